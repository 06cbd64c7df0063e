"""Known words of site furniture, looked up: as whole lines, openings, appeals to the reader, hints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from onrecord.model import Furniture
from onrecord.reports.phrasebook import (
    ASKED,
    ASKING,
    HINTS,
    MASTHEADS,
    OPENERS,
    SAID,
    SHORT_OPENERS,
    STARTS,
    WHOLE,
)

SHORT_OPENER: Final = "opens:short"
LONGEST_PHRASE: Final = 160
"""Longer lines are no furniture by their words alone; bounds the work on each line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a line was known by: kind, rule id, and whether a list of other stories or a form follows it."""

    kind: Furniture
    rule: str
    opens: bool = False


def _parted(table: str) -> list[str]:
    parts = (part.lstrip() for line in table.splitlines() for part in line.split("|"))
    return [part for part in parts if part.strip()]


def _blank_end(phrase: str) -> str:
    return phrase[:-1] + " " if phrase.endswith("_") else phrase


_EDGES: Final = " \t\u00a0\u200b\u200e\u200f\ufeff.,:;!?…-–—*•·|/\\<>«»\"'“”‘’()[]{}#+=_~^→←↑↓›‹▶►◀×"
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*[kKmM]?")


_SAME: Final[dict[int, int | str]] = {
    **dict.fromkeys(map(ord, "ًٌٍَُِّْـ"), ""),
    **str.maketrans("أإآٱىیک’\u00a0", "ااااييك' "),
}
"""Arabic vowel signs dropped and letters that writers interchange made one; plain apostrophes and blanks."""


def _folded(words: str) -> str:
    """Give words in lower case, spellings of one word made one; the Turkish İ is an i."""
    low = words.casefold()
    return low if low.isascii() else low.replace("i̇", "i").translate(_SAME)


def plain(line: str) -> str:
    """Give a line as the tables hold it: lower case, digits folded to 0, signs at both ends dropped."""
    folded = _folded(line.strip(_EDGES))
    return " ".join(_DIGITS.sub("0", folded).split()) if len(folded) <= LONGEST_PHRASE else folded


def _tables() -> tuple[dict[str, Phrase], tuple[tuple[str, Phrase], ...]]:
    whole: dict[str, Phrase] = {}
    for opens, table in ((True, OPENERS), (False, WHOLE)):
        for kind, text in table.items():
            for part in _parted(text):
                rule = f"{'opens' if opens else 'line'}:{kind.value}"
                whole.setdefault(plain(part), Phrase(kind=kind, rule=rule, opens=opens))
    starts = [
        (_blank_end(_folded(part)), Phrase(kind=kind, rule=f"start:{kind.value}"))
        for kind, text in STARTS.items()
        for part in _parted(text)
    ]
    return whole, tuple(starts)


WHOLE_LINES, _START_LIST = _tables()
_START_RE: Final = re.compile(
    "|".join(re.escape(part) for part, _ in sorted(_START_LIST, key=lambda item: (-len(item[0]), item[0])))
)
OPENINGS: Final = dict(_START_LIST)
_ASKING: Final = frozenset(_parted(ASKING))
_ASKED: Final = _ASKING | frozenset(_parted(ASKED))
_SAID_KINDS: Final = {_folded(part.strip()): kind for kind, text in SAID.items() for part in _parted(text)}
_SAID_RE: Final = re.compile("|".join(re.escape(part) for part in _SAID_KINDS))
_SHORT_OPENERS: Final = tuple(_blank_end(_folded(part)) for part in _parted(SHORT_OPENERS))
_QUOTED: Final = re.compile(r"[\"“”«»]")
_QUESTION: Final = re.compile(
    r"[^.!?]{4,80}\?\s(?P<asked>[A-Z][a-z]+)\b.{0,60}?(?:\b(?:you|your|us|our|it)\b|@)"
)
_FIRST_WORD: Final = re.compile(r"[^\W\d_][\w’']*")
_HINT_KINDS: Final = {_folded(part.strip()): kind for kind, text in HINTS.items() for part in _parted(text)}
_HINT_RE: Final = re.compile("|".join(re.escape(part) for part in _HINT_KINDS))


_MASTHEADS: Final = frozenset(_parted(MASTHEADS))
_MENU: Final = re.compile(r"\s*[|•·*/»]\s+")


def is_masthead(line: str) -> bool:
    """Tell whether a line looks like the name of an outlet."""
    parts = line.split()
    return 2 <= len(parts) <= 5 and parts[-1].casefold().strip(".,") in _MASTHEADS and line[:1].isupper()


def menu(line: str) -> Phrase | None:
    """Tell a row of links by the signs that part them: four and more, of few words each."""
    if len(line) > LONGEST_PHRASE * 2:
        return None
    parts = [part for part in _MENU.split(line) if part]
    if len(parts) < 4 or any(len(part.split()) > 3 for part in parts):
        return None
    return Phrase(kind=Furniture.NAVIGATION, rule="line:menu")


def whole_line(line: str) -> Phrase | None:
    """Tell which furniture a line is by all of its words."""
    return WHOLE_LINES.get(plain(line)) if len(line) <= LONGEST_PHRASE else None


def opening(line: str) -> Phrase | None:
    """Tell which furniture a line opens as; long lines too, so the caller weighs their length."""
    head = _DIGITS.sub("0", _folded(line[:60].lstrip("-–—*•·|>\u200e\u200f \t")))
    match = _START_RE.match(head)
    return OPENINGS[match[0]] if match else None


def short_opener(line: str) -> Phrase | None:
    """Tell a short line that heads other stories on a subject, or those of a site."""
    if not _folded(line.strip(_EDGES)).startswith(_SHORT_OPENERS):
        return None
    return Phrase(kind=Furniture.RELATED, rule=SHORT_OPENER, opens=True)


def said(line: str) -> Phrase | None:
    """Tell a sentence by what only the site says of itself; what somebody is quoted with is the article's."""
    match = _SAID_RE.search(_folded(line)) if _QUOTED.search(line) is None else None
    if match is None:
        return None
    kind = _SAID_KINDS[match[0]]
    return Phrase(kind=kind, rule=f"said:{kind.value}")


def asking(line: str) -> Phrase | None:
    """Tell a question to the reader with what he is to do behind it ("Seen the smoke? Send us pictures")."""
    match = _QUESTION.match(line) if _QUOTED.search(line) is None else None
    if match is None or match["asked"].casefold() not in _ASKED:
        return None
    found = hint(line)
    kind = found.kind if found is not None else Furniture.SHARE
    return Phrase(kind=kind, rule=f"appeal:{kind.value}")


def appeal(line: str) -> Phrase | None:
    """Tell which furniture a sentence is that asks its reader for something, as only the site does."""
    first = _FIRST_WORD.match(line)
    if first is None or first[0].casefold() not in _ASKING:
        return None
    found = hint(line)
    return Phrase(kind=found.kind, rule=f"appeal:{found.kind.value}") if found is not None else None


def hint(line: str) -> Phrase | None:
    """Tell which furniture a word of a line hints at; enough for a short line that is no sentence."""
    match = _HINT_RE.search(_folded(line[:400]))
    if match is None:
        return None
    kind = _HINT_KINDS[match[0]]
    return Phrase(kind=kind, rule=f"hint:{kind.value}")
