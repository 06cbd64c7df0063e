"""Whether a noun is told as a happening at a place of its own; texts written for the test."""

from __future__ import annotations

import pytest

BEFORE = "Rebels clashed with the army in Homs on Monday. Rebels also attacked a post in Homs."
TOLD = [
    "Explosions were heard in Kherson.",
    "Heavy clashes took place in Kherson.",
    "Fighting is under way in Kherson.",
    "Fighting broke out in Kherson.",
]
ONLY_NAMED = [
    "Clashes took place in Homs.",
    "Such attacks are a matter for the police in Kherson.",
    "The attack took place in a market.",
    "Clashes are the worst news.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_occurs_at_another_place_is_told_for_itself(read, sentence):
    _, reading = read(f"{BEFORE} {sentence}")
    assert [c.place.name for c in reading.claims][2:] == ["Kherson"]


@pytest.mark.parametrize("sentence", ONLY_NAMED)
def test_what_is_only_named_again_is_not(read, sentence):
    _, reading = read(f"{BEFORE} {sentence}")
    assert len(reading.claims) == 2
