"""Who did it, to whom, where and when, as the network reads it around one happening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window

    Scores = NDArray[np.float32]

ROLES = ("actor", "target", "place", "when")
"""Of a happening; each has a first and a last word, the opening piece where nobody is named for it."""
LONG = 30
"""Words; nobody's are more."""
HARDLY = 0.01
"""Words that belong to a role with less than this are not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The likeliest words for a role of a happening, how likely they are, and how likely none are.

    `words` are all that may belong to it, each with how likely it does.
    """

    role: str
    span: Span
    sure: float
    nobody: float
    words: tuple[tuple[Span, float], ...] = ()


def read(window: Window, scores: Scores) -> Iterator[Read]:
    """Give the likeliest words of each role: `scores` are logits (8, T), first and last words by role."""
    firsts = np.array([at for at, w in enumerate(window.of) if w >= 0 and window.of[at - 1] != w])
    sentences = np.cumsum([bool(word.breaks) for word in window.words])
    apart = sentences[:, None] != sentences[None, :]
    for number, role in enumerate(ROLES):
        start, end = (_softmax(scores[2 * number + k]) for k in (0, 1))
        pairs = np.triu(np.outer(start[firsts], end[firsts]))
        pairs = np.where(apart, 0.0, pairs - np.triu(pairs, LONG))
        first, last = divmod(int(pairs.argmax()), len(firsts))
        span = Span(window.words[first].start, window.words[last].end)
        yield Read(
            role=role,
            span=span,
            sure=float(pairs[first, last]),
            nobody=float(start[0] * end[0]),
            words=tuple(_words(window, pairs)),
        )


def _words(window: Window, pairs: Scores) -> Iterator[tuple[Span, float]]:
    """Give the words that may belong to a role: how likely they lie between its first and its last one."""
    begun, ended = pairs.sum(axis=1).cumsum(), pairs.sum(axis=0).cumsum()
    shares = begun - np.append(0.0, ended[:-1])
    for at in np.flatnonzero(shares >= HARDLY).tolist():
        yield Span(window.words[at].start, window.words[at].end), float(shares[at])


def _softmax(scores: Scores) -> Scores:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)
