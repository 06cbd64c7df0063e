"""Windows of many sets with their labels as a few arrays: written where the sets are, taught anywhere.

A file holds numbers of pieces and labels, no words: whoever has no sets can teach from it all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.claims.learned.roles import ROLES
from train.attributions import UNSCORED, Example
from train.happenings import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from onrecord.claims.learned.windows import Window

    Numbers = NDArray[np.int16]

ENDS = 2 * len(ROLES)
"""First and last word of each role."""
BACK = "back "
"""What the names of sets begin with that are kept back from teaching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The windows of one set, one after another: window w has pieces `at[w]` to `at[w + 1]`.

    `cues`, `named` and `held` are labels by piece (UNSCORED where nothing is told), `opens` marks the first
    pieces of words. Rows of attributions and of happenings follow one another in the same way:
    `said_at[w]` to `said_at[w + 1]` are those of window w.
    """

    at: NDArray[np.int64]
    ids: NDArray[np.uint16]
    kinds: NDArray[np.uint8]
    opens: NDArray[np.bool_]
    cues: NDArray[np.int8]
    named: NDArray[np.int8]
    held: NDArray[np.int8]
    said_at: NDArray[np.int64]
    said: Numbers
    """First piece of the source, its last, by row."""
    cue_at: NDArray[np.int64]
    cue: Numbers
    content_at: NDArray[np.int64]
    content: Numbers
    role_at: NDArray[np.int64]
    ends: Numbers
    """First and last piece of each role, by row."""
    word_at: NDArray[np.int64]
    word: Numbers

    def __len__(self) -> int:
        """Give the number of windows."""
        return len(self.at) - 1


def packed(found: Iterable[Example | Told | Window]) -> Packed:
    """Lay windows out; those that are windows alone bear no label."""
    held = _Lists({one.name: [] for one in fields(Packed)})
    for one in found:
        held.add(one)
    return held.packed()


@dataclass(frozen=True, slots=True)
class _Lists:
    lists: dict[str, list[int]]

    def add(self, one: Example | Told | Window) -> None:
        window: Window = one.window if isinstance(one, Example | Told) else one
        long = len(window.ids)
        blank = [UNSCORED] * long
        self._open("at", "ids")
        self._open("said_at", "said", 2)
        self._open("role_at", "ends", ENDS)
        self.lists["ids"] += window.ids
        self.lists["kinds"] += window.kinds
        self.lists["opens"] += [w >= 0 and window.of[at - 1] != w for at, w in enumerate(window.of)]
        self.lists["cues"] += one.labels if isinstance(one, Example) else blank
        self.lists["named"] += one.kinds if isinstance(one, Told) else blank
        self.lists["held"] += one.modalities if isinstance(one, Told) else blank
        for said in one.rows if isinstance(one, Example) else ():
            self._many("cue", said.cue)
            self._many("content", said.content)
            self.lists["said"] += (said.first, said.last)
        for row in one.rows if isinstance(one, Told) else ():
            self._many("word", row.pieces)
            self.lists["ends"] += [end for pair in row.ends for end in pair]

    def packed(self) -> Packed:
        """Close all and make arrays."""
        for at, name, wide in (
            ("at", "ids", 1), ("said_at", "said", 2), ("role_at", "ends", ENDS),
            ("cue_at", "cue", 1), ("content_at", "content", 1), ("word_at", "word", 1),
        ):  # fmt: skip
            self._open(at, name, wide)
        kinds = {
            "ids": np.uint16, "kinds": np.uint8, "opens": np.bool_,
            "cues": np.int8, "named": np.int8, "held": np.int8,
        }  # fmt: skip
        made: dict[str, NDArray[Any]] = {
            name: np.array(those, kinds.get(name, np.int64 if name.endswith("at") else np.int16))
            for name, those in self.lists.items()
        }
        made["said"], made["ends"] = made["said"].reshape(-1, 2), made["ends"].reshape(-1, ENDS)
        return Packed(**made)

    def _open(self, at: str, name: str, wide: int = 1) -> None:
        self.lists[at].append(len(self.lists[name]) // wide)

    def _many(self, name: str, those: Sequence[int]) -> None:
        self._open(f"{name}_at", name)
        self.lists[name] += those


def save(path: Path, sets: dict[str, Packed]) -> None:
    """Write sets to a file."""
    arrays = {
        f"{name}/{one.name}": getattr(each, one.name) for name, each in sets.items() for one in fields(Packed)
    }
    with path.open("wb") as out:
        np.savez_compressed(out, **arrays)


def load(path: Path) -> dict[str, Packed]:
    """Read sets from a file; raises KeyError where it is not one that `save` wrote."""
    with np.load(path) as held:
        names = dict.fromkeys(key.partition("/")[0] for key in held.files)
        return {
            name: Packed(**{one.name: held[f"{name}/{one.name}"] for one in fields(Packed)}) for name in names
        }
