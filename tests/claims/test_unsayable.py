"""What it is too early or wrong to say is not said, and what is judged in general befell nobody."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

HARDLY = [
    "It is easy to say that the guns have fallen silent.",
    "It is wrong to say that the fighting has stopped.",
    "It would be premature to say that the attacks have ended.",
    "It is too early to say the attacks have stopped.",
    "The mayor said it was wrong to say that the attacks had ended.",
]


@pytest.mark.parametrize("text", HARDLY)
def test_a_halt_that_one_had_better_not_tell_of_is_open_and_it_is_nobody_s_word(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.kind, claim.modality) == ("cease", Modality.POSSIBLE)
    assert "it" not in {link.name for link in claim.chain}


def test_what_it_is_safe_to_say_stands(read):
    _, reading = read("It is safe to say that the attacks have ended.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


GENERAL = [
    "Targeting civilians is a war crime, the council said.",
    "Attacking civilians is wrong.",
    "It is wrong to attack civilians, the mayor said.",
]


@pytest.mark.parametrize("text", GENERAL)
def test_what_is_judged_in_general_is_no_attack_that_happened(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("attack", Modality.POSSIBLE)]


def test_what_is_judged_afterwards_happened(read):
    _, reading = read("Shelling the town was a mistake, the general said.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


SUSPECTED = [
    "Police have arrested two men on suspicion of throwing a grenade into a bar, injuring seven people.",
    "Two men were arrested on suspicion of killing a judge.",
    "The court jailed two men on charges of bombing a bar.",
]


@pytest.mark.parametrize("text", SUSPECTED)
def test_who_is_arrested_on_suspicion_is_accused_and_the_police_are_not(read, text):
    _, reading = read(text)
    (deed,) = [c for c in reading.claims if c.kind == "attack"]
    assert (deed.actor.name, deed.actor.certainty) == ("men", "alleged")


def test_our_forces_in_a_claim_of_others_are_not_theirs(read):
    _, reading = read("Claims by the militia that our forces shelled the market are a lie.")
    assert [(c.actor, c.modality) for c in reading.claims] == [(None, Modality.DENIED)]
