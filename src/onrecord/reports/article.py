"""Where the article of a page starts and ends: the heaviest run of lines, set to whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import Furniture
from onrecord.reports.marks import dateline_end
from onrecord.reports.phrases import hint
from onrecord.reports.runs import Line, best_run

if TYPE_CHECKING:
    from collections.abc import Sequence

LONG: Final = 25
"""Words from which a line counts as a paragraph, ended or not."""

_PARAGRAPHS: Final = 8.0
"""The weight of two full paragraphs; with so much above it, a form for comments is no mere link to one."""

_LISTED: Final = re.compile(r"\s*(?:[-–—•*·▪■●]|\d{1,3}[.)]\s|[a-z][.)]\s)")
_LONGEST_LIST: Final = 60
_SHORTEST_LIST: Final = 4
"""Words of the shortest line that announces a list below the article; shorter ones head the site's own."""

_STORY: Final = 6.0
_SURE_STORY: Final = 14.0
"""How much a dateline speaks for a story to start at it, and against its having started before.

One that names its agency outweighs five paragraphs; a place and a dash alone only two.
"""

_CLOSED: Final = -10.0
_GAP: Final = 3
_LAST: Final = 7
"""A writer's bio among so many last lines ends the article; further up it is news of a journalist."""

_LONGEST_TEASERS: Final = 12
_CLOCK: Final = re.compile(
    r"\W*\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?\s?)?"
    r"\(?(?:GMT|UTC|BST|CES?T|E[SD]?T|EES?T|IST|MSK|WAT|EAT|[Ll]ocal time)(?:[+-]\d{1,2})?\W*"
)
_ENTRIES: Final = 3
_BELOW_CLOCK: Final = 2
_LEAST_TOLD: Final = 7
"""A blog has at least so many entries; each tells something within so many lines below its clock."""


def article(text: str, lines: Sequence[Line]) -> tuple[int, int]:
    """Give the half-open run of lines that is the article; where none reads so, what is no furniture."""
    start, end = best_run(_weights(text, lines))
    if start == end:
        start, end = best_run([-2.0 if k.phrase is not None else min(k.words, 10) - 2.5 for k in lines])
    return _trimmed(text, lines, start, end)


def is_headline(line: Line, words: str) -> bool:
    """Tell whether a line looks like the headline of a story, or a teaser that was cut."""
    return not line.ended and 5 <= line.words < LONG and not _LISTED.match(words) and words[-1] not in ":,;"


def _weights(text: str, lines: Sequence[Line]) -> list[float]:
    """Give the weights of the lines in their places."""
    weights = [line.weight for line in lines]
    _ease_lists(text, lines, weights)
    _ease_entries(text, lines, weights)
    _start_at_dateline(text, lines, weights)
    _stop_at_comments(lines, weights)
    return weights


def _ease_lists(text: str, lines: Sequence[Line], weights: list[float]) -> None:
    """Let items of a list that a colon or bullets announce not count against the article.

    Nor do headlines of other stories that were announced as such: articles go on below them.
    """
    listed = others = 0
    for k, line in enumerate(lines):
        if line.phrase is not None and line.phrase.opens:
            others = _LONGEST_TEASERS
        elif not line.ended and line.words < LONG and others > 0:
            weights[k], others = max(line.weight, 0.0), others - 1
        elif line.phrase is None and not line.ended and line.words < LONG:
            bullet = _LISTED.match(text, line.stretch.start) is not None
            weights[k] = max(line.weight, -0.2) if bullet or listed > 0 else line.weight
            listed -= 1
        else:
            listed = others = 0
        if line.phrase is None and text[line.stretch.end - 1] in ":：":
            weights[k], listed = max(weights[k], 0.0), _LONGEST_LIST


