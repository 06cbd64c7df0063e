"""Those who keep order and did not act: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

LEFT = [
    ("Police stood by as the mob burned shops.", "Police"),
    ("The police did not intervene during the riot.", "police"),
    ("Police failed to prevent the killings.", "Police"),
    ("The policemen remained mute spectators.", "policemen"),
    ("The police turned a blind eye to the looting.", "police"),
    ("Soldiers did nothing to stop the looting.", "Soldiers"),
    ("The government failed to protect the villagers from the mob.", "government"),
    ("The opposition condemned police inaction.", "police"),
    ("Critics pointed to the failure of the police to control the mob.", "police"),
]


@pytest.mark.parametrize(("sentence", "actor"), LEFT)
def test_what_police_left_undone_is_a_negated_claim_of_theirs(read, sentence, actor):
    _, reading = read(sentence)
    found = [c for c in reading.claims if c.kind == "other"]
    assert [(c.modality, c.actor.name) for c in found] == [(Modality.NEGATED, actor)]


OTHERS = [
    "The minister stood by his decision.",
    "The army did not answer our request for a statement.",
    "The government failed to act on inflation.",
    "The army failed to capture the town.",
    "The team looked on the bright side.",
    "The coach stood by as his players trained.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_who_keeps_no_order_left_nothing_undone(read, sentence):
    _, reading = read(sentence)
    assert not [c for c in reading.claims if c.kind == "other"]


def test_what_was_not_stopped_happened_and_who_did_not_stop_it_is_not_its_doer(read):
    for sentence in ("Police were unable to stop the riots.", "Police ended the riots on Monday."):
        _, reading = read(sentence)
        (riot,) = [c for c in reading.claims if c.kind == "riot"]
        assert (riot.modality, riot.actor) == (Modality.HAPPENED, None)
    _, reading = read("The students ended their march at noon.")
    assert [c.actor.name for c in reading.claims] == ["students"]


FIRING = [
    ("Two people were killed in police firing.", ["police"]),
    ("Three people were hurt in the firing.", [None]),
    ("The firing of the coach drew boos.", []),
    ("He faced a firing squad.", []),
]


@pytest.mark.parametrize(("sentence", "actors"), FIRING)
def test_firing_is_an_attack_unless_a_job_is_lost(read, sentence, actors):
    _, reading = read(sentence)
    assert [c.actor.name if c.actor else None for c in reading.claims if c.kind == "attack"] == actors
