"""Scores by threshold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from train.compare import best, f1


@given(st.lists(st.tuples(st.integers(-3, 3), st.booleans()), min_size=1, max_size=12), st.integers(0, 5))
def test_the_best_f1_is_that_of_the_best_threshold(claims, missed):
    wanted = sum(right for _, right in claims) + missed
    kept = [[right for score, right in claims if score >= least] for least in range(-3, 4)]
    each = [f1(sum(those), len(those), wanted) for those in kept if those]
    assert best(*zip(*claims, strict=True), wanted) == pytest.approx(max(each))
