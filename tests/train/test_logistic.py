"""The fits behind the small models."""

from __future__ import annotations

import numpy as np
from train.logistic import fitted, fitted_within, shares

TABLE = np.array([[1.0, 0.5], [1.0, 0.0], [1.0, 1.0], [1.0, 0.2], [1.0, 0.9]])
RIGHT = np.array([1.0, 0.0, 0.0, 1.0, 0.0])


def test_a_share_is_even_where_nothing_speaks_and_near_one_where_much_does():
    assert np.allclose(shares(np.array([0.0, 9.0])), [0.5, 0.99988], atol=1e-5)


def test_a_fit_is_where_no_small_step_does_better():
    found = fitted(TABLE, RIGHT, 2.0)
    slope = TABLE.T @ (RIGHT - shares(TABLE @ found)) - np.array([1e-3, 2.0]) * found
    assert np.abs(slope).max() < 1e-9


def test_bounds_that_hold_nothing_change_nothing():
    free = np.full(2, np.inf)
    within = fitted_within(TABLE, RIGHT, np.ones(5), np.array([1e-3, 2.0]), (-free, free))
    assert np.allclose(within, fitted(TABLE, RIGHT, 2.0), atol=1e-6)


def test_a_weight_stays_within_its_bounds():
    bounds = np.full(2, -np.inf), np.array([np.inf, -1.5])
    assert fitted_within(TABLE, RIGHT, np.ones(5), np.array([1e-3, 2.0]), bounds)[1] == -1.5
