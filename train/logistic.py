"""Logistic models, fitted by Newton's steps: a ridge holds all weights but one near nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers: TypeAlias = "NDArray[np.float64]"

_STEPS = 100
_NEAR = 1e-7


def shares(logits: Numbers) -> Numbers:
    """Give the probabilities of log odds."""
    told: Numbers = 1 / (1 + np.exp(-logits))
    return told


def fitted(table: Numbers, right: Numbers, strength: float) -> Numbers:
    """Fit a model with a ridge on all but the first weight."""
    ridge = np.full(table.shape[1], strength)
    ridge[0] = 1e-3
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        share = shares(np.clip(table @ weights, -30, 30))
        slope = table.T @ (right - share) - ridge * weights
        bend = (table.T * (share * (1 - share))) @ table + np.diag(ridge)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def fitted_within(
    table: Numbers, right: Numbers, weights: Numbers, ridge: Numbers, bounds: tuple[Numbers, Numbers]
) -> Numbers:
    """Fit a model of weighted cases with each weight within its bounds.

    The method is that of Bertsekas, Projected Newton methods (SIAM J. Control Optim. 20, 1982).
    """
    low, high = bounds

    def cost(at: Numbers) -> float:
        odds = table @ at
        return float(weights @ (np.logaddexp(0, odds) - right * odds) + ridge @ at**2 / 2)

    here = np.zeros(len(ridge))
    for _ in range(_STEPS):
        share = shares(table @ here)
        slope = table.T @ (weights * (share - right)) + ridge * here
        free = ~((here <= low) & (slope > 0) | (here >= high) & (slope < 0))
        if np.abs(slope[free]).max(initial=0.0) < _NEAR:
            break
        moving = table[:, free]
        bend = (moving.T * (weights * share * (1 - share))) @ moving + np.diag(ridge[free])
        step = np.zeros(len(here))
        step[free] = np.linalg.solve(bend, slope[free])
        length = 1.0
        there = np.clip(here - step, low, high)
        while cost(there) > cost(here) and length > _NEAR:
            length /= 2
            there = np.clip(here - length * step, low, high)
        here = there
    return here
