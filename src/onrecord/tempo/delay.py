"""How long it takes until an incident is known, learned from days and first-seen days.

What happened lately is known only in part, so plain shares of delays are too small in the tail. The
estimate corrects for that (the reversed hazard of right-truncated delays; Lynden-Bell 1971).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats

TAIL = 30
"""Days after which an incident that will ever be known counts as known."""

_PRIOR_EVENTS = 10.0


def usual() -> Floats:
    """Give the shares known after 0, 1, ... TAIL days where nothing was learned.

    They are those of 294 dated events of UCDP GED for Colombia with dated sources: .42 .79 .90 .95.
    """
    known = {0: 0.42, 1: 0.79, 2: 0.90, 4: 0.95, 14: 0.985, TAIL: 1.0}
    share: Floats = np.interp(np.arange(TAIL + 1), list(known), list(known.values()))
    return share


def count_delays(days: Floats, seen: Floats, as_of: int) -> Floats:
    """Give how many incidents known by `as_of` have which delay (columns) at which age (rows).

    Ages and delays above the tail count as the tail.
    """
    known = seen <= as_of
    age = np.clip(as_of - days[known], 0, TAIL).astype(int)
    delay = np.clip(seen[known] - days[known], 0, TAIL).astype(int)
    out = np.zeros((TAIL + 1, TAIL + 1))
    np.add.at(out, (age, delay), 1.0)
    return out


def known_shares(counts: Floats) -> Floats:
    """Give the share of incidents known 0, 1, ... TAIL days after they happened.

    Args:
        counts: incidents by age (rows) and delay (columns), as `count_delays` gives them.

    """
    prior = usual()
    step = np.diff(prior, prepend=0.0) * _PRIOR_EVENTS
    with_delay = counts.sum(axis=0) + step
    at_risk = np.array([counts[d:, : d + 1].sum() for d in range(TAIL + 1)]) + np.cumsum(step)
    share = np.ones(TAIL + 1)
    for d in range(TAIL, 0, -1):
        share[d - 1] = share[d] * (1 - min(1.0, with_delay[d] / max(at_risk[d], 1e-9)))
    out: Floats = np.clip(share, 0.02, 1.0)
    return out


def at_once() -> Floats:
    """Give the shares where nothing is told of delays: all is known on its day."""
    return np.ones(TAIL + 1)
