"""What is done to somebody, told behind a time or a weapon."""

from __future__ import annotations

import pytest


def sides(read, text):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind in {"attack", "arrest"})
    return tuple(party.name if party is not None else None for party in (claim.actor, claim.target))


SHIFTED = [
    ("Gunmen stormed, at dawn, the town of Erbil.", ("Gunmen", "town of Erbil")),
    ("Gunmen killed, on Tuesday evening, the mayor of Erbil.", ("Gunmen", "mayor of Erbil")),
    ("Warplanes targeted, on Sunday, a market in Erbil.", (None, "market")),
    ("The guards arrested, on Tuesday, five people in the town of Erbil.", ("guards", "people")),
    ("The rebels targeted with a guided missile a bus carrying soldiers.", ("rebels", "bus")),
    (
        "Sources told ABC that opposition factions targeted with a missile a bus.",
        ("opposition factions", "bus"),
    ),
]


@pytest.mark.parametrize(("text", "who"), SHIFTED)
def test_an_object_behind_a_time_or_a_weapon_is_the_target(read, text, who):
    assert sides(read, text) == who


def test_two_clauses_that_a_day_parts_are_two(read):
    actor, target = sides(read, "Four soldiers were killed, on Monday, five rebels were wounded.")
    assert (actor, target) == (None, "soldiers")


def test_a_village_that_is_pointed_at_acts_on_nobody(read):
    assert sides(read, "The mayor told reporters that the village was shelled.")[0] is None
