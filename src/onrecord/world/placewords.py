"""The words around and inside names of places: which capitals are no place, and what a head noun tells."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from onrecord.world.choice import AREA_HEADS, SMALL_HEADS
from onrecord.world.names import ARTICLES, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.world.names import Words

# What kind a place of the supplement may be, and the radius its name allows where the entry gives none.
KINDS = {
    "base": 3.0, "airport": 3.0, "prison": 1.0, "camp": 2.0, "crossing": 2.0, "dam": 3.0, "refinery": 3.0,
    "field": 10.0, "port": 3.0, "power-plant": 3.0, "checkpoint": 1.0, "hospital": 0.5, "site": 1.0,
    "quarter": 3.0, "village": 2.0, "town": 5.0, "city": 12.0, "island": 15.0, "district": 25.0,
    "governorate": 80.0, "region": 150.0, "mountain": 20.0, "valley": 30.0, "desert": 200.0, "river": 200.0,
    "sea": 800.0, "strait": 50.0, "line": 50.0,
}  # fmt: skip


VILLAGES = frozenset(("village", "villages", "hamlet", "hamlets"))
_LOCATIVE = frozenset(("in", "at", "near", "from", "to", "outside", "around", "of", "for"))
_SIDES = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
DIRECTIONS = frozenset((*_SIDES, *(f"{side}ern" for side in _SIDES)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Lists of words that tell names of places from other capitals."""

    never: frozenset[str]
    particles: frozenset[str]
    heads: frozenset[str]
    beside: frozenset[str]
    titles: frozenset[str]
    given: frozenset[str]
    streets: frozenset[str]
    states: Mapping[str, tuple[str, str]]

    @classmethod
    def read(cls, never: Iterable[str] = ()) -> Self:
        """Read the package's table; `never` adds folded words that are no place."""
        table = tomllib.loads((Path(__file__).parent / "placewords.toml").read_text(encoding="utf-8"))
        lists = {
            name: frozenset(w for word in table[name] for w in key(word))
            for name in cls.__slots__
            if name != "states"
        }
        states = {
            " ".join(key(short)): (" ".join(key(state)), country)
            for country, names in table["states"].items()
            for short, state in names.items()
        }
        return cls(states=states, **lists | {"never": lists["never"] | frozenset(never)})

    def forms(self, folds: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Give a name, then the name without what leads or trails it ("the city of Erbil")."""
        yield folds
        if len(folds) > 1 and folds[0] in ARTICLES:
            yield folds[1:]
        start, end = 0, len(folds)
        while start < end - 1 and (folds[start] in self.heads or folds[start] in {"the", "of"}):
            start += 1
            yield folds[start:end]
        while end > start + 1 and folds[end - 1] in self.heads:
            end -= 1
            yield folds[start:end]
        if 0 < end - start < len(folds) and end - start > 1 and folds[start] in ARTICLES:
            yield folds[start + 1 : end]

    def shortened(self, split: Words, at: int) -> tuple[int, str, str] | None:
        """Read the short form of a state after a town or a party: "Charleston, W.Va.", "D-Calif.".

        Gives the index after it, the folded name of the state and its country.
        """
        if not at or split.gap(at - 1).strip() not in {",", "-", "("} or not _named(split.raw(at)[0]):
            return None
        for end in (at + 2, at + 1):
            state = self.states.get(" ".join(split.folds[at:end])) if end <= len(split.folds) else None
            if state is not None and (split.text[split.ends[end - 1] :][:1] == "." or "." in split.raw(at)):
                return end, *state
        return None

    def opens(self, split: Words, at: int) -> bool:
        """Tell whether a name of a place may begin at a word."""
        word = split.folds[at]
        first = split.text[split.starts[at]]
        if word in self.particles:
            follows = at + 1 < len(split.folds) and split.joined(at)
            return (
                follows
                and _named(split.text[split.starts[at + 1]])
                and (first.isupper() or split.hyphened(at))
            )
        return _named(first) and not first.isdigit()

    def continues(self, split: Words, at: int) -> bool:
        """Tell whether a name of a place may go on with a word."""
        return _named(split.text[split.starts[at]]) or split.folds[at] in self.particles

    def closes(self, split: Words, start: int, end: int) -> bool:
        """Tell whether a name of a place may be the words from one index to another."""
        return split.folds[end - 1] not in self.particles and not (
            end - start == 1 and (split.folds[start] in self.never or len(split.raw(start)) < 3)
        )

    def area_head(self, split: Words, start: int, end: int) -> str | None:
        """Give the noun that makes an area of a name: "Tartus province", "the countryside of Manbij"."""
        if end < len(split.folds) and split.joined(end - 1) and split.folds[end] in AREA_HEADS:
            return split.folds[end]
        if start > 1 and split.folds[start - 1] == "of" and split.joined(start - 1):
            before = split.folds[start - 2]
            return before if before in AREA_HEADS and before not in SMALL_HEADS else None
        return None

    def is_small(self, split: Words, start: int, end: int) -> bool:
        """Tell whether the words around a name call it a village: "Qaira village", "the village of Qaira".

        The villages of Idlib lie in what Idlib names.
        """
        if end < len(split.folds) and split.joined(end - 1):
            return split.folds[end] in VILLAGES
        of = start > 1 and split.joined(start - 1) and split.folds[start - 1] == "of"
        return of and split.folds[start - 2] in {"village", "hamlet"}

    def located(self, split: Words, start: int, end: int) -> bool:
        """Tell whether the words around a name place it: "in Brady", "Brady, Texas"."""
        if start and split.folds[start - 1] in _LOCATIVE and split.joined(start - 1):
            return True
        if end >= len(split.folds) or split.gap(end - 1).strip() != ",":
            return False
        return split.raw(end)[0].isupper()

    def direction(self, split: Words, start: int) -> int:
        """Give the index where the directions before a name begin ("north eastern Syria"), else its own."""
        while start and split.folds[start - 1] in DIRECTIONS and split.joined(start - 1):
            start -= 1
        return start

    def part_of_name(self, split: Words, start: int, end: int) -> bool:
        """Tell whether words are more likely a part of a longer name: of a person, a company, a group."""
        before = split.folds[start - 1] if start else ""
        if before in self.titles or (before in self.given and split.joined(start - 1)):
            return True
        if start and split.joined(start - 1) and split.folds[start - 1] not in self.never:
            return self._foreign(split, start - 1) or (end < len(split.folds) and self._goes_on(split, end))
        return end < len(split.folds) and self._goes_on(split, end)

    def _goes_on(self, split: Words, end: int) -> bool:
        return split.joined(end - 1) and not split.possessive(end - 1) and self._foreign(split, end)

    def _foreign(self, split: Words, at: int) -> bool:
        raw = split.raw(at)
        if not raw[0].isupper() or raw.isupper():
            return False
        word = split.folds[at]
        return word in self.streets or (word not in self.heads and word not in self.beside)


def _named(first: str) -> bool:
    return first.isupper() or (first.isalpha() and not first.islower())
