"""Plain text with the site's furniture still in it, read into labelled blocks. Nothing is deleted.

The article is the run of lines with the largest sum of weights (`runs`); what stands above it is read as
a head (`heads`), what stands below as a foot (`feet`), and each block names the rule that decided.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Furniture, Span
from onrecord.reports.article import LONG, article, is_headline
from onrecord.reports.daylines import is_day_line
from onrecord.reports.feet import read_feet
from onrecord.reports.heads import Label, furniture, read_head
from onrecord.reports.marks import date_of, dateline_end, is_byline, is_caption, is_credit
from onrecord.reports.runs import Line, ends, seen
from onrecord.reports.stretches import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BODY: Final = Label(BlockKind.BODY, "run:inside", score=0.9)
_HELD_AGAINST: Final = 6000
"""Code points of the article against which a headline is held."""

_CAPTION: Final = 400
_GLUE: Final = re.compile(r"(?<=[a-z0-9)’'”\"])(?=[A-Z“])")
_GLUED_TITLE: Final = 220
_ROW: Final = 3
_CAPITALS: Final = 5


def read_lines(text: str) -> tuple[Block, ...]:
    """Label every stretch of a plain text; blocks are in order and apart, and what lies outside is blank."""
    title, parts = _unglued(text, list(stretches(text)))
    credited = _credited(text, parts)
    lines = [seen(text, part, credited=has) for part, has in zip(parts, credited, strict=True)]
    start, end = article(text, lines)
    words = [text[line.stretch.start : line.stretch.end] for line in lines]
    body = text[lines[start].stretch.start :][:_HELD_AGAINST] if start < end else ""
    labels = [
        *(
            read_head(lines[:start], words[:start], body)
            if title is None
            else _with_title(lines[:start], title)
        ),
        *_inside(lines[start:end], words[start:end]),
        *read_feet(lines[end:], words[end:]),
    ]
    return tuple(_blocks(text, lines, labels))


def _credited(text: str, parts: Sequence[Stretch]) -> list[bool]:
    """Tell of each stretch whether it fills its line up to the credit of a picture."""
    flags = [False] * len(parts)
    for k, (part, after) in enumerate(pairwise(parts)):
        if (
            part.furniture is None
            and after.furniture is Furniture.CREDIT
            and part.end - part.start < _CAPTION
        ):
            own_line = text.rfind("\n", max(0, part.start - 9), part.start) >= 0 or part.start < 9
            flags[k] = own_line and "\n" not in text[part.end : after.start]
    return flags


def _inside(lines: Sequence[Line], words: Sequence[str]) -> list[Label]:
    """Label the lines of the run: body, but for bylines, captions and furniture that stands between."""
    labels: list[Label] = []
    listing: Label | None = None
    for line, text in zip(lines, words, strict=True):
        if line.phrase is not None:
            label = furniture(line.phrase.kind, line.phrase.rule)
            listing = label if line.phrase.opens else listing
        elif listing is not None and not line.ended and line.words < LONG:
            label = furniture(listing.furniture or Furniture.RELATED, "run:listed", 0.7)
        else:
            listing = None
            label = _body_line(line, text, len(labels))
        labels.append(label)
    _headlines(lines, words, labels)
    return labels


def _body_line(line: Line, text: str, at: int) -> Label:
    """Label one line of the article; `at` counts the lines above it."""
    if at in {1, 2} and (date_of(text) is not None or is_day_line(text)):
        return Label(BlockKind.DATE, "run:date", score=0.7)
    if at > 0 and _CAPITALS <= line.words < LONG and not line.ended and text.isupper():
        return furniture(Furniture.RELATED, "run:capitals", 0.6)
    if at > 0 and line.words <= _ROW * 3 and is_credit(text):
        return furniture(Furniture.CREDIT, "run:credit", 0.8)
    if is_byline(text):
        return Label(BlockKind.BYLINE, "run:byline", score=0.8)
    if line.credited or (is_caption(text) and line.words < 45):
        return Label(BlockKind.CAPTION, "run:caption", score=0.6)
    return _BODY


def _headlines(lines: Sequence[Line], words: Sequence[str], labels: list[Label]) -> None:
    """Mark three and more headlines in a row as other stories, unless a colon or bullets make them a list."""
    row: list[int] = []
    for k in range(len(lines) + 1):
        if k < len(lines) and labels[k] is _BODY and is_headline(lines[k], words[k]):
            row.append(k)
            continue
        listed = bool(row) and row[0] > 0 and words[row[0] - 1].endswith(":")
        if len(row) >= _ROW and not listed:
            for j in row:
                labels[j] = furniture(Furniture.RELATED, "run:headlines", 0.6)
        row = []


def _with_title(lines: Sequence[Line], title: Stretch) -> Iterator[Label]:
    for line in lines:
        if line.stretch == title:
            yield Label(BlockKind.TITLE, "head:glued-title", score=0.7)
        elif line.phrase is not None:
            yield furniture(line.phrase.kind, line.phrase.rule)
        else:
            yield furniture(Furniture.SITE, "head:site", 0.5)


def _unglued(text: str, parts: list[Stretch]) -> tuple[Stretch | None, list[Stretch]]:
    """Part a headline that a crawler glued to the first paragraph ("Three held in raidPolice said ...")."""
    k = next((k for k, part in enumerate(parts) if part.furniture is None), None)
    if k is None or parts[k].end - parts[k].start < 2 * _GLUED_TITLE:
        return None, parts
    start = parts[k].start
    window = text[start : start + _GLUED_TITLE]
    for glue in reversed([m.start() for m in _GLUE.finditer(window)]):
        if _title_case(window[:glue]):
            title = Stretch(start, start + glue)
            return title, [*parts[:k], title, Stretch(start + glue, parts[k].end), *parts[k + 1 :]]
    return None, parts


def _title_case(words: str) -> bool:
    long = [w for w in words.split() if len(w.strip("'’\"“”,:")) > 3]
    return (
        len(long) >= 3
        and sum(w.lstrip("'’\"“”")[:1].isupper() for w in long) >= 0.75 * len(long)
        and not ends(words)
    )


def _blocks(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Block]:
    head_open = 4
    for line, label in zip(lines, labels, strict=True):
        block = Block(
            kind=label.kind,
            span=line.stretch.span,
            rule=label.rule,
            furniture=label.furniture,
            score=label.score,
        )
        if label.kind is BlockKind.BODY and head_open > 0:
            head_open -= 1
            yield from _parted(text, block)
        else:
            yield block


def _parted(text: str, block: Block) -> Iterator[Block]:
    """Part the dateline from the first paragraphs; its dash goes with it."""
    end = dateline_end(text[block.span.start : min(block.span.end, block.span.start + 200)])
    if end is None:
        yield block
        return
    at = block.span.start + end[1]
    line = text[block.span.start : at].rstrip()
    rest = text[at : block.span.end]
    yield replace(
        block,
        kind=BlockKind.DATELINE,
        span=Span(block.span.start, block.span.start + len(line)),
        rule="run:dateline",
    )
    if rest.strip():
        yield replace(block, span=Span(at + len(rest) - len(rest.lstrip()), block.span.end))
