"""How often series stop, learned from all of them together.

Six hazards run side by side over days that are closed (older than late reports reach); each is weighed by
how probable it makes what was seen. The prior is centred at one stop a year, and what was seen counts for a
tenth: series stop together, and the filter is only near the truth, so plain likelihoods are too sure.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo import regimes

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats
    from onrecord.tempo.watch import Watch

CANDIDATES: Floats = np.array([1 / 120, 1 / 240, 1 / 480, 1 / 960, 1 / 1920, 1 / 3840])
_SPREAD = 0.7
_TRUST = 0.1
_MOST = 120
"""Series that are looked at, evenly picked: more of them cost time and change little."""


class Stops:
    """The hazard of stopping a day, as learned so far; fixed where it is given."""

    def __init__(self, n: int, *, fixed: float | None) -> None:
        """Know nothing but the prior."""
        self.fixed = fixed
        self._rows = np.unique(np.linspace(0, n - 1, min(n, _MOST)).astype(int))
        far = np.log(CANDIDATES / regimes.START_HAZARD) / _SPREAD
        self._score: Floats = -(far**2) / 2
        self._belief = regimes.unknowing(np.repeat(CANDIDATES, len(self._rows)))

    @property
    def value(self) -> float:
        """Give the hazard: the geometric mean under what was learned."""
        if self.fixed is not None:
            return self.fixed
        weight = np.exp(self._score - self._score.max())
        return float(math.exp((weight * np.log(CANDIDATES)).sum() / weight.sum()))

    def step(self, watch: Watch, begin: Floats, column: int) -> None:
        """Take in a closed day."""
        if self.fixed is not None:
            return
        rows, number = self._rows, len(CANDIDATES)
        running = begin[rows] <= column
        if not running.any():
            return
        mass = np.where(running, watch.mass[rows, column], 0.0)
        cover = np.where(running & (watch.begins[rows] <= column), watch.cover[rows, column], 0.0)
        after, evidence = regimes.step(self._belief, np.tile(mass, number), np.tile(cover, number))
        waiting = np.tile(~running, number)
        after.weights[waiting], after.states[waiting] = (
            self._belief.weights[waiting],
            self._belief.states[waiting],
        )
        self._belief = after
        self._score += _TRUST * np.where(waiting, 0.0, evidence).reshape(number, -1).sum(axis=1)
