"""How often series pause and how often they halt, learned from all of them together.

Twenty pairs of the two run side by side over days that are closed (older than late reports reach); each is
weighed by how probable it makes what was seen. The prior is centred at a pause and a halt in two years, and
what was seen counts for seven tenths: series move together, and the filter is only near the truth, so plain
likelihoods are too sure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.tempo import regimes

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats, Whole
    from onrecord.tempo.watch import Watch

_PAUSES: Floats = np.array([1 / 40, 1 / 160, 1 / 640, 1 / 2560])
_HALTS: Floats = np.array([1 / 250, 1 / 625, 1 / 1560, 1 / 3900, 1 / 9750])
_SPREAD = 0.9
_TRUST = 0.7
_MOST = 50
"""Series that are looked at, evenly picked: more of them cost time and change little."""
_LEAST = 8
"""With fewer series there is nothing to learn from, and the prior stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazards:
    """How probable it is that an active series begins to pause, or to halt, on a day."""

    pause: float = regimes.START_HAZARD
    halt: float = regimes.START_HAZARD


class Learner:
    """The hazards as learned so far; fixed where they are given."""

    def __init__(self, n: int, *, fixed: Hazards | None) -> None:
        """Know nothing but the prior."""
        self.fixed = Hazards() if fixed is None and n < _LEAST else fixed
        self._rows = np.unique(np.linspace(0, n - 1, min(n, _MOST)).astype(int))
        pauses, halts = (axis.ravel() for axis in np.meshgrid(_PAUSES, _HALTS, indexing="ij"))
        self._pauses, self._halts = np.log(pauses), np.log(halts)
        start = Hazards()
        far = (self._pauses - np.log(start.pause)) ** 2 + (self._halts - np.log(start.halt)) ** 2
        self._score: Floats = -far / (2 * _SPREAD**2)
        every = len(self._rows)
        self._belief = regimes.unknowing(np.repeat(pauses, every), np.repeat(halts, every))

    @property
    def value(self) -> Hazards:
        """Give the hazards: geometric means under what was learned."""
        if self.fixed is not None:
            return self.fixed
        weight = np.exp(self._score - self._score.max())
        weight /= weight.sum()
        return Hazards(pause=float(np.exp(weight @ self._pauses)), halt=float(np.exp(weight @ self._halts)))

    def step(self, watch: Watch, begin: Whole, column: int) -> None:
        """Take in a closed day."""
        if self.fixed is not None:
            return
        rows, number = self._rows, len(self._score)
        running = begin[rows] <= column
        if not running.any():
            return
        mass = np.where(running, watch.mass[rows, column], 0.0)
        cover = np.where(running & (watch.begins[rows] <= column), watch.cover[rows, column], 0.0)
        after, evidence = regimes.step(self._belief, np.tile(mass, number), np.tile(cover, number))
        waiting = np.tile(~running, number)
        self._belief = regimes.kept(after, self._belief, waiting)
        seen = np.where(waiting, 0.0, evidence).reshape(number, -1).sum(axis=1)
        self._score += _TRUST * seen
