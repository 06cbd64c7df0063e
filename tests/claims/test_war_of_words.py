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
    "Mr Sadik, the opposition leader, attacked the president on Friday.",
    "The minister launched an attack on the judges.",
    "The president was attacked by the opposition for his visit to Kovna.",
    "The Kovna Times attacked the minister in an editorial.",
    "In a tweet, the minister attacked the United States.",
    "The foreign minister attacked Ruritania over its silence.",
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
    "The president attacked Kovna over the weekend.",
    "The president attacked the port for three days.",
    "The president launched an attack on the rebels.",
    "The lawmaker attacked a protester outside the parliament, punching him in the face.",
]


@pytest.mark.parametrize("sentence", ARMS)
def test_who_attacks_in_earnest_attacks(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims if c.kind == "attack"] == ["attack"]


def test_what_somebody_is_attacked_over_in_words_is_told_by_itself(told):
    text = "The minister launched a fierce attack on the opposition over the killing of two farmers."
    assert told(text, "kind", "actor", "killed") == [("attack", None, 2)]


def test_who_reproaches_a_land_with_what_is_its_own_attacks_it_in_words(read):
    assert read("The minister attacked Ruritania over its missiles.")[1].claims == ()
    assert [c.kind for c in read("Ruritania attacked Borduria over its missiles.")[1].claims] == ["attack"]


def test_what_an_attack_was_over_is_none_of_its_dead(read):
    _, reading = read("Borduria attacked Ruritania over the killing of a general.")
    assert [c.victims is None for c in reading.claims if c.actor is not None] == [True]


def test_attacks_in_tweets_are_no_attacks(read):
    _, reading = read("He rushed out tweet attacks on his rival, who traded personal attacks with him.")
    assert not [claim for claim in reading.claims if claim.kind == "attack"]
