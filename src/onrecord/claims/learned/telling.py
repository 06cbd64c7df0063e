"""Which words of a window name a happening, of what kind and how held, as the network reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Modality, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window

    Scores = NDArray[np.float32]

NAMED = (
    *("attack", "clash", "abduct", "arrest", "protest", "riot", "move", "retreat", "cease", "release"),
    *("threaten", "demand", "accuse", "deny", "claim-responsibility", "meet", "agree", "sanction", "aid"),
    *("destroy", "displace", "other"),
)
"""Kinds that the network was taught, in the order of its scores; before them stands "no happening"."""
MODALITIES = tuple(Modality)
"""In the order of the network's scores."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a window with how likely it names a happening at all, each kind, and each modality."""

    span: Span
    sure: float
    kinds: tuple[float, ...]
    modalities: tuple[float, ...]


def told(window: Window, kinds: Scores, modalities: Scores) -> Iterator[Word]:
    """Give the words of a window: `kinds` are logits (T, 1 + kinds), `modalities` (T, modalities)."""
    for at, word in enumerate(window.of):
        if word >= 0 and window.of[at - 1] != word:
            likely, how = _softmax(kinds[at]), _softmax(modalities[at])
            span = Span(window.words[word].start, window.words[word].end)
            yield Word(span, float(1 - likely[0]), tuple(likely[1:].tolist()), tuple(how.tolist()))


def _softmax(scores: Scores) -> Scores:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), dtype=np.float32)
