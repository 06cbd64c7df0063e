"""The day of what an act is likened to is not that of the act; written for the tests."""

from __future__ import annotations

import pytest

THEN = [
    "The army used cluster bombs in the town for the first time since Vietnam in the 1970s.",
    "Militants attacked the barracks, just as they did in 2010.",
    "The army shelled the town, as it had in 1982.",
    "Like in 1991, the army killed hundreds of people.",
    "As in 1982, the army shelled the old town.",
    "Troops attacked the camp for the first time since the war in 2002.",
    "Not since 2008 had so many people been killed in one attack.",
    "Four soldiers were killed since the truce in May.",
]


@pytest.mark.parametrize("text", THEN)
def test_the_year_of_what_an_act_is_like_is_not_its_own(read, text):
    _, reading = read(text)
    claim = reading.claims[0]
    assert not claim.when.stated


NOW = [
    ("Rebels shelled the capital on Monday, as in 1982.", "2023-05-15", "2023-05-15"),
    ("Gunmen killed nine people on Sunday, the deadliest shooting since 2013.", "2023-05-14", "2023-05-14"),
    ("The attack on the convoy came as early as in April.", "2023-04-01", "2023-04-30"),
    ("The rebels have killed 300 people since 2014.", "2014-01-01", "2023-05-17"),
    ("At least nine people have been killed in raids since March.", "2023-03-01", "2023-05-17"),
]


@pytest.mark.parametrize(("text", "first", "last"), NOW)
def test_a_time_beside_a_comparison_dates_the_act(read, text, first, last):
    _, reading = read(text)
    days = reading.claims[0].when.days
    assert (str(days.first), str(days.last)) == (first, last)


def test_the_dead_of_the_act_that_it_is_compared_with_are_not_its_own(read):
    text = "It was the deadliest attack in the city since the July 2005 bombings, when 52 people died."
    _, reading = read(text)
    attack = reading.claims[0]
    assert attack.victims is None


def test_the_day_of_some_of_the_dead_is_not_that_of_all(read):
    _, reading = read("Clashes over three days have killed 60 people, including 25 on Sunday.")
    assert not reading.claims[0].when.stated
    _, reading = read("Five people, including two soldiers shot on Monday, were buried.")
    assert reading.claims[0].when.stated
