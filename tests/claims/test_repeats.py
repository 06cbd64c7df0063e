"""What tells of one happening again, and what is no claim of its own; texts written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Form, Modality, Range

AGAIN = [
    "Rebels shelled a village near Homs on Monday. The shelling killed two people.",
    "A car bomb exploded in the market on Monday. Police said the blast killed nine people.",
    "Gunmen attacked a bus near Herat. Six people were killed.",
    "A drone strike killed nine soldiers. The governor came. Nine soldiers were killed, doctors said.",
]
APART = [
    "Rebels shelled a village near Homs on Monday. Three soldiers were killed in Aleppo.",
    "Gunmen attacked a bus near Herat on Monday. On Friday four people were killed.",
    "Six people were killed in Homs.\nFour people were killed in Aleppo.\nTwo people were killed in Idlib.",
    "Gunmen killed four guards at a bank. Two miners were killed.",
    "A drone strike killed two men in Kabul. The May 3 strike was denied.",
    "Strikes on the coast went on. The strike was denied.",
]


def ties(reading):
    return [c.same_as for c in reading.claims if c.kind == "attack" and c.same_as is not None]


@pytest.mark.parametrize("text", AGAIN)
def test_what_surely_tells_again_is_one_happening(read, text):
    _, reading = read(text)
    assert len(ties(reading)) == 1


@pytest.mark.parametrize("text", APART)
def test_what_may_be_another_happening_stays_apart(read, text):
    _, reading = read(text)
    assert ties(reading) == []


def test_a_headline_with_another_toll_is_a_claim_of_its_own(read):
    title = "Bomb kills fifteen in market"
    text = f"{title}\n\nA bomb killed one man on a bridge near Herat on Monday."
    _, reading = read(text, title=title)
    assert sorted(c.victims.killed.low for c in reading.claims) == [1, 15]
    title = "Bomb kills one in Herat"
    text = f"{title}\n\nA bomb killed one man on a bridge near Herat on Monday."
    _, reading = read(text, title=title)
    assert [len(c.also) for c in reading.claims] == [1]


NOBODY = [
    "Rebels shelled army posts near Idlib. However, no casualties were reported.",
    "Rebels shelled army posts near Idlib. No one was injured.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_hurt_is_the_toll_of_the_act_before(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.form, claim.modality) == (Form.EVENT, Modality.HAPPENED)
    assert Range(0, 0) in {claim.victims.killed, claim.victims.injured}
    assert len(claim.also) == 1


def test_nobody_hurt_in_nothing_is_no_claim(read):
    _, reading = read("The minister opened a bridge. No casualties were reported.")
    assert reading.claims == ()


def test_a_truce_that_is_only_named_is_no_claim(read):
    _, reading = read("Despite the ceasefire, the army shelled the town.")
    assert [c.kind for c in reading.claims] == ["attack"]
    _, reading = read("The army shelled the town after a ceasefire collapsed.")
    assert "cease" in {c.kind for c in reading.claims}


SUMS = [
    ("More than 400,000 people have been killed in the war since 2011.", Form.TALLY),
    ("Thousands have been killed in the conflict.", Form.TALLY),
    ("Dozens have been wounded in clashes since Friday.", Form.TALLY),
    ("Two soldiers were killed in the shelling on Friday.", Form.EVENT),
    ("Three people have been killed in a raid on the town.", Form.EVENT),
]


@pytest.mark.parametrize(("sentence", "form"), SUMS)
def test_the_dead_of_years_are_no_single_happening(read, sentence, form):
    _, reading = read(sentence)
    assert {c.form for c in reading.claims} == {form}


STOPPED = [
    ("The army stopped an attack on the base.", "attack"),
    ("The army halted an offensive by rebels.", "attack"),
    ("The army halted its offensive.", "cease"),
    ("The militia stopped attacks on the base.", "cease"),
    ("The militia has halted its attacks.", "cease"),
    ("Our defenders stopped 41 assault actions near the river.", "attack"),
    ("The army stopped six attacks near the river.", "attack"),
    ("Several attacks were stopped near the river.", "attack"),
    ("The brigade halted enemy attacks on the village.", "attack"),
    ("The group stopped all attacks.", "cease"),
    ("The militia suspended two planned attacks.", "cease"),
]


@pytest.mark.parametrize(("sentence", "kind"), STOPPED)
def test_who_stops_the_attack_of_another_has_halted_none(read, sentence, kind):
    _, reading = read(sentence)
    assert {c.kind for c in reading.claims} == {kind}
    real = {c.modality for c in reading.claims}
    assert real == ({Modality.ATTEMPTED} if kind == "attack" else {Modality.HAPPENED})


TWO = [
    ("The army launched a raid after the killing of two officers in an ambush by rebels.", {"ambush": 2}),
    ("The army shelled the town after a bomb killed two soldiers.", {"bomb": 2}),
    ("Police shot dead a gunman who had killed three people.", {"shot dead": 1, "killed": 3}),
    ("Soldiers killed the bomber before he could attack the market.", {"killed": 1}),
    ("Two soldiers died after a blast.", {"blast": 2}),
    ("Two soldiers were killed when a shell hit the post.", {"hit": 2}),
]


@pytest.mark.parametrize(("sentence", "tolls"), TWO)
def test_the_dead_belong_to_what_killed_them_not_to_the_answer(read, sentence, tolls):
    report, reading = read(sentence)
    counted = {c.trigger.of(report.text): c.victims.killed.low for c in reading.claims if c.victims}
    assert counted == tolls


def test_a_strike_in_a_quarter_is_the_one_told_in_its_town(read):
    text = (
        "A US drone strike in the east of Baghdad on Wednesday killed a commander. "
        "The strike hit a vehicle in the Mashtal neighbourhood in Iraq."
    )
    _, reading = read(text, published=Days.on(date(2024, 2, 8)))
    first, second = reading.claims
    assert second.same_as == first.id
    text = "A US drone strike in Baghdad on Wednesday killed a man. The strike in Mosul hit a car in Iraq."
    _, reading = read(text, published=Days.on(date(2024, 2, 8)))
    assert [c.same_as for c in reading.claims] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled the market in Korvo on Monday, wounding 12 men. Two of the injured died on Tuesday.",
        "Gunmen shot up a bus, wounding nine people.\n\nFour of the wounded died overnight, doctors said.",
    ],
)
def test_those_who_die_of_their_wounds_died_of_the_act_told_before(read, text):
    _, reading = read(text)
    first, later = reading.claims
    assert later.same_as == first.id


def test_the_dead_of_another_act_are_its_own(read):
    for text in (
        "A mine wounded nine people.\n\nGunmen shot two of the passengers of a train.",
        "A mine wounded nine people.\n\nPolice raided a house and held ten men. Two of them were shot dead.",
    ):
        _, reading = read(text)
        mine = reading.claims[0]
        assert mine.trigger.of(text) == "wounded"
        assert reading.claims[-1].same_as != mine.id
