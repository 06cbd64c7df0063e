"""Weeks that a day or a month tells apart: "the week of 5 June", "the first week of June"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates.times import Anchored, Between, Calendar, Relation, TimeKind, TimeMention, Unit
from onrecord.dates.tokens import ORDINALS

if TYPE_CHECKING:
    from onrecord.dates.times import TimeValue
    from onrecord.model import Span

ENDING = frozenset({"ended", "ending", "to"})
DAYS = 7


def week_of(span: Span, day: TimeMention) -> TimeMention | None:
    """Give the calendar week that a day lies in, from Sunday or from Monday."""
    return _beside(span, day, Relation.SAME, Unit.WEEK, 1)


def week_ending(span: Span, day: TimeMention) -> TimeMention | None:
    """Give the seven days that end with a day."""
    return _beside(span, day, Relation.WITHIN_BEFORE, Unit.DAY, DAYS - 1)


def _beside(span: Span, day: TimeMention, relation: Relation, unit: Unit, number: int) -> TimeMention | None:
    if not isinstance(day.value, Calendar) or day.value.unit is not Unit.DAY:
        return None
    value = Anchored(relation=relation, unit=unit, low=number, high=number, time=day)
    return TimeMention(span=span, kind=TimeKind.ANAPHORIC, value=value)


def week_in(span: Span, which: str, month: TimeMention) -> TimeMention | None:
    """Give the first seven days of a month, the next seven, and so on; the last ten for "the last week"."""
    value = month.value
    if not isinstance(value, Calendar) or value.unit is not Unit.MONTH or month.part is not None:
        return None
    number = ORDINALS.get(which, 0)
    if number > 4 or (number == 0 and which != "last"):
        return None
    first = _day(month, value, DAYS * (number or 4) - DAYS + 1)
    until = _day(month, value, DAYS * number) if number else month
    return TimeMention(span=span, kind=TimeKind.RANGE, value=Between(since=first, until=until))


def _day(month: TimeMention, value: Calendar, day: int) -> TimeMention:
    of: TimeValue = replace(value, unit=Unit.DAY, day=day)
    return replace(month, kind=TimeKind.CALENDAR, value=of)
