"""Reports laid out as numbers: each once as arrays, and batches of them as tensors."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from train.encoders import place
from train.muc4_labelled import PEOPLE, STAGES, TAGGED, TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from train.muc4_labelled import Labelled

UNTOLD = -100
"""A label that counts nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A report as arrays: its windows, and rows of what is wanted.

    `stages` and `several` hold (type, wanted), `kinds` for each mention its first word and what types it is
    of, `confidence` and `effect` (first word, wanted), `same` which mentions are of one
    template, where there are several.
    """

    name: str
    told: bool
    windows: tuple[NDArray[Any], ...]
    """(2, T): pieces and their kinds."""
    firsts: tuple[NDArray[Any], ...]
    """The first piece of each word, window by window."""
    types: NDArray[Any]
    tags: NDArray[Any]
    stages: NDArray[Any]
    several: NDArray[Any]
    kinds: NDArray[Any]
    confidence: NDArray[Any]
    effect: NDArray[Any]
    same: NDArray[Any]

    @classmethod
    def of(cls, one: Labelled) -> Sheet:
        """Lay a report out."""
        types = one.types
        members = _table([[n in m.templates for n in range(len(types))] for m in one.mentions], len(types))
        by_type = _table([[kind in those for kind in range(len(TYPES))] for those in types], len(TYPES))
        told = [[m.role in PEOPLE, m.first, m.told] for m in one.mentions if m.told >= 0]
        stages = [
            [kind, STAGES.index(min(beside.stage))]
            for kinds, beside in zip(types, one.dropped, strict=True)
            for kind in sorted(kinds)
        ]
        firsts = _table([[m.first] for m in one.mentions], 1)
        times = by_type.sum(0)
        return cls(
            name=one.name,
            told=bool(one.key),
            windows=tuple(np.array([window.ids, window.kinds]) for window in one.windows),
            firsts=tuple(np.array(_firsts(window.of), dtype=np.int64) for window in one.windows),
            types=times > 0,
            tags=_table(one.tags(), len(TAGGED)),
            stages=_table(stages, 2),
            several=_table([[kind, times[kind] > 1] for kind in np.flatnonzero(times)], 2),
            kinds=np.concatenate([firsts, members @ by_type > 0], axis=1),
            confidence=_table([row for people, *row in told if not people], 2),
            effect=_table([row for people, *row in told if people], 2),
            same=members @ members.T > 0 if len(one.key) > 1 else np.zeros((0, 0), dtype=bool),
        )

    @property
    def size(self) -> int:
        """Give the number of its words."""
        return len(self.tags)

    @property
    def longest(self) -> int:
        """Give the number of pieces of its longest window."""
        return max(int(window.shape[1]) for window in self.windows)


def _table(rows: Sequence[Sequence[Any]], width: int) -> NDArray[Any]:
    return np.array(rows, dtype=np.int64).reshape(len(rows), width)


def _firsts(of: Sequence[int]) -> list[int]:
    return [at + 1 for at, (before, word) in enumerate(pairwise(of)) if word >= 0 and before != word]


class Asked(NamedTuple):
    """What is asked of a batch, row by row: of which report, where in it, what is wanted, how much it counts.

    The rows of one report count as one together.
    """

    report: Tensor
    where: Tensor
    wanted: Tensor
    weight: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A batch of reports (B) of windows (N) as tensors."""

    ids: Tensor
    kinds: Tensor
    mask: Tensor
    """(N, T) all three."""
    words: Tensor
    """(B, L): where, in the windows one after another, the first piece of a word is."""
    here: Tensor
    """(B, L): whether there is a word."""
    types: Tensor
    """(B, K)"""
    tags: Tensor
    """(B, L, 7)"""
    stages: Asked
    several: Asked
    mentions: Asked
    confidence: Asked
    effect: Asked
    pairs: tuple[tuple[int, Tensor, Tensor], ...]
    """Reports of several templates: which, first words of mentions, and which are of one template."""

    @classmethod
    def of(cls, batch: Sequence[Sheet]) -> Laid:
        """Lay a batch out, where it is to be counted."""
        where = place()
        cut = [window for one in batch for window in one.windows]
        long, most = max(one.longest for one in batch), max(one.size for one in batch)
        pieces = np.zeros((3, len(cut), long), dtype=np.int64)
        for at, window in enumerate(cut):
            pieces[:2, at, : window.shape[1]] = window
            pieces[2, at, : window.shape[1]] = 1
        words, tags = np.full((len(batch), most), -1), np.full((len(batch), most, len(TAGGED)), UNTOLD)
        before = 0
        for at, one in enumerate(batch):
            firsts = [first + (before + n) * long for n, first in enumerate(one.firsts)]
            words[at, : one.size], tags[at, : one.size] = np.concatenate(firsts), one.tags
            before += len(one.windows)
        ids, kinds, mask = torch.from_numpy(pieces).to(where)
        return cls(
            ids=ids,
            kinds=kinds,
            mask=mask,
            words=torch.from_numpy(words.clip(0)).to(where),
            here=torch.from_numpy(words >= 0).to(where),
            types=torch.from_numpy(np.stack([one.types for one in batch])).float().to(where),
            tags=torch.from_numpy(tags).to(where),
            stages=_asked([one.stages for one in batch]),
            several=_asked([one.several for one in batch]),
            mentions=_asked([one.kinds for one in batch]),
            confidence=_asked([one.confidence for one in batch]),
            effect=_asked([one.effect for one in batch]),
            pairs=tuple(
                (
                    at,
                    torch.from_numpy(one.kinds[:, 0]).to(where),
                    torch.from_numpy(one.same).float().to(where),
                )
                for at, one in enumerate(batch)
                if len(one.same) > 1
            ),
        )


def _asked(rows: Sequence[NDArray[Any]]) -> Asked:
    """Put the rows of reports together; the first number of a row is where, the others what is wanted."""
    report = np.repeat(np.arange(len(rows)), [len(one) for one in rows])
    weight = np.concatenate([np.full(len(one), 1 / max(len(one), 1), dtype=np.float32) for one in rows])
    whole = np.concatenate(rows)
    wanted = whole[:, 1:] if whole.shape[1] > 2 else whole[:, 1]
    return Asked(*(torch.from_numpy(each).to(place()) for each in (report, whole[:, 0], wanted, weight)))
