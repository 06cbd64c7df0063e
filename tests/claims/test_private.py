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


CRIMES = [
    "Police arrested a tailor for stealing a phone on Monday.",
    "The trafficker was captured in Venezuela in March.",
    "Two men were arrested on charges of bribery.",
]
CAUSES = [
    "Police arrested the opposition leader on charges of fraud.",
    "Police arrested a journalist for possessing drugs.",
    "Soldiers arrested a FARC commander who sold cocaine.",
    "Police arrested ten protesters for theft.",
    "Police arrested 40 people in Istanbul on Monday.",
]


@pytest.mark.parametrize("text", CRIMES)
def test_an_arrest_for_an_ordinary_crime_is_no_claim(read, text):
    _, reading = read(text)
    assert not reading.claims


@pytest.mark.parametrize("text", CAUSES)
def test_an_arrest_of_a_side_or_of_one_who_is_heard_is_a_claim_whatever_the_charge(read, text):
    _, reading = read(text)
    assert "arrest" in {c.kind for c in reading.claims}
