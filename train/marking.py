"""Windows around a stretch of a text that is marked in them."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.claims.learned.pieces import KINDS
from onrecord.claims.learned.windows import FITS, Window, cut, window_of
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.learned.pieces import Vocabulary
    from onrecord.claims.learned.windows import Cut

WIDE = 192
"""Pieces in a window."""
OPENING_FITS = 36
"""Pieces of the beginning of a text, mostly its headline, that stand before such a window."""
BEFORE = 96
"""Pieces of the sentences before a marked one that come before those behind it."""


class Marking:
    """A text cut into sentences once, to be looked at around one happening after another."""

    def __init__(self, text: str, vocabulary: Vocabulary, stretches: Sequence[Span] = ()) -> None:
        self.text, self._vocabulary = text, vocabulary
        self._sentences = list(cut(text, vocabulary, stretches or (Span(0, len(text)),), FITS - 2))
        self._sizes = [sum(len(pieces) for _, pieces in held) for held in self._sentences]
        sums = accumulate(self._sizes)
        self._opening = sum(1 for total in sums if total <= OPENING_FITS)

    def around(self, happening: Span) -> Window | None:
        """Give the sentence of a happening, its words marked, with what is around it and opens the text."""
        at = next((k for k, held in enumerate(self._sentences) if _touches(held, happening)), None)
        if at is None:
            return None
        sizes, opening = self._sizes, min(self._opening, at)
        first, last, room = at, at, WIDE - 2 - sizes[at] - sum(sizes[:opening])
        least = max(0, room - BEFORE)
        while first > opening and room - sizes[first - 1] >= least:
            first, room = first - 1, room - sizes[first - 1]
        while last + 1 < len(sizes) and room >= sizes[last + 1]:
            last, room = last + 1, room - sizes[last + 1]
        while first > opening and room >= sizes[first - 1]:
            first, room = first - 1, room - sizes[first - 1]
        held = [*self._sentences[:opening], *self._sentences[first : last + 1]]
        return _marked(window_of([one for sentence in held for one in sentence], self._vocabulary), happening)


def _touches(held: Cut, span: Span) -> bool:
    return held[0][0].start < span.end and span.start < held[-1][0].end


def _marked(window: Window, span: Span) -> Window | None:
    met = {at for at, word in enumerate(window.words) if word.start < span.end and span.start < word.end}
    kinds = tuple(k + KINDS * (w in met) for k, w in zip(window.kinds, window.of, strict=True))
    return Window(window.ids, kinds, window.of, window.words) if met else None
