"""What came a day later, and what blew up: every text was written for the test."""

from __future__ import annotations

import pytest

TWO = [
    "Pagers exploded in Beirut, killing 12 people. A day later radios exploded in the city, killing 20.",
    "A bomb exploded at a market in Selim, killing four. A bomb exploded at a bus station hours later.",
    "Gunmen attacked a village near Selim, killing nine. Hours later gunmen attacked a farm, killing four.",
    "Pagers exploded in Selim. Radios exploded in the town.",
]


@pytest.mark.parametrize("text", TWO)
def test_what_came_later_or_was_of_other_things_is_another_act(read, text):
    _, reading = read(text)
    acts = [c for c in reading.claims if c.kind == "attack"]
    assert len(acts) == 2
    assert [c.same_as for c in acts] == [None, None]


ONE = [
    "A bomb exploded at a market in Selim on Sunday. The device exploded near the gate.",
    "Gunmen attacked a village near Selim, killing nine. Minutes later gunmen opened fire on the village.",
    "Pagers exploded in Selim on Sunday. The pagers exploded at noon.",
]


@pytest.mark.parametrize("text", ONE)
def test_what_is_told_again_is_one_act(read, text):
    _, reading = read(text)
    first, again = [c for c in reading.claims if c.kind == "attack"]
    assert again.same_as == first.id


THINGS = [
    ("Pagers exploded across the country, killing 12 people and wounding hundreds.", None),
    ("Pagers that exploded in Beirut killed 12 people.", None),
    ("A bomber blew up near the gate.", "bomber"),
    ("Rebels exploded a bomb near the gate.", "Rebels"),
]


@pytest.mark.parametrize(("text", "actor"), THINGS)
def test_what_bursts_by_itself_is_no_attacker(read, text, actor):
    _, reading = read(text)
    assert {c.actor and c.actor.name for c in reading.claims} == {actor}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Hours later gunmen attacked a village.", "gunmen"),
        ("A day later police arrested two men.", "police"),
    ],
)
def test_hours_later_is_no_part_of_who_did_it(read, text, actor):
    _, reading = read(text)
    assert [c.actor.name for c in reading.claims] == [actor]
