"""From a page to its report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import keys
from onrecord.capitals import quiet
from onrecord.model import BlockKind, Named, Problem, Report, Span
from onrecord.reports.candidates import Candidate, DateCandidate, Field
from onrecord.reports.decode import decode
from onrecord.reports.html import read_html
from onrecord.reports.language import language_of
from onrecord.reports.lines import read_lines
from onrecord.reports.names import named_authors, named_outlet
from onrecord.reports.outlet import outlet_and_authors, section_of
from onrecord.reports.published import STATED, Told, publication
from onrecord.reports.walls import walled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from onrecord.model import Block, Days, Entity, Page

    KnownOutlet = Callable[[str], Entity | None]

_TAG = re.compile(r"<[A-Za-z!/?]")
_READ = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """A page as read, HTML or plain text."""

    text: str
    blocks: tuple[Block, ...]
    candidates: tuple[Candidate, ...] = ()
    dates: tuple[DateCandidate, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_report(
    page: Page,
    *,
    published: Days | None = None,
    known_outlet: KnownOutlet | None = None,
    seen: date | None = None,
    today: date | None = None,
) -> Report | Problem:
    """Read a page into its report, or give the fatal Problem that kept it from being read.

    `published` is the day as the user knows it, and wins; `seen` is the day the page was first met, an
    upper bound only; `known_outlet` gives the outlet that the world knows by a name, or None. A day that the
    page states and that is still to come `today` is not believed, and a Problem.
    """
    decoded = decode(page.body, page.charset, html=page.media == "text/html", subject=page.source)
    if isinstance(decoded, Problem):
        return decoded
    if not decoded.text.strip():
        return Problem(stage="reports", subject=page.source, message="The page is empty.", fatal=True)
    article = _article(page, decoded.text)
    if isinstance(article, Problem):
        return article
    outlet, authors = _names(article, known_outlet)
    told = Told(published=published, seen=seen, today=today)
    digest = keys.sha256(article.text.encode("utf-8", "surrogatepass"))
    return Report(
        id=keys.report_id(page.id, digest),
        page=page.id,
        source=page.source,
        page_sha256=page.sha256,
        encoding=decoded.encoding,
        text=article.text,
        text_sha256=digest,
        title=_hull(article.blocks, BlockKind.TITLE),
        outlet=outlet,
        authors=authors,
        section=_section(article),
        language=language_of(_prose(article)),
        published=publication(article.dates, article.blocks, article.text, told),
        dateline=_dateline(article),
        blocks=article.blocks,
        problems=(
            *decoded.problems,
            *article.problems,
            *walled(article.blocks, article.text, page.source),
            *_to_come(page, article, told),
        ),
    )


def _to_come(page: Page, article: _Article, told: Told) -> tuple[Problem, ...]:
    """Name the day of publication that the metadata state, where it is not believed: it is still to come."""
    ahead = sorted(
        day for one in article.dates if one.rank <= STATED and (day := one.days.first) and told.ahead(day)
    )
    if not ahead or told.published is not None:
        return ()
    message = (
        f"The page states {ahead[0].isoformat()} as its day of publication, which is still to come, and is"
        " not believed; --published tells the day."
    )
    return (Problem(stage="reports", subject=page.source, message=message),)


def _article(page: Page, text: str) -> _Article | Problem:
    if page.media != "text/html" or not _TAG.search(text):
        return _Article(text=text, blocks=read_lines(quiet(text)))
    read = read_html(text, url=page.url, subject=page.source)
    if isinstance(read, Problem):
        return read
    return _Article(
        text=read.text,
        blocks=read.blocks,
        candidates=read.candidates,
        dates=read.dates,
        problems=read.problems,
    )


def _names(article: _Article, known: KnownOutlet | None) -> tuple[Named | None, tuple[Named, ...]]:
    """Give outlet and authors: what metadata says, else what the text shows."""

    def name(words: str) -> str | None:
        entity = known(words) if known else None
        return entity.name if entity else None

    shown, writers = outlet_and_authors(article.text, article.blocks, name)
    outlet = named_outlet(article.candidates, article.text, article.blocks, name)
    authors = named_authors(article.candidates, article.text, article.blocks, outlet or shown)
    if outlet is None or (outlet.rule == "outlet:domain" and shown is not None):
        outlet = shown
    entity = known(outlet.name) if known and outlet else None
    if outlet and entity:
        outlet = replace(outlet, id=entity.id)
    return outlet, authors or writers


def _section(article: _Article) -> Span | None:
    """Give the words that name the section: those that metadata names, else a block labelled so."""
    wanted = {
        one.value.casefold()
        for one in article.candidates
        if one.field is Field.SECTION and "://" not in one.value
    }
    for block in article.blocks:
        if block.kind is BlockKind.FURNITURE and block.span.of(article.text).casefold() in wanted:
            return block.span
    return section_of(article.blocks)


def _hull(blocks: Sequence[Block], kind: BlockKind) -> Span | None:
    """Give the first run of blocks of a kind as one span."""
    found: Span | None = None
    for block in blocks:
        if block.kind is kind:
            found = found.hull(block.span) if found else block.span
        elif found:
            break
    return found


def _dateline(article: _Article) -> Span | None:
    """Give the words of the dateline, without the dash that parts it from the story."""
    for block in article.blocks:
        words = block.span.of(article.text).rstrip(" \u00a0-–—:")
        if block.kind is BlockKind.DATELINE and words:
            return Span(block.span.start, block.span.start + len(words))
    return None


def _prose(article: _Article) -> str:
    words = [block.span.of(article.text) for block in article.blocks if block.kind in _READ]
    return "\n".join(words) or article.text
