"""Headlines about what ends: every one was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

HALTED = [
    ("Houthis say strikes paused", "Houthis"),
    ("Army: raids suspended", "Army"),
    ("Rebels: attacks on hold", "Rebels"),
    ("Taliban says attacks suspended for Eid", "Taliban"),
    ("Attacks suspended - army", "army"),
    ("Rebels pause attacks, army says", "army"),
]


@pytest.mark.parametrize(("text", "source"), HALTED)
def test_a_headline_tells_a_halt_on_the_word_of_who_says_so(read, text, source):
    _, reading = read(text, title=text)
    (claim,) = reading.claims
    assert (claim.kind, claim.modality) == ("cease", Modality.HAPPENED)
    assert [link.name for link in claim.chain] == [source]


def test_the_place_before_a_colon_is_no_source(read):
    text = "Israel: strikes on Gaza halted"
    _, reading = read(text, title=text)
    assert [(c.kind, c.chain) for c in reading.claims] == [("cease", ())]


@pytest.mark.parametrize("text", ["PKK halts attacks", "Rebels pause attacks, army says"])
def test_who_halts_attacks_in_a_headline_attacks_nobody(read, text):
    _, reading = read(text, title=text)
    assert [c.kind for c in reading.claims] == ["cease"]
    assert reading.claims[0].actor is not None


BROKEN = [
    "Kiev accuses rebels of breaking truce",
    "Monitors: truce broken 12 times",
    "Taliban ends Eid truce",
    "Colombia's ELN rebels end truce",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_truce_that_a_headline_says_is_broken_does_not_stand(read, text):
    _, reading = read(text, title=text)
    assert {c.modality for c in reading.claims if c.kind == "cease"} == {Modality.NEGATED}


@pytest.mark.parametrize("text", ["Police say hostages freed", "Army: 12 prisoners released"])
def test_who_is_freed_in_a_headline_is_released(read, text):
    _, reading = read(text, title=text)
    assert [c.kind for c in reading.claims] == ["release"]


@pytest.mark.parametrize(
    "text",
    ["Nurses call off strike", "Strike ends at Marikana mine", "The strike ended without violence."],
)
def test_strikes_of_workers_that_end_are_no_halts(read, text):
    _, reading = read(text)
    assert not reading.claims


def test_aid_that_is_suspended_does_not_come(read):
    _, reading = read("Aid deliveries to Taiz were suspended on Monday.")
    assert [(c.kind, c.modality) for c in reading.claims] == [("aid", Modality.NEGATED)]


@pytest.mark.parametrize(
    "text",
    [
        "OSCE: ceasefire violations fall in eastern Ukraine",
        "The mission recorded 122 ceasefire violations on 9 May.",
        "The ceasefire monitors confirmed it.",
    ],
)
def test_violations_and_monitors_of_a_truce_tell_of_none(read, text):
    _, reading = read(text, title=text)
    assert "cease" not in {c.kind for c in reading.claims if c.modality is Modality.HAPPENED}


def test_what_holds_as_hostages_go_free_takes_none(read):
    text = "Gaza truce holds as second group of hostages freed"
    _, reading = read(text, title=text)
    assert "abduct" not in {c.kind for c in reading.claims}


def test_a_headline_tells_by_to_what_is_to_come_whoever_says_it(read):
    text = "Rebels to free captured soldiers, mediator says"
    _, reading = read(text, title=text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("release", Modality.PLANNED)]


def test_aid_that_resumed_came(read):
    _, reading = read("Aid deliveries, suspended after an attack, resumed on Monday, the agency said.")
    assert next(c.modality for c in reading.claims if c.kind == "aid") is Modality.HAPPENED


def test_a_resolution_that_calls_on_somebody_asks_and_plans_nothing(read):
    _, reading = read("The resolution calls on all parties to halt attacks.")
    assert {c.kind: c.modality for c in reading.claims}["cease"] is Modality.DEMANDED


def test_a_line_without_a_stop_is_told_by_who_stands_before_its_colon(read):
    _, reading = read("Army: raids suspended")
    assert [[link.name for link in c.chain] for c in reading.claims] == [["Army"]]
    _, reading = read("The army listed its aims: raids on the port, an end to the siege and talks.")
    assert all(not c.chain for c in reading.claims)
