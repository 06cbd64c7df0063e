"""Which of two sides is the crowd, and who hurt whom: every sentence was written for the test."""

from __future__ import annotations

import pytest

SCUFFLES = [
    ("Police brawled with demonstrators trying to storm the embassy.", "demonstrators", "Police"),
    ("Officers scuffled with demonstrators blocking the road.", "demonstrators", "Officers"),
    ("Protesters scuffled with police outside parliament.", "Protesters", "police"),
]


@pytest.mark.parametrize(("sentence", "crowd", "other"), SCUFFLES)
def test_the_crowd_riots_and_not_who_keeps_order(read, sentence, crowd, other):
    _, reading = read(sentence)
    claim = next(c for c in reading.claims if c.kind == "riot")
    assert (claim.actor.name, claim.target.name) == (crowd, other)


CLASHES = [
    ("Soldiers clashed with rioters looting shops in Karsk.", "Soldiers", "rioters"),
    ("Police clash with protesters in Karsk", "Police", "protesters"),
    ("Protesters clashed with police outside parliament.", "Protesters", "police"),
]


@pytest.mark.parametrize(("sentence", "one", "other"), CLASHES)
def test_a_crowd_and_the_police_clash_as_two_sides_do(read, sentence, one, other):
    _, reading = read(sentence)
    claim = next(c for c in reading.claims if c.kind == "clash")
    assert (claim.actor.name, claim.target.name) == (one, other)


def test_whom_police_clashed_with_tried_to_storm_it(read):
    _, reading = read("Police clashed with demonstrators trying to storm the embassy.")
    assert {c.actor.name for c in reading.claims if c.kind == "riot"} == {"demonstrators"}


HARM = [
    ("Troops fired at protesters throwing stones in Karsk, killing two.", "Troops"),
    ("Police opened fire on protesters who blocked a road, killing two.", "Police"),
    ("Police shot at strikers blocking the gate, killing two.", "Police"),
]


@pytest.mark.parametrize(("sentence", "actor"), HARM)
def test_who_fired_killed_and_not_who_was_fired_at(read, sentence, actor):
    _, reading = read(sentence)
    hurt = [c for c in reading.claims if c.victims is not None]
    assert [(c.kind, c.actor.name) for c in hurt] == [("attack", actor)]
