"""How much was read, day by day, of the outlets that used to tell a series: a dead feed is not a halt.

An outlet counts as read on a day where its last report and its next do not lie further apart than its own
pace explains, and where it did not thin out to less than half. Reports in languages that are not coded yet
count as unread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.tempo.special import Floats

_OWN_PACE = 5
"""Reports from which on an outlet is followed by itself; the others are taken together."""
_EXPECTED = 3.0
"""Reports that a gap would have brought before it is held for one in the reading (a Poisson has e^-3)."""
_SHORTEST, _LONGEST = 3.0, 30.0
_LEAST_SPAN = 14
REST = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A report of an outlet on the day it was known; not `coded` where its language is not read yet."""

    outlet: str
    day: date
    coded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How much of each outlet was read on each day from `first` on, and of all reports could not be coded."""

    first: date
    outlets: Mapping[str, Floats]
    numbers: Mapping[str, int]
    unread: Floats


def reading(reads: Iterable[Read], first: date, as_of: date) -> Reading:
    """Work out what was read of each outlet from a day up to another; reports of later days are left out."""
    days, unread = _by_outlet(reads, as_of)
    start, number = first.toordinal(), (as_of - first).days + 1
    return Reading(
        first=first,
        outlets={outlet: _shares(found, start, number) for outlet, found in sorted(days.items())},
        numbers={outlet: len(found) for outlet, found in sorted(days.items())},
        unread=_unread_share(days, unread, start, number),
    )


def covered(known: Reading, tellers: Mapping[str, float], first: date) -> Coverage:
    """Give the share read of those who tell a series, for each day from the first on.

    Args:
        known: what was read of each outlet; nothing was before its first day.
        tellers: how much each outlet told of the series; without any, each counts as much as it published.
        first: the first day.

    """
    out = np.zeros(len(known.unread))
    for outlet, weight in _weights(known, tellers).items():
        if outlet in known.outlets:
            out += weight * known.outlets[outlet]
    out *= 1 - known.unread
    ahead = (known.first - first).days
    whole = np.concatenate([np.zeros(ahead), out]) if ahead > 0 else out[-ahead:]
    return Coverage(first=first, shares=tuple(np.round(whole, 4).tolist()))


def _by_outlet(reads: Iterable[Read], as_of: date) -> tuple[dict[str, list[int]], list[int]]:
    """Sort the days of coded reports by outlet, small ones together, and those of the others."""
    known = [one for one in reads if one.day <= as_of]
    each: defaultdict[str, list[int]] = defaultdict(list)
    for one in known:
        if one.coded:
            each[one.outlet].append(one.day.toordinal())
    days: defaultdict[str, list[int]] = defaultdict(list)
    for outlet, found in each.items():
        days[outlet if len(found) >= _OWN_PACE else REST] += found
    return {outlet: sorted(found) for outlet, found in days.items()}, sorted(
        one.day.toordinal() for one in known if not one.coded
    )


def _weights(known: Reading, tellers: Mapping[str, float]) -> dict[str, float]:
    wanted = tellers or {outlet: float(number) for outlet, number in known.numbers.items()}
    out: defaultdict[str, float] = defaultdict(float)
    for outlet in sorted(wanted):
        out[outlet if outlet in known.outlets else REST] += wanted[outlet]
    total = sum(out.values())
    return {outlet: weight / total for outlet, weight in out.items()} if total else {}


def _shares(days: Sequence[int], first: int, number: int) -> Floats:
    """Give how much of an outlet was read on each day, in [0, 1]."""
    out = np.zeros(number)
    if not days:
        return out
    rate = len(days) / max(days[-1] - days[0] + 1, _LEAST_SPAN)
    window = min(max(_EXPECTED / rate, _SHORTEST), _LONGEST)
    long = round(2 * window)
    for at in range(number):
        day = first + at
        after = bisect_right(days, day)
        if after == 0:
            continue
        end = days[after] if after < len(days) else first + number
        gap = max(end - days[after - 1] - 1, 1)
        share = min(1.0, (window / gap) ** 2)
        if day - long >= days[0]:
            met = after - bisect_right(days, day - long)
            share = min(share, 2 * met / (rate * long))
        out[at] = share
    return out


def _unread_share(
    days: Mapping[str, Sequence[int]], unread: Sequence[int], first: int, number: int
) -> Floats:
    """Give the share of reports of the last month that are in languages not coded yet, for each day."""
    if not unread:
        return np.zeros(number)
    coded = sorted(day for found in days.values() for day in found)
    width = int(_LONGEST)
    out = np.zeros(number)
    for at in range(number):
        day = first + at
        dark = bisect_right(unread, day) - bisect_right(unread, day - width)
        light = bisect_right(coded, day) - bisect_right(coded, day - width)
        out[at] = dark / (dark + light) if dark else 0.0
    return out
