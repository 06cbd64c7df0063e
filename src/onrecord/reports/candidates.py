"""What a page's metadata says of itself: candidates, each with where it was read and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Days, Span


class Field(StrEnum):
    """What a candidate is a value for."""

    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    SECTION = "section"
    PUBLISHED = "published"
    MODIFIED = "modified"
    ADDRESS = "address"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One value that a page gives for a field, as written; `span` is set where it stands in the text.

    `source` names where it was read ("json-ld", "meta:article:published_time", "url" ...); `rank` is 1
    for the sources to be believed first.
    """

    field: Field
    value: str
    source: str
    rank: int
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A day on which a page may have been published; never a bare year.

    `source` and `rank` are those of `Candidate`: 1 structured data for this purpose, 2 markup of the
    visible date, 3 the address or a time without a name, 5 one of several articles in the data of which
    none is known as this page's, 9 a guess of htmldate. A value with a clock time gives the day at its own
    offset; one in UTC gives every day that it can have been at the outlet, unless the page tells which.
    """

    days: Days
    source: str
    rank: int
    span: Span | None = None
