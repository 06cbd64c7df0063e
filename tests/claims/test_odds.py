from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.odds import LEAST, MOST, logit_of, odds, probability, told


@given(st.floats(0.001, 0.999))
def test_odds_and_probabilities_are_two_ways_to_say_one_thing(share):
    assert probability(odds(share, 1e-6)) == pytest.approx(share)


def test_what_is_nearly_sure_counts_as_no_nearer_than_asked():
    assert odds(1.0, 0.02) == odds(0.98, 0.02)
    assert odds(0.0, 0.02) == odds(0.02, 0.02)


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), max_size=20))
def test_the_order_of_what_is_known_changes_nothing(pairs):
    def given_so(those):
        return logit_of([weight for weight, _ in those], [value for _, value in those])

    assert given_so(pairs) == given_so(pairs[::-1])


@given(st.floats(-50, 50))
def test_what_stands_with_a_claim_is_never_sure_and_has_two_places(logit):
    assert LEAST <= told(logit) <= MOST
    assert told(logit) == round(told(logit), 2)
