"""Incidents: claims judged to be about one happening, who stands behind them, and what people rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import datetime

    from onrecord.model.claims import Claim, ClaimId, Located
    from onrecord.model.lineages import Lineages, SourceId, Told
    from onrecord.model.reports import ReportId
    from onrecord.model.spans import Days, Range, Span

IncidentId = NewType("IncidentId", str)

SET_BY_HAND = "set by hand"
"""How the reason begins for which a field's value was chosen, where a person set it."""


class Ruling(StrEnum):
    """What a person may rule about claims and incidents."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    EDIT = "edit"
    REJECT = "reject"
    CONFIRM = "confirm"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One report as incidents look at it: what lineage needs, its head, its claims and their words.

    `source` is the path or address as added, `known` the days within which the world came to know it,
    `title` the span of its headline; `quotes` are the words of each claim, in the order of the claims.
    """

    told: Told
    source: str
    outlet: str | None
    title: Span | None
    known: Days
    claims: tuple[Claim, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that speaks for (above 0) or against two claims being about one happening, in words."""

    about: str
    weight: float
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims with how alike they are and why; `barred` where they cannot be about one happening."""

    first: ClaimId
    second: ClaimId
    score: float
    reasons: tuple[Reason, ...]
    barred: bool = False


class Standing(StrEnum):
    """What an origin is.

    NAMED: a speaker, a body or a document. VOICE: an outlet or wire that names nobody. OFFICE: an official,
    a force or a court of a state that is not told, which may be that of others. ANONYMOUS: an
    unnamed speaker, distinct only by the root of the report. LATER: the own voice of a report that came out
    days after the happening, which may only repeat others.
    """

    NAMED = "named"
    VOICE = "voice"
    OFFICE = "office"
    ANONYMOUS = "anonymous"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What independent support is counted in.

    `party` tells that it is a party to the happening, or of the same government; `claims` are the claims
    that rest on it.
    """

    id: SourceId
    name: str
    standing: Standing
    party: bool
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValue:
    """One value that claims give a field, in words, with the origins (by id) that it rests on.

    `number` is set for counts. `low` and `high` say how many independent origins; `drift` tells that it
    exists only by drift; `chosen` that it is the proposed value. `wordings` are other words for it.
    """

    value: str
    low: int
    high: int
    origins: tuple[SourceId, ...]
    claims: tuple[ClaimId, ...]
    number: Range | None = None
    drift: bool = False
    chosen: bool = False
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Every value of one field; `contested` where two cannot both be true; `why` says what rule chose."""

    name: str
    values: tuple[FieldValue, ...]
    contested: bool = False
    why: str = ""

    @property
    def by_hand(self) -> bool:
        """Tell whether a person set the value that is chosen, be it claimed or not."""
        return self.why.startswith(SET_BY_HAND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Who says of whom that he did it, that he did it himself, or that he did not."""

    party: str
    says: str
    origin: SourceId
    name: str
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A value that changed on the way from a report to one derived from it, with a claim of each."""

    field: str
    was: str
    became: str
    source: ReportId
    report: ReportId
    source_claim: ClaimId
    claim: ClaimId


class Status(StrEnum):
    """How well an incident is supported."""

    CLAIMED_BY_ACTOR = "claimed by the actor only"
    CLAIMED_BY_ADVERSARY = "claimed by an adversary only"
    ONE_ORIGIN = "one origin"
    CORROBORATED = "corroborated"
    DRIFT_ONLY = "drift only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Claims judged to be about one happening.

    `low` and `high` bound the independent origins. `when` is what most claims allow; `place` the most
    precise that is not drift, or None. `attached` are denials, accusations and tallies that bear on it.
    `sources` are the paths or addresses of `reports`, in their order.
    """

    id: IncidentId
    kind: str
    status: Status
    low: int
    high: int
    origins: tuple[Origin, ...]
    when: Days
    stated: bool
    place: Located | None
    fields: tuple[Field, ...]
    stances: tuple[Stance, ...]
    drifts: tuple[Drift, ...]
    claims: tuple[ClaimId, ...]
    attached: tuple[ClaimId, ...]
    reports: tuple[ReportId, ...]
    sources: tuple[str, ...]

    @property
    def contested(self) -> tuple[str, ...]:
        """Name the fields whose values cannot all be true."""
        return tuple(field.name for field in self.fields if field.contested)

    @property
    def by_hand(self) -> tuple[str, ...]:
        """Name the fields whose value a person set."""
        return tuple(field.name for field in self.fields if field.by_hand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The incidents of a record, the pairs left to a person, and the lineages behind them."""

    incidents: tuple[Incident, ...]
    doubts: tuple[Pair, ...]
    lineages: Lineages


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person ruled, when and why; appended, never changed.

    `claims` are the claims it speaks of: two for SAME, DIFFERENT and UNSURE; the core of an incident for
    the others. `field` and `value` are set for EDIT, `undoes` (a judgement's id) for UNDO.
    """

    id: str
    ruling: Ruling
    claims: tuple[ClaimId, ...]
    author: str
    at: datetime
    reason: str
    field: str | None = None
    value: str | None = None
    undoes: str | None = None


class Fate(StrEnum):
    """What became of an incident at a gathering."""

    ADDED = "added"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the ledger of incidents: its id, what became of it, and the claims it then had.

    `other` is the incident that it was merged into or split from.
    """

    incident: IncidentId
    fate: Fate
    claims: tuple[ClaimId, ...]
    other: IncidentId | None = None
