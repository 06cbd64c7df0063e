"""The dateline at the head of an article, parted from its first paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Span
from onrecord.reports.marks import dateline_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import Block

_FIRST: Final = 3
"""Paragraphs in which a dateline is looked for: a correction or a summary may stand before it."""
_LONGEST: Final = 200


def part_dateline(text: str, blocks: Iterable[Block], rule: str) -> Iterator[Block]:
    """Give the blocks with the article's dateline, its dash included, as a block of its own."""
    left = _FIRST
    for block in blocks:
        if block.kind is not BlockKind.BODY or left == 0:
            yield block
            continue
        left -= 1
        end = dateline_end(text[block.span.start : min(block.span.end, block.span.start + _LONGEST)])
        if end is None:
            yield block
            continue
        left = 0
        at = block.span.start + end[1]
        line, rest = text[block.span.start : at].rstrip(), text[at : block.span.end]
        yield replace(
            block,
            kind=BlockKind.DATELINE,
            span=Span(block.span.start, block.span.start + len(line)),
            rule=rule,
        )
        if rest.strip():
            yield replace(block, span=Span(at + len(rest) - len(rest.lstrip()), block.span.end))
