"""How long clusters of incidents last, learned from all series of a table together.

Where one attack is followed by others for days, sums of thirty days vary hardly more than sums of five, each
against what a Poisson process would; where it goes on for weeks, they vary two or three times as much. Only
then can a calm between two clusters be taken for a halt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats

UNKNOWN = 2.0
"""Where there is nothing to learn from: between short and long."""
BACK = 240
_LONG, _SHORT = 30, 5
_LEAST_BLOCKS = 3
_LEAST_SERIES = 8
_RATES = (0.05, 1.0)
"""Incidents a day: busier series vary with their level more than with their clusters."""


def measured(mass: Floats) -> float:
    """Give the median over series of how much more thirty-day sums vary than five-day sums.

    Args:
        mass: daily masses of days that are closed, one row a series; the last BACK of them are looked at.

    """
    number = min(mass.shape[1], BACK) // _LONG
    if number < _LEAST_BLOCKS:
        return UNKNOWN
    days = mass[:, mass.shape[1] - number * _LONG :]
    rate = days.mean(axis=1)
    days = days[(rate >= _RATES[0]) & (rate <= _RATES[1])]
    if len(days) < _LEAST_SERIES:
        return UNKNOWN
    long, short = (_fano(days, width) for width in (_LONG, _SHORT))
    return float(np.median(long / np.maximum(short, 1e-9)))


def _fano(days: Floats, width: int) -> Floats:
    sums = days.reshape(len(days), -1, width).sum(axis=2)
    out: Floats = sums.var(axis=1, ddof=1) / sums.mean(axis=1)
    return out
