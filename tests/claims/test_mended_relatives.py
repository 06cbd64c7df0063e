"""A clause tells of the noun before it that can have done it."""

from __future__ import annotations


def test_no_person_is_that(read):
    _, reading = read("The commander of the militia that burned the village was arrested.")
    assert {c.kind: c.actor.name for c in reading.claims if c.actor}["destroy"] == "militia"


def test_a_person_is_who(read):
    _, reading = read("The commander of the militia who shelled Sita was arrested.")
    assert "commander" in {c.kind: c.actor.name for c in reading.claims if c.actor}["attack"]


def test_what_a_clause_tells_is_not_done_by_whom_it_names(read):
    _, reading = read("A drone strike that the Pentagon says targeted a bomber killed ten civilians.")
    assert not any(c.actor for c in reading.claims)
    assert {c.victims.killed.low for c in reading.claims if c.victims} == {10}


def test_behind_a_clause_its_noun_goes_on(read):
    _, reading = read("The raid, in which residents said four people died, took place in Herat.")
    assert [(c.place.name, c.victims.killed.low) for c in reading.claims] == [("Herat", 4)]


def test_who_a_clause_names_as_the_doer_stays_one(read):
    _, reading = read("The man who police said shot the mayor was arrested.")
    assert {c.kind: c.actor.name for c in reading.claims if c.actor} == {"attack": "man"}
