"""Reports that are the same story: how two are related, and from where each has its story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, NewType

if TYPE_CHECKING:
    from onrecord.model.reports import ReportId
    from onrecord.model.spans import Days, Span

SourceId = NewType("SourceId", str)
"""An outlet, a wire or a speaker as origins are counted: the id of its entity, or its folded name."""

LineageId = NewType("LineageId", str)
"""The id of the root report of a lineage, or `w:` and the wire where the root is not in the record."""


class Print(NamedTuple):
    """A fingerprint of some words in a row; `start` and `end` are where they stand in the report's text."""

    value: int
    start: int
    end: int


class Kinship(StrEnum):
    """How two reports are related.

    COPY: at least half the words of the smaller stand in the other. PART: a passage does. RETOLD: the same
    names, numbers and days in the same order in other words. CREDIT: the one says that it has the story
    from the other. RELATED: they share names and numbers as reports on one happening do; neither is the
    other's source.
    """

    COPY = "copy"
    PART = "part"
    RETOLD = "retold"
    CREDIT = "credit"
    RELATED = "related"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What lineage looks at of one report.

    `prints` are winnowed fingerprints of its words, `facts` of its names, numbers and days in their order.
    `credits` are the sources that the report as a whole says it has its story from; `cited` all wires and
    media that a claim of it cites.
    """

    report: ReportId
    outlet: SourceId | None
    published: Days
    prints: tuple[Print, ...]
    facts: tuple[Print, ...]
    credits: tuple[SourceId, ...] = ()
    cited: tuple[SourceId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Two reports that share a story or a passage, the earlier first.

    `share` is how much of the smaller stands in the other, in [0, 1]. `passages` are the stretches of the
    later report that stand in the earlier as well, `sources` those of the earlier.
    """

    earlier: ReportId
    later: ReportId
    kinship: Kinship
    share: float
    passages: tuple[Span, ...]
    sources: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """Where a report has its story from.

    `parent` is the report it was taken from, `wire` a source it credits of which the record holds no
    report; both None where the report is its own root. `root` is the nearest known root. `by` and `share`
    say how that is known.
    """

    report: ReportId
    root: LineageId
    parent: ReportId | None = None
    wire: SourceId | None = None
    by: Kinship | None = None
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineages:
    """Every report's descent, and all kinships found; both in order of their ids."""

    descents: tuple[Descent, ...]
    kin: tuple[Kin, ...]
