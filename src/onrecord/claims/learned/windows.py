"""Stretches of a text as the network takes them: whole sentences, one after another, as many as fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.learned.pieces import CLOSING, OPENING, words
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.pieces import Vocabulary, Word

Cut: TypeAlias = "list[tuple[Word, tuple[int, ...]]]"
"""A sentence: its words with their pieces."""

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
    held: Cut = []
    size = 0
    for sentence in cut(text, vocabulary, stretches or (Span(0, len(text)),), fits - 2):
        more = sum(len(p) for _, p in sentence)
        if held and size + more > fits - 2:
            yield window_of(held, vocabulary)
            held, size = [], 0
        held.extend(sentence)
        size += more
    if held:
        yield window_of(held, vocabulary)


def cut(text: str, vocabulary: Vocabulary, stretches: Sequence[Span], most: int) -> Iterator[Cut]:
    """Cut stretches of a text into sentences; one of more pieces than `most` is cut itself."""
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


def window_of(held: Sequence[tuple[Word, tuple[int, ...]]], vocabulary: Vocabulary) -> Window:
    """Make a window of words with their pieces."""
    ids, kinds, of = [vocabulary.ids[OPENING]], [0], [-1]
    for at, (word, pieces) in enumerate(held):
        ids.extend(pieces)
        kinds.extend(word.kind for _ in pieces)
        of.extend(at for _ in pieces)
    return Window((*ids, vocabulary.ids[CLOSING]), (*kinds, 0), (*of, -1), tuple(word for word, _ in held))
