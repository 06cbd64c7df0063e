"""Blasts that are heard of an attack are that attack."""

from __future__ import annotations

import pytest

ONE = [
    "They reported hearing explosions in Selim, east of Karam, due to an attack by a US drone on a house.",
    "Monitors reported hearing explosions in Selim due to an attack by a Turkish drone on a house.",
    "Residents heard explosions in Selim due to a Turkish drone attack on a house.",
    "Explosions were heard in Selim after an Israeli strike on a depot.",
]


@pytest.mark.parametrize("text", ONE)
def test_blasts_heard_of_an_attack_are_told_once_with_its_doer(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.actor is not None
    assert claim.target is not None
    assert claim.target.name in {"house", "depot"}


TWO = [
    "Explosions were heard hours after a raid on the camp.",
    "Explosions rocked the town after gunmen attacked a post.",
    "A large explosion was reported in Selim during clashes between rebels and the army.",
]


@pytest.mark.parametrize("text", TWO)
def test_blasts_that_may_be_of_something_else_stand_alone(read, text):
    _, reading = read(text)
    assert len(reading.claims) == 2
