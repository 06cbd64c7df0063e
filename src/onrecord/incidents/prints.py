"""Fingerprints of a report: of its words, and of its facts in their order.

Words: every run of 8 folded words is hashed, and of each 12 runs in a row the smallest hash is kept
(winnowing: Schleimer, Wilkerson & Aiken, SIGMOD 2003), so that any 19 words in common are found. Facts:
each three names, numbers or days that stand near one another, in whatever order; a story put into other
words, or translated and back, turns its clauses but keeps their company.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.model import BlockKind, Print
from onrecord.numbers import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import Report

RUN = 8
"""Words in a fingerprint."""

WINDOW = 12
"""Of how many runs in a row one is kept."""

REACH = 5
"""Three names, numbers or days among so many in a row make a fingerprint of facts."""

_NUMBERS = 10**15
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
_DROP = pow(_BASE, RUN, _MODULUS)
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ARTICLE = frozenset(
    (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.BODY, BlockKind.CAPTION, BlockKind.DATELINE)
)
# A capital after one of these, or at the start, is no sign of a name.
_ENDS = frozenset(".!?:;\n\"“”'‘’«»•-–—|(")
# Written with a capital wherever they stand.
_COMMON = frozenset(
    ("the", "a", "an", "i", "he", "she", "it", "they", "we", "his", "her", "its", "their", "this", "that",
     "these", "those", "and", "but", "or", "in", "on", "at", "of", "to", "for", "by", "as", "with", "from",
     "after", "before", "when", "while", "since", "until", "if", "who", "what", "where", "there", "mr", "mrs",
     "ms", "dr")
)  # fmt: skip


def prints(report: Report) -> tuple[Print, ...]:
    """Give the winnowed fingerprints of the article's words, in order; none where it has fewer than 8."""
    return tuple(_winnowed(list(_words(report))))


def facts(report: Report) -> tuple[Print, ...]:
    """Give the fingerprints of the article's names, numbers and days, each once, in order."""
    tokens = [(each.value, each.value * each.value % _MODULUS, each) for each in _facts(report)]
    found: dict[int, Print] = {}
    for at, (own, squared, first) in enumerate(tokens):
        near = tokens[at + 1 : at + REACH]
        for (one, second, _), (other, third, last) in combinations(near, 2):
            # A sum of squares is the same in whatever order they stand.
            value = (squared + second + third) % _MODULUS
            if own != one != other != own and value not in found:
                found[value] = Print(value, first.start, last.end)
    return tuple(found.values())


def _spans(report: Report) -> list[tuple[int, int]]:
    """Give the stretches that are the article."""
    return [(block.span.start, block.span.end) for block in report.blocks if block.kind in _ARTICLE]


def _words(report: Report) -> Iterator[Print]:
    for start, end in _spans(report):
        for match in _WORD.finditer(report.text, start, end):
            yield Print(_hashed(match.group()), match.start(), match.end())


@lru_cache(maxsize=200_000)
def _hashed(word: str) -> int:
    """Hash a word as folded, the same on every machine."""
    folded = word.lower() if word.isascii() else letters.plain(word)
    body = folded.encode("utf-8", "surrogatepass")
    return zlib.crc32(body) << 28 ^ zlib.adler32(body)


def _winnowed(words: list[Print]) -> Iterator[Print]:
    """Keep the smallest hash of each window, the last of equals; a short text keeps its smallest."""
    runs = _runs(words)
    size = min(WINDOW, len(runs)) or 1
    least = -1
    for end in range(size, len(runs) + 1):
        first = end - size
        last = end - 1
        if least < first:
            least = min(range(first, end), key=lambda at: (runs[at], -at))
        elif runs[last] <= runs[least]:
            least = last
        else:
            continue
        yield Print(runs[least], words[least].start, words[least + RUN - 1].end)


def _runs(words: list[Print]) -> list[int]:
    """Give the rolling hash of each run of words."""
    value, runs = 0, []
    for at, word in enumerate(words):
        value = (value * _BASE + word.value) % _MODULUS
        if at >= RUN:
            value = (value - words[at - RUN].value * _DROP) % _MODULUS
        if at >= RUN - 1:
            runs.append(value)
    return runs


def _facts(report: Report) -> Iterator[Print]:
    """Give names, numbers and days in order.

    A capital at the start of a sentence counts where the word has one inside another sentence as well, or
    where another follows; capitals in a row are one name.
    """
    met = [
        (match.group(), match.start(), match.end(), _inside(report.text, match.start(), start))
        for start, end in _body(report)
        for match in _WORD.finditer(report.text, start, end)
    ]
    names = {word for word, _, _, inside in met if inside and word[0].isupper()}
    names |= {
        one[0]
        for one, other in pairwise(met)
        if one[0][0].isupper() and other[0][0].isupper() and report.text[one[2] : other[1]] == " "
    }
    last: Print | None = None
    for word, start, end, inside in met:
        lower = word.lower()
        number = _number(lower)
        if number is not None:
            yield from (last,) if last else ()
            last = Print(number, start, end)
        elif word[0].isupper() and lower not in _COMMON and (inside or word in names):
            if last is not None and report.text[last.end : start] == " " and not last.value < _NUMBERS:
                last = Print((last.value * _BASE + _hashed(word)) % _MODULUS, last.start, end)
            else:
                yield from (last,) if last else ()
                last = Print(_NUMBERS + _hashed(word), start, end)
    yield from (last,) if last else ()


def _body(report: Report) -> Iterable[tuple[int, int]]:
    """Give the body; headlines write every word with a capital."""
    return [(block.span.start, block.span.end) for block in report.blocks if block.kind is BlockKind.BODY]


def _number(word: str) -> int | None:
    """Give the number that a word writes, in digits or letters, from 2 on."""
    if word[0].isdigit():
        digits = word.replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < 15 and int(digits) > 1 else None
    read = read_words((word,)) if word.isascii() and word.isalpha() else None
    return read[0] if read and read[0] > 1 else None


def _inside(text: str, at: int, start: int) -> bool:
    """Tell whether a word stands inside its sentence."""
    before = text[max(start, at - 3) : at].rstrip(" \t\u00a0")
    return bool(before) and before[-1] not in _ENDS
