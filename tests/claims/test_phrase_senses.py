"""Phrases that mean something else where they stand."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "raids"),
    [
        ("Air-raid sirens sounded in Kyiv.", 0),
        ("An air raid alert was declared in Kyiv.", 0),
        ("An air raid killed five people in Kyiv.", 1),
        ("Sirens sounded before the air raids on Kyiv.", 1),
    ],
)
def test_a_siren_is_no_air_raid(read, text, raids):
    _, reading = read(text)
    assert sum(c.kind == "attack" for c in reading.claims) == raids
