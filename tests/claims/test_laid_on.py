"""On whom an accusation, a condemnation or a protest is laid."""

from __future__ import annotations

import pytest


def laid(read, text, kind="accuse"):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == kind)
    return claim.target.name if claim.target else None


LAID = [
    ("The minister condemned the militia's treatment of the villagers.", "militia"),
    ("The minister criticised the army's handling of the protest.", "army"),
    ("The minister condemned the army's raid on the port.", "army"),
    ("The police alleged that the students were behind the fire.", "students"),
    ("Officials allege the attacks were plotted by the rebels.", "rebels"),
]


@pytest.mark.parametrize(("text", "name"), LAID)
def test_a_condemnation_is_of_those_whose_deed_it_names(read, text, name):
    assert laid(read, text) == name


def test_who_suffered_is_not_condemned(read):
    assert laid(read, "The group condemned the general's death.") is None


PROTESTS = [
    ("Students marched in protest against the demolition of a school by the city council.", "city council"),
    ("Crowds protested against the government's decision to close the port.", "government"),
    ("Crowds protested against the arrest of the mayor.", "arrest of the mayor"),
]


@pytest.mark.parametrize(("text", "name"), PROTESTS)
def test_a_protest_against_a_deed_is_against_those_who_did_it(read, text, name):
    assert laid(read, text, "protest") == name
