"""The methods compared: ours, and those a duty officer or a textbook would use, on the same evenings.

All of them see of each day only what was known by the evening; all but ours do without the correction for
late reports and for what was read, as they are met in practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench import _tempo_sim as sim
from bench._tempo_scores import Run
from onrecord.tempo import regimes
from onrecord.tempo.certainty import combined
from onrecord.tempo.special import log_gamma
from onrecord.tempo.walk import evenings
from onrecord.tempo.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NO_PROBABILITY = frozenset({"days of silence", "CUSUM to a tenth", "28-day Poisson silence"})
_FIRST = sim.FIRST.toordinal()
_STOP = 1 / 365
_RUNS = 90


def ours(made: list[sim.Made]) -> Run:
    """Replay what onrecord says."""
    halt, tail, quiet, silent = [], [], [], []
    series = [one.series for one in made]
    for evening in evenings(series, _FIRST + sim.BURN_IN, _FIRST + sim.DAYS - 1):
        halt.append(combined(evening.filtered, evening.silence, evening.lasting))
        tail.append(evening.silence.tail)
        quiet.append(regimes.quiet_ahead(evening.belief))
        silent.append(evening.silent_days)
    return Run(
        made=tuple(made),
        halt=np.array(halt).T,
        tail=np.array(tail).T,
        quiet=np.array(quiet).T,
        silent=np.array(silent).T.astype(float),
    )


def others(made: list[sim.Made], base: Run) -> Iterator[tuple[str, Floats]]:
    """Give each method's score by day: higher says halt."""
    yield "onrecord", base.halt
    yield "days of silence", base.silent
    evenings_ = list(_known(made))
    yield "Poisson silence, h 1/365", np.array([_naive(mass, last) for mass, last in evenings_]).T
    yield "28-day Poisson silence", np.array([_poisson(mass, last) for mass, last in evenings_]).T
    yield "CUSUM to a tenth", np.array([_cusum(mass) for mass, _ in evenings_]).T
    yield "Bayesian change-point", np.array([_change_point(mass) for mass, _ in evenings_]).T


def textbook(made: list[sim.Made]) -> Floats:
    """Give the plain Poisson posterior of a halt by day."""
    return np.array([_naive(mass, last) for mass, last in _known(made)]).T


def _known(made: list[sim.Made]) -> Iterator[tuple[Floats, NDArray[np.int64]]]:
    """Give, for each evening, the masses known of all days so far, and the days since the last incident."""
    watch = Watch([one.series for one in made], _FIRST, _FIRST + sim.DAYS - 1)
    for day in range(sim.BURN_IN, sim.DAYS):
        watch.learn(_FIRST + day)
        mass = watch.mass[:, : day + 1].copy()
        yield mass, day - np.minimum(np.where(watch.last < 0, 0, watch.last), day)


def _naive(mass: Floats, gap: NDArray[np.int64]) -> Floats:
    """Give the posterior of a halt under a plain Poisson rate with decay, every day fully known."""
    width = mass.shape[1]
    age = np.arange(width - 1, -1, -1)[None, :] - gap[:, None]
    weight = np.where(age >= 0, 0.97 ** np.maximum(age, 0), 0.0)
    shape = np.maximum(0.5 + (mass * weight).sum(axis=1) - 1, 0.25)
    days = 0.5 + weight.sum(axis=1)
    longest = int(gap.max()) + 1
    silent = np.arange(longest)[None, :] < gap[:, None]
    number = np.arange(longest)[None, :]
    onset = _STOP * (1 - _STOP) ** number * (days[:, None] / (days[:, None] + number)) ** shape[:, None]
    halted = np.where(silent, onset, 0.0).sum(axis=1)
    none = (1 - _STOP) ** gap * (days / (days + gap)) ** shape
    out: Floats = halted / (halted + none)
    return out


def _poisson(mass: Floats, gap: NDArray[np.int64]) -> Floats:
    """Give one minus the probability of the silence at the mean rate of the 28 days before it."""
    width = mass.shape[1]
    age = np.arange(width - 1, -1, -1)[None, :] - gap[:, None]
    rate = (np.where((age >= 0) & (age < 28), mass, 0.0).sum(axis=1) + 0.5) / 28
    out: Floats = 1 - np.exp(-rate * gap)
    return out


def _cusum(mass: Floats) -> Floats:
    """Give the log likelihood sum of a fall to a tenth of the mean of the 90 days before the last 30."""
    rate = mass[:, -120:-30].mean(axis=1) + 0.5 / 90
    score = np.zeros(len(mass))
    for day in range(mass.shape[1] - 60, mass.shape[1]):
        score = np.maximum(0.0, score + 0.9 * rate + mass[:, day] * np.log(0.1))
    return score


def _change_point(mass: Floats) -> Floats:
    """Give the probability that the present run has less than a tenth of the rate of the 90 days before.

    Adams and MacKay's recursion over gamma-Poisson runs, hazard 1/120, on the last 90 days.
    """
    n = len(mass)
    reference = mass[:, -(_RUNS + 30) : -30].mean(axis=1) + 0.5 / _RUNS
    prior = (0.5, 0.5 / reference)
    shape = np.full((n, 1), prior[0])
    days = prior[1][:, None] * np.ones((n, 1))
    weight = np.ones((n, 1))
    for day in range(mass.shape[1] - _RUNS, mass.shape[1]):
        y = mass[:, day][:, None]
        log = (
            log_gamma(shape + y)
            - log_gamma(shape)
            - log_gamma(y + 1)
            + shape * np.log(days / (days + 1))
            - y * np.log(days + 1)
        )
        grown = weight * np.exp(log)
        weight = np.concatenate([grown.sum(axis=1, keepdims=True) / 120, grown * (1 - 1 / 120)], axis=1)
        weight /= weight.sum(axis=1, keepdims=True)
        shape = np.concatenate([np.full((n, 1), prior[0]), shape + y], axis=1)
        days = np.concatenate([prior[1][:, None], days + 1], axis=1)
    out: Floats = (weight * (shape / days < 0.1 * reference[:, None])).sum(axis=1)
    return out
