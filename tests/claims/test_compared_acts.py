"""What an act is compared with keeps its own dead and its own year."""

from __future__ import annotations

import pytest

OTHERS = [
    ("The attack was the deadliest since an operation of 2019 that killed nine people.", "attack"),
    ("The raid was the worst since the 2006 war, in which forty people died.", "raid"),
    ("The strike, the deadliest since one that killed forty people in 2016, hit a market.", "strike"),
    ("The raid was the first since a truce that ended a war in which thousands died.", "raid"),
]


@pytest.mark.parametrize(("text", "word"), OTHERS)
def test_the_dead_of_what_an_act_is_compared_with_are_not_its_own(read, text, word):
    report, reading = read(text)
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) == word]
    assert claim.victims is None


OWN = [
    "The blast, the deadliest since 2014, killed nine people.",
    "It was the deadliest attack since 2014, killing nine people.",
    "It was the deadliest attack since the war, killing nine people in the market.",
]


@pytest.mark.parametrize("text", OWN)
def test_the_dead_told_beside_a_comparison_are_its_own(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed.low == 9


def test_the_dead_of_an_act_behind_since_are_given_to_it(read):
    report, reading = read(
        "The bombing, the worst since an attack in 2015 that left sixty dead, killed twelve people."
    )
    dead = {c.trigger.of(report.text): c.victims.killed.low for c in reading.claims}
    assert dead == {"bombing": 12, "attack": 60}


YEARS = [
    ("In the 2006 war, Israeli aircraft bombed the town for weeks.", 2006),
    ("During the war of 2006 hundreds of people died in the town.", 2006),
    ("During the 2011 uprising, police killed nine protesters.", 2011),
]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_what_was_in_a_war_is_of_its_year(read, text, year):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.when.stated
    assert claim.when.days.first.year == claim.when.days.last.year == year


NO_YEAR = [
    "Since the 2018 war, jets have bombed the town.",
    "He was arrested after the 2013 coup.",
    "A veteran of the 2006 war was killed.",
]


@pytest.mark.parametrize("text", NO_YEAR)
def test_what_came_after_a_war_is_not_of_its_year(read, text):
    _, reading = read(text)
    assert not any(c.when.stated for c in reading.claims if c.kind in {"attack", "arrest"})
