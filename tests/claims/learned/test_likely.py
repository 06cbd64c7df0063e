"""How likely read words are right grows with how sure they are, and with how unlikely nobody is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.learned.likely import WEIGHTS, likely
from onrecord.claims.learned.roles import Read
from onrecord.model import Span

SHARES = st.floats(0, 1)


def words(role, sure, nobody):
    return Read(role=role, span=Span(0, 4), sure=sure, nobody=nobody)


@given(st.sampled_from(sorted(WEIGHTS)), SHARES, SHARES, SHARES)
def test_surer_words_are_no_less_likely(role, one, other, nobody):
    less, more = sorted((one, other))
    assert likely(words(role, less, nobody)) <= likely(words(role, more, nobody))


@given(st.sampled_from(sorted(WEIGHTS)), SHARES, SHARES, SHARES)
def test_words_are_no_likelier_where_nobody_is(role, sure, one, other):
    less, more = sorted((one, other))
    assert likely(words(role, sure, more)) <= likely(words(role, sure, less))


@pytest.mark.parametrize("nobody", [0.0, 1.0])
@pytest.mark.parametrize("sure", [0.0, 1.0])
def test_it_is_a_share_at_both_ends(sure, nobody):
    assert 0 < likely(words("actor", sure, nobody)) < 1


def test_a_role_that_is_never_filled_is_never_likely():
    assert likely(words("when", 1.0, 0.0)) == 0
