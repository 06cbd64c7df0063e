"""The closed form: how surprising a silence is if the tempo before it had gone on.

A gamma-Poisson tail with recent days weighing more, its information divided by how clustered five-day sums
are (the plain Poisson tail flags ten ordinary gaps in a hundred as one in a hundred).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats

BACK = 240
"""Days before the last incident that are looked at; older ones weigh under one in a thousand."""
_DECAY = 0.97
_HALF = 0.5
_BLOCK = 5
_BLOCKS = 18
_PSEUDO_BLOCKS = 6
_PSEUDO_FANO = 2.0
_FANO = (1.0, 12.0)
UNUSUAL = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """What the closed form says of n series.

    `shape` and `days` are the gamma posterior of the rate before the silence, its shape divided by the
    dispersion `fano`; `effective` is the exposure since the last incident, `tail` the probability of such
    a silence, `halted` the posterior of a halt at the hazard given, `expected` the incidents that were to
    be expected.
    """

    shape: Floats
    days: Floats
    fano: Floats
    effective: Floats
    tail: Floats
    halted: Floats

    @property
    def rate(self) -> Floats:
        """Give incidents a day before the silence."""
        return self.shape * self.fano / self.days

    @property
    def expected(self) -> Floats:
        """Give how many incidents the days of silence would have brought."""
        return self.rate * self.effective

    def unusual_after(self) -> Floats:
        """Give how many more effective days bring the tail below one in a hundred; negative if past."""
        out: Floats = self.days * (UNUSUAL ** (-1 / self.shape) - 1) - self.effective
        return out


def dispersion(mass: Floats, watched: Floats) -> Floats:
    """Give the Fano factor of five-day sums over the last ninety days of each row, shrunk towards two."""
    n = len(mass)
    width = _BLOCK * _BLOCKS
    sums = mass[:, -width:].reshape(n, _BLOCKS, _BLOCK).sum(axis=2)
    whole = watched[:, -width:].reshape(n, _BLOCKS, _BLOCK).sum(axis=2) > _BLOCK - 1e-9
    number = whole.sum(axis=1)
    mean = (sums * whole).sum(axis=1) / np.maximum(number, 1)
    spread = ((sums - mean[:, None]) ** 2 * whole).sum(axis=1) / np.maximum(number - 1, 1)
    fano = np.where(mean > 0, spread / np.maximum(mean, 1e-9), _PSEUDO_FANO)
    number = np.where(number > 1, number, 0)
    shrunk = (number * fano + _PSEUDO_BLOCKS * _PSEUDO_FANO) / (number + _PSEUDO_BLOCKS)
    out: Floats = np.clip(shrunk, *_FANO)
    return out


def tail(shape: Floats, days: Floats, effective: Floats) -> Floats:
    """Give the probability that so many effective days bring no incident."""
    out: Floats = (days / (days + effective)) ** shape
    return out


def _reference(before: Floats, exposure: Floats, fano: Floats) -> tuple[Floats, Floats]:
    weight = _DECAY ** np.arange(before.shape[1] - 1, -1, -1)
    shape = np.maximum(_HALF + before @ weight - 1, _HALF / 2) / fano
    return shape, _HALF + exposure @ weight


def silences(before: Floats, exposure: Floats, after: Floats, stop: Floats) -> Silence:
    """Judge the silence of n series.

    Args:
        before: daily masses of the BACK days up to the last incident, that day being the last column;
            days that were not watched are 0.
        exposure: their exposures, 0 where not watched.
        after: exposures of the silent days in order, padded with -1 where a silence is shorter.
        stop: the hazard of stopping a day, one number a series.

    """
    watched = (exposure > 0).astype(float)
    fano = dispersion(before, watched)
    shape, days = _reference(before, exposure, fano)
    silent = after >= 0
    gap = np.where(silent, after, 0.0)
    until = np.cumsum(gap, axis=1) - gap
    effective = gap.sum(axis=1)
    now = tail(shape, days, effective)
    number: Floats = np.cumsum(silent, axis=1) - silent.astype(float)
    go_on = (1 - stop)[:, None]
    so_far = np.where(silent, go_on**number * tail(shape[:, None], days[:, None], until), 0.0)
    onset = stop * so_far.sum(axis=1)
    none = go_on[:, 0] ** silent.sum(axis=1) * now
    return Silence(
        shape=shape,
        days=days,
        fano=fano,
        effective=effective,
        tail=now,
        halted=onset / np.maximum(onset + none, 1e-300),
    )


def before_surge(before: Floats, exposure: Floats, found: Silence) -> Floats:
    """Give the tail against the level before a surge, where the rate more than doubled within 45 days.

    Where it did not, the tail is unchanged. Both references can be shown; the larger tail is the careful one.
    """
    recent, old = slice(-45, None), slice(-135, -45)
    now_days, old_days = exposure[:, recent].sum(axis=1), exposure[:, old].sum(axis=1)
    now_mass, old_mass = before[:, recent].sum(axis=1), before[:, old].sum(axis=1)
    now_rate = now_mass / np.maximum(now_days, 1e-9)
    old_rate = old_mass / np.maximum(old_days, 1e-9)
    rose = (old_days >= 30) & (now_rate > 2 * old_rate) & (now_mass >= 5)
    shape = (_HALF + old_mass) / found.fano
    days = _HALF + old_days
    out: Floats = np.where(rose, np.maximum(found.tail, tail(shape, days, found.effective)), found.tail)
    return out
