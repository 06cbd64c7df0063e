"""Sentences whose words for one thing are easily taken for another one's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police failed to stop an attack on a mosque.", [("happened", None, None)]),
        ("Police stopped an attack on a mosque.", [("attempted", None, None)]),
        ("Soldiers could not stop the massacre in Goma.", [("happened", None, None)]),
        ("The blast did not cause any deaths.", [("happened", None, 0)]),
        ("Was it the army that shelled the village?", [("possible", "army", None)]),
        ("It was the army that shelled the village.", [("happened", "army", None)]),
        (
            "Rebels attacked a church in Goma, killing 70; the army denied it.",
            [("happened", "Rebels", 70)],
        ),
        (
            "The general, who led the assault on Kisangani, was killed in Goma.",
            [("happened", "general", None), ("happened", None, 1)],
        ),
        (
            "Two gunmen who led the assault on Kisangani were killed.",
            [("happened", "gunmen", None), ("happened", None, 2)],
        ),
        ("A strike using American bombs killed 40 children in Goma.", [("happened", None, 40)]),
        (
            "Ruritania bought drones from Turkey that later killed nine people in Goma.",
            [("happened", None, 9)],
        ),
        ("A cyclone hit Goma, killing 40.", []),
        ("A missile hit Goma, killing 40.", [("happened", None, 40)]),
    ],
)
def test_an_attack_has_its_own_doer_dead_and_truth(told, text, expected):
    assert told(text, "modality", "actor", "killed", kinds={"attack"}) == expected


def test_nobody_is_no_source(read):
    text = "No group has claimed responsibility for the bombing, which police blame on the rebels."
    _, reading = read(text)
    assert [c.chain for c in reading.claims] == [()] * len(reading.claims)


def test_where_a_weapon_was_made_is_not_where_it_struck(read):
    _, reading = read("The rebels used a drone made in Turkey to attack the base.")
    assert "Turkey" not in {c.place.name for c in reading.claims if c.place}
