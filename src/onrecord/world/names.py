"""Words of a text, folded so that spellings of one name meet.

Case, diacritics, apostrophes, dots of acronyms and the hamza do not count; hyphens part words as blanks
do. Offsets stay those of the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

APOSTROPHES = "'’‘ʼ`´ʻʿʾʹ′"
_WORD = re.compile(rf"[A-Z](?:\.[A-Z])+\b\.?|[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
_GAP = re.compile(rf"(?:[{APOSTROPHES}]s?)?(?:[ \t\u00a0\u200c]{{1,2}}|[ \t]?\n|[-‐‑‒–/])")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_PLAIN_GAPS = frozenset(" -")
_DROPPED = dict.fromkeys(map(ord, APOSTROPHES + ".ـ"))
# Letters that Unicode does not decompose, and the Arabic and Persian letters that writers interchange.
_LETTERS: dict[int, int | str] = {
    **str.maketrans("ıøłđħىیةکھە", "iolddييهكهه"),
    ord("æ"): "ae",
    ord("œ"): "oe",
}


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Give the form in which spellings of one word are equal; empty where nothing is left."""
    if word.isascii():
        return word.lower().translate(_DROPPED)
    open_form = unicodedata.normalize("NFKD", word)
    bare = "".join(c for c in open_form if not unicodedata.combining(c))
    return bare.casefold().translate(_DROPPED).translate(_LETTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text: where each starts and ends, and its folded form; a possessive 's is left out."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folds: tuple[str, ...]

    def raw(self, index: int) -> str:
        """Give a word as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def joined(self, index: int) -> bool:
        """Tell whether nothing but a blank, a hyphen or a possessive lies between a word and the next.

        A dash with blanks parts words.
        """
        gap = self.gap(index)
        return gap in _PLAIN_GAPS or _GAP.fullmatch(gap) is not None

    def gap(self, index: int) -> str:
        """Give what lies between a word and the next."""
        return self.text[self.ends[index] : self.starts[index + 1]]

    def possessive(self, index: int) -> bool:
        """Tell whether a word stands in the possessive."""
        return self.text[self.ends[index] : self.ends[index] + 1] in tuple(APOSTROPHES)

    def hyphened(self, index: int) -> bool:
        """Tell whether a hyphen ties a word to the next."""
        return any(c in "-‐‑‒–" for c in self.gap(index))


def words(text: str) -> Words:
    """Split a text into its words."""
    starts, ends, folds = [], [], []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        folded = word.lower() if word.isalpha() and word.isascii() else None
        if folded is None:
            if (cut := _POSSESSIVE.search(word)) is not None and cut.start():
                word, end = word[: cut.start()], start + cut.start()
            if not (folded := fold(word)):
                continue
        starts.append(start)
        ends.append(end)
        folds.append(folded)
    return Words(text=text, starts=tuple(starts), ends=tuple(ends), folds=tuple(folds))


def key(name: str) -> tuple[str, ...]:
    """Give the folded words of a name."""
    return words(name).folds


ARTICLES = frozenset(("al", "el", "ul", "ar", "as", "ash", "at", "ad", "adh", "an", "az", "ez", "the"))
_SOUNDS = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("ou|oo|o"), "u"),
    (re.compile("ee|ei|ie|ey|ay|ai|e|y"), "i"),
    (re.compile("q|ck"), "k"),
    (re.compile("kh|gh"), "g"),
    (re.compile("dh|z|th"), "d"),
    (re.compile("(?<=[ai])h$"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def sound(folds: tuple[str, ...]) -> str:
    """Give a rough key that transliterations of one Arabic, Kurdish or Persian name share."""
    kept = []
    for word in folds:
        if word in ARTICLES and len(folds) > 1:
            continue
        rough = word
        for pattern, put in _SOUNDS:
            rough = pattern.sub(put, rough)
        kept.append(rough)
    return "".join(kept)
