"""Two deeds of one clause, and charges that were denied: every sentence was written for the test."""

from __future__ import annotations

import pytest

BOTH = [
    ("Gunmen killed 23 people and burned 20 houses in Benue.", "Benue"),
    ("Bandits killed nine farmers and abducted 12 in Zamfara on Friday.", "Zamfara"),
    ("At least 23 people were killed and 20 houses burned in Benue.", "Benue"),
    ("Herders killed 12 people and destroyed crops in Benue state, police said.", "Benue state"),
    ("Soldiers shot two men and arrested five others in Mosul.", "Mosul"),
]


@pytest.mark.parametrize(("sentence", "place"), BOTH)
def test_what_stands_behind_the_second_deed_places_both(read, sentence, place):
    _, reading = read(sentence)
    assert [c.place.name for c in reading.claims] == [place, place]


def test_the_day_behind_the_second_deed_is_that_of_both(read):
    _, reading = read("Bandits killed nine farmers and abducted 12 in Zamfara on Friday.")
    first, second = reading.claims
    assert first.when.days == second.when.days
    assert first.when.stated


APART = [
    "Gunmen killed a priest in Mosul and burned houses in Kirkuk.",
    "Gunmen killed a priest and later burned houses in Kirkuk.",
]


@pytest.mark.parametrize("sentence", APART)
def test_what_was_elsewhere_or_later_is_not_placed_by_it(read, sentence):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert attack.place is None or attack.place.name == "Mosul"


LEFT_OUT = [
    "At least 23 people were killed and 20 houses burned in Benue.",
    "Twelve people were killed and dozens abducted in Zamfara.",
    "Two guards were killed and nine soldiers wounded in Mosul.",
]


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_who_suffers_is_no_doer_where_the_second_were_is_left_out(read, sentence):
    _, reading = read(sentence)
    assert [c.actor for c in reading.claims if c.actor] == []


def test_who_is_captured_is_no_place(read):
    _, reading = read("The militia captured Abu Salem, a smuggler.")
    assert [(c.target.name, c.place) for c in reading.claims] == [("Abu Salem", None)]


ACCUSED = [
    ("Turkey struck the port, an accusation it has denied.", "Turk"),
    ("The group is accused of killing nine farmers, a charge it denies.", "group"),
    ("The UN accused Rwanda of sending troops into Congo, a charge it denies.", "Rwanda"),
    ("The rebels are accused of killing nine farmers, accusations they deny.", "rebels"),
]


@pytest.mark.parametrize(("sentence", "who"), ACCUSED)
def test_who_denies_a_charge_is_who_it_was_laid_on(read, sentence, who):
    _, reading = read(sentence)
    assert [who in c.actor.name for c in reading.claims if c.kind == "deny"] == [True]


def test_a_claim_is_not_whom_a_denial_is_aimed_at(read):
    _, reading = read("The army denied the claim that it shelled the village.")
    assert [c.target for c in reading.claims if c.kind == "deny"] == [None]
