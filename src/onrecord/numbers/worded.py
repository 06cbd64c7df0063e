"""Counts that begin with a word: "dozens", "no", "half a million", "a few hundred", "twenty-one"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Range
from onrecord.numbers.words import ORDINALS, SCALES, WORDS, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number in digits or a dash of a text; `word` has small letters."""

    start: int
    end: int
    word: str


_MULTIPLES: dict[str, int] = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
}
"""The least that a plural multiple means: two of it. GUIDELINES of the annotated claims say the same."""

_VAGUE: dict[str, Range] = {
    "several": Range(3, None),
    "multiple": Range(2, None),
    "both": Range.exactly(2),
}
_NONE = frozenset({"no", "none", "zero", "nobody"})
_AFTER_ARTICLE: dict[str, Range] = {
    "dozen": Range.exactly(12),
    "couple": Range.exactly(2),
    "pair": Range.exactly(2),
    "few": Range(3, None),
    "handful": Range(3, None),
}
OPENING = frozenset({*WORDS, *_MULTIPLES, *_VAGUE, *_NONE, *ORDINALS, "a", "an", "tens", "half"})
"""The words that a number may begin with, ordinals too."""

MULTIPLIERS = {**SCALES, "dozen": 12}
"""The words by which a number before them is multiplied."""

_IDLE = re.compile(
    r"\.|,|:|;|\?|!|\s(?:longer|more|matter|doubt|less|fewer|way|wonder|such|other|sooner|\d)\b|\s?\Z"
)


def worded(text: str, tokens: Sequence[Token], *, with_articles: bool) -> tuple[Range | None, int]:
    """Read the number that begins with the first of some tokens, one of `OPENING`, and how many it takes."""
    words = [t.word for t in tokens]
    word = words[0]
    if word in _NONE:
        read = _nothing(text, tokens)
    elif word in _VAGUE:
        read = _vague(words)
    elif word in _MULTIPLES or word in {"tens", "half"}:
        read = _multiple(text, tokens)
    elif word in {"a", "an"}:
        read = _with_article(text, tokens, with_articles=with_articles)
    else:
        read = _cardinal(words)
    return read


def _cardinal(words: Sequence[str]) -> tuple[Range | None, int]:
    read = read_words(words)
    if read is None:
        return None, 1
    number, taken = read
    if words[0] in MULTIPLIERS:
        # "hundred" without a number before it is half of a name or of a word that was not read.
        return None, taken
    if taken < len(words) and words[taken] == "dozen":
        return Range.exactly(12 * number), taken + 1
    return Range.exactly(number), taken


def _nothing(text: str, tokens: Sequence[Token]) -> tuple[Range | None, int]:
    """Read "no", "none", "no one"; "no longer", "no doubt", "No. 5" and "No Man's Land" are none."""
    end = tokens[0].end
    if tokens[0].word != "no":
        return Range.exactly(0), 1
    if len(tokens) > 1 and tokens[1].word == "one":
        return Range.exactly(0), 2
    idle = _IDLE.match(text[end : end + 16].lower()) or text[end : end + 2].strip()[:1].isupper()
    return (None if idle else Range.exactly(0)), 1


def _vague(words: Sequence[str]) -> tuple[Range | None, int]:
    value = _VAGUE[words[0]]
    scale = WORDS.get(words[1]) if len(words) > 1 else None
    if words[0] == "several" and scale and scale >= 12:
        return Range(3 * scale, None), 2
    if words[0] == "several" and len(words) > 1 and words[1] in _MULTIPLES:
        return Range(3 * _MULTIPLES[words[1]] // 2, None), 2
    return value, 1


def _multiple(text: str, tokens: Sequence[Token]) -> tuple[Range | None, int]:
    words = [t.word for t in tokens]
    if words[0] == "half":
        scale = MULTIPLIERS.get(words[2]) if len(words) > 2 and words[1] == "a" else None
        return (Range.exactly(scale // 2), 3) if scale else (None, 1)
    if words[0] == "scores" and re.search(
        r"(?:the|test|their|his|her|its)\s$", text[max(0, tokens[0].start - 8) : tokens[0].start]
    ):
        return None, 1
    base = 20 if words[0] == "tens" else _MULTIPLES[words[0]]
    if len(words) > 2 and words[1] == "of" and words[2] in {"thousands", "millions"}:
        return Range(base * _MULTIPLES[words[2]] // 2, None), 3
    return (None if words[0] == "tens" else Range(base, None)), 1


def _with_article(text: str, tokens: Sequence[Token], *, with_articles: bool) -> tuple[Range | None, int]:
    """Read "a dozen", "a few hundred", "a hundred and five" and, where asked for, "a soldier"."""
    words = [t.word for t in tokens]
    if len(words) < 2 or text[tokens[0].end : tokens[1].start] != " ":
        return None, 1
    noun, scale = words[1], MULTIPLIERS.get(words[2]) if len(words) > 2 else None
    if noun == "number" and len(words) > 2 and words[2] == "of":
        return Range(2, None), 2
    if noun in _AFTER_ARTICLE:
        value = _AFTER_ARTICLE[noun]
        if scale is None or noun == "dozen":
            return value, 2
        times = (value.low or 1) * scale
        return Range(times, None if value.high is None else times), 3
    if noun in SCALES:
        read = read_words(["one", *words[1:]])
        return (Range.exactly(read[0]), read[1]) if read else (None, 1)
    return (Range.exactly(1) if with_articles and noun[0].isalpha() else None), 1
