"""Spellings: the words that name an entity, the capitals that they need, and whom they mean.

Case counts where it tells names from words: an acronym must stand in capitals ("SANA"), a name with its
capitals ("Islamic State"); what the tables write small is met in any case ("gunmen").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Days
from onrecord.world.spellings import words
from onrecord.world.tables import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.world.names import Words
    from onrecord.world.tables import Alias

ANY, CAPITAL, CAPITALS = 0, 1, 2
# Acronyms that are English words too: in a line set in capitals they cannot be told apart.
_WORDLIKE = frozenset((
    "is", "us", "who", "it", "as", "un", "aid", "care", "all", "am", "an", "aa", "so", "no", "ana", "era",
    "map", "wfp",
))  # fmt: skip
_DASHES = re.compile(" ?[-‐‑‒–—] ?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The days in which the holder of an office stands for a body."""

    entity: str
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One spelling: its folded words, the capitals it needs, and whom it means.

    It means `sure` always, one of `doubtful` where the context speaks for it, the bodies of `terms` in
    their days.
    """

    folds: tuple[str, ...]
    case: tuple[int, ...]
    gaps: tuple[str, ...]
    sense: Sense
    sure: str | None
    doubtful: tuple[str, ...]
    terms: tuple[Term, ...] = ()

    def fits(self, text: Words, start: int) -> bool:
        """Tell whether the spelling stands at a word."""
        size = len(self.folds)
        if text.folds[start : start + size] != self.folds:
            return False
        if not all(
            text.joined(start + at) or _same(text.gap(start + at), gap) for at, gap in enumerate(self.gaps)
        ):
            return False
        return all(
            need == ANY or _cased(text.raw(start + at), need) for at, need in enumerate(self.case)
        ) and not (self.case == (CAPITALS,) and self.folds[0] in _WORDLIKE and _shouted(text, start))


def _same(gap: str, other: str) -> bool:
    """Tell whether two gaps differ in their kind of dash and the blanks around it at most."""
    return gap == other or _DASHES.sub("-", gap) == _DASHES.sub("-", other)


def _cased(raw: str, need: int) -> bool:
    return raw.replace(".", "").isupper() if need == CAPITALS else raw[0].isupper() or not raw[0].islower()


def _shouted(text: Words, at: int) -> bool:
    """Tell whether the words around stand in capitals too."""
    around = [text.raw(i) for i in (at - 2, at - 1, at + 1, at + 2) if 0 <= i < len(text.folds)]
    around = [w for w in around if len(w) > 1 and w.isalpha()]
    return len(around) > 1 and all(w.isupper() for w in around)


def case_of(word: str) -> int:
    """Tell which capitals a word of a table asks for."""
    bare = word.replace(".", "")
    if len(bare) > 1 and bare.isupper():
        return CAPITALS
    return CAPITAL if word[0].isupper() else ANY


def entries(aliases: Iterable[Alias]) -> dict[tuple[tuple[str, ...], tuple[int, ...]], Entry]:
    """Gather the spellings; where two entities share one surely, the later table's wins."""
    made: dict[tuple[tuple[str, ...], tuple[int, ...]], Entry] = {}
    for alias in aliases:
        split = words(alias.words)
        spot = (split.folds, tuple(case_of(split.raw(i)) for i in range(len(split.folds))))
        if not split.folds:
            continue
        old = made.get(spot)
        doubtful, terms = (old.doubtful, old.terms) if old else ((), ())
        sure, sense = (old.sure, old.sense) if old else (None, alias.sense)
        if alias.sense is Sense.HOLDER:
            terms = (*terms, Term(entity=alias.entity, days=Days(alias.since, alias.until)))
        elif alias.ambiguous:
            doubtful = (*doubtful, alias.entity) if alias.entity not in doubtful else doubtful
        else:
            sure, sense = alias.entity, alias.sense
        gaps = tuple(split.gap(at) for at in range(len(split.folds) - 1))
        made[spot] = Entry(
            folds=spot[0], case=spot[1], gaps=gaps, sense=sense, sure=sure, doubtful=doubtful, terms=terms
        )
    return made