def _ease_entries(text: str, lines: Sequence[Line], weights: list[float]) -> None:
    """Let the clocks and the headings of a live blog's entries not count against it.

    A clock with its zone stands above each entry; lists of other stories give no zone.
    """
    clocks = [
        k for k, line in enumerate(lines) if _CLOCK.fullmatch(text, line.stretch.start, line.stretch.end)
    ]
    told = [k for k in clocks if any(_tells(line) for line in lines[k + 1 : k + 1 + _BELOW_CLOCK])]
    for k in told if len(told) >= _ENTRIES else ():
        weights[k] = 0.0
        if lines[k + 1].phrase is None:
            weights[k + 1] = max(weights[k + 1], 0.0)


def _tells(line: Line) -> bool:
    return line.ended and line.phrase is None and line.words >= _LEAST_TOLD


def _start_at_dateline(text: str, lines: Sequence[Line], weights: list[float]) -> None:
    """Let the first dateline speak for the paragraph it opens, and against what stands above it."""
    for k, line in enumerate(lines):
        story = _opens_story(text, line) if line.ended and line.words >= 12 else 0.0
        if story > 0:
            weights[k] += story
            if k > 0:
                weights[k - 1] -= story
            return


def _stop_at_comments(lines: Sequence[Line], weights: list[float]) -> None:
    """Let a form for comments, or an answer to one, end the article for good, once there was one."""
    total = best = 0.0
    for k, line in enumerate(lines):
        form = line.phrase is not None and line.phrase.opens and line.phrase.kind is Furniture.COMMENTS
        if form and best >= _PARAGRAPHS:
            weights[k:] = [_CLOSED] * (len(weights) - k)
            return
        total = max(total + weights[k], 0.0)
        best = max(best, total)


def _opens_story(text: str, line: Line) -> float:
    """Tell how much a paragraph's dateline, if it has one, speaks for a story to start at it."""
    start = line.stretch.start
    head = text[start : min(line.stretch.end, start + 200)]
    end = dateline_end(head)
    if end is None:
        return 0.0
    return _SURE_STORY if "(" in head[: end[0]] else _STORY


def _trimmed(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """Move the ends of the run to whole sentences: headlines at its ends belong to head and foot."""
    whole = [k for k in range(start, end) if _whole(lines[k])]
    if not whole:
        return start, end
    first, last = whole[0], whole[-1] + 1
    while last < end and _goes_on(text, lines, last):
        last += 1
    if last >= end:
        last = end = _with_list(text, lines, last)
    while last >= end and (further := _next_paragraph(lines, last)) is not None:
        last = end = further
    while first < last - 1 and lines[first].bio:
        first += 1
    for k in range(last - 1, max(first + 2, last - _LAST), -1):
        last = k if lines[k].bio and lines[k].words < LONG * 2 else last
    return first, last


def _whole(line: Line) -> bool:
    return line.phrase is None and (line.ended or line.words >= LONG) and line.words >= 3


def _goes_on(text: str, lines: Sequence[Line], k: int) -> bool:
    """Tell whether an unended line below the last sentence is an item of a list that the article gives."""
    stretch, above = lines[k].stretch, lines[k - 1].stretch
    if lines[k].phrase is not None:
        return False
    return _LISTED.match(text, stretch.start) is not None or text[above.end - 1] == ":"


def _with_list(text: str, lines: Sequence[Line], last: int) -> int:
    """Give the end of a list just below the run that a line with a colon announces: the dead, the towns."""
    if last >= len(lines) or not _announces(text, lines[last]):
        return last
    k = last + 1
    while k < len(lines) and lines[k].phrase is None and _LISTED.match(text, lines[k].stretch.start):
        k += 1
    return k if k > last + 2 else last


def _announces(text: str, line: Line) -> bool:
    words = text[line.stretch.start : line.stretch.end]
    return (
        line.phrase is None
        and _SHORTEST_LIST <= line.words < LONG
        and words[-1] == ":"
        and hint(words) is None
    )


def _next_paragraph(lines: Sequence[Line], last: int) -> int | None:
    """Give the end of a sentence just below the run, or of a paragraph a few lines below that."""
    for k in range(last, min(last + _GAP, len(lines))):
        line = lines[k]
        if line.phrase is not None and line.phrase.opens:
            return None
        least = 4 if k == last else 12
        if line.ended and line.phrase is None and not line.bio and line.words >= least:
            return k + 1
    return None
