"""How alike the words of two claims are: rare ones before common ones, the names of their places left out."""

from __future__ import annotations

from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from onrecord import text as letters
from onrecord.incidents.commonness import stem
from onrecord.incidents.signs import Sign, sign
from onrecord.incidents.weights import rarity

if TYPE_CHECKING:
    from onrecord.incidents.happenings import Happening

# Beyond this more words in common say no more.
_MOST = 20.0
# What is weighed is of the order of one.
_SUM, _RAREST, _LENGTH = 5.0, 5.0, 3.0


class _Bag(NamedTuple):
    """The words of a claim as they are compared, and the length of them as a vector of rarities."""

    stems: frozenset[str]
    norm: float


def words(one: Happening, other: Happening) -> Sign:
    """Weigh the words in common: their rarity in sum, the rarest, and the cosine of all by their rarity.

    What two long passages share by chance is weighed against it.
    """
    mine, others = _bag(one), _bag(other)
    shared = mine.stems & others.stems
    length = ("words.length", log(1 + min(len(mine.stems), len(others.stems))) / _LENGTH)
    if not shared:
        return sign("words", "no words in common", length)
    rarities = sorted(((rarity(word), word) for word in shared), reverse=True)
    return sign(
        "words",
        f"both say {', '.join(word for _, word in rarities[:4])}",
        ("words.sum", min(_MOST, sum(rare for rare, _ in rarities)) / _SUM),
        ("words.rarest", rarities[0][0] / _RAREST),
        ("words.cosine", sum(rare * rare for rare, _ in rarities) / (mine.norm * others.norm or 1.0)),
        length,
    )


def _bag(one: Happening) -> _Bag:
    return _made(one.words, one.claim.place.name if one.claim.place else "")


@lru_cache(maxsize=20_000)
def _made(said: frozenset[str], place: str) -> _Bag:
    named = {stem(word) for word in letters.plain(place).split()}
    stems = frozenset(stem(word) for word in said if not word.isdigit()) - named
    return _Bag(stems, sqrt(sum(rarity(word) ** 2 for word in sorted(stems))))
