"""Acts that are told of many places at once; every sentence was written for the tests."""

from __future__ import annotations

import pytest

from onrecord.model import Form

SEVERAL = [
    "Ten rebels were killed in clashes in various areas of the country, the army said.",
    "Troops were killed in ambushes in several provinces.",
    "Guerrillas staged attacks throughout the country on Monday.",
    "Raids in different towns left four dead.",
    "Protests across the country drew thousands.",
]


@pytest.mark.parametrize("sentence", SEVERAL)
def test_acts_all_over_a_land_are_a_tally(read, sentence):
    _, reading = read(sentence)
    assert [c.form for c in reading.claims] == [Form.TALLY]
    (claim,) = reading.claims
    assert {w.rule for w in claim.why if w.field == "form"} == {"form.places"}


ONE = [
    "Simultaneous attacks on the palace and the barracks killed nine.",
    "Two people were killed in separate attacks in Kabul on Sunday.",
    "Bombings at embassies in Kenya and Tanzania killed 258 people.",
    "Clashes erupted in Aleppo and Idlib on Sunday.",
    "Clashes between police and protesters in the town of Selim left two dead.",
    "Air strikes on the city killed ten.",
    "A bombing in Aleppo killed nine, and doctors in Idlib treated the wounded.",
    "Rebels fired rockets across the border on Monday.",
    "Shelling in various areas of the town killed two.",
    "The talks in Geneva and Vienna ended.",
    "One of the clashes took place near Selim.",
    "During one of the attacks, in the town of Selim, 13 soldiers were killed.",
]


@pytest.mark.parametrize("sentence", ONE)
def test_acts_in_places_that_are_named_or_one_of_several_are_none(read, sentence):
    _, reading = read(sentence)
    assert Form.TALLY not in {c.form for c in reading.claims}


def test_acts_all_over_are_news_of_the_day(read):
    _, reading = read("Clashes in various parts of the country killed ten rebels, the army said.")
    assert [c.when.rule for c in reading.claims] == ["when.news-of-the-day"]


def test_the_place_of_an_act_that_is_named_among_others_is_not_theirs(by_trigger):
    found = by_trigger(
        "Attacks across the country, including a car bombing in Selim, killed 40 people.", "place"
    )
    assert found["car bombing"] == "Selim"
    assert found["Attacks"] != "Selim"
