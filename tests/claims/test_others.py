"""Harms that are of another act than the one told beside them, and those that are not."""

from __future__ import annotations


def test_two_whom_and_joins_did_two_things(told):
    text = "Settlers burned three houses, and soldiers killed a farmer in Karna."
    assert len(told(text, "kind", kinds={"attack", "destroy"})) == 2


def test_a_blast_is_nobody_who_did_another_thing(told):
    text = "The blast destroyed nearby cars and a bomber rammed a truck into the gate, killing two guards."
    assert told(text, "trigger", "killed", kinds={"attack", "destroy"}) == [("blast", 2)]
