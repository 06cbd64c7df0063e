"""A small Bayes filter: the level of a series, and whether it is active, pausing or halted.

Levels are 28 rates from .02 to 500 incidents a day, spaced evenly in the logarithm; they drift to their
neighbours and jump now and then. In a pause or a halt the series keeps its level in mind and tells only a
trickle of it. Daily masses are negative binomial around level x exposure, with three sizes mixed by how
well they did so far. All arrays have the series first: weights n x 3, beliefs n x 3 x 3 x 28.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo.special import log_gamma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.tempo.special import Floats

LEVELS: Floats = np.geomspace(0.02, 500.0, 28)
SIZES: Floats = np.array([0.5, 2.0, 10.0])
ACTIVE, PAUSE, HALT = 0, 1, 2
START_HAZARD = 1 / 730
"""Pauses a day, and halts a day, before anything is learned: together one a year."""

_JUMP = 1 / 60
_DRIFT = 0.08
_JUMP_REACH = 3
_RETURN_REACH = 4
_LEAVE_PAUSE = 1 / 10
_LEAVE_HALT = 1 / 150
_TRICKLE = 0.02
_TRICKLE_CAP = 0.15
"""Incidents a day: above it a halt of a busy series would look like a calm one (notes of the benchmark)."""
_FORGET = 0.99
_LONGEST_FORECAST = 14
_FEW = 8
_PRODUCT = 300
"""Rows of a product of matrices: OpenBLAS takes threads from 2^18 multiplications on."""
_OF_SIZES: Floats = log_gamma(SIZES)[None, :, None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What is believed of n series on the evening of a day; `pauses` and `halts` are each one's hazards."""

    weights: Floats
    states: Floats
    pauses: Floats
    halts: Floats


@cache
def _moves() -> tuple[Floats, Floats]:
    """Give how levels move in a day while active, and where they are taken up again after a stop."""
    number = len(LEVELS)
    width = float(np.log(LEVELS[1] / LEVELS[0]))
    aside = _DRIFT**2 / (2 * width**2)
    apart = np.abs(np.arange(number)[:, None] - np.arange(number)[None, :])
    walk = np.where(apart == 1, aside, 0.0)
    walk += np.diag(1 - walk.sum(axis=1))
    jump = np.where(apart <= _JUMP_REACH, 1.0, 0.0)
    back = np.where(apart <= _RETURN_REACH, 1.0, 0.0)
    jump /= jump.sum(axis=1, keepdims=True)
    back /= back.sum(axis=1, keepdims=True)
    return (1 - _JUMP) * walk + _JUMP * jump, back


def unknowing(pauses: Floats, halts: Floats) -> Belief:
    """Give the belief before the first day: active, at any level."""
    n = len(pauses)
    states = np.zeros((n, len(SIZES), 3, len(LEVELS)))
    states[:, :, ACTIVE] = 1 / len(LEVELS)
    weights = np.full((n, len(SIZES)), 1 / len(SIZES))
    return Belief(weights=weights, states=states, pauses=pauses, halts=halts)


def trickle() -> Floats:
    """Give the incidents a day that a stopped series of each level still tells."""
    out: Floats = np.minimum(_TRICKLE * LEVELS, _TRICKLE_CAP)
    return out


def likelihoods(mass: Floats, exposure: Floats) -> tuple[Floats, Floats, Floats]:
    """Give how probable days are, active and stopped, each n x sizes x levels, and the log of their scale.

    Days of one mass and one exposure are worked out once: most days of most series are alike.

    Args:
        mass: incidents of the day that are known, one number a series.
        exposure: the share of the day's incidents that would be known, one number a series.

    """
    days = mass + 1j * np.maximum(exposure, 1e-6)
    alike, which = (days, slice(None)) if len(days) < _FEW else np.unique(days, return_inverse=True)
    y, seen = alike.real[:, None, None], alike.imag[:, None, None]
    size = SIZES[None, :, None]
    fixed = log_gamma(y + size) - _OF_SIZES - log_gamma(y + 1)
    logs = []
    for rate in (LEVELS, trickle()):
        mean = rate[None, None, :] * seen
        whole = np.log(size + mean)
        logs.append(fixed + size * (np.log(size) - whole) + y * (np.log(mean) - whole))
    top = np.maximum(logs[0].max(axis=2), logs[1].max(axis=2))
    active, stopped_ = (np.exp(log - top[:, :, None]) for log in logs)
    return active[which], stopped_[which], top[which]


