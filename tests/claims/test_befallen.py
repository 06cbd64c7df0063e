"""Whom an act befell, where a noun or a bomb tells of it."""

from __future__ import annotations

import pytest

BEFELL = [
    ("Two attacks were launched against US forces in Selim.", "United States Armed Forces"),
    ("A raid was launched on the camp.", "camp"),
    ("Strikes were carried out against militia positions near Karam.", "militia positions"),
    ("The army's shelling focused on the villages of Tarek and Selim.", "villages of Tarek and Selim"),
    ("The town of Tarek has been under constant shelling by the army.", "town of Tarek"),
    ("Karam has been under siege for months.", "Karam"),
    ("The army fired a volley of rockets at Karam.", "Karam"),
    ("Militants fired a barrage of mortar shells on the base.", "base"),
    ("A bomb exploded in the car of a judge in Karam.", "car of a judge"),
    ("A device went off in a bus near the station.", "bus"),
    ("Militants opened harassing fire on a base near Karam.", "base"),
    ("Rockets fired from Karam hit a house in Selim.", "house"),
    ("The warplanes of the regime targeted with missiles the outskirts of Tarek.", "outskirts of Tarek"),
]


@pytest.mark.parametrize(("text", "whom"), BEFELL)
def test_whom_an_act_befell_is_its_target(read, text, whom):
    _, reading = read(text)
    assert [c.target.name for c in reading.claims] == [whom]


OPEN = [
    "A bomb exploded in Karam.",
    "A bomb exploded in the hands of a militant.",
    "A raid was launched on Monday.",
    "The raid was carried out on orders of the general.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_an_act_did_not_befall_is_no_target(read, text):
    _, reading = read(text)
    assert [c.target for c in reading.claims] == [None]


DID = [
    ("Government warplanes bombed Selim.", "Government"),
    ("An army drone struck a wedding in Karam.", "army"),
    ("Police helicopters fired on the crowd.", "Police"),
    ("The armed wing of Hamas launched rockets at Selim.", "armed wing of Hamas"),
    ("The youth wing of the ruling party attacked a rally in Karam.", "youth wing of the ruling party"),
    ("Rockets launched by the rebels hit the airport.", "rebels"),
    ("The regime's warplanes targeted with barrel bombs the town of Tarek.", "regime"),
]


@pytest.mark.parametrize(("text", "who"), DID)
def test_whose_arms_struck_is_the_doer(read, text, who):
    _, reading = read(text)
    assert next(c for c in reading.claims if c.kind == "attack").actor.name == who


def test_what_was_fired_is_no_doer(read):
    _, reading = read("Rockets hit the airport.")
    (claim,) = reading.claims
    assert claim.actor is None
