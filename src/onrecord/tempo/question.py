"""A sentence about counts, silence, first, last or highest, read as a question to a series.

The ways in which such sentences are made are few; what cannot be read is not guessed. Where words leave a
window open ("since 4 February": with that day or without it?), every reading is kept.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.dates import Anchored, Between, Calendar, Shift, Stretch, TimeKind, find_times, resolve
from onrecord.dates import Relation as TimeRelation
from onrecord.model import Days, Range
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.dates import TimeMention


class Asked(StrEnum):
    """What a sentence says of a series."""

    NONE = "none"
    COUNT = "count"
    FIRST = "first"
    LAST = "last"
    DEADLIEST = "deadliest"
    BUSIEST = "busiest day"
    STOPPED = "stopped"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One way to read the days of a sentence, both ends included; `words` says which way."""

    first: date
    last: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: the first of `periods` is the plain reading.

    `count` bounds the number, `about` tells that it is approximate; `factor` is set for ratios.
    """

    sentence: str
    asked: Asked
    periods: tuple[Period, ...]
    count: Range | None = None
    about: bool = False
    factor: float | None = None


_DAY = timedelta(1)
_STOPPED = re.compile(
    r"\b(?:have|has|had)? ?(?:been )?(?:stopped|halted|ceased|ended|paused|suspended)\b"
    r"|\b(?:is|are) over\b|\bceasefire (?:is )?hold(?:s|ing)\b|\bno longer\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|zero|without(?: an?y?)?|not (?:a single|one|any))\s+(?:further |more |new |recorded |known )?"
    r"(?:\w+[- ]){0,3}?(?:attack|strike|incident|assault|raid|shelling|shooting|bombing|launch|rocket|drone|"
    r"missile|event|clash|kidnapping)\w*|\b(?:no|none|nothing)\b|\bnot (?:been )?(?:attacked|struck|hit)\b"
    r"|\bhave(?: not|n[’']t) (?:attacked|struck|been)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:the )?first\b(?=(?: \w+){0,5} (?:since|in|after)\b)", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?:the )?(?:last|latest|most recent) (?:known |recorded )?"
    r"(?:attack|strike|incident|one|assault|raid)\b",
    re.IGNORECASE,
)
_DEADLIEST = re.compile(
    r"\b(?:deadliest|bloodiest|most deadly|worst|highest (?:death )?toll)\b", re.IGNORECASE
)
_BUSIEST = re.compile(
    r"\b(?:most|highest number of) \w+ (?:in|on) (?:one|a|any|a single) day\b|\bbusiest day\b", re.IGNORECASE
)
_RATIOS = (
    (re.compile(r"\b(?:doubled|twice as many|twofold)\b", re.IGNORECASE), 2.0),
    (re.compile(r"\b(?:tripled|trebled|three times as many|threefold)\b", re.IGNORECASE), 3.0),
    (re.compile(r"\b(?:quadrupled|four times as many|fourfold)\b", re.IGNORECASE), 4.0),
    (re.compile(r"\b(?:halved|half as many|fallen by half|dropped by half)\b", re.IGNORECASE), 0.5),
)
_PERCENT = re.compile(
    r"\b(rose|risen|increased|grew|grown|up|fell|fallen|decreased|dropped|down)\b(?: \w+){0,2}?"
    r" (\d+(?:\.\d+)?) ?(?:%|per ?cent)",
    re.IGNORECASE,
)
_RISING = frozenset({"rose", "risen", "increased", "grew", "grown", "up"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,? (?P<year>[12]\d{3})\b)?"
_WRITTEN = (
    re.compile(rf"(?<![\d.,])(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH}{_YEAR}", re.IGNORECASE),
    # "In June 31 attacks" counts; "since June 31" ends there.
    re.compile(rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?{_YEAR}(?=\s*(?:[.,;!?]|$))", re.IGNORECASE),
)
_NUMERIC = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])")
_GREATEST = 31


def no_day(sentence: str) -> str | None:
    """Give the first words of a sentence that are written as a day which no calendar has, or None.

    A number above 31 before a month is taken for a count ("more than 40 January attacks").
    """
    for pattern in _WRITTEN:
        for met in pattern.finditer(sentence):
            day, month = int(met["day"]), _MONTHS.index(met["month"][:3].lower()) + 1
            common = month == 2 and met["year"] is not None and not isleap(int(met["year"]))
            longest = _LONGEST[month - 1] - common
            if day == 0 or longest < day <= _GREATEST:
                return met.group()
    for met in _NUMERIC.finditer(sentence):
        try:
            date.fromisoformat(met.group())
        except ValueError:
            return met.group()
    return None


def read(sentence: str, as_of: date, begins: date) -> Question | None:
    """Read a sentence; None where it asks nothing that a series can answer.

    Args:
        sentence: one sentence in English.
        as_of: the day it is held against; "since" reaches up to it, "the past week" counts from it.
        begins: the first day of the series, for sentences that name no time.

    """
    times = [
        t for t in find_times(sentence) if t.kind not in {TimeKind.DURATION, TimeKind.SET, TimeKind.CLOCK}
    ]
    ratio = _ratio(sentence)
    asked, count, about = _asked(sentence, times, ratio)
    if asked is None:
        return None
    periods = _periods(times, as_of, asked)
    if not periods:
        if any(t.kind is not TimeKind.VAGUE for t in times):
            return None
        periods = (Period(first=begins, last=as_of, words="the whole series"),)
    return Question(sentence=sentence, asked=asked, periods=periods, count=count, about=about, factor=ratio)


def _asked(
    sentence: str, times: Iterable[TimeMention], ratio: float | None
) -> tuple[Asked | None, Range | None, bool]:
    if ratio is not None:
        return Asked.RATIO, None, False
    for pattern, asked in (
        (_DEADLIEST, Asked.DEADLIEST),
        (_BUSIEST, Asked.BUSIEST),
        (_LAST, Asked.LAST),
        (_FIRST, Asked.FIRST),
    ):
        if pattern.search(sentence):
            return asked, None, False
    number = _number(sentence, times)
    if number and number[0] != Range.exactly(0):
        return Asked.COUNT, *number
    if number or _NONE.search(sentence):
        return Asked.NONE, None, False
    if _STOPPED.search(sentence):
        return Asked.STOPPED, None, False
    return None, None, False


def _ratio(sentence: str) -> float | None:
    for pattern, factor in _RATIOS:
        if pattern.search(sentence):
            return factor
    if met := _PERCENT.search(sentence):
        change = float(met.group(2)) / 100
        return 1 + change if met.group(1).lower() in _RISING else max(0.0, 1 - change)
    return None


def _number(sentence: str, times: Iterable[TimeMention]) -> tuple[Range, bool] | None:
    """Find the count: the first number that is no ordinal and not part of a time."""
    taken = [t.span for t in times]
    for mention in find_numbers(sentence):
        if not mention.ordinal and not any(span.overlaps(mention.core) for span in taken):
            return mention.value, mention.approximate
    return None


def _periods(times: Iterable[TimeMention], as_of: date, asked: Asked) -> tuple[Period, ...]:
    order = (Between, Anchored, Stretch, Calendar, Shift)
    mentions = [t for kind in order for t in times if isinstance(t.value, kind)]
    for mention in mentions:
        found = _period(mention, as_of, asked)
        if found := tuple(p for p in found if p.first <= p.last):
            return found
    return ()


def _period(mention: TimeMention, as_of: date, asked: Asked) -> tuple[Period, ...]:
    value, published = mention.value, Days.on(as_of)
    if isinstance(value, Anchored):
        return _anchored(value, published)
    found = resolve(mention, published=published)
    if found.days is None:
        return ()
    if isinstance(value, Between) and value.since is not None and found.since is not None:
        return _since(found.since, found.until if value.until else None, as_of, asked)
    if isinstance(value, Stretch) and found.since and found.since.first:
        first = found.since.first
        return (
            Period(first=first + _DAY, last=as_of, words=f"{(as_of - first).days} days up to {as_of}"),
            Period(first=first, last=as_of, words=f"with {first}"),
        )
    if found.days.first and found.days.last:
        return (Period(first=found.days.first, last=min(found.days.last, as_of), words="the days named"),)
    return ()


def _since(since: Days, until: Days | None, as_of: date, asked: Asked) -> tuple[Period, ...]:
    last = min(until.last, as_of) if until and until.last else as_of
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
    return (after, within) if asked in {Asked.NONE, Asked.FIRST} and not whole else (within, after)


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
