"""Who is only blamed for an act is alleged to have done it, however the act is told."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty

BLAMED = [
    "Rebels blamed for Kolda shelling",
    "The army blamed the rebels, who killed nine people in Kolda on Monday.",
]
OTHERWISE = [
    "The rebels, whom the army accused of looting, killed nine people in Kolda.",
    "The rebels killed nine people in Kolda and accused the army of lying.",
]


@pytest.mark.parametrize("text", BLAMED)
def test_whoever_is_blamed_is_alleged(read, text):
    _, reading = read(text)
    acts = [claim for claim in reading.claims if claim.kind == "attack" and claim.actor is not None]
    assert {claim.actor.certainty for claim in acts} == {Certainty.ALLEGED}


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_is_told_beside_the_blame_stays_as_told(read, text):
    _, reading = read(text)
    (act,) = (claim for claim in reading.claims if claim.victims is not None)
    assert act.actor.certainty is Certainty.REPORTED


def test_who_blames_others_in_quotation_marks_is_not_blamed(by_trigger):
    text = 'A senior official blamed "outside forces" for the blasts.'
    assert by_trigger(text, "actor")["blasts"] == "outside forces"
