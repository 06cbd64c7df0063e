"""What an accusation takes as known, and what is the accuser's word; sentences written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty

KNOWN = [
    ("The ministry blamed the rebels for the killing of two guards at a base in Aleppo.", "ministry"),
    ("The governor blamed the rebels for a bombing that killed three nurses.", "governor"),
    ("The army held the rebels responsible for the attack on the base.", "army"),
    ("The mayor pinned the attack on the rebels.", "mayor"),
    ("The ministry blamed Monday's attack, which killed three guards, on the rebels.", "ministry"),
    ("The rebels were blamed by the governor for the bombing of the church.", "governor"),
    ("The mayor accused the rebels of carrying out the attack on the market.", "mayor"),
    ("The mayor accused the rebels of being behind Monday's attack on the school.", "mayor"),
    ("The bishop accused the rebels over the killing of two nurses.", "bishop"),
]


@pytest.mark.parametrize(("sentence", "accuser"), KNOWN)
def test_who_blames_somebody_for_what_is_known_tells_only_who_did_it(read, sentence, accuser):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert attack.chain == ()
    assert attack.actor.name == "rebels"
    assert attack.actor.certainty is Certainty.ALLEGED
    assert [link.name for link in attack.actor.chain] == [accuser]


WORD = [
    ("The president accused the rebels of shelling the market.", "president"),
    ("The president accused the rebels of the killing of two nurses.", "president"),
    ("The governor alleged that the rebels had shelled the market.", "governor"),
    ("The governor said the rebels had shelled the market.", "governor"),
    ("The governor blamed the rebels for shelling the market.", "governor"),
]


@pytest.mark.parametrize(("sentence", "accuser"), WORD)
def test_who_accuses_somebody_of_doing_it_is_the_source_of_it_all(read, sentence, accuser):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert [link.name for link in attack.chain] == [accuser]
    assert attack.actor.name == "rebels"
    assert attack.actor.chain == ()


def test_who_reports_the_accusation_is_the_source_of_what_is_known(read):
    _, reading = read("Reuters reported that the ministry blamed the rebels for the killing of two guards.")
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert [link.name for link in attack.chain] == ["Reuters"]
    assert [link.name for link in attack.actor.chain] == ["ministry"]


def test_who_attributes_an_attack_to_nobody_lays_it_on_nobody(read):
    _, reading = read("The army laid mines near the base after the attack on the school.")
    assert all(c.actor is None or not c.actor.chain for c in reading.claims if c.kind == "attack")


LAID = [
    ("The mayor laid the blame for the attack on the rebels.", "mayor"),
    ("Officials put responsibility for the bombing on the rebels.", "Officials"),
    ("The mayor pointed the finger at the rebels over the killing of two nurses.", "mayor"),
    ("The blame for the attack fell on the rebels.", None),
]


@pytest.mark.parametrize(("sentence", "accuser"), LAID)
def test_blame_as_a_noun_is_laid_on_the_attacker_and_makes_no_target(read, sentence, accuser):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert (attack.actor.name, attack.actor.certainty) == ("rebels", Certainty.ALLEGED)
    assert attack.target is None or attack.target.name != "rebels"
    assert [link.name for link in attack.actor.chain] == ([accuser] if accuser else [])


ON_THEM = [
    "The mayor laid a wreath for the attack on the rebels.",
    "The mayor gave reasons for the attack on the rebels.",
]


@pytest.mark.parametrize("sentence", ON_THEM)
def test_an_attack_on_somebody_is_still_on_them_where_no_blame_is_laid(read, sentence):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert attack.target.name == "rebels"
