"""Actors in words that name no group: "Iraqi armed groups", "Iran-backed militias", "Russian warplanes".

They resolve to what the words tell and no further. Forces, police and organs of a state are entities of
that state (`russia-forces`); everybody else is a described entity, whose id says all that is known
(`x:iraq/armed-groups`, `x:iran-backed/armed-groups`, `x:gunmen`).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable
from onrecord.model import Entity, EntityType
from onrecord.world.spellings import key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onrecord.world.names import Words

MOST_MODIFIERS = 3  # "Iraqi Shia armed resistance factions" is as long as news writes it


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What an actor is, said by the last noun of its words."""

    slot: str
    label: str
    type: EntityType


@dataclass(frozen=True, kw_only=True)
class Phrases:
    """The nouns and modifiers that descriptions of actors are made of."""

    heads: Mapping[tuple[str, ...], Head]
    peoples: Mapping[tuple[str, ...], tuple[str, str]]
    modifiers: frozenset[str]
    backed: frozenset[str]
    determiners: frozenset[str]

    @cached_property
    def longest(self) -> int:
        """Count the words of the longest head."""
        return max(map(len, self.heads))

    @cached_property
    def slots(self) -> Mapping[str, Head]:
        """Give each head by its slot."""
        return {head.slot: head for head in self.heads.values()}

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Give each people's name by its slot."""
        return dict(self.peoples.values())

    def head_at(self, words: Words, start: int) -> tuple[int, Head] | None:
        """Find the head that begins at a word: the index after it and what it is; the longest wins."""
        folds = words.folds
        end = run_end(words, start, self.longest)
        for stop in range(end, start, -1):
            if (head := self.heads.get(folds[start:stop])) is not None:
                return stop, head
        return None

    def head_after(self, words: Words, start: int) -> tuple[int, Head] | None:
        """Find the head at a word, or after modifiers that stand there; what reaches furthest wins."""
        best = None
        for skipped in range(MOST_MODIFIERS + 1):
            at = start + skipped
            if at >= len(words.folds) or (skipped and not words.joined(at - 1)):
                break
            if (found := self.head_at(words, at)) and (best is None or found[0] > best[0]):
                best = found
            if words.folds[at] not in self.modifiers:
                break
        return best


def run_end(words: Words, start: int, most: int) -> int:
    """Give the index after the longest run of joined words from a word on, at most so many."""
    end = start + 1
    while end - start < most and end < len(words.folds) and words.joined(end - 1):
        end += 1
    return end


def described(head: Head, whose: str | None, *, name: str = "", country: str | None = None) -> Entity:
    """Make the entity that a description tells of; `whose` is the part of its id before the head.

    `name` is the adjective or name that goes before the head's own ("Iraqi").
    """
    ident = f"x:{whose}/{head.slot}" if whose else f"x:{head.slot}"
    label = f"{name} {head.label}".strip()
    return Entity(id=ident, name=label, type=EntityType.DESCRIBED, country=country, source="description")


def organ(head: Head, state: Entity, adjective: str) -> Entity:
    """Make the entity for an organ of a state that no table lists."""
    return Entity(
        id=f"{state.id}-{head.slot}", name=f"{adjective} {head.label}", type=head.type, country=state.country,
        parent=f"{state.id}-government", source="description",
    )  # fmt: skip


def read_phrases(path: Path) -> Phrases:
    """Read the table of phrases; raises DamagedTable where it breaks its form."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        heads = {
            key(word): Head(slot=row["slot"], label=row["label"], type=EntityType(row["type"]))
            for row in table["head"]
            for word in row["words"]
        }
        peoples = {key(word): (row["slot"], row["name"]) for row in table["people"] for word in row["words"]}
        return Phrases(
            heads=heads,
            peoples=peoples,
            modifiers=frozenset(w for word in table["modifiers"]["words"] for w in key(word)),
            backed=frozenset(table["backed"]["words"]),
            determiners=frozenset(table["determiners"]["words"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise DamagedTable(path, f"the table of phrases is not in its form ({error})") from error
