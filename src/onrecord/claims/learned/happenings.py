"""Which words the network takes for happenings: of which kind, how held, and who, whom, where and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.claims.learned.kinds import MODALITIES, NAMED
from onrecord.claims.learned.roles import Read, read
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window
    from onrecord.model import Modality

    Scores = NDArray[np.float32]

LEAST = 0.05
"""Least probability of a word to name a happening for it to be looked at at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A word that may name a happening, how likely, and what is likeliest if it does.

    `held` is how likely it is held in each way, in the order of `Modality`.
    """

    span: Span
    sure: float
    kind: str
    kind_sure: float
    modality: Modality
    roles: tuple[Read, ...]
    held: tuple[float, ...] = ()


def happenings(
    window: Window, named: Scores, held: Scores, ends: Scores, asked: Collection[int] = ()
) -> Iterator[Happening]:
    """Give the words of a window that may name a happening, and those that start where it is asked for.

    All are logits: `named` of no happening and each kind (T, 1 + NAMED), `held` of modalities (T, M), `ends`
    of first and last words by role, from a happening's piece to all (8, T, T).
    """
    kinds, modalities = _softmax(named), _softmax(held)
    for at, w in enumerate(window.of):
        if w < 0 or window.of[at - 1] == w:
            continue
        if 1 - kinds[at, 0] < LEAST and window.words[w].start not in asked:
            continue
        kind, modality = int(kinds[at, 1:].argmax()), int(modalities[at].argmax())
        sure = float(1 - kinds[at, 0])
        yield Happening(
            span=Span(window.words[w].start, window.words[w].end),
            sure=sure,
            kind=NAMED[kind],
            kind_sure=float(kinds[at, 1 + kind]) / sure if sure else 0.0,
            modality=MODALITIES[modality],
            roles=tuple(read(window, ends[:, at])),
            held=tuple(map(float, modalities[at])),
        )


def _softmax(scores: Scores) -> Scores:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)
