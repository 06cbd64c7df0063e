"""Scores of halt probabilities over simulated series, one row a series, one column a day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bench import _tempo_sim as sim

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

YEAR = 365.25
AHEAD = 14
_LONG = 45
_FROM = sim.BURN_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was said of series on each day after the burn-in, and the truth."""

    made: tuple[sim.Made, ...]
    halt: Floats
    tail: Floats
    quiet: Floats
    silent: Floats

    @property
    def truth(self) -> NDArray[np.bool_]:
        """Tell on which days a halt held."""
        return np.array([one.halted[_FROM:] for one in self.made])

    @classmethod
    def joined(cls, runs: Sequence[Run]) -> Run:
        """Put runs together."""
        return cls(
            made=tuple(one for run in runs for one in run.made),
            halt=np.concatenate([run.halt for run in runs]),
            tail=np.concatenate([run.tail for run in runs]),
            quiet=np.concatenate([run.quiet for run in runs]),
            silent=np.concatenate([run.silent for run in runs]),
        )

    def only(self, wanted: Callable[[sim.Made], bool]) -> Run:
        """Keep the series that fit."""
        return self.only_rows(np.array([wanted(one) for one in self.made]))

    def only_rows(self, kept: NDArray[np.bool_]) -> Run:
        """Keep some of the rows."""
        rows = np.flatnonzero(kept)
        return Run(
            made=tuple(self.made[k] for k in rows),
            halt=self.halt[rows],
            tail=self.tail[rows],
            quiet=self.quiet[rows],
            silent=self.silent[rows],
        )

    def flagged_gaps(self) -> float:
        """Give the share of ordinary gaps (series without any change) in which S fell below .01."""
        gaps = flagged = 0
        for row, one in enumerate(self.made):
            if one.group != "none":
                continue
            starts = [0, *(np.flatnonzero(np.diff(self.silent[row]) < 0) + 1)]
            for start, end in pairwise(starts):
                gaps += 1
                flagged += bool((self.tail[row, start:end] < 0.01).any())
        return flagged / max(gaps, 1)

    def quiet_gain(self) -> float:
        """Give by which share the log score of "no incident in 14 days" beats a trailing 28-day Poisson."""
        truth, ours, theirs = [], [], []
        for row, one in enumerate(self.made):
            recorded = one.recorded
            for day in range(_FROM, sim.DAYS - AHEAD):
                truth.append(recorded[day + 1 : day + 1 + AHEAD].sum() == 0)
                ours.append(self.quiet[row, day - _FROM])
                theirs.append(np.exp(-AHEAD * (recorded[day - 27 : day + 1].sum() + 0.5) / 28))
        return 1 - log_score(np.array(ours), np.array(truth)) / log_score(np.array(theirs), np.array(truth))


def log_score(stated: Floats, truth: NDArray[np.bool_]) -> float:
    """Give the mean negative log probability of what happened."""
    safe = np.clip(stated, 1e-4, 1 - 1e-4)
    return float(-np.where(truth, np.log(safe), np.log(1 - safe)).mean())


def brier(stated: Floats, truth: NDArray[np.bool_]) -> float:
    """Give the mean squared distance."""
    return float(((stated - truth) ** 2).mean())


def _bins(stated: Floats) -> NDArray[np.int64]:
    return np.minimum((stated * 10).astype(np.int64), 9)


def ece(stated: Floats, truth: NDArray[np.bool_]) -> float:
    """Give the expected calibration error over ten bins."""
    bins = _bins(stated)
    return float(sum(abs(stated[bins == k].sum() - truth[bins == k].sum()) for k in range(10)) / stated.size)


def reliability(stated: Floats, truth: NDArray[np.bool_]) -> str:
    """Write stated > true for each bin."""
    bins = _bins(stated)
    parts = [
        f"{stated[bins == k].mean():.2f}>{truth[bins == k].mean():.2f} ({int((bins == k).sum())})"
        for k in range(10)
        if (bins == k).any()
    ]
    return "  ".join(parts)


def _alarms(score: Floats, threshold: float) -> NDArray[np.bool_]:
    up = score >= threshold
    out = up.copy()
    out[:, 1:] &= ~up[:, :-1]
    return out


def false_per_year(score: Floats, run: Run, threshold: float) -> float:
    """Give how often a year a series passes the threshold on a day without a halt."""
    return float((_alarms(score, threshold) & ~run.truth).sum() / (score.size / YEAR))


def _delays(score: Floats, run: Run, threshold: float, rate: float | None) -> list[float]:
    out = []
    for row, one in enumerate(run.made):
        if one.halt is None or one.halt[0] < _FROM or one.halt[1] - one.halt[0] < _LONG:
            continue
        if rate is not None and one.rate != rate:
            continue
        above = np.flatnonzero(score[row, one.halt[0] - _FROM : one.halt[1] - _FROM] >= threshold)
        out.append(float(above[0]) if len(above) else np.inf)
    return out


def found_within(score: Floats, run: Run, threshold: float, days: int = 30) -> float:
    """Give the share of halts of 45 days or more that pass the threshold within so many days."""
    return float(np.mean([delay <= days for delay in _delays(score, run, threshold, None)]))


def at_rate(score: Floats, run: Run, wanted: float, rate: float | None = None) -> tuple[float, float]:
    """Give the median delay and the share found within 30 days at so many false alarms a series-year.

    The threshold is taken from every other series and measured on the rest, both ways.
    """
    rows = np.arange(len(run.made))
    delays: list[float] = []
    for half in (0, 1):
        tuned, tested = run.only_rows(rows % 2 == half), run.only_rows(rows % 2 != half)
        threshold = _threshold(score[rows % 2 == half], tuned, wanted)
        delays += _delays(score[rows % 2 != half], tested, threshold, rate)
    return float(np.median(delays)), float(np.mean([delay <= 30 for delay in delays]))


def _threshold(score: Floats, run: Run, wanted: float) -> float:
    """Find the lowest threshold that keeps to the rate of false alarms, coming from above."""
    levels = np.unique(np.quantile(score, np.linspace(0.5, 1, 200)))
    best = float(levels[-1])
    for level in levels[::-1]:
        if false_per_year(score, run, float(level)) > wanted:
            break
        best = float(level)
    return best


def unhalted(score: Floats, run: Run) -> float:
    """Give the share of leaky halts, once held at .8, that fell below .2 while they went on."""
    held = lost = 0
    for row, one in enumerate(run.made):
        if one.halt is None or not one.leaky or one.halt[1] <= _FROM:
            continue
        inside = score[row, max(0, one.halt[0] - _FROM) : one.halt[1] - _FROM]
        above = np.flatnonzero(inside >= 0.8)
        if len(above):
            held += 1
            lost += bool((inside[above[0] :] < 0.2).any())
    return lost / max(held, 1)
