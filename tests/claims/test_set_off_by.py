"""Blasts of gas and the like that people set off: every sentence was written for the test."""

from __future__ import annotations

import pytest

LAID = [
    ("A gas pipeline explosion was claimed by militants.", "militants"),
    ("Militants claimed a gas pipeline explosion in Karsk.", "Militants"),
    ("The Red Falcon group claimed responsibility for a gas pipeline explosion.", "Red Falcon group"),
    ("An explosion at a gas pipeline was carried out by rebels.", "rebels"),
    ("Rebels said they were behind the gas pipeline explosion.", "Rebels"),
    ("Residents blamed the army for the gas depot explosion that killed nine.", "army"),
    ("A transformer explosion blamed on insurgents cut power to Karsk.", "insurgents"),
]


@pytest.mark.parametrize(("sentence", "actor"), LAID)
def test_a_blast_that_is_laid_to_people_is_an_attack_of_theirs(read, sentence, actor):
    _, reading = read(sentence)
    assert [c.actor and c.actor.name for c in reading.claims if c.kind == "attack"] == [actor]


NOBODYS = [
    "A gas explosion claimed three lives in Karsk.",
    "The gas explosion, which claimed the lives of nine people, shook the town.",
    "A gas explosion was blamed on the gas company.",
    "A gas explosion caused by a careless worker killed two.",
    "The insurance firm claimed the gas explosion was due to negligence.",
    "The Lembi group did not claim the gas explosion.",
]


@pytest.mark.parametrize("sentence", NOBODYS)
def test_a_blast_of_gas_that_nobody_set_off_is_no_attack(read, sentence):
    _, reading = read(sentence)
    assert [c for c in reading.claims if c.kind == "attack"] == []


def test_a_blast_that_claims_lives_claims_no_responsibility(read):
    _, reading = read("The explosion, which claimed the lives of nine soldiers, shook the town of Karsk.")
    assert [c.kind for c in reading.claims] == ["attack"]
