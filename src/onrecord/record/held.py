"""What the record gives back: the values it was given, with what it knows about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from onrecord.model import (
        Claim,
        ClaimId,
        Days,
        Page,
        PageId,
        ReadingId,
        Report,
        ReportId,
        Sighting,
        Verdict,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a record holds; `claims` and `reports` are the current ones, `readings` all of them."""

    pages: int
    sightings: int
    reports: int
    readings: int
    claims: int
    problems: int
    erased: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPage:
    """A page, every time it was met, and the reports made of it, the current one last."""

    page: Page
    sightings: tuple[Sighting, ...]
    reports: tuple[ReportId, ...]
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report as last labelled, when the world came to know it, and its readings, oldest first."""

    report: Report
    known: Days
    recorded_at: datetime
    current: ReadingId | None
    readings: tuple[ReadingId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldHead:
    """What a list of reports tells of one: where it was met, its head, how many claims it holds."""

    report: ReportId
    source: str
    title: str | None
    outlet: str | None
    language: str | None
    published: Days
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldClaim:
    """A claim with what a line about it needs: its words, its report's head, the two clocks.

    `current` tells whether the reading it belongs to is the one the record answers with.
    """

    claim: Claim
    quote: str
    title: str | None
    outlet: str | None
    page: PageId
    reading: ReadingId
    current: bool
    known: Days
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """A page that was erased: why, and when."""

    page: PageId
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRead:
    """That a report of an outlet was read; not `coded` where its language is not read into claims yet."""

    outlet: str | None
    known: date
    coded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldVerdict:
    """How a claim stood when it was checked at a moment."""

    claim: ClaimId
    verdict: Verdict
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldNews:
    """What changed since claims were last held against the record.

    `claims` are those of incidents that are new, changed or gone, `days` those on which reports that came in
    were known. `since` and `upto` name the states of the record between which they came; there is no `since`
    where claims were never checked before.
    """

    claims: frozenset[ClaimId]
    days: frozenset[date]
    since: str | None
    upto: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBlackout:
    """That nothing could be seen of an area (everywhere, if it is empty) on some days, and why."""

    number: int
    area: str
    days: Days
    reason: str
