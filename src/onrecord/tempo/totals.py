"""Running totals ("at least 102 since 17 October") as constraints on how many happened between two days.

Where only totals are known, incidents are placed at random within what the totals allow, many times over,
and what is said is the average over these placements.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Coverage, Days, Happening, Relation, Series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import Tally

PLACEMENTS = 30
_TRUSTED_AFTER = 14
"""Days after the last total on which silence still counts as told: totals like these come every few days."""
_UNEVEN = 1.0
"""Shape of the gamma weights of days: as uneven as waiting times are."""
_ROUNDED = 0.02
_ANY = 10**9
_COUNTED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How many incidents lie on the days first..last, both included: about `number`, surely low to high."""

    first: date
    last: date
    number: int
    low: int
    high: int


def known(series: Series, as_of: date) -> tuple[Tally, ...]:
    """Give the totals known by a day, in order."""
    return tuple(
        sorted(
            (t for t in series.tallies if t.first_seen <= as_of and t.as_of <= as_of),
            key=lambda t: (t.as_of, t.count),
        )
    )


def bounds(tally: Tally) -> tuple[int, int]:
    """Give between which numbers a total surely lies; "approximately" is taken as two in a hundred."""
    if tally.relation is Relation.EXACTLY:
        return tally.count, tally.count
    if tally.relation is Relation.AT_LEAST:
        return tally.count, _ANY
    around = max(1, round(tally.count * _ROUNDED))
    return tally.count - around, tally.count + around


def steps(tallies: Sequence[Tally]) -> tuple[Step, ...]:
    """Give what totals say of the days between them; a total that falls is lifted to the one before it.

    Two totals of one number, said one after the other, mean that nothing was added between.
    """
    out: list[Step] = []
    for since in sorted({t.since for t in tallies}):
        group = [t for t in tallies if t.since == since]
        day, so_far = since - timedelta(1), 0
        low_before, high_before = 0, 0
        for tally in group:
            low, high = bounds(tally)
            number = max(0, tally.count - so_far)
            same = tally.count == so_far and bool(out)
            if tally.as_of > day:
                out.append(
                    Step(
                        first=day + timedelta(1),
                        last=tally.as_of,
                        number=number,
                        low=0 if same else max(0, low - high_before),
                        high=0 if same else max(0, min(high, _ANY) - low_before),
                    )
                )
            elif out and number:
                out[-1] = replace(out[-1], number=out[-1].number + number)
            day, so_far = max(day, tally.as_of), max(so_far, tally.count)
            low_before, high_before = max(low, low_before), max(high, low_before)
    return tuple(out)


def last_possible(found: Iterable[Step]) -> date | None:
    """Give the last day on which an incident may lie, by the totals."""
    return max((s.last for s in found if s.number), default=None)


def learned(series: Series, as_of: date) -> date:
    """Give the last day, up to a day, on which a total or an incident became known."""
    days = [max(t.first_seen, t.as_of) for t in series.tallies]
    days += [h.first_seen for h in series.happenings]
    return max((day for day in days if day <= as_of), default=series.begins)


