"""What two whole reports say for and against claims of theirs being about one happening.

Two outlets that tell of one happening share words far beyond the sentence that tells it. One outlet shares
its own manner with all it writes, and seldom tells of one happening twice.
"""

from __future__ import annotations

from functools import lru_cache
from math import fsum, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from onrecord.incidents.signs import sign
from onrecord.incidents.weights import rarity, weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.signs import Sign

# What a report of fewer words shares is weighed with its claims.
_LEAST = 12
# Two reports that have nothing to do with each other are about so much alike, as a cosine; beyond the other
# they are of one hand, and no more alike in what they tell.
_CHANCE, _COPIED = 0.02, 0.4
_TOP = log(_COPIED / _CHANCE)
ALIKE = log(6)
"""So alike are reports of one happening oftener than others of what conflict is like: six times chance."""


class _Bag(NamedTuple):
    """The words of a report with the squares of their rarities, and the length of them as a vector."""

    squares: dict[str, float]
    norm: float


def whole_reports(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh that one outlet tells both, or how alike two outlets' reports are as wholes."""
    if one.report == other.report:
        return
    if one.outlet and one.outlet == other.outlet:
        yield sign("reports", "one outlet tells both", ("reports.one-outlet", 1))
        return
    first, second = sorted((one.around, other.around))
    alike = _cosine(first, second)
    if alike is not None:
        amount = min(_TOP, log(max(alike, _CHANCE) / _CHANCE))
        says = f"their reports share words ({alike:.2f} of 1)"
        yield sign("reports", says, ("reports.long", 1), ("reports.alike", amount))


def most() -> float:
    """Give the most that whole reports may speak for two claims."""
    return max(0.0, weight("reports.long") + weight("reports.alike") * _TOP)


@lru_cache(maxsize=10_000)
def _cosine(one: str, other: str) -> float | None:
    """Give the cosine of the words of two reports by their rarity; None where one is short."""
    mine, others = _bag(one), _bag(other)
    if min(len(mine.squares), len(others.squares)) < _LEAST:
        return None
    shared = mine.squares.keys() & others.squares.keys()
    return fsum(map(mine.squares.__getitem__, shared)) / (mine.norm * others.norm or 1.0)


@lru_cache(maxsize=4_000)
def _bag(around: str) -> _Bag:
    squares = {word: rarity(word) ** 2 for word in around.split()}
    return _Bag(squares, sqrt(fsum(squares.values())))
