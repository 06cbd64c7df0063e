"""A claim is the likelier right the surer the rules are and the surer the network sees a happening."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.learned.adding import RULE
from onrecord.claims.learned.happenings import Happening
from onrecord.claims.learned.reader import Learned
from onrecord.claims.learned.weighing import likely, weighed
from onrecord.claims.rules import Rules
from onrecord.model import Because, Modality, Span, Sure

SHARES = st.floats(0, 1)
NOTHING = Learned((), ())


@pytest.fixture
def claim(report_of, world):
    """Give the claim of a plain report."""
    (reading,) = Rules(world).extract([report_of("Rebels shelled a school in Erbil on 3 May 2016.")])
    (one,) = reading.claims
    return replace(one, score=0.8, sure=(Sure(field="actor", score=0.6), Sure(field="place", score=0.4)))


def happening(span, sure):
    return Learned(
        (),
        (
            Happening(
                span=span,
                sure=sure,
                kind="attack",
                kind_sure=0.9,
                modality=Modality.HAPPENED,
                roles=(),
            ),
        ),
    )


@given(SHARES, SHARES, SHARES)
def test_surer_of_either_is_no_less_likely(one, other, beside):
    less, more = sorted((one, other))
    assert likely(less, beside) <= likely(more, beside)
    assert likely(beside, less) <= likely(beside, more)


def test_what_the_network_does_not_see_is_doubted_and_what_it_sees_is_not(claim):
    (doubted,) = weighed([claim], NOTHING)
    (seen,) = weighed([claim], happening(claim.trigger, 0.97))
    (elsewhere,) = weighed([claim], happening(Span(0, 6), 0.97))
    assert doubted.score < 0.5 < claim.score < seen.score
    assert elsewhere == doubted


@pytest.mark.parametrize("sure", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_fields_keep_their_share_of_the_claim_and_are_never_surer_than_it(claim, sure):
    (made,) = weighed([claim], happening(claim.trigger, sure))
    for before, after in zip(claim.sure, made.sure, strict=True):
        assert after.score <= made.score
        assert after.score == pytest.approx(before.score / claim.score * made.score, abs=0.011)


def test_what_the_network_filled_is_never_surer_than_before(claim):
    filled = replace(claim, why=(*claim.why, Because(field="place", rule="learned.place")))
    (made,) = weighed([filled], happening(claim.trigger, 0.97))
    scores = {one.field: one.score for one in made.sure}
    assert scores["place"] == 0.4
    assert scores["actor"] > 0.6


def test_what_the_network_added_or_was_not_taught_stays(claim):
    added = replace(claim, why=(*claim.why, Because(field="kind", rule=RULE)))
    untaught = replace(claim, kind="investigate")
    assert weighed([added, untaught], NOTHING) == (added, untaught)
