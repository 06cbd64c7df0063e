"""What an expression of time says, before anything is known of the day it was written on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Days, Span


class TimeKind(StrEnum):
    """Which kind of expression a mention is."""

    CALENDAR = "calendar"
    """Names a stretch of the calendar: a day, weekday, month, quarter, season, year, decade."""
    DEICTIC = "deictic"
    """Counts from the day of writing: "yesterday", "last week", "three days ago"."""
    ANAPHORIC = "anaphoric"
    """Counts from something else in the text: "the day before", "two days later"."""
    RANGE = "range"
    """Has a beginning and an end of its own: "since 4 February", "in the past two weeks"."""
    VAGUE = "vague"
    """Points to the past, the present or the future: "recently", "now", "soon"."""
    DURATION = "duration"
    """Says how long, not when: "for three days"."""
    CLOCK = "clock"
    """A time of day without its day: "at 5 am", "at dawn"."""
    SET = "set"
    """Says how often: "daily", "every Friday"."""


class Unit(StrEnum):
    """A unit of time, from the shortest to the longest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """Which part of a stretch is meant; EARLIER and LATER are parted by the moment of writing."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    EARLIER = "earlier"
    LATER = "later"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


class Relation(StrEnum):
    """How an anaphoric time lies to its anchor."""

    BEFORE = "before"
    AFTER = "after"
    WITHIN_BEFORE = "within before"
    """Some time in a stretch that ends at the anchor: "in the two weeks preceding"."""
    WITHIN_AFTER = "within after"
    """Some time in a stretch that starts at the anchor: "less than 48 hours after"."""
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A stretch of the calendar, as far as the words tell it.

    `unit` is the stretch that is named; `which` is -1 for "last", 0 for "this", 1 for "next", None
    where nothing is said. `year` is the first of a decade or century. `season` is 0 for spring to
    3 for winter. `of` counts from the day of writing the week or the year that the words set it in ("May
    last year", "Monday of this week"). `either` holds both readings of digits that may be read in two orders.
    """

    unit: Unit
    year: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: int | None = None
    of: int | None = None
    either: Days | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A number of units from the day of writing, negative for the past; None is open ("years ago").

    `counted` tells "a year ago" (counted back from the day) from "last year" (the calendar's).
    """

    unit: Unit
    low: int | None
    high: int | None
    counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The last (or, `ahead`, the next) so many units, up to the day of writing: "the past two weeks"."""

    unit: Unit
    low: int | None
    high: int | None
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A number of units from an anchor.

    `anchor` holds the words that follow ("after Washington blamed ..."), up to the end of their clause,
    or is None where the anchor is what was told before ("two days later"). `time` is the anchor where it
    is itself an expression of time ("three days after 15 April 2013").
    """

    relation: Relation
    unit: Unit
    low: int | None
    high: int | None
    anchor: Span | None = None
    time: TimeMention | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one time to another; `since` None is open, `until` None is the day of writing.

    Neither is "so far". `either` tells of one or the other, and not of what lasted from one to the other
    ("5 or 6 December").
    """

    since: TimeMention | None
    until: TimeMention | None
    either: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """The past (-1), the present (0) or the future (1)."""

    direction: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long or how often: so many units."""

    unit: Unit
    low: int | None
    high: int | None


TimeValue = Calendar | Shift | Stretch | Anchored | Between | Vague | Length


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """An expression of time in the text.

    `span` leaves out the prepositions that change nothing ("on", "in", "at") and holds those that do
    ("since", "until", "between"). `value` is None for a clock time alone. `hours` is the time of day in
    the words ("night", "5 am"), or None. `about` tells that it may have been somewhat before or after
    ("around 5 December").
    """

    span: Span
    kind: TimeKind
    value: TimeValue | None
    part: Part | None = None
    hours: str | None = None
    about: bool = False
