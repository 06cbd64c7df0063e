"""Letters made comparable, with the way back to the letters as written.

What is folded, and why: case; Latin diacritics and the letters that have none to strip (`ø`, `ł`, `ı`);
compatibility forms (ligatures, full width, Arabic presentation forms); Arabic hamza carriers, alef maqsura,
ta marbuta, vowel signs and tatweel; the kaf, yeh and heh of Persian and Urdu; digits of all scripts;
invisible characters. The apostrophe that stands for ayn or hamza in transliterated names goes
("Sana'a" is "Sanaa"), the one that parts words stays ("Iran's", "l'Iran"). Vowel signs of Indic scripts,
Thai and Burmese are letters there and stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDING = f"3-{unicodedata.unidata_version}"
"""Names the folding: the same name gives the same folded text."""

_LETTERS = {
    **dict(zip("øłđħŧıæœþðŋ", ("o", "l", "d", "h", "t", "i", "ae", "oe", "th", "d", "n"), strict=True)),
    **dict.fromkeys("ٱ", "ا"),
    **dict.fromkeys("یىېۍے", "ي"),
    **dict.fromkeys("کڪګ", "ك"),
    **dict.fromkeys("ةەہھۃۂۀ", "ه"),
    **dict.fromkeys("’‘‛ʼ`´′＇׳", "'"),
    **dict.fromkeys("ـʿʾʻˈ", ""),
}

# Runs of letters that only case can change are folded at once; all else one by one.
_STRETCH = re.compile(r"[\x00-\x5f\x61-\x7f]+|.", re.DOTALL)

# Scripts written without spaces: each character is a word of its own, and a query of several is a phrase.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
# Ayn and hamza follow a vowel; French and Italian elision a consonant or "qu"; the English genitive is "'s".
# In scripts other than Latin an apostrophe inside a word belongs to the word (Ukrainian, Hebrew).
_GENITIVE = rf"s(?![^\W_{_UNSPACED}])"
_INNER_APOSTROPHE = re.compile(
    rf"(?<=[^\W\d_a-z])'(?=[^\W\d_])|(?<=[aeio])'(?=[^\W\d_])(?!{_GENITIVE})"
    rf"|(?<=[^\W_q{_UNSPACED}]u)'(?=[^\W\d_])(?!{_GENITIVE})"
)

# Vowel signs of the Indic scripts and Thaana are no letters to Python, but stand inside words.
_SIGNS = "\u0900-\u0963\u0971-\u0dff\u07a6-\u07b0"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])(?:[^\W_]|[{_SIGNS}]))+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text; its character `i` comes from `[starts[i], ends[i])` of the text as written.

    Starts and ends never fall; one written character may give several, and several (a letter and its
    marks) one.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Give the written stretch behind a folded one; raises ValueError where that is empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a stretch of the folded text: [{start}, {end})")
        return Span(self.starts[start], self.ends[end - 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A folded word and where it is written."""

    folded: str
    span: Span


def _is_dropped(mark: str) -> bool:
    """Tell whether a mark only decorates its letter.

    By canonical combining class: 10 to 36 are Hebrew points and Arabic and Syriac vowel signs, from 200 on
    diacritics; the classes between and below are viramas, nuktas and Thai, Lao and Tibetan signs.
    """
    order = unicodedata.combining(mark)
    return 10 <= order <= 36 or order >= 200 or unicodedata.category(mark) in {"Cf", "Me"}


@cache
def _fold_character(written: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", written).casefold())
    kept: list[str] = []
    for character in plain:
        mapped = _LETTERS.get(character, character)
        if mapped and not _is_dropped(mapped[0]):
            digit = unicodedata.decimal(mapped, None) if len(mapped) == 1 else None
            kept.append(mapped if digit is None else str(digit))
    return "".join(kept)


def fold(text: str) -> Folded:
    """Give a text in comparable letters, with the way back."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for stretch in _STRETCH.finditer(text):
        at, end = stretch.span()
        written = stretch.group()
        if written[0] != "`" and written.isascii():
            letters.append(written.lower())
            starts.extend(range(at, end))
            ends.extend(range(at + 1, end + 1))
            continue
        folded = _fold_character(written)
        if folded:
            letters.append(folded)
            starts.extend([at] * len(folded))
            ends.extend([end] * len(folded))
        elif ends and ends[-1] == at:
            _stretch(starts, ends)
    return _without_inner_apostrophes("".join(letters), starts, ends)


def _stretch(starts: list[int], ends: list[int]) -> None:
    """Let the last written character cover one more: a mark that was dropped belongs to its letter."""
    last = starts[-1]
    index = len(ends) - 1
    while index >= 0 and starts[index] == last:
        ends[index] += 1
        index -= 1


def _without_inner_apostrophes(text: str, starts: list[int], ends: list[int]) -> Folded:
    # one that goes can leave another inside a word: "Ȝ'u'a"
    while gone := [match.start() for match in _INNER_APOSTROPHE.finditer(text)]:
        for index in reversed(gone):
            del starts[index], ends[index]
        bounds = zip([0, *(i + 1 for i in gone)], [*gone, len(text)], strict=True)
        text = "".join(text[begin:end] for begin, end in bounds)
    return Folded(text=text, starts=tuple(starts), ends=tuple(ends))


def words(text: str) -> Iterator[Word]:
    """Give the folded words of a text in order; punctuation parts them and is left out."""
    folded = fold(text)
    for match in _WORD.finditer(folded.text):
        yield Word(folded=match.group(), span=folded.span(match.start(), match.end()))


def plain(text: str) -> str:
    """Give the folded words of a text joined by single spaces, for comparing names."""
    return " ".join(_WORD.findall(fold(text).text))
