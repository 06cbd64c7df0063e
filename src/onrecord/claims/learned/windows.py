"""Stretches of a text as the network takes them: whole sentences, one after another, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.learned.pieces import CLOSING, KINDS, OPENING, words
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.pieces import Vocabulary, Word

Cut: TypeAlias = "list[tuple[Word, tuple[int, ...]]]"
"""A sentence: its words with their pieces."""

FITS = 160
"""Pieces in a window, with the two at its ends."""
WIDE = 192
"""Pieces in a window around a marked happening."""
OPENING_FITS = 36
"""Pieces of the beginning of a text, mostly its headline, that stand before such a window."""
BEFORE = 96
"""Pieces of the sentences before a marked one that come before those behind it."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces with their kinds and words; the first and the last piece are of no word (-1)."""

    ids: tuple[int, ...]
    kinds: tuple[int, ...]
    of: tuple[int, ...]
    words: tuple[Word, ...]


def windows(
    text: str, vocabulary: Vocabulary, stretches: Sequence[Span] = (), fits: int = FITS
) -> Iterator[Window]:
    """Cut a text, or stretches of it, into windows of whole sentences; only one too long is cut itself."""
    held: Cut = []
    size = 0
    for sentence in _all(text, vocabulary, stretches or (Span(0, len(text)),), fits - 2):
        more = sum(len(p) for _, p in sentence)
        if held and size + more > fits - 2:
            yield _window(held, vocabulary)
            held, size = [], 0
        held.extend(sentence)
        size += more
    if held:
        yield _window(held, vocabulary)


class Marking:
    """A text cut into sentences once, to be looked at around one happening after another."""

    def __init__(self, text: str, vocabulary: Vocabulary, stretches: Sequence[Span] = ()) -> None:
        self.text, self._vocabulary = text, vocabulary
        self._sentences = list(_all(text, vocabulary, stretches or (Span(0, len(text)),), FITS - 2))
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
        return _marked(_window([one for sentence in held for one in sentence], self._vocabulary), happening)


def _touches(held: Cut, span: Span) -> bool:
    return held[0][0].start < span.end and span.start < held[-1][0].end


def _marked(window: Window, span: Span) -> Window | None:
    met = {at for at, word in enumerate(window.words) if word.start < span.end and span.start < word.end}
    kinds = tuple(k + KINDS * (w in met) for k, w in zip(window.kinds, window.of, strict=True))
    return Window(window.ids, kinds, window.of, window.words) if met else None


def _all(text: str, vocabulary: Vocabulary, stretches: Sequence[Span], most: int) -> Iterator[Cut]:
    for stretch in stretches:
        yield from _sentences(text, vocabulary, stretch, most)


def _sentences(text: str, vocabulary: Vocabulary, stretch: Span, most: int) -> Iterator[Cut]:
    held: Cut = []
    size = 0
    for word in words(text, stretch):
        pieces = vocabulary.pieces(text[word.start : word.end])
        if held and (word.breaks or size + len(pieces) > most):
            yield held
            held, size = [], 0
        held.append((word, pieces))
        size += len(pieces)
    if held:
        yield held


def _window(held: Sequence[tuple[Word, tuple[int, ...]]], vocabulary: Vocabulary) -> Window:
    ids, kinds, of = [vocabulary.ids[OPENING]], [0], [-1]
    for at, (word, pieces) in enumerate(held):
        ids.extend(pieces)
        kinds.extend(word.kind for _ in pieces)
        of.extend(at for _ in pieces)
    return Window((*ids, vocabulary.ids[CLOSING]), (*kinds, 0), (*of, -1), tuple(word for word, _ in held))
