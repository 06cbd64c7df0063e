"""Crime between private people is no matter of a conflict; sentences of our own."""

from __future__ import annotations

import pytest

PRIVATE = [
    "A man was stabbed by his neighbour in the yard on Monday.",
    "A tailor strangled his wife in the kitchen on Monday.",
    "The tailor was shot in the head during a robbery on Monday.",
    "The tailor was murdered by his own brother-in-law.",
]
PUBLIC = [
    "The rebel leader was shot by his brother on Monday.",
    "The tailor was shot in the head on Monday.",
    "He confessed to murdering the tailor.",
    "The tailor was stabbed by a neighbour on Monday.",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_private_crime_gives_no_attack(read, text):
    _, reading = read(text)
    assert "attack" not in {c.kind for c in reading.claims}


@pytest.mark.parametrize("text", PUBLIC)
def test_a_word_of_politics_or_no_word_of_private_life_leaves_it_an_attack(read, text):
    _, reading = read(text)
    assert "attack" in {c.kind for c in reading.claims}


def test_right_after_an_attack_nobody_is_a_private_criminal(read):
    _, reading = read("An air strike hit a bakery. A man was stabbed by his neighbour there.")
    assert [c.kind for c in reading.claims] == ["attack", "attack"]
