"""Expressions of time and the day of publication -> the days they allow.

What counts from the day of writing is worked out for the first and for the last day on which the report
may have been published; the answer is the hull of both, open where publication is open. Nothing is
guessed into a point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.dates import almanac
from onrecord.dates.absolute import day_of
from onrecord.dates.times import (
    Anchored,
    Between,
    Calendar,
    Relation,
    Shift,
    Stretch,
    TimeMention,
    Unit,
    Vague,
)
from onrecord.model import Days

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


ABOUT = {Unit.DAY: 3, Unit.MONTH: 31, Unit.SEASON: 31, Unit.YEAR: 365}
"""Days that a time may be off that is told as "about" it; a weekday may be off by one."""
RULES = {
    "time-stated": "the words name the day, month or year in full",
    "time-two-orders": "the digits may be read in two orders, so both days are allowed",
    "time-weekday": "the last such day by the day of publication, or the next where words look ahead",
    "time-year-assumed": "the year is not written and is taken from the day of publication",
    "time-without-year": "the year is not written and nothing tells it",
    "time-from-publication": "counted from the day of publication, and as wide as that",
    "time-stretch": "a stretch that ends, or begins, on the day of publication",
    "time-range": "from one time to another, each an interval of its own",
    "time-either": "one or the other of two times",
    "time-about": "the words leave open how long before or after it was",
    "time-anchored": "counted from another happening",
    "time-vague": "only before, about or after the day of publication",
    "time-without-day": "a length, a frequency or a time of day, which tells no day",
}
"""What each rule does, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What an expression of time means.

    `days` is the outer hull, or None where it cannot be told: a year is missing (`needs_year`), or an
    anchor is. A range has its ends in `since` and `until`, each an interval. `assumed` names what the
    words do not say ("year"). `rule` names the way the days were found.
    """

    days: Days | None
    rule: str
    since: Days | None = None
    until: Days | None = None
    assumed: tuple[str, ...] = ()
    needs_year: bool = False


def resolve(
    mention: TimeMention, *, published: Days, future: bool = False, anchor: Days | None = None
) -> Resolved:
    """Work out the days of a mention.

    `published` is the interval of publication, open where it is unknown. `future` tells that the words
    speak of what is to come ("will meet on Monday"); otherwise a weekday, a month or a day without its
    year is the last such one, and nothing reaches beyond the last day of publication. `anchor` is when
    the happening was from which an anaphoric time counts.
    """
    value = mention.value
    result = Resolved(days=None, rule="time-without-day")
    if isinstance(value, Between):
        result = _between(value, published, future=future)
        if value.either:
            result = replace(result, since=None, until=None, rule="time-either")
    elif isinstance(value, Stretch):
        result = _stretch(value, published)
    elif isinstance(value, Anchored):
        if value.time is not None:
            anchor = resolve(value.time, published=published, future=future).days
        result = Resolved(days=_anchored(value, anchor) if anchor else None, rule="time-anchored")
    elif isinstance(value, Vague):
        bounds = {-1: Days(None, published.last), 0: published, 1: Days(published.first, None)}
        days = bounds[value.direction]
        result = Resolved(days=days if days.known else None, rule="time-vague")
    elif isinstance(value, Shift):
        days_or_none = _over(published, lambda day: _shift(mention, value, day))
        result = Resolved(days=days_or_none, rule="time-from-publication")
    elif isinstance(value, Calendar):
        result = _calendar(mention, value, published, future=future)
        if mention.about and result.days is not None:
            wide = _around(value, result.days)
            result = replace(result, days=wide if future else _past(wide, published), rule="time-about")
    return result


def _around(value: Calendar, days: Days) -> Days:
    """Give some days more before and after what is told as about a day, a month or a year."""
    more = ABOUT.get(value.unit, 0) if value.month is not None or value.unit is not Unit.DAY else 1
    first = almanac.moved(days.first, -more) if days.first is not None else None
    last = almanac.moved(days.last, more) if days.last is not None else None
    return Days(first, last)


def _over(published: Days, at: Callable[[date], Days | None]) -> Days | None:
    """Give the hull of what both ends of publication give; open where one is."""
    first = at(published.first) if published.first else None
    last = at(published.last) if published.last else None
    if (published.first and first is None) or (published.last and last is None):
        return None
    days = Days(first.first if first else None, last.last if last else None)
    if first and last:
        days = first.hull(last)
    return days if days.known else None


def _past(days: Days | None, published: Days) -> Days | None:
    """Cut off what lies after publication, where something is left."""
    return (days.meet(Days(None, published.last)) or days) if days else None


def _shift(mention: TimeMention, value: Shift, day: date) -> Days | None:
    if value.counted:
        low, high = _counts(value.unit, value.low, value.high)
        far, near = almanac.counted(value.unit, day, low), almanac.counted(value.unit, day, high)
        return far.hull(near).meet(Days(None, day)) or far.hull(near)
    low, high = value.low or 0, value.high or 0
    first, last = almanac.whole(value.unit, day, low), almanac.whole(value.unit, day, high)
    days = first.hull(last) if first and last else None
    return almanac.part_of(days, mention.part, value.unit, day) if days and mention.part else days


def _counts(unit: Unit, low: int | None, high: int | None) -> tuple[int, int]:
    """Close an open number of units: as many as a writer counts in that unit."""
    most = almanac.MOST.get(unit, 10)
    low = -max(most, 1 - (high or 0)) if low is None else low
    return low, max(low, most) if high is None else high


def _stretch(value: Stretch, published: Days) -> Resolved:
    low, high = value.low or 0, value.high
    high = max(low, almanac.MOST.get(value.unit, 10)) if high is None else high
    sign = 1 if value.ahead else -1
    near, far = (sign * almanac.in_days(value.unit, n) for n in (low, high))

    def ends(day: date) -> Days:
        return Days(*sorted((almanac.moved(day, near), almanac.moved(day, far))))

    other = _over(published, ends)
    if other is None:
        return Resolved(days=None, rule="time-stretch")
    since, until = (published, other) if value.ahead else (other, published)
    return Resolved(days=Days(since.first, until.last), rule="time-stretch", since=since, until=until)


def _anchored(value: Anchored, anchor: Days) -> Days | None:
    most = almanac.MOST.get(value.unit, 10)
    low = value.low or 0
    high = max(low, most) if value.high is None else value.high
    if value.relation is Relation.SAME:
        return _over(anchor, lambda day: almanac.whole(value.unit, day, 0))
    if value.relation in {Relation.WITHIN_AFTER, Relation.WITHIN_BEFORE}:
        reach = almanac.in_days(value.unit, high)
        if value.relation is Relation.WITHIN_AFTER:
            return _over(anchor, lambda day: Days(day, almanac.moved(day, reach)))
        return _over(anchor, lambda day: Days(almanac.moved(day, -reach), day))
    sign = 1 if value.relation is Relation.AFTER else -1
    if value.weekday is not None:
        return _over(anchor, lambda day: almanac.weekday_beside(day, value.weekday, sign))
    return _over(
        anchor,
        lambda day: almanac.counted(value.unit, day, sign * low).hull(
            almanac.counted(value.unit, day, sign * high)
        ),
    )


def _between(value: Between, published: Days, *, future: bool) -> Resolved:
    first, last = value.since, value.until
    until = _end(last, published, future=future, alone=first is None) if last else None
    nearby = published
    if first and last and until and until.days and isinstance(last.value, Calendar):
        # "Tuesday through Thursday", "from December to February 2024": the first is the last before.
        nearby = until.days
    since = resolve(first, published=nearby, future=future and nearby is published) if first else None
    begins = since.days if since else Days()
    ends = until.days if until else published
    known = tuple(r for r in (since, until) if r)
    needs_year = any(r.needs_year for r in known)
    if begins is None or ends is None or (begins.first and ends.last and begins.first > ends.last):
        return Resolved(days=None, rule="time-range", needs_year=needs_year)
    days = Days(begins.first, ends.last)
    stated_year = isinstance(last.value, Calendar) and last.value.year is not None if last else False
    return Resolved(
        days=days if days.known else None,
        rule="time-range",
        since=begins,
        until=ends,
        assumed=() if stated_year else tuple(sorted({a for r in known for a in r.assumed})),
        needs_year=needs_year,
    )


def _end(mention: TimeMention, published: Days, *, future: bool, alone: bool) -> Resolved:
    """Resolve the end of a range; "until Friday" alone may lie before or ahead, so both are allowed."""
    there = resolve(mention, published=published, future=future)
    ahead = resolve(mention, published=published, future=True)
    if not alone or future or there.days is None or ahead.days is None:
        return there
    return replace(there, days=there.days.hull(ahead.days))


def _calendar(mention: TimeMention, value: Calendar, published: Days, *, future: bool) -> Resolved:
    if value.either is not None:
        return Resolved(days=value.either, rule="time-two-orders")
    if value.year is not None:
        days = _stated(value, value.year)
        rule = "time-stated"
        if days and mention.part:
            days = almanac.part_of(days, mention.part, value.unit, published.last)
        return Resolved(days=days if future else _past(days, published), rule=rule)
    if value.unit is Unit.DAY and value.month is None:
        days = _over(published, lambda day: _weekday(value, day, future=future))
        return Resolved(days=days, rule="time-weekday")
    return _yearless(mention, value, published, future=future)


def _stated(value: Calendar, year: int) -> Days | None:
    """Give the stretch in a year that is known."""
    if value.month is not None and value.day is not None:
        day = day_of(year, value.month, value.day)
        return Days.on(day) if day else None
    if value.month is not None:
        return almanac.month_of(year, value.month)
    if value.season is not None:
        return almanac.season_of(year, value.season)
    if value.quarter is not None:
        first = almanac.month_of(year, 3 * value.quarter - 2)
        last = almanac.month_of(year, 3 * value.quarter)
        return first.hull(last) if first and last else None
    length = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(value.unit, 1)
    return almanac.years(year, year + length - 1)


def _weekday(value: Calendar, day: date, *, future: bool) -> Days | None:
    weekday = value.weekday or 0
    if value.of is not None:
        return almanac.weekday_in(almanac.week_of(day, value.of), weekday)
    back = (day.weekday() - weekday) % 7
    ahead = (weekday - day.weekday()) % 7
    if value.which == 1 or (future and value.which != -1):
        return Days.on(almanac.moved(day, ahead or (7 if value.which == 1 else 0)))
    if value.which == -1:
        return Days.on(almanac.moved(day, -(back or 7)))
    return Days.on(almanac.moved(day, -back))


def _yearless(mention: TimeMention, value: Calendar, published: Days, *, future: bool) -> Resolved:
    """Find the year of a day, month, quarter or season that is written without one.

    It is the last such one that began by the day of writing, or the first to come. Where only the last
    day of publication is known, the year is taken from it, and said to be assumed.
    """
    if not published.known:
        return Resolved(days=None, rule="time-without-year", needs_year=True)

    bounds = published if published.first else Days(published.last, published.last)
    days = _over(bounds, lambda day: _nearest(mention, value, day, future=future))
    return Resolved(
        days=days if future else _past(days, published),
        rule="time-year-assumed",
        assumed=("year",),
        needs_year=days is None,
    )


def _nearest(mention: TimeMention, value: Calendar, day: date, *, future: bool) -> Days | None:
    def within(year: int) -> Days | None:
        days = _stated(value, year)
        return almanac.part_of(days, mention.part, value.unit, day) if days and mention.part else days

    if value.of is not None or value.which == 0:
        return within(day.year + (value.of or 0))
    beside = _by_weekday(value, day) if value.weekday is not None else None
    if beside is not None:
        return beside
    ahead = future or value.which == 1
    strict = value.which in {-1, 1}
    reach = range(day.year - 1, day.year + 9) if ahead else range(day.year + 1, day.year - 10, -1)
    for days in map(within, reach):
        if days is None or days.first is None or days.last is None:
            continue
        if ahead and (days.first > day if strict else days.last >= day):
            return days
        if not ahead and (days.last < day if strict else days.first <= day):
            return days
    return None


def _by_weekday(value: Calendar, day: date) -> Days | None:
    """Find the year near by in which the weekday fits the day of the month; None where it is wrong in all."""
    fits = [
        days.first
        for days in (_stated(value, year) for year in range(day.year - 6, day.year + 2))
        if days and days.first and days.first.weekday() == value.weekday
    ]
    return Days.on(min(fits, key=lambda d: abs(d - day))) if fits else None
