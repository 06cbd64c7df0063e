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
from onrecord.reports.feet import read_feet
from onrecord.reports.heads import Label, furniture, read_head
from onrecord.reports.marks import dateline_end, is_byline, is_caption
from onrecord.reports.runs import Line, best_run, ends, seen
from onrecord.reports.stretches import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BODY: Final = Label(BlockKind.BODY, "run:inside", score=0.9)
_HELD_AGAINST: Final = 6000
"""Code points of the article against which a headline is held."""

_LONG: Final = 25
_CAPTION: Final = 400
_ARTICLE: Final = 8.0
"""The weight of two full paragraphs; with so much above it, a form for comments is no mere link to one."""
_LISTED: Final = re.compile(r"\s*(?:[-–—•*·▪■●]|\d{1,3}[.)]\s|[a-z][.)]\s)")
_GLUE: Final = re.compile(r"(?<=[a-z0-9)’'”\"])(?=[A-Z“])")
_GLUED_TITLE: Final = 220


def read_lines(text: str) -> tuple[Block, ...]:
    """Label every stretch of a plain text; blocks are in order and apart, and what lies outside is blank."""
    title, parts = _unglued(text, list(stretches(text)))
    credited = _credited(text, parts)
    lines = [seen(text, part, credited=has) for part, has in zip(parts, credited, strict=True)]
    start, end = _trimmed(text, lines, *_run(lines))
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


def _run(lines: Sequence[Line]) -> tuple[int, int]:
    """Give the run of the article; where nothing reads like one, what is not known as furniture."""
    start, end = best_run(_weights(lines))
    if start < end:
        return start, end
    return best_run([-2.0 if line.phrase is not None else min(line.words, 10) - 2.5 for line in lines])


def _weights(lines: Sequence[Line]) -> list[float]:
    """Give the weights; once there was an article, a form for comments ends it for good."""
    weights: list[float] = []
    total = best = 0.0
    closed = False
    for line in lines:
        form = line.phrase is not None and line.phrase.opens and line.phrase.kind is Furniture.COMMENTS
        closed = closed or (form and best >= _ARTICLE)
        weights.append(-10.0 if closed else line.weight)
        total = max(total + line.weight, 0.0)
        best = max(best, total)
    return weights


def _trimmed(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """Move the ends of the run to whole sentences: headlines at its ends belong to head and foot."""
    whole = [k for k in range(start, end) if _whole(lines[k])]
    if not whole:
        return start, end
    first, last = whole[0], whole[-1] + 1
    while last < end and _goes_on(text, lines, last):
        last += 1
    while last < len(lines) and last >= end and _short_sentence(lines[last]):
        last += 1
    while first < last - 1 and lines[first].bio:
        first += 1
    while first < last - 1 and lines[last - 1].bio and lines[last - 1].words < _LONG * 2:
        last -= 1
    return first, last


def _whole(line: Line) -> bool:
    return line.phrase is None and (line.ended or line.words >= _LONG) and line.words >= 3


def _goes_on(text: str, lines: Sequence[Line], k: int) -> bool:
    """Tell whether an unended line below the last sentence is an item of a list that the article gives."""
    stretch, above = lines[k].stretch, lines[k - 1].stretch
    if lines[k].phrase is not None:
        return False
    return _LISTED.match(text, stretch.start) is not None or text[above.end - 1] == ":"


def _short_sentence(line: Line) -> bool:
    return line.ended and line.phrase is None and not line.bio and line.words >= 4


def _inside(lines: Sequence[Line], words: Sequence[str]) -> Iterator[Label]:
    """Label the lines of the run: body, but for bylines, captions and furniture that stands between."""
    listing: Label | None = None
    for line, text in zip(lines, words, strict=True):
        if line.phrase is not None:
            label = furniture(line.phrase.kind, line.phrase.rule)
            listing = label if line.phrase.opens else listing
        elif listing is not None and not line.ended and line.words < _LONG:
            label = furniture(listing.furniture or Furniture.RELATED, "run:listed", 0.7)
        else:
            listing = None
            label = _BODY
            if is_byline(text):
                label = Label(BlockKind.BYLINE, "run:byline", score=0.8)
            elif line.credited or (is_caption(text) and line.words < 45):
                label = Label(BlockKind.CAPTION, "run:caption", score=0.6)
        yield label


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
