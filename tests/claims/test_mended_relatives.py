"""A clause tells of the noun before it that can have done it."""

from __future__ import annotations


def test_no_person_is_that(read):
    _, reading = read("The commander of the militia that burned the village was arrested.")
    assert {c.kind: c.actor.name for c in reading.claims if c.actor}["destroy"] == "militia"


def test_a_person_is_who(read):
    _, reading = read("The commander of the militia who shelled Sita was arrested.")
    assert "commander" in {c.kind: c.actor.name for c in reading.claims if c.actor}["attack"]
