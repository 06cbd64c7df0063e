"""Texts in capitals, written as if they were not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from bench._sets import data

from train.documents import documents

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 3


@cache
def _cases() -> dict[str, str]:
    """Give how each word is mostly written in news that is not in capitals."""
    counts: dict[str, Counter[str]] = {}
    texts = [p.read_bytes().decode() for p in sorted((data("polnear") / "train" / "text").glob("*.txt"))]
    for text in (*texts, *(one.text for one in documents("geoparsing"))):
        for word in _WORD.findall(text):
            counts.setdefault(word.lower(), Counter())[word] += 1
    return {w: c.most_common(1)[0][0] for w, c in counts.items() if c.total() >= _OFTEN}


def uncapitalised(text: str) -> str:
    """Write a text in capitals as news mostly writes its words, as long as it was; unknown ones are names."""

    def told(match: re.Match[str]) -> str:
        word = _cases().get(match[0].lower(), match[0].capitalize())
        return word if len(word) == len(match[0]) else match[0]

    return _WORD.sub(told, text)
