"""What the network says for and against two passages of a report telling of one happening.

Around the word of each it reads who did it, to whom, where and when, from the sentences around as well.
Passages for which it reads the same words are likelier one, and so are those that it takes to be held in one
way. It is asked in texts in capitals alone: on others it was no better, and what its layers make of the words
told no more anywhere (docs/learned.md). Weights of these and of the rules' rows together: one_happening.toml,
learned by `python -m train.one_happening --learned`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import fsum, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from onrecord.claims.draft import Draft
    from onrecord.claims.learned.happenings import Happening
    from onrecord.claims.learned.roles import Read
    from onrecord.claims.two_passages import Rows

ROWS = "network."
"""What the names of its rows begin with."""
TABLE = "one_happening.toml"
LEAST = -0.3
"""Log odds from which a passage joins an earlier one: higher than by rules alone, so that fewer joins are
wrong and yet no fewer are found."""
JOINING = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "near", "of", "on", "the", "to", "with")
)
"""Words within names of parties, places and days that tell nothing of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is read around one word: how likely nobody is named for a role, and its words, by role."""

    nobody: Mapping[str, float]
    words: Mapping[str, Mapping[str, float]]
    held: tuple[float, ...]

    @classmethod
    def of(cls, text: str, read: Happening) -> Self:
        """Take what is read around a word of a text."""
        return cls(
            nobody={one.role: one.nobody for one in read.roles},
            words={one.role: _words(text, one) for one in read.roles},
            held=read.held,
        )

    def rows(self, other: Around) -> Rows:
        """Give the rows of what is read around two words, and how much of each there is: up to 1."""
        found = {"held": fsum(min(a, b) for a, b in zip(self.held, other.held, strict=True))}
        for role, words in self.words.items():
            somebody = (1 - self.nobody[role]) * (1 - other.nobody[role])
            found[role] = somebody * _alike(words, other.words[role])
        return {f"{ROWS}{name}": amount for name, amount in found.items() if amount}


@dataclass(frozen=True, slots=True)
class Alike:
    """Compares passages of one report by what the network reads around their words."""

    text: str
    by_start: Mapping[int, Happening]
    least: float = LEAST
    _known: dict[int, Around | None] = field(default_factory=dict, compare=False)

    def rows(self, later: Draft, earlier: Draft) -> Rows:
        """Give the rows of two passages, and how much of each there is; none where it didn't read one."""
        one, other = self._around(later), self._around(earlier)
        return one.rows(other) if one is not None and other is not None else {}

    def tells(self, rows: Rows) -> bool:
        """Tell whether any rows are of the network."""
        return any(name.startswith(ROWS) for name in rows)

    def weights(self) -> Mapping[str, float]:
        """Give what was learned: the weight of each row of both, in log odds."""
        return _kept()

    def _around(self, draft: Draft) -> Around | None:
        at = draft.sentence.tokens[draft.cluster.chief.at].span.start
        if at not in self._known:
            read = self.by_start.get(at)
            self._known[at] = Around.of(self.text, read) if read is not None else None
        return self._known[at]


def _words(text: str, read: Read) -> dict[str, float]:
    """Give the words of a role, small, by how likely they belong to it."""
    found: dict[str, float] = {}
    for span, share in read.words:
        word = span.of(text).lower()
        if any(letter.isalnum() for letter in word) and word not in JOINING:
            found[word] = found.get(word, 0.0) + share
    return found


def _alike(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give how alike two bags of words are, from 0 to 1: the cosine of what they hold of each."""
    long = sqrt(fsum(a * a for a in one.values()) * fsum(b * b for b in other.values()))
    return fsum(share * other[word] for word, share in one.items() if word in other) / long if long else 0.0


@cache
def _kept() -> Mapping[str, float]:
    text = files("onrecord.claims.learned").joinpath(TABLE).read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weights"].items()}
