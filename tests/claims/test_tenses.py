"""What somebody warns of may have been done already."""

from __future__ import annotations

import pytest

from onrecord.model import Modality, Range

DONE = [
    "The mayor warned that rebels had bombed the bridge.",
    "The mayor warned that rebels bombed the bridge on Monday.",
    "The mayor warned that rebels are bombing the bridge.",
]
TO_COME = [
    "The mayor warned that rebels would bomb the bridge.",
    "The mayor warned that rebels could have bombed the bridge.",
    "The mayor warned that rebels were going to bomb the bridge.",
    "The mayor warned of the bombing of the bridge.",
    "The mayor feared that rebels had bombed the bridge.",
]


@pytest.mark.parametrize("text", DONE)
def test_what_is_warned_of_in_the_past_has_happened(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.modality in {Modality.HAPPENED, Modality.ONGOING}


@pytest.mark.parametrize("text", TO_COME)
def test_what_may_come_is_left_open(read, text):
    _, reading = read(text)
    assert {claim.modality for claim in reading.claims} <= {
        Modality.CONDITIONAL,
        Modality.PLANNED,
        Modality.POSSIBLE,
    }


def test_the_dead_of_a_warning_count(read):
    _, reading = read("The agency warned that shelling had killed six children in Idlib.")
    (claim,) = reading.claims
    assert claim.victims.killed == Range.exactly(6)


NEAR = [
    "The embassy warned that an attack was coming.",
    "Officials said that an offensive was looming.",
    "The minister warned that an attack was drawing near.",
    "The embassy warned that an attack was under preparation.",
    "The embassy warned that more attacks were to follow.",
]


@pytest.mark.parametrize("text", NEAR)
def test_an_act_that_is_only_near_has_not_happened(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.modality is Modality.POSSIBLE


def test_fire_that_comes_from_somewhere_is_there(read):
    _, reading = read("Shelling was coming from the north, residents said.")
    (claim,) = reading.claims
    assert claim.modality is Modality.HAPPENED


def test_a_truce_that_is_said_to_have_collapsed_is_no_halt(read):
    _, reading = read("The ministry warned that the ceasefire had collapsed.")
    assert {claim.modality for claim in reading.claims if claim.kind == "cease"} == {Modality.NEGATED}
