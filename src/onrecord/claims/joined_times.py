"""Two times that one happening has: "on Saturday and Sunday", "in May and June 2021"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import Calendar, Unit
from onrecord.model import Days, Modality

if TYPE_CHECKING:
    from onrecord.claims.clock import Clock
    from onrecord.claims.tokens import Sentence
    from onrecord.dates import TimeMention

AHEAD = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.DEMANDED})
"""What is still to come, whose times count ahead."""


def joined(
    clock: Clock, sentence: Sentence, mention: TimeMention, days: Days | None, modality: Modality
) -> Days | None:
    """Take in the other of "on Saturday and Sunday", "in May and June 2021", "in 1979 and 1980"."""
    times = clock.within(sentence)
    at = times.index(mention)
    for first, second in ((mention, times[at + 1 : at + 2]), (times[at - 1] if at else None, (mention,))):
        if days is None or first is None or not second or not _alike(first, second[0]):
            continue
        if not _only_and(sentence, first, second[0]):
            continue
        ends = [clock.told(t, future=modality in AHEAD).days for t in (_of_year(first, second[0]), second[0])]
        since, until = (e or Days() for e in ends)
        if since.first is not None and until.first is not None and since.first < until.first:
            return since.hull(until)
    return days


def _alike(one: TimeMention, other: TimeMention) -> bool:
    """Tell whether two times are days, months or years both."""
    both = [t.value for t in (one, other)]
    units = {v.unit for v in both if isinstance(v, Calendar) and v.season is None and v.quarter is None}
    calendar = all(isinstance(v, Calendar) for v in both)
    return calendar and len(units) == 1 and units <= {Unit.DAY, Unit.MONTH, Unit.YEAR}


def _only_and(sentence: Sentence, first: TimeMention, second: TimeMention) -> bool:
    """Tell whether only "and" parts two times, and the second is nobody's ("and Monday's vote")."""
    between = [t.low for t in sentence.tokens if first.span.end <= t.span.start < second.span.start]
    owned = any(t.low in {"'s", "’s"} for t in sentence.tokens if t.span.start == second.span.end)
    return between in (["and"], ["and", "on"], ["and", "in"]) and not owned


def _of_year(first: TimeMention, second: TimeMention) -> TimeMention:
    """Give the first of two times the year that only the second tells."""
    one, other = first.value, second.value
    if not isinstance(one, Calendar) or not isinstance(other, Calendar) or one.month is None:
        return first
    return first if one.year is not None else replace(first, value=replace(one, year=other.year))
