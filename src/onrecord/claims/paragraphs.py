"""The stretches of a report that are parsed: without datelines, wrapped lines joined, long ones cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Problem, Report, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

READ = frozenset({BlockKind.BODY, BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CAPTION})
CHUNK = 8_000
"""Longest stretch given to the parser at once, in characters: its memory grows with it."""

CAP = 200_000
"""Most characters of one report that are parsed (about 33,000 words, far above any news report)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of the report that is parsed by itself."""

    span: Span
    block: BlockKind


def paragraphs(report: Report) -> Iterator[Paragraph]:
    """Give the stretches to parse: lines of the readable blocks, hard-wrapped lines joined, long ones cut."""
    for block in report.blocks:
        if block.kind in READ:
            for line in _lines(report.text, block.span):
                span = _without_dateline(report, line)
                yield from (Paragraph(span=s, block=block.kind) for s in _chunks(report.text, span))


def within(found: tuple[Paragraph, ...], report: Report) -> tuple[tuple[Paragraph, ...], tuple[Problem, ...]]:
    """Keep as many paragraphs as the cap allows, and say how much was left out."""
    used, kept = 0, 0
    for paragraph in found:
        used += paragraph.span.end - paragraph.span.start
        if used > CAP:
            break
        kept += 1
    left = sum(p.span.end - p.span.start for p in found[kept:])
    if not left:
        return found, ()
    message = f"{left} characters at the end of the article were not read for claims (limit {CAP})."
    return found[:kept], (Problem(stage="claims", subject=report.source, message=message),)


_ENDS = re.compile(r"[.!?:;\"”’)\]]\s*$")
_RUNS_ON = re.compile(r"[^.!?:;\"”’)\]\s][^\S\n]*\n[^\S\n]*[a-z]")
"""A line end within a sentence: the stretch is hard-wrapped, and its line ends are no ends."""


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Give the lines of a stretch; a line is joined to the next where a sentence plainly runs on."""
    words = span.of(text)
    wrapped = bool(_RUNS_ON.search(words))
    width = max((len(line.rstrip()) for line in words.split("\n")), default=0)
    start: int | None = None
    end = span.start
    for match in re.finditer(r"[^\n]+", words):
        line = match[0]
        if not line.strip():
            continue
        left = span.start + match.start() + len(line) - len(line.lstrip())
        right = span.start + match.start() + len(line.rstrip())
        if start is not None and not (
            wrapped
            and "\n\n" not in text[end:left]
            and (_full(text, end, left, width) or not _ENDS.search(text[start:end]))
        ):
            yield Span(start, end)
            start = None
        start = left if start is None else start
        end = right
    if start is not None:
        yield Span(start, end)


_WIDE = 50
"""Width from which on a line tells by its length that it was wrapped."""


def _full(text: str, end: int, left: int, width: int) -> bool:
    """Tell whether the first word of the next line had no more room in the line that ends before it."""
    line = end - text.rfind("\n", 0, end) - 1
    word = len(text[left : left + width].split(maxsplit=1)[0])
    return width >= _WIDE and line + 1 + word > width


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*(?:[ ,]+|(?=\())){1,7}"
    rf"(?:(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}|\d{{1,2}})(?:,? (?:19|20)\d\d)? ?)?"
    r"(?:\([^()\n]{2,40}\)\s*)?(?:[—–]|-{1,2}(?=\s))\s*(?=[A-Z\"“‘])"
)
STAMP = re.compile(
    r"\(?\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|[A-Z]{3,4}))?\)?\s*[-–—:|]+\s+(?=[A-Z\"“‘])"
)
"""The hour before an entry of a live page ("10:40 GMT - ")."""


def _without_dateline(report: Report, line: Span) -> Span:
    """Leave a dateline or an hour out of a paragraph: the parser takes it for the subject of the sentence."""
    start = line.start
    if report.dateline is not None and line.holds(report.dateline):
        start = report.dateline.end
        while start < line.end and not (report.text[start].isalnum() or report.text[start] in '"“‘('):
            start += 1
    elif (match := _opening(report.text, line)) is not None:
        start = match.end()
    return Span(start, line.end) if start < line.end else line


def _opening(text: str, line: Span) -> re.Match[str] | None:
    return DATELINE.match(text, line.start, line.end) or STAMP.match(text, line.start, line.end)


def _chunks(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > CHUNK:
        cut = text.rfind(". ", start + CHUNK // 2, start + CHUNK)
        cut = start + CHUNK if cut < 0 else cut + 1
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)