def moved(belief: Belief) -> Floats:
    """Give the states as they may be a day later, before anything of that day is known."""
    walk, back = _moves()
    states = belief.states
    pausing, halting = belief.pauses[:, None, None], belief.halts[:, None, None]
    out = np.empty_like(states)
    active, pause, halt = (states[:, :, regime] for regime in range(3))
    leaving = _LEAVE_PAUSE * pause + _LEAVE_HALT * halt
    out[:, :, ACTIVE] = (1 - pausing - halting) * _across(active, walk) + _across(leaving, back)
    out[:, :, PAUSE] = pausing * active + (1 - _LEAVE_PAUSE) * pause
    out[:, :, HALT] = halting * active + (1 - _LEAVE_HALT) * halt
    return out


def _across(states: Floats, moves: Floats) -> Floats:
    """Move all levels at once: a few large products cost a third of one a series.

    They are kept small enough that the library shares none out to threads, which on a busy machine wait for
    one another.
    """
    flat = states.reshape(-1, len(LEVELS))
    out = np.empty_like(flat)
    for at in range(0, len(flat), _PRODUCT):
        np.matmul(flat[at : at + _PRODUCT], moves, out=out[at : at + _PRODUCT])
    return out.reshape(states.shape)


def step(belief: Belief, mass: Floats, exposure: Floats) -> tuple[Belief, Floats]:
    """Take in a day; gives the new belief, and the log probability of what was seen, one a series."""
    states = moved(belief)
    active, rest, top = likelihoods(mass, exposure)
    states[:, :, ACTIVE] *= active
    states[:, :, PAUSE:] *= rest[:, :, None, :]
    total = states.sum(axis=(2, 3))
    states /= total[:, :, None, None]
    seen = np.log(total) + top
    prior = np.log(belief.weights)
    prior = _FORGET * prior
    prior -= np.log(np.exp(prior).sum(axis=1, keepdims=True))
    joint = prior + seen
    best = joint.max(axis=1, keepdims=True)
    weights = np.exp(joint - best)
    evidence = np.log(weights.sum(axis=1)) + best[:, 0]
    weights = np.maximum(weights / weights.sum(axis=1, keepdims=True), 1e-9)
    return replace(belief, weights=weights, states=states), evidence


def kept(after: Belief, before: Belief, waiting: NDArray[np.bool_]) -> Belief:
    """Give the later belief, but the earlier one of the series that wait."""
    if not waiting.any():
        return after
    weights = np.where(waiting[:, None], before.weights, after.weights)
    states = np.where(waiting[:, None, None, None], before.states, after.states)
    return replace(after, weights=weights, states=states)


def together(beliefs: Sequence[Belief]) -> Belief:
    """Put the beliefs of several evenings below one another."""
    parts = ("weights", "states", "pauses", "halts")
    return Belief(**{part: np.concatenate([getattr(one, part) for one in beliefs]) for part in parts})


def apart(belief: Belief, number: int) -> Iterator[Belief]:
    """Take beliefs put together apart again, as many as there were."""
    n = len(belief.halts) // number
    for at in range(0, n * number, n):
        rows = slice(at, at + n)
        yield Belief(
            weights=belief.weights[rows],
            states=belief.states[rows],
            pauses=belief.pauses[rows],
            halts=belief.halts[rows],
        )


def stopped(belief: Belief) -> Floats:
    """Give the probability that a stop holds, one a series."""
    out: Floats = (belief.weights * belief.states[:, :, PAUSE:].sum(axis=(2, 3))).sum(axis=1)
    return out


def quiet_ahead(belief: Belief, days: int = _LONGEST_FORECAST) -> Floats:
    """Give the probability that none of the next days has an incident that will ever be known."""
    n = len(belief.halts)
    active, stopped_, top = likelihoods(np.zeros(1), np.ones(1))
    none = np.stack([active, stopped_, stopped_], axis=2) * np.exp(top)[:, :, None, None]
    now = belief
    for _ in range(days):
        now = replace(now, states=moved(now) * none)
    total: Floats = (belief.weights * now.states.reshape(n, len(SIZES), -1).sum(axis=2)).sum(axis=1)
    return total


def rates(belief: Belief) -> Floats:
    """Give the 5 %, 50 % and 95 % points of the rate now, n x 3; read off between the levels."""
    by_state = (belief.weights[:, :, None, None] * belief.states).sum(axis=1)
    values = np.concatenate([LEVELS, trickle()])
    mass = np.concatenate([by_state[:, ACTIVE], by_state[:, PAUSE:].sum(axis=1)], axis=1)
    order = np.argsort(values, kind="stable")
    points, sums = np.log(values[order]), np.cumsum(mass[:, order], axis=1)
    middle = sums - mass[:, order] / 2
    out = np.empty((len(mass), 3))
    for row in range(len(mass)):
        out[row] = np.exp(np.interp((0.05, 0.5, 0.95), middle[row], points))
    return out
