"""What the network's scores say: cues with their sources and contents, as spans of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window

    Scores = NDArray[np.float32]

SURE = 0.3
"""Least probability of a cue; what is this likely only is doubted, and for others to settle."""
LONG = 40
"""Words; no source is longer."""
GAP = 2
"""Words left out between two stretches of a content are taken in, where they are no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue as the network reads it: whose words, which words, and how likely the cue and its source are.

    `source` is None where nobody in the window is named for it.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    cue_sure: float
    source_sure: float


def decoded(window: Window, cues: Scores, parts: Scores, sure: float = SURE) -> Iterator[Said]:
    """Give what is said in a window: `cues` are logits (T, 3), `parts` (3, T, T) by cue piece and piece."""
    firsts = np.array([at for at, w in enumerate(window.of) if w >= 0 and window.of[at - 1] != w])
    if not len(firsts):
        return
    told = _softmax(cues[firsts])
    for group in _groups(told, sure):
        rows = [at for at, w in enumerate(window.of) if group[0] <= w <= group[-1]]
        mean = parts[:, rows].mean(axis=1)
        first, last, source_sure = _source(mean, firsts)
        inside = [k for k in np.flatnonzero(mean[2, firsts] > 0).tolist() if k not in group]
        if first is not None and last is not None:
            inside = [k for k in inside if not first <= k <= last]
        yield Said(
            source=None if first is None or last is None else _span(window, first, last),
            cue=_span(window, group[0], group[-1]),
            content=tuple(_span(window, run[0], run[-1]) for run in _runs(inside)),
            cue_sure=float(1 - told[group[0], 0]),
            source_sure=source_sure,
        )


def _softmax(scores: Scores) -> Scores:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def _groups(told: Scores, sure: float) -> Iterator[list[int]]:
    """Give the words of each cue: one begins it, those inside it follow."""
    held: list[int] = []
    for at, (outside, begins, inside) in enumerate(told.tolist()):
        if 1 - outside < sure:
            if held:
                yield held
            held = []
        elif held and inside >= begins:
            held.append(at)
        else:
            if held:
                yield held
            held = [at]
    if held:
        yield held


def _source(mean: Scores, firsts: NDArray[np.int64]) -> tuple[int | None, int | None, float]:
    """Give the first and last word of the likeliest source, or none, and how likely it is."""
    start, end = _softmax(mean[0]), _softmax(mean[1])
    nobody = float(start[0] * end[0])
    pairs = np.triu(np.outer(start[firsts], end[firsts]))
    pairs = pairs - np.triu(pairs, LONG)
    best = int(pairs.argmax())
    first, last = divmod(best, len(firsts))
    likely = float(pairs[first, last])
    if likely <= nobody:
        return None, None, nobody
    return first, last, likely


def _runs(inside: Sequence[int]) -> list[list[int]]:
    out: list[list[int]] = []
    for at in inside:
        if out and at - out[-1][-1] <= GAP:
            out[-1].append(at)
        else:
            out.append([at])
    return out


def _span(window: Window, first: int, last: int) -> Span:
    return Span(window.words[first].start, window.words[last].end)
