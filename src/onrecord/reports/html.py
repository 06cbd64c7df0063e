"""HTML pages: their visible text in labelled blocks, and what their metadata says."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.dates import find_dates
from onrecord.model import Block, BlockKind, Problem
from onrecord.reports import limits, metadata, stated
from onrecord.reports.align import kept
from onrecord.reports.labels import KEPT, label
from onrecord.reports.lines import read_lines
from onrecord.reports.machine_dates import guessed
from onrecord.reports.seen import Said
from onrecord.reports.visible import visible_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Days
    from onrecord.reports.candidates import Candidate, DateCandidate
    from onrecord.reports.visible import Mark, Visible

_LITTLE = 250
"""Code points of article below which a second opinion is asked."""
_LARGE = 5_000
"""Code points of visible text in which so little article is a failure and no answer."""
_ALL = 0.9
"""The share of a page beyond which an extractor that keeps it has not judged, but given up."""
_BODY = frozenset({BlockKind.BODY, BlockKind.DATELINE, BlockKind.CAPTION})
_OWN = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.SUBTITLE,
        BlockKind.BYLINE,
        BlockKind.DATE,
        BlockKind.DATELINE,
        BlockKind.BODY,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlArticle:
    """An HTML page as read: text, labelled blocks, and ranked candidates for what it says of itself."""

    text: str
    blocks: tuple[Block, ...]
    candidates: tuple[Candidate, ...]
    dates: tuple[DateCandidate, ...]
    problems: tuple[Problem, ...] = ()


def read_html(html: str, *, url: str | None, subject: str) -> HtmlArticle | Problem:
    """Read an HTML page; a fatal Problem where it is too long or shows no text at all.

    Pages that are too large or too deep for the extractor are labelled by the rules for plain text, with
    a Problem that says so; so are those of which it keeps nothing or everything. Nothing here watches the
    clock: a runner bounds the seconds.
    """
    from turbohtml import parse  # noqa: PLC0415 - heavy, and only HTML needs it

    refusal = limits.refused(html)
    if refusal:
        return _problem(subject, refusal, fatal=True)
    document = parse(html)
    found = limits.survey(document)
    if found.tags > limits.MOST_TAGS_AT_ALL:
        return _problem(subject, f"The page has {found.tags:,} tags; nothing was read.", fatal=True)
    visible = visible_of(document)
    if not visible.text:
        return _problem(subject, "The page shows no text.", fatal=True)
    head = metadata.head_of(document)
    said = metadata.candidates(head, url)
    markup = document.serialize()
    excess = limits.too_much(found, markup)
    blocks, problems = _labelled(visible, None if excess else markup, Said.by(said))
    if excess:
        problems = (f"The page has {excess}: read by the rules for plain text.",)
    said += metadata.marked(_own_marks(visible, blocks), visible.text)
    dates = stated.dates(said, _shown(visible.text, blocks))
    if not dates and not excess:
        dates = guessed(markup, visible.text)
    return HtmlArticle(
        text=visible.text,
        blocks=blocks,
        candidates=said,
        dates=dates,
        problems=tuple(_problem(subject, message) for message in problems),
    )


def _labelled(visible: Visible, markup: str | None, said: Said) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    if markup is None:
        return read_lines(visible.text), ()
    shares = _kept(visible, _extracted(markup, fast=True))
    if _size(visible, shares) < _LITTLE < len(visible.text):
        second = _kept(visible, _extracted(markup, fast=False))
        shares = max(shares, second, key=lambda one: _size(visible, one))
    size = _size(visible, shares)
    if size == 0 or size > _ALL * len(visible.text):
        shares = _by_lines(visible)
    blocks = _titled(visible, label(visible, shares, said))
    found = sum(block.span.end - block.span.start for block in blocks if block.kind in _BODY)
    if found < _LITTLE and len(visible.text) > _LARGE:
        return blocks, (f"Only {found} of {len(visible.text):,} characters look like an article.",)
    return blocks, ()


def _titled(visible: Visible, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Find a headline that neither metadata nor a heading tells by the rules for plain text."""
    if any(block.kind is BlockKind.TITLE for block in blocks):
        return blocks
    span = next((line.span for line in read_lines(visible.text) if line.kind is BlockKind.TITLE), None)
    first = next((block.span for block in blocks if block.kind in _BODY), None)
    if span is None or first is None or first < span:
        return blocks
    title = Block(kind=BlockKind.TITLE, span=span, rule="html:title-by-lines", score=0.6)
    return tuple(title if block.span == span else block for block in blocks)


def _by_lines(visible: Visible) -> tuple[float, ...]:
    """Judge the blocks by the rules for plain text."""
    body = [block.span for block in read_lines(visible.text) if block.kind in _BODY]
    shares, number = [], 0
    for block in visible.blocks:
        while number < len(body) and body[number].end <= block.span.start:
            number += 1
        shares.append(float(number < len(body) and body[number].overlaps(block.span)))
    return tuple(shares)


def _size(visible: Visible, shares: Sequence[float]) -> int:
    """Count the code points of the blocks that were kept."""
    kept_spans = (block.span for block, share in zip(visible.blocks, shares, strict=True) if share >= KEPT)
    return sum(span.end - span.start for span in kept_spans)


def _kept(visible: Visible, extracted: str) -> tuple[float, ...]:
    """Tell how much of each block was extracted; the cells of a table's row are looked up together."""
    groups = [list(group) for _, group in groupby(visible.blocks, key=lambda block: block.row or id(block))]
    shares = kept([" ".join(block.span.of(visible.text) for block in group) for group in groups], extracted)
    return tuple(share for group, share in zip(groups, shares, strict=True) for _ in group)


def _extracted(markup: str, *, fast: bool) -> str:
    import trafilatura  # noqa: PLC0415 - heavy, and only HTML needs it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(markup, fast=fast, favor_recall=not fast, include_comments=False) or ""


def _own_marks(visible: Visible, blocks: Sequence[Block]) -> list[Mark]:
    """Give the marks that lie in the article's own blocks: teasers of other stories carry marks too."""
    own = [block.span for block in blocks if block.kind in _OWN]
    found, number = [], 0
    for mark in sorted(visible.marks, key=lambda mark: mark.span):
        while number < len(own) and own[number].end <= mark.span.start:
            number += 1
        if number < len(own) and own[number].overlaps(mark.span):
            found.append(mark)
    return found


def _shown(text: str, blocks: Sequence[Block]) -> list[Days]:
    """Give the days written in the article's own lines for dates and authors."""
    lines = [
        block.span.of(text)[:400] for block in blocks if block.kind in {BlockKind.DATE, BlockKind.BYLINE}
    ]
    return [mention.days for line in lines for mention in find_dates(line) if mention.days]


def _problem(subject: str, message: str, *, fatal: bool = False) -> Problem:
    return Problem(stage="reports", subject=subject, message=message, fatal=fatal)
