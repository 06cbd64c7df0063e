"""Nights that words set beside a day: "overnight on Sunday", "overnight into Monday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates.times import Anchored, Between, Calendar, Relation, TimeKind, TimeMention, Unit

if TYPE_CHECKING:
    from onrecord.model import Span

HOURS = "night"


def is_overnight(mention: TimeMention, text: str) -> bool:
    """Tell whether an expression is the word "overnight" alone."""
    return mention.span.of(text).lower() == "overnight"


def night_of(span: Span, day: TimeMention, *, into: bool) -> TimeMention | None:
    """Give the night that begins on a day, or that leads `into` it; of two days that between them."""
    if isinstance(day.value, Between):
        return replace(day, span=span, hours=HOURS)
    if not isinstance(day.value, Calendar):
        return None
    relation = Relation.WITHIN_BEFORE if into else Relation.WITHIN_AFTER
    value = Anchored(relation=relation, unit=Unit.DAY, low=0, high=1, time=day)
    return TimeMention(span=span, kind=TimeKind.CALENDAR, value=value, hours=HOURS)
