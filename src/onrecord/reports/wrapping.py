"""Hard-wrapped texts: paragraphs whose lines end where a terminal or a mail program broke them.

A line end is then no end of anything. Told by the whole text, not by single lines: a list of teasers has
lines of like length too, but they do not break sentences in the middle.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

_Line: TypeAlias = tuple[int, str]
"""A line with its offset."""

_WIDE: Final = 130
"""No program wraps wider than this many characters."""
_LONG: Final = 40
_FEW: Final = 2
_SHARE: Final = 0.3
"""Least share of breaks after a long line that run on in small letters; sentences do so at most breaks."""
_FULL: Final = 0.6
"""A line of less than this part of the width ends its paragraph."""


def soft_ends(text: str) -> frozenset[int]:
    """Give the offsets of the line ends at which a paragraph goes on; none where the text is not wrapped."""
    lines = _lines(text)
    breaks = [(a, b) for a, b in pairwise(lines) if _LONG <= len(a[1].rstrip()) <= _WIDE and b[1].strip()]
    running = [(a, b) for a, b in breaks if _runs_on(a[1], b[1])]
    if len(running) < _FEW or len(running) < _SHARE * len(breaks):
        return frozenset()
    width = max(len(a[1].rstrip()) for a, _ in running)
    soft: set[int] = set()
    for paragraph in _paragraphs(breaks, width):
        if len(paragraph) < _FEW + 1 or any(_runs_on(a[1], b[1]) for a, b in paragraph):
            soft.update(a[0] + len(a[1]) for a, _ in paragraph)
    return frozenset(soft)


def _paragraphs(breaks: list[tuple[_Line, _Line]], width: int) -> Iterator[list[tuple[_Line, _Line]]]:
    """Give the breaks of each paragraph: full lines one after the other, none further indented."""
    paragraph: list[tuple[_Line, _Line]] = []
    for first, second in breaks:
        full = _FULL * width <= len(first[1].rstrip()) <= width + 5
        if paragraph and paragraph[-1][1][0] != first[0]:
            yield paragraph
            paragraph = []
        if full and _continues(first[1], second[1]):
            paragraph.append((first, second))
        elif paragraph:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _lines(text: str) -> list[_Line]:
    """Give every line with its offset."""
    out, at = [], 0
    for line in text.split("\n"):
        out.append((at, line))
        at += len(line) + 1
    return out


def _runs_on(first: str, second: str) -> bool:
    """Tell whether a sentence plainly goes on: no end of one, then a small letter."""
    return first.rstrip()[-1:] not in ".!?:" and second.lstrip()[:1].islower()


def _continues(first: str, second: str) -> bool:
    """Tell whether the next line is of the same paragraph: it is not further indented than this one."""
    return _indent(second) <= _indent(first) or _runs_on(first, second)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
