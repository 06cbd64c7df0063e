from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.tempo import special


@given(st.floats(0.01, 500))
def test_the_log_gamma_function_is_that_of_the_standard_library(x):
    assert special.log_gamma(np.array([x]))[0] == pytest.approx(math.lgamma(x), abs=1e-8, rel=1e-10)


@given(st.floats(0.05, 200), st.floats(0.01, 300))
def test_a_gamma_variable_falls_below_a_larger_number_more_often(shape, x):
    assert 0 <= special.gamma_below(shape, x) <= special.gamma_below(shape, x * 1.1) + 1e-12 <= 1 + 1e-12


def test_an_exponential_variable_has_the_quantiles_of_the_textbook():
    found = special.gamma_quantiles(np.array([1.0]), np.array([2.0]))[0]
    assert found == pytest.approx([-math.log(1 - share) / 2 for share in special.SHARES], rel=0.01)


@given(st.floats(0.1, 40), st.floats(0.2, 20))
def test_a_negative_binomial_adds_up_to_one_and_has_its_mean(mean, size):
    upto = int(mean + 40 * math.sqrt(mean + mean**2 / size)) + 60
    found = special.negative_binomial(mean, size, upto)
    assert found.sum() == pytest.approx(1, abs=1e-4)
    assert (found * np.arange(upto + 1)).sum() == pytest.approx(mean, rel=5e-3)


def test_a_mean_of_nothing_gives_nothing():
    assert special.negative_binomial(0.0, 1.0, 3).tolist() == [1.0, 0.0, 0.0, 0.0]
