"""Attacks in words are none: every sentence was written for the test."""

from __future__ import annotations

import pytest

WORDS = [
    "The president attacked the press.",
    "The minister attacked reporters over their stories.",
    "The opposition leader attacked the government for its record.",
    "The bishop attacked the army for its silence.",
    "President Karim attacked the media as corrupt.",
    "The minister was attacked by the press.",
    "The minister's attacks on the press went on.",
]


@pytest.mark.parametrize("sentence", WORDS)
def test_who_speaks_against_somebody_attacks_nobody(read, sentence):
    _, reading = read(sentence)
    assert [c for c in reading.claims if c.kind == "attack"] == []


ARMS = [
    "Rebels attacked the press centre.",
    "Police attacked journalists at the rally.",
    "The president's guards attacked journalists.",
    "The president attacked rebel positions in the north.",
    "The president attacked parliament with tanks.",
    "The rebel leader attacked the government.",
    "Gunmen attacked the minister over his stance.",
    "A man attacked the president.",
    "The governor attacked the village.",
]


@pytest.mark.parametrize("sentence", ARMS)
def test_who_attacks_in_earnest_attacks(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims if c.kind == "attack"] == ["attack"]
