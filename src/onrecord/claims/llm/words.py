"""Where words stand in an article: to the letter, but for blanks, quotation marks and dashes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2_000
"""Characters of the longest quotation that is looked for."""
_ALIKE = (
    "'‘’‛ʼ`´",
    '"“”„‟«»',
    "-‐‑‒–—−",
)
_CLASS = {sign: f"[{re.escape(signs)}]" for signs in _ALIKE for sign in signs}
# Blanks between two words: a paragraph's end at most. Hidden furniture is no blank: nothing reaches over it.
_BLANKS = r"\s{1,8}"


def places(words: str, text: str, within: Span) -> Iterator[Span]:
    """Give every place within a stretch where the words stand as whole words, in order."""
    pattern = _pattern(words)
    if pattern is not None:
        for met in pattern.finditer(text, within.start, within.end):
            yield Span(met.start(), met.end())


def nearest(words: str, text: str, within: Span, to: Span) -> Span | None:
    """Give the place of the words that lies nearest to another, inside it first; None where there is none."""
    return min(places(words, text, within), key=lambda one: (_gap(one, to), one.start), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if not parts or len(words) > LONGEST:
        return None
    body = _BLANKS.join("".join(_CLASS.get(sign, re.escape(sign)) for sign in part) for part in parts)
    start = r"(?<!\w)" if parts[0][0].isalnum() else ""
    end = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    return re.compile(start + body + end)
