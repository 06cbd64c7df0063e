"""Stretches of a text as the network takes them: whole sentences, one after another, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.learned.pieces import CLOSING, OPENING, words
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.pieces import Vocabulary, Word

FITS = 160
"""Pieces in a window, with the two at its ends."""


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
    held: list[tuple[Word, tuple[int, ...]]] = []
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


def _all(
    text: str, vocabulary: Vocabulary, stretches: Sequence[Span], most: int
) -> Iterator[list[tuple[Word, tuple[int, ...]]]]:
    for stretch in stretches:
        yield from _sentences(text, vocabulary, stretch, most)


def _sentences(
    text: str, vocabulary: Vocabulary, stretch: Span, most: int
) -> Iterator[list[tuple[Word, tuple[int, ...]]]]:
    held: list[tuple[Word, tuple[int, ...]]] = []
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
