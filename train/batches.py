"""Batches of packed windows: of several sets at once, each weighed by its share."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from train.attributions import UNSCORED
from train.packed import ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from train.packed import Packed

    Part = tuple[Packed, Sequence[int], float]
    """Windows of a set, by number, and how much the set weighs."""

SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Windows (B, T) with labels by piece, rows of attributions (N) and of happenings (R), and weights."""

    ids: Tensor
    kinds: Tensor
    mask: Tensor
    opens: Tensor
    cues: Tensor
    named: Tensor
    held: Tensor
    of_cues: Tensor
    of_named: Tensor
    """(B): what a piece of the window weighs."""
    said_in: Tensor
    said_by: Tensor
    """(N): window and piece of each piece of a cue."""
    said: Tensor
    """(N, 2): first and last piece of the source."""
    content: Tensor
    """(N, T)"""
    of_said: Tensor
    role_in: Tensor
    """(R): window of each happening."""
    ends: Tensor
    """(R, 8)"""
    of_role: Tensor
    word_row: Tensor
    word: Tensor
    """(W): row and piece of each piece of a happening's words."""
    word_share: Tensor

    def to(self, place: torch.device) -> Batch:
        """Put all where it is counted."""
        return replace(self, **{one.name: getattr(self, one.name).to(place) for one in fields(self)})


def collated(parts: Sequence[Part]) -> Batch:
    """Lay windows of several sets out together."""
    chosen = [(packed, w) for packed, those, _ in parts for w in those]
    long = max(int(packed.at[w + 1] - packed.at[w]) for packed, w in chosen)
    made = _Made(len(chosen), long)
    for packed, those, share in parts:
        cues = sum(int(packed.said_at[w + 1] - packed.said_at[w]) for w in those)
        begun = made.windows
        for w in those:
            made.add(packed, w)
        made.weigh(begun, cues, share)
    return made.batch()


class _Made:
    """Arrays that are being filled, a window at a time."""

    def __init__(self, many: int, long: int) -> None:
        self.windows, self.long = 0, long
        shape = (many, long)
        self.full: dict[str, Any] = {
            **{name: np.zeros(shape, np.int64) for name in ("ids", "kinds", "mask")},
            "opens": np.zeros(shape, np.bool_),
            **{name: np.full(shape, UNSCORED, np.int64) for name in ("cues", "named", "held")},
            **{name: np.zeros(many, np.float32) for name in ("of_cues", "of_named")},
        }
        self.lists: dict[str, list[Any]] = {
            name: []
            for name in (
                *("said_in", "said_by", "said", "content", "of_said"),
                *("role_in", "ends", "of_role", "word_row", "word", "word_share"),
            )
        }

    def add(self, packed: Packed, w: int) -> None:
        at, (start, end) = self.windows, packed.at[w : w + 2]
        for name in ("ids", "kinds", "opens", "cues", "named", "held"):
            self.full[name][at, : end - start] = getattr(packed, name)[start:end]
        self.full["mask"][at, : end - start] = 1
        lists = self.lists
        for row in range(*packed.said_at[w : w + 2]):
            cue = packed.cue[slice(*packed.cue_at[row : row + 2])]
            content = np.zeros(self.long, np.float32)
            content[packed.content[slice(*packed.content_at[row : row + 2])]] = 1
            lists["said_in"] += [at] * len(cue)
            lists["said_by"] += cue.tolist()
            lists["said"] += [packed.said[row]] * len(cue)
            lists["content"] += [content] * len(cue)
            lists["of_said"] += [1 / len(cue)] * len(cue)
        for row in range(*packed.role_at[w : w + 2]):
            words = packed.word[slice(*packed.word_at[row : row + 2])]
            lists["word_row"] += [len(lists["role_in"])] * len(words)
            lists["word"] += words.tolist()
            lists["word_share"] += [1 / len(words)] * len(words)
            lists["role_in"].append(at)
            lists["ends"].append(packed.ends[row])
            lists["of_role"].append(1.0)
        self.windows += 1

    def weigh(self, begun: int, cues: int, share: float) -> None:
        """Weigh what was added since: a set counts for its share, however many its labels are."""
        named = int((self.full["named"][begun : self.windows] > 0).sum())
        self.full["of_cues"][begun : self.windows] = share / (cues + 1)
        self.full["of_named"][begun : self.windows] = share / (named + 1)
        said = [k for k, w in enumerate(self.lists["said_in"]) if w >= begun]
        for k in said:
            self.lists["of_said"][k] *= share / (cues + 1)
        rows = [k for k, w in enumerate(self.lists["role_in"]) if w >= begun]
        scored = sum(int((self.lists["ends"][k] != UNSCORED).sum()) for k in rows)
        for k in rows:
            self.lists["of_role"][k] = share / max(1, scored)

    def batch(self) -> Batch:
        lists = self.lists
        made: dict[str, Any] = dict(self.full)
        for name in ("said_in", "said_by", "role_in", "word_row", "word"):
            made[name] = np.array(lists[name], np.int64)
        for name in ("of_said", "of_role", "word_share"):
            made[name] = np.array(lists[name], np.float32)
        made["said"] = np.array(lists["said"], np.int64).reshape(-1, 2)
        made["content"] = np.array(lists["content"], np.float32).reshape(-1, self.long)
        made["ends"] = np.array(lists["ends"], np.int64).reshape(-1, ENDS)
        return Batch(**{name: torch.from_numpy(one) for name, one in made.items()})


def drawn(sets: Mapping[str, Packed], shares: Mapping[str, float], many: int, seed: int) -> Iterator[Batch]:
    """Give batches of about so many windows without end; only the seed decides their order."""
    counts = {name: max(1, round(many * share)) for name, share in shares.items()}
    streams = {name: _numbers(len(sets[name]), at, seed) for at, name in enumerate(counts)}
    while True:
        yield collated(
            [
                (sets[name], [next(streams[name]) for _ in range(count)], shares[name])
                for name, count in counts.items()
            ]
        )


def _numbers(many: int, which: int, seed: int) -> Iterator[int]:
    epoch = 0
    while True:
        yield from np.random.default_rng((SEED, seed, which, epoch)).permutation(many).tolist()
        epoch += 1
