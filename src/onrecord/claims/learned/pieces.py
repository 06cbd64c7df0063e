"""Words of a text and their pieces, as the encoder was taught to take them.

The pieces are those of BERT's uncased vocabulary (greedy, longest first), each word of letters and digits
for itself and each other sign for itself; every piece knows the word it is of.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import Span

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
UNKNOWN = "[UNK]"
CLOSING, OPENING = "[SEP]", "[CLS]"
LONGEST = 40
"""Letters; a longer "word" is an address or a slip, and stays one unknown piece."""
ENDS = frozenset(".!?")
SHORT = re.compile(
    r"(?<!\w)(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Rev|Hon|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Brig|Adm|Cmdr|Insp|Supt)\.$"
)
"""Ends in a full stop that ends no sentence: a title, an initial."""
PARAGRAPH = 2
OPENS, SHUTS, EITHER = "“„«", "”»", '"'
KINDS = 6
"""Small letters, a capital first, capitals only; each outside and inside quotation marks."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its offsets, what kind of word it is, and whether a paragraph or sentence ends before it."""

    start: int
    end: int
    kind: int
    breaks: int


@dataclass(slots=True)
class Vocabulary:
    """The pieces by their number, with the words that were cut before."""

    ids: dict[str, int]
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Vocabulary:
        """Take the pieces in the order of their numbers."""
        return cls({line.rstrip("\n"): at for at, line in enumerate(lines)})

    def pieces(self, word: str) -> tuple[int, ...]:
        """Give the numbers of a word's pieces; a word that cannot be cut is one unknown piece."""
        if word not in self.known:
            self.known[word] = tuple(self._cut(plain(word)))
        return self.known[word]

    def _cut(self, word: str) -> list[int]:
        out: list[int] = []
        start = 0
        if not word or len(word) > LONGEST:
            return [self.ids[UNKNOWN]]
        while start < len(word):
            end = len(word)
            lead = "##" if start else ""
            while end > start and lead + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.ids[UNKNOWN]]
            out.append(self.ids[lead + word[start:end]])
            start = end
        return out


def plain(word: str) -> str:
    """Write a word small and without accents, as the vocabulary has it."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parts if unicodedata.category(c) != "Mn")


def words(text: str, stretch: Span | None = None) -> Iterator[Word]:
    """Give the words of a text in order; inside quotation marks until they shut or the paragraph ends."""
    inside = False
    last = stretch.start if stretch else 0
    for found in WORD.finditer(text, last, stretch.end if stretch else len(text)):
        gap, word = text[last : found.start()], found.group()
        breaks = PARAGRAPH if "\n" in gap else int(bool(gap) and _ended(text, last))
        if breaks == PARAGRAPH:
            inside = False
        shuts = word in SHUTS or (word == EITHER and inside)
        inside = inside and not shuts
        case = 2 if len(word) > 1 and word.isupper() else int(word[0].isupper())
        yield Word(found.start(), found.end(), case + 3 * inside, breaks)
        if word in OPENS or (word == EITHER and not shuts and _opens(text, found.end())):
            inside = True
        last = found.end()


def _ended(text: str, at: int) -> bool:
    """Tell whether a sentence may have ended before a place."""
    if text[max(at - 2, 0) : at].strip("”\"'’)]")[-1:] not in ENDS:
        return False
    return not SHORT.search(text, max(at - 8, 0), at)


def _opens(text: str, at: int) -> bool:
    """Tell whether a straight quotation mark opens: something stands right after it."""
    after = text[at : at + 1]
    return bool(after) and not after.isspace()
