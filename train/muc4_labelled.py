"""Reports as words that bear labels: what the network for MUC-4's templates is taught from.

They are prepared beforehand from the sets (`train.muc4_reports`) and kept in one file, so that teaching
needs neither the sets nor the rules.
"""

from __future__ import annotations

import lzma
import pickle
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from train.muc4_score import ROLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from onrecord.claims.learned.windows import Window
    from train.muc4_score import Entity, Template

TAGGED = (*ROLES, "Described", "Place")
"""The roles of the papers, and people without names and places, which they drop."""
PEOPLE = (TAGGED.index("Victim"), TAGGED.index("Described"))
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
OUTSIDE, BEGINS, INSIDE = range(3)
STAGES = ("ACCOMPLISHED", "ATTEMPTED", "THREATENED")
CONFIDENCES = (
    "REPORTED AS FACT",
    "CLAIMED OR ADMITTED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "SUSPECTED OR ACCUSED",
    "POSSIBLE",
)
EFFECTS = ("DEATH", "INJURY", "NO INJURY OR DEATH", "NO INJURY", "REGAINED FREEDOM")

Valued: TypeAlias = "tuple[Entity, frozenset[str]]"
"""Somebody, and what is told; one of several may be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What a key tells of an incident beside type and roles; a value may be one of several that are right."""

    stage: frozenset[str]
    confidence: tuple[Valued, ...]
    """Of organisations."""
    effect: tuple[Valued, ...]
    """Of people, named or not."""
    described: tuple[str, ...]
    """The words for people without names, in small letters."""
    places: tuple[str, ...]
    """From the country to the finest, in small letters."""
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words (first and last) that name somebody in a role, with the numbers of the templates that do.

    `told` is the number of the confidence in an organisation, or of the effect on people; -1 where none is.
    """

    role: int
    first: int
    last: int
    templates: frozenset[int]
    told: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A report in windows, its words counted through all of them, with what its templates say of them."""

    name: str
    text: str
    windows: tuple[Window, ...]
    key: tuple[Template, ...]
    dropped: tuple[Dropped, ...]
    mentions: tuple[Mention, ...]

    @property
    def size(self) -> int:
        """Give the number of its words."""
        return sum(len(window.words) for window in self.windows)

    @property
    def types(self) -> tuple[frozenset[int], ...]:
        """Give the numbers of the types of each template; some have two."""
        return tuple(
            frozenset(at for at, t in enumerate(TYPES) if t in one.type.split(" / ")) for one in self.key
        )

    def tags(self) -> list[tuple[int, ...]]:
        """Give for each word and role whether the word is outside, begins or goes on a mention."""
        out = [[OUTSIDE] * len(TAGGED) for _ in range(self.size)]
        for one in sorted(self.mentions, key=lambda m: m.last - m.first):
            for at in range(one.first, one.last + 1):
                out[at][one.role] = BEGINS if at == one.first else INSIDE
        return [tuple(each) for each in out]


def kept_back(name: str) -> bool:
    """Tell whether a report of the training part chooses thresholds instead of being taught."""
    return int(sha256(f"muc4 {name}".encode()).hexdigest(), 16) % 10 == 0


def keep(parts: Mapping[str, Sequence[Labelled]], file: Path) -> None:
    """Write the reports of some parts."""
    file.write_bytes(lzma.compress(pickle.dumps({name: [*those] for name, those in parts.items()})))


def kept(file: Path) -> dict[str, list[Labelled]]:
    """Give what `keep` wrote; only for files of one's own, as reading one may run what is in it."""
    out: dict[str, list[Labelled]] = pickle.loads(lzma.decompress(file.read_bytes()))
    return out
