"""Blasts that were an accident, or no attack: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

DENIED = [
    "The explosion was an accident, the army said.",
    "A gas leak, not a bomb, caused the blast, police said.",
    "Thursday's blast at the depot in Karsk was accidental, the interior ministry said.",
    "Officials said the explosion at the market was caused by a faulty boiler and not by a bomb.",
    "The blast was not an attack, the governor told reporters.",
    "An electrical fault caused the explosion that killed four soldiers, the ministry said.",
    "The deaths of two guards were an accident, not an assassination, police said.",
    "Explosion at power plant was accident, ministry says",
    "Investigators found the explosion was the result of a short circuit.",
    "A loud blast heard across the capital was a sonic boom, the air force said.",
    "Six people died when a munitions depot exploded by accident, the ministry said.",
    "The crash was an accident and not an attack, the transport ministry said.",
    "The grenade went off accidentally, killing a soldier, the army said.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_who_calls_a_blast_an_accident_denies_an_attack(read, sentence):
    _, reading = read(sentence)
    assert [(c.modality, bool(c.chain)) for c in reading.claims] == [(Modality.DENIED, True)]


NONE = [
    "An accidental explosion killed nine soldiers at a base in Karsk.",
    "An explosion blamed on a gas leak killed three people in Karsk on Monday.",
    "A gas cylinder exploded in a restaurant, killing five people.",
    "The minister blamed a gas leak for the explosion, which killed nine.",
    "What residents took for an explosion was thunder, the mayor said.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_a_blast_told_as_an_accident_is_no_claim(read, sentence):
    _, reading = read(sentence)
    assert reading.claims == ()


REAL = [
    "A bomb, not a gas leak, caused the blast, police said.",
    "Police said the explosion was not an accident but a bomb attack.",
    "The blast was no accident, the minister said.",
    "The blast was caused by a bomb, police said.",
    "The army accidentally bombed a village, killing nine.",
    "Investigators said the killing was not an accident but murder.",
]


@pytest.mark.parametrize("sentence", REAL)
def test_what_was_no_accident_stays_an_attack(read, sentence):
    _, reading = read(sentence)
    assert {c.modality for c in reading.claims if c.kind == "attack"} == {Modality.HAPPENED}


OPEN = [
    "The explosion may have been caused by a gas leak, officials said.",
    "Residents heard what sounded like an explosion.",
    "An explosion killed three soldiers at a depot in Karsk on Monday.\n\nThe army said it was an accident.",
    "A blast rocked the port of Karsk, killing four.\n\nOfficials said a gas leak caused the explosion.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_blast_that_may_be_an_accident_is_a_possible_attack(read, text):
    _, reading = read(text)
    assert {c.modality for c in reading.claims} == {Modality.POSSIBLE}


def test_an_accident_elsewhere_takes_no_blast_back(read):
    text = "An explosion killed three soldiers in Mosul.\n\nIn Basra, the blast was due to a gas leak."
    _, reading = read(text)
    assert Modality.HAPPENED in {c.modality for c in reading.claims}


def test_what_police_rule_out_was_not(read):
    _, reading = read("Police have ruled out an attack on the minister.")
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.NEGATED]


def test_a_court_that_rules_takes_no_attack_back(read):
    _, reading = read("The court ruled that the army had killed nine people.")
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.HAPPENED]


EARLY = [
    "The device detonated accidentally, killing three militants.",
    "Seven militants were killed in an accidental explosion in Karsk.",
]


@pytest.mark.parametrize("sentence", EARLY)
def test_a_bomb_that_went_off_too_soon_is_still_one(read, sentence):
    _, reading = read(sentence)
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


NO_ACCIDENT = [
    "The ministry denied that the explosion was an accident.",
    "The army denied that the blast was accidental.",
    "The governor rejected claims that the explosion was an accident.",
    "Investigators ruled out that the blast was caused by a gas leak.",
    "Officials said it was not true that the explosion was an accident.",
    "No one believes the explosion was an accident.",
    "There is no evidence the blast was an accident.",
    "The explosion could not have been an accident, police said.",
    "The explosion, which the army denied was an accident, killed nine soldiers.",
    "Investigators rejected the theory that the blast was caused by a gas leak.",
    "An explosion killed three soldiers in Karsk.\n\nThe army denied that it was an accident.",
    "An explosion killed three soldiers in Karsk.\n\nThe army denied that the explosion was an accident.",
]


@pytest.mark.parametrize("text", NO_ACCIDENT)
def test_who_denies_an_accident_denies_no_blast(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.HAPPENED]


STILL_DENIED = [
    "The army denied that the explosion was an attack.",
    "The army denied that a bomb caused the blast.",
    "The army denied reports that the blast was an attack.",
    "The governor denied that there had been an explosion.",
    "The ministry denied that the explosion was an attack and said it was an accident.",
    "The spokesman said it was not true that soldiers had shelled the village.",
]


@pytest.mark.parametrize("sentence", STILL_DENIED)
def test_who_denies_an_attack_denies_it(read, sentence):
    _, reading = read(sentence)
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.DENIED]


UNSURE = [
    "Police are not sure whether the explosion was an accident.",
    "Police suspect the explosion was an accident.",
    "Police could not rule out that the explosion was an accident.",
    "The explosion may not have been an accident.",
]


@pytest.mark.parametrize("sentence", UNSURE)
def test_a_blast_that_nobody_can_explain_is_a_possible_attack(read, sentence):
    _, reading = read(sentence)
    assert [c.modality for c in reading.claims if c.kind == "attack"] == [Modality.POSSIBLE]
