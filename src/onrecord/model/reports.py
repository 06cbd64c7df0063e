"""Pages as met, and the reports in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import datetime

    from onrecord.model.problems import Problem
    from onrecord.model.spans import Days, Span

PageId = NewType("PageId", str)
ReportId = NewType("ReportId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes as met, never changed.

    `source` is the path or address as the user gave it, `url` the address of the page on the web where
    it is known; `media` is "text/html" or "text/plain"; `charset` is what the carrier declared, or None.
    """

    id: PageId
    source: str
    url: str | None
    body: bytes
    sha256: str
    media: str
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One fetching of a page: when, and from where."""

    page: PageId
    source: str
    at: datetime


class BlockKind(StrEnum):
    """What a stretch of a report's text is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    DATELINE = "dateline"
    DATE = "date"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


class Furniture(StrEnum):
    """Which kind of furniture a block is."""

    CLOCK = "clock"
    SITE = "site"
    SECTION = "section"
    NAVIGATION = "navigation"
    SHARE = "share"
    RELATED = "related"
    BIO = "bio"
    ADVERT = "advert"
    COMMENTS = "comments"
    CAPTCHA = "captcha"
    COOKIES = "cookies"
    SUBSCRIBE = "subscribe"
    CREDIT = "credit"
    TAGS = "tags"
    LEGAL = "legal"
    FOOTER = "footer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a report's text with its label; blocks never overlap, and what lies between is blank.

    `furniture` is set where `kind` is FURNITURE, and only there. `rule` names what decided; `score` is
    the confidence in [0, 1].
    """

    kind: BlockKind
    span: Span
    rule: str
    furniture: Furniture | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that a page gives itself, of its outlet or an author; no span where only metadata names it."""

    name: str
    span: Span | None
    rule: str
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The interval in which a report was published.

    `assumed` names the parts that the page does not state ("year"); `why` is one sentence for people.
    """

    days: Days
    why: str
    rule: str
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    r"""The article in a page; every offset anywhere speaks of `text`, which never changes once made.

    For plain text it is the decoded page (byte-order mark dropped, line ends made `\n`, else untouched);
    for HTML all visible text blocks in document order, furniture included, parted by blank lines.
    `language` is an ISO 639-1 code, or None where there is too little text to tell.
    """

    id: ReportId
    page: PageId
    source: str
    page_sha256: str
    encoding: str
    text: str
    text_sha256: str
    title: Span | None
    outlet: Named | None
    authors: tuple[Named, ...]
    section: Span | None
    language: str | None
    published: Publication
    dateline: Span | None
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()
