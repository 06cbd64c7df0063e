"""A report's article in windows that a model can take in: nothing is cut off, nothing is told twice.

Each window owns a stretch of the text, and the stretches together are the whole of it; around its own a
window shows some of what comes before and after. A happening belongs to the window that owns its trigger.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Report

HIDDEN = "\x00"
"""Stands where furniture stood, so that no words are found across it."""
_OWN, _BEFORE, _AFTER = 10_000, 1_500, 500
_END = re.compile(r"(?<=[.!?…。؟])[\"'”’)\]]*\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A window: the stretch that it owns, and the stretch that is shown."""

    own: Span
    seen: Span


def article(report: Report) -> str:
    """Give the text with furniture hidden; offsets and line ends stay those of the report."""
    text = list(report.text.replace(HIDDEN, " "))
    for block in report.blocks:
        if block.kind is BlockKind.FURNITURE:
            for at in range(block.span.start, min(block.span.end, len(text))):
                if text[at] != "\n":
                    text[at] = HIDDEN
    return "".join(text)


def visible(text: str, span: Span) -> str:
    """Give the words of a stretch as they are shown: without furniture and the blank lines it left."""
    lines = (line.replace(HIDDEN, "").rstrip() for line in span.of(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def windows(text: str, own: int = _OWN) -> Iterator[Shown]:
    """Give the windows of an article in order, each owning at most so many characters."""
    start = 0
    for piece in _pieces(text, own):
        if piece.end - start > own:
            yield from _shown(text, Span(start, piece.start))
            start = piece.start
    if start < len(text):
        yield from _shown(text, Span(start, len(text)))


def halves(text: str, window: Shown) -> tuple[Shown, ...]:
    """Give a window in two, for an answer that did not fit; nothing where it is too short for that."""
    size = window.own.end - window.own.start
    if size < _AFTER:
        return ()
    inner = text[: window.own.end]
    cut = next((p.end for p in _pieces(inner, size // 4) if p.end >= window.own.start + size // 2), 0)
    if not window.own.start < cut < window.own.end:
        return ()
    parts = (Span(window.own.start, cut), Span(cut, window.own.end))
    return tuple(shown for part in parts for shown in _shown(text, part))


def _shown(text: str, own: Span) -> Iterator[Shown]:
    if own.of(text).replace(HIDDEN, "").strip():
        yield Shown(own=own, seen=Span(max(0, own.start - _BEFORE), min(len(text), own.end + _AFTER)))


def _pieces(text: str, longest: int) -> Iterator[Span]:
    """Give lines in order, with their ends; a longer line falls apart after sentences, else anywhere."""
    at = 0
    while at < len(text):
        line = text.find("\n", at) + 1 or len(text)
        while line - at > longest:
            ends = [m.end() for m in _END.finditer(text, at, at + longest)]
            blank = text.rfind(" ", at + 1, at + longest) + 1
            cut = ends[-1] if ends else blank or at + longest
            yield Span(at, cut)
            at = cut
        yield Span(at, line)
        at = line
