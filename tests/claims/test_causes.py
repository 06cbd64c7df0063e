"""What an act answers is another act: it keeps its own harm, and has not the day of the answer."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

DAY = Days.on(date(2024, 3, 3))
ANSWERS = [
    "Jets bombed two camps on Friday in response to the rocket attack that killed four guards in Kirkuk.",
    "Jets bombed two camps on Friday, in retaliation for the rocket attack which killed four guards.",
    "The bombing on Friday follows the killing of four guards in Kirkuk.",
    "Jets bombed two camps on Friday after the killing of four guards in Kirkuk.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_what_is_answered_is_apart_from_the_answer_and_earlier(read, text):
    _, reading = read(text, published=DAY)
    answer = next(c for c in reading.claims if c.victims is None)
    (answered,) = [c for c in reading.claims if c.victims is not None]
    assert answer.when.stated
    assert answer.when.days.single
    assert answered.victims.killed.low == 4
    assert not answered.when.stated
    assert answered.when.days.first is None


@pytest.mark.parametrize(
    "text",
    [
        "A raid on Friday left four guards dead in Kirkuk.",
        "Four guards were killed on Friday in a raid in Kirkuk.",
        "Four guards died on Friday after a raid in Kirkuk.",
    ],
)
def test_harm_and_its_act_stay_one(read, text):
    _, reading = read(text, published=DAY)
    (claim,) = reading.claims
    assert claim.victims.killed.low == 4
    assert claim.when.stated


SPOILS = [
    ("Gunmen killed nine people and burned 20 houses near Goma on Monday.", "attack"),
    ("Nine guards were killed and 20 lorries were destroyed near Goma.", "attack"),
    ("Militants killed a shepherd and looted a shop.", "attack"),
    ("Hundreds of homes were burned in clashes in Nakuru.", "clash"),
]


@pytest.mark.parametrize(("text", "kind"), SPOILS)
def test_what_was_burned_beside_the_dead_or_in_a_fight_is_told_for_itself(read, text, kind):
    report, reading = read(text)
    assert sorted(c.kind for c in reading.claims) == sorted([kind, "destroy"])
    (act,) = [c for c in reading.claims if c.kind == kind]
    assert act.target is None or "house" not in act.target.span.of(report.text)


WHOLE = [
    "An airstrike killed three people and destroyed a house in Idlib.",
    "The bomb killed two guards and destroyed their car.",
    "Rebels stormed the town, killing nine people and burning houses.",
    "The men killed a farmer and burned his body.",
    "Two men were killed by a shell and a house was destroyed.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_an_attack_or_a_weapon_destroyed_is_a_part_of_it(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["attack"]


def test_what_acts_of_a_sort_bring_about_is_no_happening(read):
    _, reading = read("Attacks of this nature spread fear, leading people to flee and displacing them.")
    assert not reading.claims
    _, reading = read("The attacks spread fear in Goma, displacing 400 people.")
    assert "displace" in {c.kind for c in reading.claims}
