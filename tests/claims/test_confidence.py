"""How sure a claim is: told by what the rules know of their own work, and held to annotated reports."""

from __future__ import annotations

import math

import pytest

from onrecord.claims.confidence import CLAIM, FIELDS, weights
from onrecord.claims.rules import Rules

TOLD = "Rebels shelled the market in Northtown on Monday, killing three people, the mayor said."
SLIGHT = "He also recalled moves, raids and other operations, some of them never carried out."


def test_every_field_that_has_a_value_is_judged_and_none_is_surer_than_its_claim(read):
    _, reading = read(TOLD)
    (claim,) = reading.claims
    sure = {one.field: one.score for one in claim.sure}
    assert {"kind", "form", "modality", "actor", "place", "when", "killed", "source", "chain"} <= set(sure)
    assert all(0 < score <= claim.score < 1 for score in sure.values())
    assert all(score == round(score, 2) for score in (claim.score, *sure.values()))


def test_fields_without_a_value_are_not_judged(read):
    _, reading = read("A market was shelled.")
    (claim,) = reading.claims
    sure = {one.field for one in claim.sure}
    assert not sure & {"actor", "place", "killed", "injured", "count", "source"}
    assert "chain" in sure


def test_what_is_told_in_full_is_surer_than_what_is_touched_on(read):
    _, told = read(TOLD)
    _, slight = read(SLIGHT)
    assert all(one.score < min(c.score for c in told.claims) for one in slight.claims)


def test_the_same_words_are_as_sure_each_time(read):
    assert read(TOLD)[1].claims == read(TOLD)[1].claims


def test_how_sure_a_claim_is_changes_nothing_else_of_it(read, world):
    report, reading = read(TOLD)
    unjudged = Rules(world, judge=lambda _, claims: tuple(claims))
    (bare,) = next(iter(unjudged.extract([report]))).claims
    (claim,) = reading.claims
    assert (bare.id, bare.actor, bare.chain, bare.why) == (claim.id, claim.actor, claim.chain, claim.why)
    assert bare.sure == ()


@pytest.mark.parametrize("name", [CLAIM, *FIELDS])
def test_the_table_holds_weights_for_every_field(name):
    assert all(math.isfinite(weight) for weight in weights()[name].values())
    assert "always" in weights()[name]
