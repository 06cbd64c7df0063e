"""Likelihoods by logistic models: of known numbers and the weights learned for them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST, MOST = 0.02, 0.98
"""No claim and no field is told as less or as more likely."""


def odds(probability: float, nearest: float) -> float:
    """Give the log odds of a probability; one nearer to 0 or 1 counts as this near."""
    held = min(max(probability, nearest), 1 - nearest)
    return math.log(held / (1 - held))


def logit_of(weights: Iterable[float], known: Iterable[float]) -> float:
    """Give the log odds that weights give to what is known; the same in any order."""
    return math.fsum(weight * value for weight, value in zip(weights, known, strict=True))


def probability(logit: float) -> float:
    """Give the probability of log odds."""
    return 1 / (1 + math.exp(-logit))


def told(logit: float) -> float:
    """Give the probability of log odds as it stands with a claim: held within bounds, in hundredths."""
    return round(min(max(probability(logit), LEAST), MOST), 2)
