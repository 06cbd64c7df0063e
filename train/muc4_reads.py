"""What networks make of reports: scores of types and words, in memory and in files."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from train.muc4_labelled import CONFIDENCES, EFFECTS, OUTSIDE, STAGES, TAGGED, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

HARDLY = 0.01
"""Of words hardly likely to be in any mention, and they are nearly all, a file tells no more than that."""
EXACT = 3
"""Digits of what a file tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Probabilities, by type (K) and word (L).

    Types (K), several incidents of a type if there is one (K), stages (K, 3), tags (L, 7, 3), types of
    mentions (L, K), confidence in an organisation and effect on people (L, 5), and pairs of words in one
    template (L, L).
    """

    types: NDArray[Any]
    several: NDArray[Any]
    stages: NDArray[Any]
    tags: NDArray[Any]
    kinds: NDArray[Any]
    confidence: NDArray[Any]
    effect: NDArray[Any]
    pairs: NDArray[Any]


NAMES = tuple(field.name for field in fields(Read))


def mean(reads: Sequence[Read]) -> Read:
    """Give the mean of what several networks make of one report."""
    return Read(**{name: np.mean([getattr(one, name) for one in reads], axis=0) for name in NAMES})


def write(reads: Mapping[str, Read], file: Path, made: str) -> None:
    """Write what a network makes of reports, by their names, and how it was made."""
    told = [_told(one) for one in reads.values()]
    flat = {name: np.concatenate([getattr(one, name).ravel() for one in told]) for name in NAMES}
    whole = {name: each.round(EXACT).astype(np.float16) for name, each in flat.items()}
    sizes = [one.tags.shape[0] for one in told]
    np.savez_compressed(file, allow_pickle=False, report=[*reads], size=sizes, made=made, **whole)


def _told(one: Read) -> Read:
    here = (1 - one.tags[..., OUTSIDE].min(1) >= HARDLY).astype(np.float32)
    by_word = {name: getattr(one, name) * here[:, None] for name in ("kinds", "confidence", "effect")}
    return replace(one, pairs=one.pairs * here[:, None] * here[None, :], **by_word)


def load(file: Path) -> dict[str, Read]:
    """Give what `write` wrote, by the names of the reports."""
    with np.load(file) as held:
        names, shapes = held["report"].tolist(), [_shapes(size) for size in held["size"].tolist()]
        parts = {name: list(_parts(held[name], [shape[name] for shape in shapes])) for name in NAMES}
    return {report: Read(**{name: parts[name][at] for name in NAMES}) for at, report in enumerate(names)}


def _shapes(words: int) -> dict[str, tuple[int, ...]]:
    many = len(TYPES)
    return {
        "types": (many,),
        "several": (many,),
        "stages": (many, len(STAGES)),
        "tags": (words, len(TAGGED), 3),
        "kinds": (words, many),
        "confidence": (words, len(CONFIDENCES)),
        "effect": (words, len(EFFECTS)),
        "pairs": (words, words),
    }


def _parts(flat: NDArray[Any], shapes: Iterable[tuple[int, ...]]) -> Iterator[NDArray[Any]]:
    at = 0
    for shape in shapes:
        size = math.prod(shape)
        yield flat[at : at + size].reshape(shape).astype(np.float32)
        at += size
