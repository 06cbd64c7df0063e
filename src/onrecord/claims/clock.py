"""The expressions of time of one report, and the days that they mean where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.headed import entries
from onrecord.claims.reporting_period import period_of
from onrecord.dates import (
    Calendar,
    Resolved,
    Shift,
    Stretch,
    TimeKind,
    TimeMention,
    Unit,
    find_times,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.claims.tokens import Sentence
    from onrecord.model import Days, Span, Window

DATED = frozenset({TimeKind.CALENDAR, TimeKind.DEICTIC, TimeKind.RANGE, TimeKind.ANAPHORIC, TimeKind.VAGUE})
ASIDE = re.compile(
    r"\b(?:since|after|following|before|until|till|from|had|will|would|due|anniversary|like|unlike)\b",
    re.IGNORECASE,
)
"""Words before a day, in its sentence, that put it outside the story."""
LONGEST = 200
NARRATIVE = 1500
"""Characters over which a dated story keeps its year, where the day of publication is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The expressions of time of one report, in reading order, and its publication.

    `anchors` are the days of the story that are told with their year, with where they end; `breaks` is
    where the lines of the text end; `headed` are the entries of a chronicle under lines that are days: where
    each starts and ends, the words that head it, and their day; `period` is what a periodic report covers.
    """

    published: Days
    times: tuple[TimeMention, ...]
    anchors: tuple[tuple[int, Days], ...] = ()
    breaks: tuple[int, ...] = ()
    headed: tuple[tuple[int, int, Span, Days], ...] = ()
    period: Window | None = None

    def within(self, sentence: Sentence) -> tuple[TimeMention, ...]:
        """Give the expressions of one sentence."""
        span = sentence.span
        first = bisect_left(self.times, span.start, key=lambda t: t.span.start)
        last = bisect_left(self.times, span.end, key=lambda t: t.span.start)
        return tuple(t for t in self.times[first:last] if span.holds(t.span))

    def heading(self, at: int) -> tuple[Span, Days] | None:
        """Give the day that heads the entry of a chronicle in which a place of the text lies."""
        before = bisect_left(self.headed, at, key=lambda entry: entry[0])
        if not before:
            return None
        _, end, span, days = self.headed[before - 1]
        return (span, days) if at < end else None

    def told(self, mention: TimeMention, *, future: bool = False, anchor: Days | None = None) -> Resolved:
        """Work out the days of an expression where it stands.

        A day without its year takes that of the story around it, and else of publication. A
        weekday counts from publication only where its last day is known: a page that is only known to be
        younger than something may tell of any week, but for a day of the story that it dates.
        """
        value = mention.value
        open_ended = self.published.last is None
        if isinstance(value, Calendar) and value.year is None and value.either is None:
            if value.day is not None and value.which is None and value.of is None and not future:
                near = self._narrative(mention, value)
                if near is not None:
                    return near
            if (
                open_ended
                and value.month is None
                and (told := self._weekday_told(mention, value)) is not None
            ):
                return Resolved(days=told, rule="time-weekday")
            if open_ended and (value.month is not None or value.weekday is not None):
                return Resolved(
                    days=None, rule="time-weekday" if value.month is None else "time-without-year"
                )
        result = resolve(mention, published=self.published, future=future, anchor=anchor)
        if open_ended and isinstance(value, Calendar | Shift | Stretch) and not _bounded(result.days):
            # "last week", "last fall" on a page younger than 1972: no "from 1971 on"
            return replace(result, days=None)
        return result

    def _narrative(self, mention: TimeMention, value: Calendar) -> Resolved | None:
        """Give a day the year of the dated story that it stands in: the year that brings it nearest."""
        anchor = self._anchor(mention.span.start)
        if anchor is None or anchor.first is None:
            return None
        found: list[tuple[int, Days]] = []
        for year in range(anchor.first.year - 1, anchor.first.year + 2):
            dated = replace(mention, value=replace(value, year=year))
            days = resolve(dated, published=self.published).days
            if days is None or days.first is None or (not anchor.single and days.meet(anchor) is None):
                # "in March 2016 ... on 5 May": a month tells the year of its own days alone
                continue
            if not _after(days.first, self.published):
                found.append((abs((days.first - anchor.first).days), days))
        if not found:
            return None
        days = min(found, key=lambda f: f[0])[1]
        return Resolved(days=days, rule="time-year-of-story", assumed=("year",))

    def _weekday_told(self, mention: TimeMention, value: Calendar) -> Days | None:
        """Give the dated day of the story that a weekday without a date names again."""
        anchor = self._anchor(mention.span.start)
        plain = value.weekday is not None and value.which is None and value.of is None
        if not plain or anchor is None or not anchor.single or anchor.first is None:
            return None
        return anchor if anchor.first.weekday() == value.weekday else None

    def _anchor(self, at: int) -> Days | None:
        """Give the dated expression before a place of the text whose year still holds there."""
        before = bisect_left(self.anchors, at, key=lambda a: a[0])
        if not before:
            return None
        end, days = self.anchors[before - 1]
        line = bisect_left(self.breaks, end) == bisect_left(self.breaks, at)
        reach = self.published.last is None and at - end < NARRATIVE
        return days if line or reach else None


def _aside(text: str, at: int) -> bool:
    """Tell whether a day is told as background, or as to come: its year is not that of the story."""
    start = max((text.rfind(sign, max(0, at - LONGEST), at) for sign in ".!?\n"), default=-1) + 1
    return ASIDE.search(text[max(start, at - LONGEST) : at]) is not None


def _bounded(days: Days | None) -> bool:
    return days is None or None not in {days.first, days.last}


def _after(day: date, published: Days) -> bool:
    return published.last is not None and day > published.last


def clock_of(text: str, published: Days) -> Clock:
    """Find the expressions of time of a text that was published within some days."""
    times = find_times(text)
    clock = Clock(
        published=published,
        times=times,
        anchors=tuple(
            (t.span.end, days)
            for t in times
            if isinstance(t.value, Calendar)
            and t.value.year is not None
            and t.value.unit in {Unit.DAY, Unit.MONTH}
            and not _aside(text, t.span.start)
            and (days := resolve(t, published=published).days) is not None
        ),
        breaks=tuple(at for at, sign in enumerate(text) if sign == "\n"),
    )
    return replace(clock, headed=_headed(clock, text), period=period_of(clock, text))


def _headed(clock: Clock, text: str) -> tuple[tuple[int, int, Span, Days], ...]:
    """Give the entries of a chronicle: lines of days, one day each and in order, with sentences under them.

    The last entry goes on for as many lines as the longest of the others.
    """
    starts = entries(text)
    if not starts:
        return ()
    found = [(time, clock.told(time).days) for at in starts if (time := _of_line(clock, at)) is not None]
    firsts = [days.first for _, days in found if days is not None and days.single and days.first is not None]
    if len(firsts) < len(starts) or firsts not in (sorted(firsts), sorted(firsts, reverse=True)):
        return ()
    parts = [_lines(text, at, after) for at, after in zip(starts, (*starts[1:], len(text)), strict=True)]
    if not all(
        len(part) > 1 and text[part[0] : part[1]].rstrip("”\"’')").endswith((".", "!", "?")) for part in parts
    ):
        return ()
    longest = max((len(part) for part in parts[:-1]), default=0)
    ends = [part[min(longest, len(part)) - 1] for part in parts]
    return tuple(
        (at, end, time.span, days)
        for at, end, (time, days) in zip(starts, ends, found, strict=True)
        if days is not None
    )


def _of_line(clock: Clock, at: int) -> TimeMention | None:
    """Give the first expression of time of the line that starts at a place."""
    number = bisect_left(clock.times, at, key=lambda t: t.span.start)
    end = bisect_left(clock.breaks, at)
    if number == len(clock.times) or (
        end < len(clock.breaks) and clock.times[number].span.start > clock.breaks[end]
    ):
        return None
    return clock.times[number]


def _lines(text: str, start: int, end: int) -> Sequence[int]:
    """Give where the lines between two places end that are not empty."""
    out, at = [], start
    for line in text[start:end].splitlines(keepends=True):
        at += len(line)
        if line.strip():
            out.append(at - len(line) + len(line.rstrip()))
    return out
