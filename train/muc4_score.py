"""MUC-4's templates scored as the papers do: templates are paired, then types and entities counted.

After Du, Rush and Cardie, "Template Filling with Generative Transformers" (NAACL 2021), and the rules that
their published scorer follows: a predicted template may be paired with one of the key whose type names its
own; of all pairings of a report the one with the best F1 counts; the type of a paired template is right, and
an entity is right where all its mentions are among those of one entity of the paired template's role.
Mentions are compared without case, articles and punctuation. Two predicted entities that both hit one of
the key are both right by these rules; `once` counts such a pair as one right and one wrong.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
TYPE = "type"
SLOTS = (TYPE, *ROLES)
_ARTICLES = re.compile(r"\b(?:an?|the)\b")
_SIGNS = str.maketrans("", "", string.punctuation)

Entity: TypeAlias = frozenset[str]
"""The ways a text names somebody or something, as `plain` writes them."""
Hits: TypeAlias = "dict[str, tuple[int, int]]"
"""By slot: how many predicted ones are right, how many of the key are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An incident: its type (the key may name two) and the entities of each role."""

    type: str
    roles: Mapping[str, tuple[Entity, ...]]

    def size(self, slot: str) -> int:
        """Give how many fillers a slot has."""
        return 1 if slot == TYPE else len(self.roles.get(slot, ()))


@dataclass(slots=True)
class Count:
    """What a slot holds over all reports: right and all predicted, found and all of the key."""

    right: int = 0
    offered: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Give the share of those predicted that are right."""
        return self.right / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """Give the share of those of the key that are found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, right: int, offered: int, found: int, wanted: int) -> None:
        """Count more."""
        self.right += right
        self.offered += offered
        self.found += found
        self.wanted += wanted


@dataclass(slots=True)
class Scores:
    """Counts by slot, and over all slots."""

    slots: dict[str, Count] = field(default_factory=lambda: {slot: Count() for slot in SLOTS})

    @property
    def all(self) -> Count:
        """Give the sum of the slots: micro precision, recall and F1."""
        out = Count()
        for one in self.slots.values():
            out.add(one.right, one.offered, one.found, one.wanted)
        return out


def plain(mention: str) -> str:
    """Write a mention as the scorer compares it."""
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_SIGNS)).split())


def entity(*mentions: str) -> Entity:
    """Give an entity by the words for it."""
    return frozenset(map(plain, mentions))


def hits(ours: Template, key: Template, *, once: bool = False) -> Hits:
    """Count by slot what a predicted template has right of one of the key; nothing if the type is another."""
    if ours.type not in key.type:
        return {}
    out = {TYPE: (1, 1)}
    for role in ROLES:
        told, wanted = ours.roles.get(role, ()), key.roles.get(role, ())
        right = sum(any(e <= g for g in wanted) for e in told)
        found = sum(any(e <= g for e in told) for g in wanted)
        out[role] = (min(right, found), min(right, found)) if once else (right, found)
    return out


def paired(
    ours: Sequence[Template], key: Sequence[Template], *, once: bool = False
) -> tuple[tuple[int, int], ...]:
    """Give the pairs (predicted, key) that give a report its best F1; every template is in one at most."""
    told = sum(t.size(slot) for t in ours for slot in SLOTS)
    wanted = sum(t.size(slot) for t in key for slot in SLOTS)
    ways: dict[tuple[int, int, int], tuple[tuple[int, int], ...]] = {(0, 0, 0): ()}
    for at, one in enumerate(ours):
        ways = dict(_with(ways, at, [hits(one, k, once=once) for k in key]))

    def f1(way: tuple[int, int, int]) -> float:
        precision, recall = way[1] / max(told, 1), way[2] / max(wanted, 1)
        return precision * recall / (precision + recall) if precision + recall else 0.0

    return ways[max(ways, key=f1)]


def _with(
    ways: Mapping[tuple[int, int, int], tuple[tuple[int, int], ...]], at: int, each: Sequence[Hits]
) -> Iterator[tuple[tuple[int, int, int], tuple[tuple[int, int], ...]]]:
    """Extend pairings, known by the key's templates taken (as bits), right and found, by one template."""
    for (taken, right, found), pairs in ways.items():
        for number, got in enumerate(each):
            if got and not taken >> number & 1:
                more = (
                    taken | 1 << number,
                    right + sum(r for r, _ in got.values()),
                    found + sum(f for _, f in got.values()),
                )
                yield more, (*pairs, (at, number))
    yield from ways.items()


def score(reports: Iterable[tuple[Sequence[Template], Sequence[Template]]], *, once: bool = False) -> Scores:
    """Score predicted templates of reports beside those of the key."""
    out = Scores()
    for ours, key in reports:
        for slot in SLOTS:
            out.slots[slot].add(0, sum(t.size(slot) for t in ours), 0, sum(t.size(slot) for t in key))
        for mine, theirs in paired(ours, key, once=once):
            for slot, (right, found) in hits(ours[mine], key[theirs], once=once).items():
                out.slots[slot].add(right, 0, found, 0)
    return out
