"""Series of dated incidents, and what can be said of their tempo."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from onrecord.model.spans import Days, Range


class Relation(StrEnum):
    """How a tally's number is meant."""

    EXACTLY = "eq"
    AT_LEAST = "ge"
    ABOUT = "approx"


class TempoState(StrEnum):
    """What a series is in, as a band in words; none of them promises anything about tomorrow."""

    UNKNOWN = "not enough record"
    ACTIVE = "active"
    QUIET = "quiet"
    POSSIBLE = "possible halt"
    PROBABLE = "probable halt"
    HALTED = "halt very probable"


class Change(StrEnum):
    """What happened to a halt, or to the rate."""

    BREACH = "breach"
    RESUMPTION = "resumption"
    SURGE = "surge"
    DECLINE = "decline"


class Answer(StrEnum):
    """How a sentence stands against the record; a silence is only ever consistent with it.

    DISPUTED: what bears on it is told by some and denied by others. UNTOLD: no report tells so, which shows
    nothing but that. UNREAD: it asks what is not read.
    """

    SUPPORTED = "supported"
    CONSISTENT = "consistent with this record"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    OPEN = "not enough record"
    UNTOLD = "nothing on record"
    UNREAD = "cannot be checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One incident of a series: it happened somewhere within `days`, whose ends are both known.

    `first_seen` is the day the world could first know it; `weight` is how many incidents it stands for
    (below 1 where it is not sure to belong here). `toll` is the number of killed, where known. Names are
    the user's own words.
    """

    id: str
    days: Days
    first_seen: date
    sources: int = 1
    weight: float = 1.0
    actor: str | None = None
    target: str | None = None
    area: str | None = None
    kind: str | None = None
    toll: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A stated total of incidents from `since` to `as_of`, both included; `first_seen` as for incidents."""

    since: date
    as_of: date
    first_seen: date
    count: int
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which share of the usual sources of a series was read, one number in [0, 1] a day from `first`."""

    first: date
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Incidents and tallies of one actor x target x area x kind.

    `begins` is the first day that was watched. Days outside `coverage` were covered in full; nothing could
    be seen on the days of `blackouts`. `others` are attacks by unnamed or other actors on the same target
    and area, or on targets not known there: a halt is at most possible while there are any.
    """

    name: str
    begins: date
    happenings: tuple[Happening, ...] = ()
    tallies: tuple[Tally, ...] = ()
    coverage: Coverage | None = None
    blackouts: tuple[Days, ...] = ()
    others: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A middle value, and the bounds between which nine tenths of the probability lie."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """What can be said of a series on the evening of `as_of`, from what was known by then.

    `silence` is the probability of so long a silence had the tempo before it gone on; `p_halt` that a halt
    holds today; `p_quiet_14` that no incident of the next 14 days will ever be recorded. `rate` is
    incidents a day now, `before` until the last incident. `effective_silent_days` counts each silent day
    by the share of its incidents that would be known by now. `unusual_after` is how many further silent
    days would bring `silence` below .01, None where they already have. `last` is the latest day on which
    the last incident may have happened. `by_total` tells that only a total speaks of that day; `dated` is
    then the last day of an incident that has its own, if any. `notes` are sentences for people.
    """

    series: str
    as_of: date
    silent_days: int
    effective_silent_days: float
    silence: float
    p_halt: float
    p_quiet_14: float
    state: TempoState
    rate: Interval
    before: Interval
    last: date | None = None
    unusual_after: float | None = None
    changes: tuple[Change, ...] = ()
    coverage: float = 1.0
    notes: tuple[str, ...] = ()
    by_total: bool = False
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt:
    """Evenings on which a halt was held to be probable or more, from what was known on each.

    `last` is the last incident that was known when it was first held so, on the evening of `noticed`; `until`
    is the last evening in a row on which it still was, None where it is to this day.
    """

    series: str
    last: date
    noticed: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """One way to read a sentence: its window, in words, and how it stands."""

    words: str
    first: date
    last: date
    answer: Answer
    probability: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A sentence held against the record.

    `certain` and `possible` bound the incidents of the window that the record holds, `missing` is how many
    more are to be expected; `deciding` are the ids of the incidents that decide; `flips` says what would
    change the answer. `readings` are all ways the sentence was read; `answer` is what they agree on.
    """

    sentence: str
    as_of: date
    answer: Answer
    probability: float | None
    certain: int
    possible: int
    missing: float
    entailed: bool
    deciding: tuple[str, ...]
    readings: tuple[Understood, ...]
    flips: str
    why: str
