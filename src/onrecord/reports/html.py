"""HTML pages: their visible text in labelled blocks, and what their metadata says."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Problem
from onrecord.reports import limits, metadata
from onrecord.reports.align import kept
from onrecord.reports.candidates import Candidate, DateCandidate, Field
from onrecord.reports.labels import label
from onrecord.reports.lines import read_lines
from onrecord.reports.machine_dates import guessed
from onrecord.reports.visible import visible_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Block
    from onrecord.reports.visible import Mark, Visible

_LITTLE = 250
"""Code points of article below which a second opinion is asked."""
_LARGE = 5_000
"""Code points of visible text in which an article of nothing is a failure and no answer."""
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

    Pages that are too large or too deep for the extractor, and those of which it makes nothing, are
    labelled by the rules for plain text, with a Problem that says so. Times out by itself: never; work
    that may take long is bounded by the survey alone, and a runner should bound its seconds.
    """
    from turbohtml import parse  # noqa: PLC0415 - heavy, and only HTML needs it

    if len(html) > limits.LONGEST_PAGE:
        return _problem(subject, f"The page has {len(html):,} characters; nothing was read.", fatal=True)
    document = parse(html)
    visible = visible_of(document)
    if not visible.text:
        return _problem(subject, "The page shows no text.", fatal=True)
    head = metadata.head_of(document)
    said = metadata.candidates(head, url)
    markup = document.serialize()
    excess = limits.too_much(limits.survey(document), markup)
    titles = [one.value for one in said if one.field is Field.TITLE]
    blocks, problems = _labelled(visible, None if excess else markup, titles)
    if excess:
        problems = (f"The page has {excess}: read by the rules for plain text.",)
    said += metadata.marked(_own_marks(visible, blocks), visible.text)
    dates = metadata.dates(said)
    if not dates and not excess:
        dates = guessed(markup, visible.text)
    return HtmlArticle(
        text=visible.text,
        blocks=blocks,
        candidates=said,
        dates=dates,
        problems=tuple(_problem(subject, message) for message in problems),
    )


def _labelled(
    visible: Visible, markup: str | None, titles: Sequence[str]
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    words = [block.span.of(visible.text) for block in visible.blocks]
    if markup is None:
        return read_lines(visible.text), ()
    blocks = label(visible, kept(words, _extracted(markup, fast=True)), titles)
    if _size(blocks) < _LITTLE < len(visible.text):
        second = label(visible, kept(words, _extracted(markup, fast=False)), titles)
        blocks = max(blocks, second, key=_size)
    if _size(blocks) == 0 and len(visible.text) > _LITTLE:
        large = len(visible.text) > _LARGE
        note = "The extractor found no article in a large page: read by the rules for plain text."
        return read_lines(visible.text), (note,) if large else ()
    return blocks, ()


def _size(blocks: Sequence[Block]) -> int:
    return sum(block.span.end - block.span.start for block in blocks if block.kind is BlockKind.BODY)


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


def _problem(subject: str, message: str, *, fatal: bool = False) -> Problem:
    return Problem(stage="reports", subject=subject, message=message, fatal=fatal)
