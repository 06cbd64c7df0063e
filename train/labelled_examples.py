"""Windows with labels, as numbers alone: what `train.labelled` teaches and scores, without the texts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Self

import numpy as np

from train.logistic import shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window

    Numbers = NDArray[np.int64]

WATCHED = -1
"""The fold of what is never taught."""
UNEVEN = 9
"""Windows whose lengths differ by less may change places when they are put together."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window, its labels by number, its fold, and what it is of (a document and a sentence of it)."""

    window: Window
    labels: frozenset[int]
    fold: int
    key: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Windows with their labels, folds and keys by row; their pieces stand one after another."""

    names: NDArray[np.str_]
    ids: NDArray[np.uint16]
    kinds: NDArray[np.uint8]
    starts: Numbers
    """Where each row's pieces begin, and where the last one's end."""
    labels: NDArray[np.bool_]
    folds: NDArray[np.int8]
    keys: NDArray[np.int32]

    @classmethod
    def of(cls, found: Sequence[Labelled], names: Sequence[str]) -> Self:
        """Lay windows out one after another."""
        labels = np.zeros((len(found), len(names)), np.bool_)
        for row, one in enumerate(found):
            labels[row, sorted(one.labels)] = True
        return cls(
            np.array(names),
            np.array([piece for one in found for piece in one.window.ids], np.uint16),
            np.array([kind for one in found for kind in one.window.kinds], np.uint8),
            np.array([0, *accumulate(len(one.window.ids) for one in found)], np.int64),
            labels,
            np.array([one.fold for one in found], np.int8),
            np.array([one.key for one in found], np.int32),
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote."""
        with np.load(path) as held:
            return cls(**held)

    def save(self, path: Path) -> None:
        """Write all to one file."""
        np.savez_compressed(path, **asdict(self))

    @property
    def single(self) -> bool:
        """Tell whether each row has one label, and no other."""
        return bool((self.labels.sum(1) == 1).all())

    @property
    def lengths(self) -> Numbers:
        """Give the number of pieces of each row."""
        lengths: Numbers = np.diff(self.starts)
        return lengths

    def laid(self, rows: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Lay rows out as numbers, kinds and mask (B, T); 0 behind the shorter ones."""
        lengths = self.lengths[rows]
        columns = np.arange(lengths.max())
        mask = columns < lengths[:, None]
        at = np.where(mask, self.starts[rows][:, None] + columns, 0)
        ids, kinds, here = (one.astype(np.int64) for one in (self.ids[at], self.kinds[at], mask))
        return ids * here, kinds * here, here

    def taught(self, fold: int) -> Numbers:
        """Give the rows to teach when a fold is kept back; none is where it is that of the watched ones."""
        return np.flatnonzero((self.folds != WATCHED) & (self.folds != fold))

    def scored(self, fold: int) -> Numbers:
        """Give the rows to score when a fold is kept back."""
        return np.flatnonzero((self.folds == WATCHED) | (self.folds == fold))

    def drawn(self, rows: Numbers, turn: int) -> Numbers:
        """Give the rows to teach at a pass: those with a label, and every other one of those without."""
        bare = ~self.labels[rows].any(1)
        drawn: Numbers = rows[~bare | ((np.cumsum(bare) + turn) % 2 == 0)]
        return drawn

    def batches(self, rows: Numbers, size: int, chance: np.random.Generator) -> list[Numbers]:
        """Put rows of like lengths together, in an order that only chance decides."""
        lengths = self.lengths[rows] + chance.integers(0, UNEVEN, len(rows))
        order = rows[np.lexsort((chance.random(len(rows)), lengths))]
        out = [order[at : at + size] for at in range(0, len(order), size)]
        return [out[at] for at in chance.permutation(len(out))]


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What a network that was not taught one fold scores: rows, and a logit for each of their labels."""

    fold: int
    rows: Numbers
    logits: NDArray[np.float64]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote."""
        with np.load(path) as held:
            return cls(int(held["fold"]), held["rows"].astype(np.int64), held["logits"].astype(np.float64))

    def save(self, path: Path) -> None:
        """Write all to one file."""
        np.savez_compressed(
            path, fold=self.fold, rows=self.rows.astype(np.int32), logits=self.logits.astype(np.float16)
        )


def meant(examples: Examples, found: Iterable[Scores]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Give the mean logits of all rows, by networks that were not taught them, and how many those are."""
    total = np.zeros(examples.labels.shape)
    many = np.zeros(len(total), np.int64)
    for one in found:
        total[one.rows] += one.logits
        many[one.rows] += 1
    return total / np.maximum(many, 1)[:, None], many


def softened(examples: Examples, found: Iterable[Scores], share: float) -> NDArray[np.float32]:
    """Give what to teach: labels, and for a share what networks that were not taught a row tell of it."""
    logits, many = meant(examples, found)
    if examples.single:
        odds = np.exp(logits - logits.max(1, keepdims=True))
        told = odds / odds.sum(1, keepdims=True)
    else:
        told = shares(logits)
    labels = examples.labels.astype(np.float64)
    mixed = share * told + (1 - share) * labels
    return np.where((many > 0)[:, None], mixed, labels).astype(np.float32)
