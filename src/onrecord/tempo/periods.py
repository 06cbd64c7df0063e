"""The days that a sentence asks about; where words leave them open, every reading, the plain one first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.dates import Anchored, Between, Calendar, Length, Shift, Stretch, resolve
from onrecord.dates import Relation as TimeRelation
from onrecord.model import Days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.dates import TimeMention
    from onrecord.tempo.dated_by import Dating

_DAY = timedelta(1)
_ORDER = (Between, Anchored, Stretch, Calendar, Shift, Length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One way to read the days of a sentence, both ends included; `words` says which way."""

    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How days are read: as of a day, and whether "since" is plainly read as after its day.

    `lasting` tells that a bare length ("in two years") is one that ends on the day asked on.
    """

    as_of: date
    after: bool
    lasting: bool


def periods(times: Sequence[TimeMention], by: Dating | None, how: Reader) -> tuple[Period, ...]:
    """Give every reading of the days that a sentence names; () where it names none that are read."""
    if by is not None:
        return _since_event(by, how)
    for kind in _ORDER:
        for mention in times:
            if isinstance(mention.value, kind):
                found = tuple(p for p in _period(mention, how) if p.first <= p.last)
                if found:
                    return found
    return ()


def length(times: Sequence[TimeMention], how: Reader) -> int | None:
    """Give the days of a bare length, where a sentence names no days but by it; else None."""
    if any(_period(one, how) for one in times if not isinstance(one.value, Length)):
        return None
    each = (_days(one.value) for one in times if isinstance(one.value, Length))
    return next((days for days in each if days), None)


def _since_event(by: Dating, how: Reader) -> tuple[Period, ...]:
    """Read "since the attack of 4 May" from the day after it, for it is not one of those since."""
    if by.time is None or not by.since:
        return ()
    found = resolve(by.time, published=Days.on(how.as_of))
    days = found.since if isinstance(by.time.value, Between) else found.days
    if days is None:
        return ()
    each = _since(days, None, how)
    if by.act and days.single:
        each = tuple(one for one in each if days.last and one.first > days.last)
    return tuple(one for one in each if one.first <= one.last)


def _period(mention: TimeMention, how: Reader) -> tuple[Period, ...]:
    value, published = mention.value, Days.on(how.as_of)
    if isinstance(value, Anchored):
        return _anchored(value, published)
    if isinstance(value, Length):
        return _lasting(value, how.as_of) if how.lasting else ()
    found = resolve(mention, published=published)
    if found.days is None or (isinstance(value, Between) and value.since is None and value.until is not None):
        return ()
    if isinstance(value, Between) and value.since is not None and found.since is not None:
        return _since(found.since, found.until if value.until else None, how)
    if isinstance(value, Stretch) and found.since and found.since.first:
        return _upto(found.since.first, how.as_of)
    return _named(found.days, how.as_of)


def _named(days: Days, as_of: date) -> tuple[Period, ...]:
    if days.first is None or days.last is None:
        return ()
    return (Period(first=days.first, last=min(days.last, as_of), words="the days named"),)


def _upto(first: date, as_of: date) -> tuple[Period, ...]:
    return (
        Period(first=first + _DAY, last=as_of, words=f"{(as_of - first).days} days up to {as_of}"),
        Period(first=first, last=as_of, words=f"with {first}"),
    )


def _lasting(value: Length, as_of: date) -> tuple[Period, ...]:
    """Read "in two years" of a silence, or of what is the first or the worst, as the two years up to now."""
    days = _days(value)
    return _upto(as_of - timedelta(days), as_of) if days else ()


def _days(value: Length) -> int:
    number = value.high if value.low is None else value.low
    return _LENGTHS.get(value.unit.value, 0) * (number or 0)


def _since(since: Days, until: Days | None, how: Reader) -> tuple[Period, ...]:
    last = min(until.last, how.as_of) if until and until.last else how.as_of
    if since.first is None or since.last is None:
        return ()
    if until is not None:
        return (
            Period(first=since.first, last=last, words="with both days named"),
            Period(first=since.last + _DAY, last=last - _DAY, words="without the days named"),
        )
    within = Period(first=since.first, last=last, words=f"with {since.first}")
    after = Period(first=since.last + _DAY, last=last, words=f"after {since.last}")
    whole = since.first != since.last
    return (after, within) if how.after and not whole else (within, after)


def _anchored(value: Anchored, published: Days) -> tuple[Period, ...]:
    """Read "in the two weeks before 29 January": the days up to the one before, or with it."""
    if value.time is None or value.low is None or value.high is None:
        return ()
    anchor = resolve(value.time, published=published).days
    if anchor is None or anchor.first is None or anchor.last is None:
        return ()
    length = timedelta(_LENGTHS.get(value.unit.value, 0) * value.high)
    if not length:
        return ()
    before = {TimeRelation.BEFORE, TimeRelation.WITHIN_BEFORE}
    if value.relation in before:
        return (
            Period(
                first=anchor.first - length,
                last=anchor.first - _DAY,
                words=f"up to the day before {anchor.first}",
            ),
            Period(first=anchor.first - length, last=anchor.last, words=f"with {anchor.last}"),
        )
    return (
        Period(
            first=anchor.last + _DAY, last=anchor.last + length, words=f"from the day after {anchor.last}"
        ),
        Period(first=anchor.first, last=anchor.last + length, words=f"with {anchor.first}"),
    )


_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
"""Days of a unit; a month before a day is taken as thirty days, a year as 365."""
