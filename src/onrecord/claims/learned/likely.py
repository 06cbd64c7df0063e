"""How likely the words that the network reads for a role are the right ones, where the rules read none.

That somebody is named at all the network knows better than by which of several words, so both count: the log
odds of its words, and how unlikely it is that nobody is meant. A logistic model a role, learned by
`python -m train.filling NETWORK --weights` on reports kept back from teaching.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onrecord.claims.odds import logit_of, odds, probability

if TYPE_CHECKING:
    from onrecord.claims.learned.roles import Read

WEIGHTS = {"actor": (-1.46, 0.25, 0.47), "target": (-0.42, 0.47, 0.22), "place": (-1.68, 0.24, 0.52)}
"""Of 1, of the log odds of the words, and of how many times ten nobody is unlikely."""
NEAREST, LEAST_NOBODY = 1e-4, 1e-6
"""Probabilities nearer to 0 or 1 count as this near."""


def known(read: Read) -> tuple[float, float, float]:
    """Give what the likelihood rests on."""
    return 1.0, odds(read.sure, NEAREST), -math.log10(max(read.nobody, LEAST_NOBODY))


def likely(read: Read) -> float:
    """Give how likely the words of a role are right; 0 for a role that is never filled."""
    if read.role not in WEIGHTS:
        return 0.0
    return probability(logit_of(WEIGHTS[read.role], known(read)))
