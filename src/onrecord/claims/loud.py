"""Articles in capitals throughout, told as others are written: wires, monitors' translations, logs.

To a parser each word in capitals is a name. Here a word is written small where a dictionary or the rules have
it as a common one, and large where the world knows it as a name, or nobody knows it. A dictionary has names
of persons and towns among its nouns, so a word that is only a noun is small if the article tells of "the"
such a thing, and large beside a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.capitals import BACK, START, WORD, loud
from onrecord.claims.casing import LITTLE, TITLES, common
from onrecord.claims.words import words
from onrecord.dates.names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from onrecord.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.claims.dictionary import Dictionary
    from onrecord.model import Span
    from onrecord.world import World

LONGEST = 500_000
_SHORT = re.compile(r"(?<=[^\W\d_] )[(\[]([A-Z][A-Z-]{1,9})[)\]]")
"""The short form of what stands before it: "NATIONAL ARMY (ELN)"."""
_LAST = re.compile(r"[^\W\d_]+")
_LONG_NAME, _LONGEST_NAME = 3, 8
_JOINING = frozenset({"AND", "DE", "DEL", "FOR", "OF"})
_VOWEL = re.compile(r"[AEIOUY]")
_DAYS = (frozenset(ENGLISH_MONTHS) | frozenset(ENGLISH_WEEKDAYS)) - {
    "march",
    "may",
    "mar",
    "sat",
    "sun",
    "wed",
}
_MONTH = re.compile(
    r"(?<![\d.,])(?:[0-2]?\d|3[01])(?:ST|ND|RD|TH)?\s+(?:OF\s+)?(MAR|MARCH|MAY|SAT|SUN)(?![^\W\d_])"
    r"|(?<![^\W\d_])(MAR|MARCH|MAY)\s+(?=(?:[0-2]?\d|3[01])(?:ST|ND|RD|TH)?(?![\d,]\d|[^\W\d_])|(?:19|20)\d\d\b)"
    r"|(?<![^\W\d_])(?:EARLY|IN|LAST|LATE|MID|NEXT|SINCE|UNTIL)\s+(MARCH|MAY)(?![^\W\d_])(?!\s+[A-Z]+ED\b)"
)
"""Months that are words as well, where a day or a year stands beside them: "25 MAY", "SINCE MARCH"."""
_US = re.compile(r"(?<![^\W\d_])(?:(?<=\bTHE\s)(?=(US)))?US(?![^\W\d_])\s+([^\W\d_]+)")
AMERICAN = words("armed") | TITLES | {"air", "citizen", "embassy", "force", "jet", "marine", "navy", "strike"}
"""Words before which "US" is the country, and no pronoun."""
_RUN = re.compile(r"([^\W\d_]+)(?=\s+([^\W\d_]+)|)")
"""A word, and the next where only blanks part them."""
_APOSTROPHES = frozenset({"'", "’"})
_PARTICLES = frozenset({"and", "de", "del", "for", "in", "of", "on", "the"})
_COUNTED = re.compile(
    r"\b(?:A|AN|THE|THIS|THAT|THESE|THOSE|HIS|HER|ITS|THEIR|OUR|SOME|SEVERAL|MANY|ANY|NO|EACH|EVERY|ANOTHER"
    r"|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|\d+)\s+([^\W\d_]+)"
)


class _Words:
    """Which words of an article are common, and which may be names for all that a dictionary tells."""

    def __init__(self, text: str, dictionary: Dictionary) -> None:
        met = {word: word.lower() for word in WORD.findall(text)}
        self.all = frozenset(met)
        self.small = {word for word, low in met.items() if _small(low, dictionary)}
        self.nouns = {
            word for word in self.small if dictionary.only_noun(met[word]) and not common(met[word])
        }
        self.open = self.nouns - {match[1] for match in _COUNTED.finditer(text)}
        self.little = {word for word, low in met.items() if low in LITTLE or low in dictionary.small}
        self.short = {m[1] for m in _SHORT.finditer(text) if m[1] not in self.small}

    def short_form(self, name: str) -> bool:
        """Tell whether a short name that the world knows is not rather a common word ("CAR", "WHO")."""
        return name.isalpha() and (name not in self.small or (len(name) == 2 and name not in self.little))

    def told(self, word: str) -> str:
        """Give a word as it is written where nothing else is known."""
        if word in self.short or (len(word) == 1 and word != "A"):
            return word
        if word in self.small:
            return word.lower()
        return word.capitalize() if _VOWEL.search(word) else word


def told_quietly(text: str, world: World | None, dictionary: Callable[[], Dictionary]) -> str:
    """Give a text in capitals as others are written, as long; any other comes back as it is.

    What lies beyond the first LONGEST characters stays as it came: no report is as long.
    """
    if not loud(text):
        return text
    text, rest = text[:LONGEST], text[LONGEST:]
    known = _Words(text, dictionary())
    large = dict(_beside_names(text, known)) | dict(_long_forms(text, known))
    if world is not None:
        large |= dict(_known(text, world, known))
    out = list(text)
    for match in WORD.finditer(text):
        word = match[0]
        if not word.isupper() or len(word.lower()) != len(word):
            continue
        told = large.get(match.start()) or known.told(word)
        if text[match.start() - 1 : match.start()] in _APOSTROPHES:
            told = told.lower()
        elif START.search(text[max(0, match.start() - BACK) : match.start()]) is not None:
            told = told[:1].upper() + told[1:]
        out[match.start() : match.end()] = told
    return "".join(out) + rest


def _small(word: str, dictionary: Dictionary) -> bool:
    if word in _DAYS:
        return False
    return word in LITTLE or (len(word) > 1 and (common(word) or dictionary.knows(word)))


def _beside_names(text: str, known: _Words) -> Iterator[tuple[int, str]]:
    """Give the words that may be names and stand right beside one."""
    name, before = False, ""
    for match in _RUN.finditer(text):
        word, after = match[1], match[2]
        led = before and (name or before.lower() in TITLES)
        leads = after and after not in known.small
        mine = word in known.open and bool(led or leads)
        if mine:
            yield match.start(), word.capitalize()
        name, before = mine or word not in known.small, word if after else ""


def _long_forms(text: str, known: _Words) -> Iterator[tuple[int, str]]:
    """Give the words of names that their short form follows: "ARMY OF NATIONAL LIBERATION (ELN)"."""
    for match in _SHORT.finditer(text):
        words = list(_LAST.finditer(text, max(0, match.start() - BACK), match.start()))
        name: list[re.Match[str]] = []
        for word in reversed(words):
            joined = not text[word.end() : name[0].start() if name else match.start()].strip()
            if (
                not joined
                or len(word[0]) == 1
                or len(name) == _LONGEST_NAME
                or (word[0] in known.little and word[0] not in _JOINING)
            ):
                break
            name.insert(0, word)
        while name and name[0][0] in _JOINING:
            name.pop(0)
        told = [word for word in name if word[0] not in _JOINING]
        letters = {word[0][0] for word in told}
        if len(told) >= _LONG_NAME and sum(letter in letters for letter in match[1]) * 2 > len(match[1]):
            yield from ((word.start(), _large(word[0])) for word in told)
            yield match.start(1), match[1]


def _known(text: str, world: World, known: _Words) -> Iterator[tuple[int, str]]:
    """Give where the words of names stand that the world knows, and how they are written."""
    titled = WORD.sub(lambda m: _large(m[0]), text)
    sparing = WORD.sub(lambda m: known.told(m[0]) if m[0] not in known.nouns else _large(m[0]), text)
    lands = {word for word in known.small if _is_land(word.capitalize(), world)}
    for hit in world.hits(titled):
        names = {name.casefold() for name in (hit.entity.name, *hit.entity.aliases)}
        described = hit.alias.casefold() not in names
        for at, word in _name(text, hit.span, known, sure=hit.entity.type is EntityType.STATE):
            if not described or text[at : at + len(word)] not in known.small - known.nouns - lands:
                yield at, word
    for place in world.place_hits(sparing):
        yield from _name(text, place.span, known)
    for match in _MONTH.finditer(text):
        start, end = next(span for span in (match.span(k) for k in (1, 2, 3)) if span != (-1, -1))
        yield start, text[start:end].capitalize()
    short = {word for word in known.all if known.short_form(word) and _is_short(word, world)}
    yield from ((match.start(), match[0]) for match in WORD.finditer(text) if match[0] in short)
    for match in _US.finditer(text):
        if match[1] or match[2].lower().removesuffix("s") in AMERICAN:
            yield match.start(), "US"


def _is_short(word: str, world: World) -> bool:
    """Tell whether a word is the short form of a name, in a text in small letters."""
    hits = world.hits(f"the {word} said")
    return any(hit.alias == word and word in {hit.entity.name, *hit.entity.aliases} for hit in hits)


def _is_land(word: str, world: World) -> bool:
    """Tell whether a word by itself names a country or its people ("Russian")."""
    return any(hit.entity.type is EntityType.STATE and hit.alias == word for hit in world.hits(word))


def _name(text: str, span: Span, known: _Words, *, sure: bool = False) -> Iterator[tuple[int, str]]:
    """Give where the words of one name stand, unless it is a single common word that might be one."""
    inside = list(WORD.finditer(text, span.start, span.end))
    if len(inside) == 1 and not sure and inside[0][0] in known.small - known.nouns:
        return
    for match in inside:
        low = match[0].lower()
        yield match.start(), low if low in _PARTICLES and match is not inside[0] else _large(match[0])


def _large(word: str) -> str:
    return word.capitalize() if len(word.lower()) == len(word) else word
