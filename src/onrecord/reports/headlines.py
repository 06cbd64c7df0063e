"""Which block is the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind
from onrecord.reports.elements import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.surroundings import Surroundings
    from onrecord.reports.visible import Box

_TOKEN: Final = re.compile(r"\w+")
_LONGEST: Final = 60


def headline(
    blocks: Sequence[tuple[str, Box, Surroundings]], titles: Sequence[str], first: int
) -> int | None:
    """Give the number of the headline's block, or None where none shows.

    `titles` is what metadata calls the page, `first` the number of the article's first paragraph. A block
    that says what metadata says wins; else the first large heading above the article that is no furniture.
    """
    wanted = [words for title in titles if (words := _words(title))]
    best, weight = None, 0.0
    for number, (text, box, around) in enumerate(blocks):
        if len(text) > 600:
            continue
        told = _weight(_words(text), box, around, wanted)
        if told and number > first:
            told -= 1.0
        if told > weight:
            best, weight = number, told
    return best


def _weight(words: tuple[str, ...], box: Box, around: Surroundings, wanted: list[tuple[str, ...]]) -> float:
    if not words or len(words) > _LONGEST:
        return 0.0
    level = _level(box)
    same = max((_likeness(words, title) for title in wanted), default=0.0)
    if same == 0.0 and level != 1:
        return 0.0
    named = 0.5 if around.part is BlockKind.TITLE else 0.0
    barred = 1.5 if around.furniture and around.named else 0.5 if around.furniture else 0.0
    return 3.0 * same + (1.2 if level == 1 else 0.6 if level else 0.0) + named - barred


def _likeness(words: tuple[str, ...], title: tuple[str, ...]) -> float:
    """Tell how far a block says what a title says, which may have the outlet's name before or after it."""
    if words == title:
        return 1.0
    size = len(words)
    if size >= 3 and size >= len(title) / 2 and words in {title[:size], title[-size:]}:
        return 0.9
    shared = len(set(words) & set(title)) / max(len(set(words)), len(set(title)))
    return shared if shared >= 0.6 and size >= 3 else 0.0


def _level(box: Box) -> int:
    for tag in (outer.tag for outer, _ in zip(box.upward(), range(4), strict=False)):
        if tag in HEADINGS:
            return int(tag[1])
    return 0


def _words(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text.casefold()))
