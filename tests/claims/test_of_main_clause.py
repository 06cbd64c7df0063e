"""Whom "he" means in a clause that tells when or why somebody did something."""

from __future__ import annotations

import pytest

SPOKE = "The general said the raid was over. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Minister Omar Karam left the hall after he urged rebels to go.", "Minister Omar Karam"),
        ("Minister Omar Karam succeeded in ending it when he urged rebels to go.", "Minister Omar Karam"),
        ("He urged rebels to go.", "general"),
    ],
)
def test_he_is_who_does_what_the_main_clause_tells(read, text, who):
    _, reading = read(SPOKE + text)
    assert next(c for c in reading.claims if c.kind == "demand").actor.name == who


def test_she_who_accuses_him_is_another(read):
    _, reading = read(
        "Nura Selim, the governor, said the raid was over. The minister left after she accused him of it."
    )
    assert next(c for c in reading.claims if c.kind == "accuse").actor.name != "minister"
