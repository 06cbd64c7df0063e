"""Acts that a report takes as known, and people called the accused; sentences of our own."""

from __future__ import annotations

import pytest

FIRST = "Gunmen attacked a market in Karsk on Saturday, killing nine people. "
KNOWN = [
    "The parents of one of them were shocked by Saturday's attack.",
    "Saturday's attack has shaken the town.",
]


@pytest.mark.parametrize("text", KNOWN)
def test_an_act_named_by_the_day_that_was_told_is_no_other_one(read, text):
    _, reading = read(FIRST + text)
    assert [c.kind for c in reading.claims] == ["attack"]


NEW = [
    "Monday's attack on the bridge near Ostrov came before dawn.",
    "Saturday's second attack hit a school.",
]


@pytest.mark.parametrize("text", NEW)
def test_an_act_with_a_day_and_a_place_of_its_own_is_told(read, text):
    _, reading = read(FIRST + text)
    assert [c.kind for c in reading.claims] == ["attack", "attack"]


@pytest.mark.parametrize(
    "text", ["Three men were named accused in the case.", "The accused asked for water."]
)
def test_the_accused_are_people(read, text):
    _, reading = read(text)
    assert "accuse" not in {c.kind for c in reading.claims}


@pytest.mark.parametrize(
    "text",
    [
        "The army was accused of shelling the town.",
        "The man accused of the bombing was held.",
        "Accused by his rivals of treason, the general fled.",
    ],
)
def test_who_is_accused_of_something_is_accused(read, text):
    _, reading = read(text)
    assert "accuse" in {c.kind for c in reading.claims}
