"""Names of states and capitals that mean something else where they stand.

"Jordan Neely" is a man, the Syrian Electronic Army is not Syria, a "Baghdad blast" is no deed of the Iraqi
government. What cannot be told is left unlinked: a wrong link is worse than none.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from onrecord.errors import DamagedTable
from onrecord.world.names import ARTICLES
from onrecord.world.spellings import key

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.world.names import Words

_AROUND = 5
# So many longer words, all with capitals, make a line a headline in capitals.
_ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Strays:
    """The words that tell a state or a government from what else bears its name.

    `nobody` names what holds a state's name and is no actor ("Latin American"), `bodies` are the nouns that
    end names of organisations, `plain` the capitals that may stand before or after a state's name and make
    no longer name of it, `surnames` the names that people bear too. A capital stands for its government
    before the words of `acts` and after those of `addressed`, in the possessive before those of `affairs`,
    and never after those of `places`. `titles` may go before the surname of the holder of an office, the
    words of `out_of_office` before one who holds it no longer or not yet.
    """

    nobody: tuple[str, ...]
    bodies: frozenset[str]
    plain: frozenset[str]
    surnames: frozenset[str]
    acts: frozenset[str]
    addressed: frozenset[str]
    affairs: frozenset[str]
    places: frozenset[str]
    titles: frozenset[str]
    out_of_office: frozenset[str]
    capitals: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the table; raises DamagedTable where it breaks its form."""
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            lists = {
                name: frozenset(w for word in table[name] for w in key(word))
                for name in cls.__slots__
                if name not in {"nobody", "capitals"}
            }
            return cls(nobody=tuple(table["nobody"]), **lists)
        except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
            raise DamagedTable(path, f"the table of strays is not in its form ({error})") from error

    def part_of_longer(self, split: Words, start: int, end: int, *, attributive: bool) -> bool:
        """Tell whether a state's name from one index to another is a part of somebody else's name.

        `attributive` tells that it is an adjective or an acronym, which may stand before any noun.
        """
        name = " ".join(split.folds[start:end])
        if name in self.surnames and start and self._proper(split, start - 1):
            return True
        stop = end
        while stop < len(split.folds) and self._goes_on(split, stop):
            stop += 1
        if stop == end or titled(split, start, stop):
            return False
        if split.folds[stop - 1] in self.bodies:
            return not (attributive and split.raw(start).replace(".", "").isupper())
        return not attributive and split.folds[end] not in self.plain

    def namesake(self, split: Words, start: int, end: int) -> bool:
        """Tell whether a surname is that of somebody else, or a part of another name: "Hunter Biden".

        One who is called former, late or a candidate holds no office either.
        """
        if not self.out_of_office.isdisjoint(split.folds[max(0, start - 3) : start]):
            return True
        if end - start > 1 and split.folds[start] not in ARTICLES:
            return False
        if start and self._proper(split, start - 1) and split.folds[start - 1] not in self.titles:
            return not titled(split, start, end)
        stop = end
        while stop < len(split.folds) and self._goes_on(split, stop):
            stop += 1
        return stop > end and not titled(split, start, stop) and split.folds[end] not in self.plain

    def spoken_of(self, split: Words, start: int, end: int) -> bool:
        """Tell whether a capital's name stands for its government here."""
        name = " ".join(split.folds[start:end])
        if name not in self.capitals:
            return True
        before = split.folds[start - 1] if start else ""
        if before in self.places or (name in self.surnames and start and self._proper(split, start - 1)):
            return False
        if before == "and" and start > 2 and split.folds[start - 2] in self.capitals:
            return split.folds[start - 3] in self.addressed
        return (before in self.addressed and not self._goes_on(split, end)) or self._acts(split, end)

    def _acts(self, split: Words, end: int) -> bool:
        """Tell whether what follows a capital's name is a deed or an affair of a government."""
        if end >= len(split.folds) or not split.joined(end - 1):
            return False
        after = split.folds[end]
        if split.possessive(end - 1):
            return after in self.affairs
        return after in self.acts or (after.endswith("ed") and split.raw(end).islower())

    def _goes_on(self, split: Words, at: int) -> bool:
        """Tell whether a word is tied to the one before and has its capital."""
        if at >= len(split.folds) or not split.joined(at - 1) or split.possessive(at - 1):
            return False
        return "\n" not in split.gap(at - 1) and split.raw(at)[0].isupper()

    def _proper(self, split: Words, at: int) -> bool:
        """Tell whether a word is a capitalised one that makes a longer name with the next."""
        raw = split.raw(at)
        return (
            split.gap(at) == " "
            and raw[0].isupper()
            and not raw.isupper()
            and split.folds[at] not in self.plain
        )


def titled(split: Words, start: int, end: int) -> bool:
    """Tell whether all longer words around stand with capitals, as in headlines."""
    around = (*range(max(0, start - _AROUND), start), *range(end, min(len(split.folds), end + _AROUND)))
    longer = [raw for at in around if len(raw := split.raw(at)) > 3 and raw.isalpha()]
    inside = sum(len(split.raw(at)) > 3 for at in range(start, end))
    return len(longer) + inside > _ENOUGH and all(raw[0].isupper() for raw in longer)