def stretches(series: Series, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Part the days from one to another so that nothing becomes known within a part but on its first day."""
    days = {max(t.first_seen, t.as_of) for t in series.tallies}
    days |= {h.first_seen for h in series.happenings}
    starts = [first, *sorted(day for day in days if first < day <= last), last + timedelta(1)]
    for start, after in pairwise(starts):
        yield start, after - timedelta(1)


def placed(series: Series, as_of: date, seed: int, number: int = PLACEMENTS) -> tuple[Series, ...]:
    """Give the series so many times over, each with incidents placed as the totals known by a day allow.

    Args:
        series: a series with totals, and incidents of its own if any.
        as_of: nothing that became known later is used.
        seed: of the placements; the same gives the same, until something new becomes known.
        number: how many placements.

    """
    found = steps(known(series, as_of))
    random = np.random.default_rng([seed, learned(series, as_of).toordinal()])
    own = tuple(h for h in series.happenings if h.first_seen <= as_of)
    begins = min([series.begins, *(s.first for s in found)])
    cover = _told(series, found, as_of)
    return tuple(
        replace(
            series,
            begins=begins,
            tallies=(),
            coverage=cover,
            happenings=own + tuple(_place(random, found, own)),
        )
        for _ in range(number)
    )


def _place(random: np.random.Generator, found: Sequence[Step], own: Sequence[Happening]) -> list[Happening]:
    out: list[Happening] = []
    for step in found:
        width = (step.last - step.first).days + 1
        missing = max(0, round(step.number - _weight(own, step.first, step.last)))
        if not missing:
            continue
        weight = random.gamma(_UNEVEN, size=width)
        counts = random.multinomial(missing, weight / weight.sum())
        for offset in np.flatnonzero(counts).tolist():
            day = step.first + timedelta(offset)
            one = Happening(id=f"total {step.last}", days=Days.on(day), first_seen=day)
            out += [one] * int(counts[offset])
    return out


def _told(series: Series, found: Sequence[Step], as_of: date) -> Coverage | None:
    """Give what was covered: days that totals count were; after them what else is known, or a fortnight."""
    if not found:
        return series.coverage
    if series.happenings or series.coverage is not None:
        return _whole(series.coverage, max(s.last for s in found))
    start, end = min(s.first for s in found), max(s.last for s in found) + timedelta(_TRUSTED_AFTER)
    days = (as_of - start).days + 1
    if days < 1:
        return series.coverage
    return Coverage(
        first=start, shares=tuple(1.0 if start + timedelta(k) <= end else 0.0 for k in range(days))
    )


def _whole(coverage: Coverage | None, until: date) -> Coverage | None:
    if coverage is None:
        return None
    number = max(0, (until - coverage.first).days + 1)
    return replace(coverage, shares=(1.0,) * min(number, len(coverage.shares)) + coverage.shares[number:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many incidents lie in a window by the totals: surely low to high, and as often placed.

    Not `whole` tells that the totals end before the window does, so that more may lie in it.
    """

    low: int
    high: int
    placed: tuple[int, ...]
    whole: bool


def around(series: Series, first: date, last: date, as_of: date) -> str:
    """Name the totals known by a day that stand around a window: the last before, the first that ends it."""
    told = known(series, as_of)
    before = [t for t in told if t.as_of < first]
    inside = [t for t in told if first <= t.as_of < last]
    after = [t for t in told if t.as_of >= last]
    named = dict.fromkeys([*before[-1:], *(after[:1] or inside[-1:])])
    how = {Relation.EXACTLY: "", Relation.AT_LEAST: "at least ", Relation.ABOUT: "about "}
    return ", ".join(f"{how[t.relation]}{t.count:,} up to {t.as_of}" for t in named)


def undated(series: Series, first: date, last: date, as_of: date) -> bool:
    """Tell whether totals known by a day count incidents of no known day that may lie in a window."""
    own = [h for h in series.happenings if h.first_seen <= as_of]
    inside = (s for s in steps(known(series, as_of)) if s.first <= last and s.last >= first)
    return any(round(step.number - _weight(own, step.first, step.last)) > 0 for step in inside)


def reached(series: Series, first: date, last: date, as_of: date) -> bool:
    """Tell whether a total known by a day counts any of the days of a window."""
    return any(step.first <= last and step.last >= first for step in steps(known(series, as_of)))


def window(series: Series, first: date, last: date, as_of: date, seed: int = 0) -> Counted | None:
    """Count a window by the totals known by a day; None where none of them reaches into it.

    Two totals of one number mean that nothing was added between, approximate as they may be.
    """
    told = known(series, as_of)
    found = steps(told)
    if not reached(series, first, last, as_of):
        return None
    whole = max(step.last for step in found) >= last
    low, high = _bounded(told, first, last)
    inside = [step for step in found if step.first <= last and step.last >= first]
    if all(step.number == 0 for step in inside):
        low = high = 0
    known_ = replace(series, happenings=tuple(h for h in series.happenings if h.first_seen <= as_of))
    placed_ = _counts(
        known_, found, (first, last), np.random.default_rng([seed, learned(series, as_of).toordinal()])
    )
    high = max(high, low) if whole else _ANY
    return Counted(low=low, high=high, placed=placed_, whole=whole)


def _counts(
    series: Series, found: Sequence[Step], window_: tuple[date, date], random: np.random.Generator
) -> tuple[int, ...]:
    """Give how many incidents lie in a window, as often placed, without placing each."""
    first, last = window_
    own = [h for h in series.happenings if h.days.first]
    out = np.full(_COUNTED, round(_weight(own, first, last)))
    for step in found:
        missing = max(0, round(step.number - _weight(own, step.first, step.last)))
        width = (step.last - step.first).days + 1
        low, high = max((first - step.first).days, 0), min((last - step.first).days + 1, width)
        if missing and low < high:
            weight = random.gamma(_UNEVEN, size=(_COUNTED, width))
            share = weight[:, low:high].sum(axis=1) / weight.sum(axis=1)
            out = out + random.binomial(missing, np.clip(share, 0.0, 1.0))
    return tuple(out.tolist())


def _weight(own: Sequence[Happening], first: date, last: date) -> float:
    """Give how many incidents lie in a window; those that are not sure to belong count for less than one."""
    return sum(one.weight for one in own if one.days.first and first <= one.days.first <= last)


def _bounded(told: Sequence[Tally], first: date, last: date) -> tuple[int, int]:
    """Bound a window by differences of totals: all pairs that lie around it, or within it."""
    low, high = 0, _ANY
    starts = [(t.since - timedelta(1), 0, 0) for t in told]
    points = sorted({*starts, *((t.as_of, *bounds(t)) for t in told)})
    for day, least, most in points:
        for later, later_least, later_most in points:
            if first - timedelta(1) <= day < later <= last:
                low = max(low, later_least - most)
            if day < first and later >= last and later > day and later_most < _ANY:
                high = min(high, later_most - least)
    return low, high
