"""Claims: what a report says happened, who says so, and the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType, Self

if TYPE_CHECKING:
    from onrecord.model.reports import ReportId
    from onrecord.model.spans import Days, Range, Span

ClaimId = NewType("ClaimId", str)


class Form(StrEnum):
    """Whether a claim states one happening, a count, an absence or a condition."""

    EVENT = "event"
    TALLY = "tally"
    SILENCE = "silence"
    STATE = "state"


class Modality(StrEnum):
    """How the words hold the happening; only the first three make incidents."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    THREATENED = "threatened"
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    DENIED = "denied"
    NEGATED = "negated"


class Role(StrEnum):
    """What a source is."""

    OUTLET = "outlet"
    WIRE = "wire"
    DOCUMENT = "document"
    OFFICIAL = "official"
    MILITARY = "military"
    ARMED_GROUP = "armed-group"
    PERSON = "person"
    WITNESS = "witness"
    MEDICAL = "medical"
    RESCUER = "rescuer"
    NGO = "ngo"
    ACTIVISTS = "activists"
    ANONYMOUS = "anonymous"
    MEDIA = "media"
    COURT = "court"
    EXPERTS = "experts"


class Certainty(StrEnum):
    """How the words tie an actor to the act."""

    REPORTED = "reported"
    ALLEGED = "alleged"
    CLAIMED = "claimed"
    UNKNOWN = "unknown"


class Tie(StrEnum):
    """How one claim of a report bears on another."""

    BECAUSE = "because"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"
    AT_REQUEST_OF = "at-request-of"
    SAME_AS = "same-as"
    PART_OF = "part-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One source in a chain; `span` holds its words, `anonymous` tells that it is not named."""

    name: str
    role: Role
    anonymous: bool
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of several named together."""

    name: str
    span: Span
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor or a target.

    `id` is the entity known to the world, or None; `certainty` is set for actors only; `chain` is set
    where this field alone is somebody's word; `members` where several are named together.
    """

    name: str
    span: Span | None
    id: str | None = None
    certainty: Certainty | None = None
    members: tuple[Member, ...] = ()
    chain: tuple[ChainLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VictimGroup:
    """Some of the victims; `part_of_total` tells that they are already in the total."""

    status: str
    killed: Range | None = None
    injured: Range | None = None
    part_of_total: bool = True
    who: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Victims:
    """People hurt, each number a range.

    `combined` is set where killed and injured cannot be told apart, `people` for arrests, abductions and
    displacement.
    """

    killed: Range | None = None
    injured: Range | None = None
    combined: Range | None = None
    people: Range | None = None
    who: Span | None = None
    groups: tuple[VictimGroup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place by itself; fields as in `Located`."""

    name: str
    span: Span | None
    id: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where: `radius_km` is how precise the words are; coordinates are None where the place is not known.

    Where several places are named together ("Iraq and Syria") they are `members`. The whole then has no
    id, point or radius of its own, and a country only where all members share it.
    """

    name: str
    span: Span | None
    id: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    members: tuple[Site, ...] = ()

    @classmethod
    def at(cls, site: Site) -> Self:
        """Give the place that one site is."""
        return cls(
            name=site.name,
            span=site.span,
            id=site.id,
            country=site.country,
            lat=site.lat,
            lon=site.lon,
            radius_km=site.radius_km,
        )

    @property
    def sites(self) -> tuple[Site, ...]:
        """Give every place that is named, each by itself: the members, or else this one."""
        one = Site(
            name=self.name,
            span=self.span,
            id=self.id,
            country=self.country,
            lat=self.lat,
            lon=self.lon,
            radius_km=self.radius_km,
        )
        return self.members or (one,)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When: it happened somewhere within `days`; not `stated` means that the text does not say."""

    days: Days
    span: Span | None
    stated: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The window of a tally, a silence or a state: each end an interval of its own."""

    since: Days
    until: Days
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLink:
    """How this claim bears on another of the same report; `hours` bounds a `within`."""

    tie: Tie
    claim: ClaimId
    hours: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Which rule gave a field of a claim its value."""

    field: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """How likely a field of a claim holds what a careful reader would write there, from 0 to 1."""

    field: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One happening, tally, silence or state that a report states in one passage.

    `chain` is outermost first and leaves the outlet out: empty is the outlet's own voice. `kind` and
    `means` are rows of the codebook. `by` names the extractor and its version, `why` the rule behind
    each field. `score` is how likely a careful reader would make this claim too, `sure` the same of each
    field that has a value. Offsets speak of the report's text.
    """

    id: ClaimId
    report: ReportId
    quote: Span
    trigger: Span
    form: Form
    kind: str
    modality: Modality
    when: When
    by: str
    score: float
    means: str | None = None
    actor: Party | None = None
    target: Party | None = None
    victims: Victims | None = None
    count: Range | None = None
    place: Located | None = None
    window: Window | None = None
    chain: tuple[ChainLink, ...] = ()
    cue: Span | None = None
    links: tuple[ClaimLink, ...] = ()
    also: tuple[Span, ...] = ()
    same_as: ClaimId | None = None
    part_of: ClaimId | None = None
    why: tuple[Because, ...] = ()
    sure: tuple[Sure, ...] = ()
