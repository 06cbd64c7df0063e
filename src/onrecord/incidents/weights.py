"""What was learned of likeness: the weight of each piece of evidence, and how rare words are."""

from __future__ import annotations

import tomllib
from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
WEIGHTS = HERE / "weights.toml"
WORDS = HERE / "words.tsv"

BASE = "base"
"""The row of what speaks for any two claims that meet at all."""


_used: dict[str, float] = {}


def use(given: Mapping[str, float]) -> None:
    """Weigh by other weights from now on, in the whole process: for learning alone."""
    _used.clear()
    _used.update(given)
    weight.cache_clear()


def weights() -> dict[str, float]:
    """Give the weights, in natural logarithms of odds, by the name of the evidence; see the file's head."""
    return _used or _kept()


@cache
def _kept() -> dict[str, float]:
    held = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return {name: float(weight) for name, weight in held.items()}


@cache
def weight(name: str) -> float:
    """Give the weight of a piece of evidence, 0 for one that was found to tell nothing."""
    return weights().get(name, 0.0)


@cache
def _counts() -> tuple[int, Mapping[str, int]]:
    number, counts = 0, {}
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, count = line.split("\t")
            counts[word] = int(count)
    number = counts.pop("")
    return number, counts


@cache
def _unknown() -> float:
    number, counts = _counts()
    return log(number / min(counts.values(), default=1))


@cache
def rarity(stem: str) -> float:
    """Give how rare a word is in sentences of conflict news: minus the logarithm of the share that has it.

    A word that is not in the table counts as the rarest in it.
    """
    number, counts = _counts()
    count = counts.get(stem)
    return log(number / count) if count else _unknown()
