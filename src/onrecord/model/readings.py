"""Readings: all that one version of an extractor found in a report, used in a claim or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from onrecord.model.claims import Claim, Located
    from onrecord.model.problems import Problem
    from onrecord.model.reports import ReportId
    from onrecord.model.spans import Days, Range, Span

ReadingId = NewType("ReadingId", str)


class MentionType(StrEnum):
    """What a mention names."""

    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something named in the article, used in a claim or not; `value` is what it was resolved to."""

    type: MentionType
    span: Span
    name: str | None = None
    id: str | None = None
    value: Located | Days | Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have said what: source, cue and content, about conflict or not."""

    source: Span
    cue: Span | None
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report as read by one version of an extractor."""

    id: ReadingId
    report: ReportId
    extractor: str
    version: str
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    problems: tuple[Problem, ...] = ()
