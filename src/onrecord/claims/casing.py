"""Headlines in capitals or with every word capitalised, told as sentences tell them.

A parser takes each capitalised word for a name: "Envoy Condemns Attack" is one name to it. What the words
are, the article below tells: what it writes small is no name, what it writes large within a sentence is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.matrix_rows import table as held_by
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST = 4
"""Words below which capitals tell nothing."""
SHARE = 0.8
LONG = 4
"""Letters of the words whose capitals count; short ones are small in most styles."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WITHIN = re.compile(r"(?<=[\w,;:] )[A-Z][^\W\d_]+")
_SMALL = re.compile(r"(?<![\w'’-])[a-z][^\W\d_]*")
TITLES = frozenset().union(*(cues().roles[role] for role in ("official", "military", "media", "medical")))
"""Words that stand large before a name: "Minister Karim Saleh"."""
LITTLE = frozenset(
    {
        "a",
        "after",
        "amid",
        "an",
        "and",
        "are",
        "as",
        "at",
        "been",
        "before",
        "but",
        "by",
        "during",
        "for",
        "from",
    }
    | {
        "has",
        "have",
        "he",
        "his",
        "in",
        "into",
        "is",
        "it",
        "its",
        "near",
        "no",
        "not",
        "of",
        "off",
        "on",
        "or",
    }
    | {"over", "she", "that", "the", "their", "they", "to", "under", "was", "were", "who", "will", "with"}
)
ENDINGS = ("s", "es", "ed", "d", "ing")
OF_Y = ("ies", "ied")


class Article:
    """What an article writes small, and what it writes large within its sentences."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._small: set[str] = set()
        self._names: set[str] = set()
        for text in paragraphs:
            if capitalised(text):
                continue
            self._small.update(_SMALL.findall(text))
            self._names.update(_WITHIN.findall(text))

    def told(self, text: str) -> str:
        """Give a headline, as long, in the case of its article; other texts come back as they are."""
        if not capitalised(text):
            return text
        loud, out, after = text.isupper(), list(text), False
        met = list(_WORD.finditer(text))
        for match in reversed(met):
            told = self._word(match[0], loud=loud)
            title = after and told.islower() and told in TITLES
            if match is met[0] or title:
                told = told[:1].upper() + told[1:]
            after = told[:1].isupper()
            out[match.start() : match.end()] = told
        return "".join(out)

    def _word(self, word: str, *, loud: bool) -> str:
        low, name = word.lower(), word.capitalize() if loud else word
        if len(low) != len(word) or (word.isupper() and not loud):
            # "US", "UN"; a letter whose small form is longer
            return word
        if loud and (word in self._names or len(word) == 1):
            return word
        small = name not in self._names and (low in LITTLE or low in self._small or common(low))
        # "UN", "RSF": of a headline in capitals the short words that nobody knows are short forms
        return low if small else word if len(word) < LONG else name


def capitalised(text: str) -> bool:
    """Tell whether nearly every longer word of a line begins with a capital, as in some headlines."""
    met = _WORD.findall(text)
    long = [w for w in met if len(w) >= LONG]
    many = len(met if text.isupper() else long) >= FEWEST
    return many and sum(w[0].isupper() for w in long) >= SHARE * len(long)


def common(word: str) -> bool:
    """Tell whether a word, or what it is an inflection of, is one of those that the rules know."""
    stems = {
        word,
        *(word.removesuffix(end) for end in ENDINGS),
        *(word.removesuffix(end) + "e" for end in ENDINGS),
        *(word.removesuffix(end) + "y" for end in OF_Y),
        *(word[: -len(end) - 1] for end in ("ed", "ing") if word.endswith(end) and _doubled(word, end)),
    }
    lexicon = table()
    known = (
        held_by().rows,
        lexicon.verbs,
        lexicon.nouns,
        cues().say,
        words("human"),
        words("places"),
        words("armed"),
    )
    return any(stem in group for stem in stems for group in (*known, held_by().rows))


def _doubled(word: str, end: str) -> bool:
    """Tell whether an ending doubled the letter before it: "stopped", "planning"."""
    stem = word.removesuffix(end)
    return len(stem) > LONG - 1 and stem[-1] == stem[-2]
