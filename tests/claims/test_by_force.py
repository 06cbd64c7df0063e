"""Attacks that another side stopped are no halts: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

STOPPED = [
    ("The army halted the rebels' offensive near Hama.", "rebels"),
    ("Ukrainian forces stopped the Russian attack near Vuhledar.", "Russia"),
    ("The rebels halted the army's offensive at the edge of Daraya.", "army"),
    ("The rebels' assault was halted by artillery fire.", "rebels"),
    ("The army stopped an offensive by rebels in Latakia.", "rebels"),
]


@pytest.mark.parametrize(("text", "actor"), STOPPED)
def test_the_attack_of_another_that_is_stopped_was_tried_by_him(read, text, actor):
    _, reading = read(text)
    (claim,) = (c for c in reading.claims if c.kind == "attack" and c.modality is Modality.ATTEMPTED)
    assert claim.actor.name == actor
    assert "cease" not in {c.kind for c in reading.claims}


def test_what_stops_an_attack_is_an_attack_of_its_own(read):
    _, reading = read("Air strikes halted the militants' offensive on Kobani.")
    assert [(c.modality, c.actor and c.actor.name) for c in reading.claims] == [
        (Modality.HAPPENED, None),
        (Modality.ATTEMPTED, "militants"),
    ]


OWN = [
    "The army halted its offensive near Hama.",
    "Turkish forces halted the Turkish offensive.",
    "The offensive was halted by heavy rain.",
    "Mediators stopped the rebels' offensive.",
    "The rebels suspended the rebel offensive.",
]


@pytest.mark.parametrize("text", OWN)
def test_who_ends_an_offensive_of_his_own_or_by_no_arms_has_halted_it(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["cease"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Soldiers ended the siege of the hotel by killing three gunmen.", ["other", "attack"]),
        ("Kenyan forces ended the siege at the mall.", ["other"]),
        ("Government forces broke the siege of the town on Monday.", ["move"]),
        ("Government forces lifted the siege of the city.", ["retreat"]),
        ("Rebels reimposed the siege on the two villages.", ["attack"]),
    ],
)
def test_who_ends_a_siege_has_begun_none(read, text, kinds):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == kinds


def test_an_attack_that_ended_is_no_end_of_attacks(read):
    _, reading = read("The attack on the hotel ended after ten hours.")
    assert [c.kind for c in reading.claims] == ["attack"]
    _, reading = read("The attacks on the hotel ended after ten days.")
    assert [c.kind for c in reading.claims] == ["cease"]


NEVER = [
    "The president called off a strike on the port at the last minute.",
    "The raid was called off.",
    "The army aborted the attack.",
    "The president called off planned strikes.",
]


@pytest.mark.parametrize("text", NEVER)
def test_an_attack_that_was_called_off_was_not_made_and_halts_none(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("attack", Modality.NEGATED)]


def test_an_offensive_that_is_put_off_is_to_come(read):
    _, reading = read("The army postponed the offensive.")
    assert [c.modality for c in reading.claims] == [Modality.PLANNED]


def test_who_calls_off_his_offensive_or_his_strikes_halts_them(read):
    _, reading = read("The army called off its offensive.")
    assert [c.kind for c in reading.claims] == ["cease"]
    _, reading = read("The army called off air strikes.")
    assert [c.kind for c in reading.claims] == ["cease"]


def test_a_raid_that_ends_a_siege_is_no_end_of_raids(read):
    _, reading = read("Commandos freed 12 hostages in a raid that ended the siege.")
    assert {c.kind for c in reading.claims} == {"release", "attack"}


def test_an_exchange_before_prisoners_of_another_clause_is_none_of_them(read):
    _, reading = read("The exchange was suspended after 20 prisoners were freed.")
    assert [c.kind for c in reading.claims] == ["release"]


def test_a_truce_that_would_be_broken_by_an_if_is_not_broken(read):
    _, reading = read("The air force will resume bombing if the rebels break the truce.")
    assert Modality.NEGATED not in {c.modality for c in reading.claims}


def test_who_stops_the_offensive_by_arms_halts_none(read):
    _, reading = read("Government forces stopped the offensive at the river.")
    assert [(c.kind, c.modality) for c in reading.claims] == [("attack", Modality.ATTEMPTED)]
    _, reading = read("Mediators stopped the offensive.")
    assert [c.kind for c in reading.claims] == ["cease"]


BEATEN = [
    ("The army halted the rebels' advance on the capital.", "rebels"),
    ("The army halted the advance of the rebels on the capital.", "rebels"),
    ("A rebel spokesman said they had stopped the army's attacks on the town.", "army"),
    ("Peacekeepers halted attacks on villagers.", None),
    ("Air defences halted the missile attack.", None),
]


@pytest.mark.parametrize(("text", "actor"), BEATEN)
def test_those_who_guard_or_stand_against_another_halt_no_attacks_of_their_own(read, text, actor):
    _, reading = read(text)
    assert [(c.modality, c.actor and c.actor.name) for c in reading.claims] == [(Modality.ATTEMPTED, actor)]


def test_an_attack_that_commandos_ended_was_made(read):
    _, reading = read("Commandos ended the attack on the hotel.")
    assert [(c.kind, c.modality, c.actor) for c in reading.claims] == [("attack", Modality.HAPPENED, None)]


def test_a_raid_stopped_by_police_is_no_halt_of_theirs(read):
    _, reading = read("A raid stopped by police left two dead.")
    assert {c.kind for c in reading.claims} == {"attack"}


@pytest.mark.parametrize(
    "text",
    [
        "The army repelled an assault by rebels on the port, killing twelve of them.",
        "The army halted a rebel assault on the port, killing twelve militants.",
    ],
)
def test_those_who_are_beaten_back_are_killed_by_those_who_beat_them_back(read, text):
    _, reading = read(text)
    tried, killed = reading.claims
    assert (tried.modality, tried.victims) == (Modality.ATTEMPTED, None)
    assert (killed.actor.name, killed.victims.killed.low) == ("army", 12)


def test_what_is_shot_down_hurts_those_below(read):
    _, reading = read("Air defences shot down a missile, wounding two people.")
    (claim,) = reading.claims
    assert claim.victims.injured.low == 2
