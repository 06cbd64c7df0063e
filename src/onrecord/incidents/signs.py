"""One piece of evidence for or against two claims, with its weight and its reason in words."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.incidents.weights import weight

BARRED = -100.0
"""Less than any sum of weights: the two cannot be about one happening."""


class Sign(NamedTuple):
    """One piece of evidence: what it is about, its weight, why; and the rows and amounts that make it up."""

    about: str
    weight: float
    says: str
    parts: tuple[tuple[str, float], ...] = ()


def sign(about: str, says: str, *parts: tuple[str, float]) -> Sign:
    """Make a piece of evidence of rows of the learned table and how much of each there is."""
    kept, total = [], 0.0
    for part in parts:
        if part[1]:
            kept.append(part)
            total += weight(part[0]) * part[1]
    return Sign(about, total, says, tuple(kept))
