"""Which texts tell a story in the words of one that is measured on: such a copy must not be taught.

News is reprinted, so that leaving out the documents measured on is not enough: of the annotated reports five
repeat passages of one page of the development gold.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from bench._sets import half
from bench.claims import GOLD

from train.annotations import restore
from train.documents import UNCONNECTED

RUN = 12
"""Words in a row; two reports of one event seldom share so many unless one copies the other."""
SHARED_RUNS = 2
IN_CAPITALS = "muc4"
"""The set of which all annotated reports may be taught."""
ROUNDS = ("first", "more", "rest", "capitals")
"""The folders of annotated reports."""


def copied(text: str) -> bool:
    """Tell whether a text shares passages with the gold, or with an annotated report that is only scored."""
    return len(runs(text) & _measured()) >= SHARED_RUNS


def copied_from_gold(text: str) -> bool:
    """Tell whether a text shares passages with the development gold."""
    return len(runs(text) & _gold()) >= SHARED_RUNS


@cache
def _gold() -> frozenset[str]:
    return frozenset[str]().union(*(runs(path.read_text("utf-8")) for path in GOLD.glob("*.txt")))


def taught(name: str) -> bool:
    """Tell whether an annotated text may be taught: those in capitals, sentences, and the built half."""
    return name.startswith((IN_CAPITALS, UNCONNECTED)) or half(name) == "built"


def runs(text: str) -> frozenset[str]:
    """Give all runs of words of a text."""
    words = text.casefold().split()
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


@cache
def _measured() -> frozenset[str]:
    with tempfile.TemporaryDirectory() as passing:
        for who in ROUNDS:
            restore(Path(passing), who)
        kept = [path for path in Path(passing).glob("*.txt") if not taught(path.stem)]
        texts = [path.read_text("utf-8") for path in kept]
    return _gold().union(*map(runs, texts))
