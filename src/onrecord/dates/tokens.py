"""Text as a string of classes, one letter a word, on which the grammar of times is written.

Words that have nothing to do with time are ".", so a pattern never reaches across them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.dates.absolute import DateMention, find_dates
from onrecord.dates.names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from onrecord.dates.times import Unit

_WORDS = {
    "U": "second seconds minute minutes hour hours day days week weeks month months year years decade decades"
    " century centuries weekend weekends fortnight",
    "Q": "quarter quarters",
    "S": "spring summer autumn fall winter",
    "P": "morning mornings afternoon afternoons evening evenings night nights dawn dusk noon midnight midday"
    " daybreak nightfall sunset sunrise lunchtime mid-afternoon mid-morning",
    "T": "today yesterday tomorrow tonight overnight",
    "n": "now currently presently nowadays",
    "r": "recently lately",
    "l": "last",
    "p": "past",
    "v": "previous preceding prior",
    "t": "this these",
    "x": "next coming upcoming",
    "f": "following subsequent ensuing",
    "c": "current present latest",
    "q": "same corresponding comparable",
    "s": "period",
    "h": "that those",
    "e": "early late mid",
    "k": "earlier later",
    "B": "beginning start end middle close onset half",
    "g": "ago",
    "R": "recent",
    "A": "after before",
    "i": "in into during within over for throughout",
    "o": "of",
    "w": "since",
    "F": "from",
    "z": "until till to through",
    "b": "between",
    "&": "and",
    "/": "or",
    "y": "by",
    "j": "on",
    "@": "at around about approximately roughly",
    "m": "than least most nearly almost only just exactly some more less fewer another"
    " consecutive straight successive full whole long near foreseeable",
    "a": "a an",
    "d": "the",
    "E": "every each",
    "G": "daily weekly monthly annually nightly hourly",
    "L": "local",
    "X": "time hrs gmt utc",
    "V": "future",
    "u": "so far date",
    "N": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " several many",
    "J": "few couple dozen hundred",
    "O": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
}
CLASSES = {word: letter for letter, words in _WORDS.items() for word in words.split()} | {
    "second": "O",
    "prior": "v",
    "fiscal": "Z",
}

_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
_NUMBERED = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"

NUMBERS: dict[str, tuple[int, int | None]] = (
    {word: (number, number) for number, word in enumerate(_COUNTED.split(), 1)}
    | {word: (10 * number, 10 * number) for number, word in enumerate(_TENS.split(), 3)}
    | {"a": (1, 1), "an": (1, 1), "couple": (2, 2), "dozen": (12, 12)}
    | {"few": (2, 7), "several": (3, None), "many": (3, None)}
)
"""Words of number as units of time are counted in, with the least and the most that they mean."""

ORDINALS = {word: number for number, word in enumerate(_NUMBERED.split(), 1)} | {"thirtieth": 30}

UNITS = {unit.value: unit for unit in Unit} | {f"{unit.value}s": unit for unit in Unit}
UNITS |= {"centuries": Unit.CENTURY, "quarter": Unit.QUARTER}

_SPELLED = (
    r"[Nn]ineteen[ -](?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\w-])"
)
_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,2}(?:[:.]\d{2})?\s?(?:[aA]\.?[mM]|[pP]\.?[mM])\b\.?"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|\d{4}s\b|['’`]\d0s\b"
    r"|\d{1,2}(?:st|nd|rd|th)\b"
    r"|\d+(?:\.\d+)?"
    r"|(?:[Mm]id-(?:afternoon|morning))\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\."
    rf"|{_SPELLED}"
    r"|[^\W\d_]+"
    r"|[^\s\w]"
)
_ABBREVIATED = frozenset(n for n in {**ENGLISH_MONTHS, **ENGLISH_WEEKDAYS} if len(n) <= 5) - {
    "march",
    "april",
    "may",
    "june",
    "july",
}
_UNSURE = frozenset({"may", "march"})
_SPACED = re.compile(r"[^\W_] [-–—] (?:\d|[A-Z][a-z]{2,8}\.? \d)")
"""A dash between blanks, before a day: "3 - 9 June", "28 May – 3 June", "May 28 - June 3"."""
_DECADE = re.compile(r"\d{4}s|['’`]\d0s")
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d{2})?\s?[aApP]\.?[mM]\.?|\d{1,2}:\d{2}(?::\d{2})?")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, with their classes; `dates` holds the written-out days by token."""

    text: str
    classes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    dates: dict[int, DateMention]

    def word(self, at: int) -> str:
        """Give a token's words in lower case."""
        return self.text[self.starts[at] : self.ends[at]].lower().rstrip(".")

    def year(self, at: int) -> int:
        """Give the year that a token of class "Y" is, in digits or in words ("nineteen ninety-six")."""
        words = re.split(r"[\s-]+", self.word(at))
        return int(words[0]) if words[0].isdigit() else 1900 + sum(NUMBERS[w][0] for w in words[1:])


def tokens_of(text: str) -> Tokens:
    """Split a text into words with their classes; a written-out day is one word of class "I"."""
    classes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    dates: dict[int, DateMention] = {}
    at = 0
    for day in (*find_dates(text), None):
        stop = day.span.start if day else len(text)
        for match in _TOKEN.finditer(text, at, stop):
            classes.append(_class_of(match.group(), text, match.start(), match.end()))
            starts.append(match.start())
            ends.append(match.end())
        if day:
            dates[len(classes)] = day
            classes.append("I")
            starts.append(day.span.start)
            ends.append(day.span.end)
            at = day.span.end
    return Tokens(text, "".join(classes), tuple(starts), tuple(ends), dates)


def _class_of(word: str, text: str, start: int, end: int) -> str:
    if word[0].isdigit() or (word[0] in "'’`" and len(word) > 1):
        return _class_of_digits(word, text, start)
    low = word.lower().rstrip(".")
    if low.startswith(("nineteen ", "nineteen-")):
        return "Y"
    if low in ENGLISH_MONTHS or low in ENGLISH_WEEKDAYS:
        return _class_of_name(word, low)
    return _class_of_sign(word, text, start, end) if len(word) == 1 else CLASSES.get(low, ".")


def _class_of_sign(word: str, text: str, start: int, end: int) -> str:
    """Tell a hyphen within words ("H"), a dash between blanks and before a day ("-"), and a comma."""
    dash = word in "-–—"
    if dash and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
        return "H"
    if dash and _SPACED.match(text, max(0, start - 2)):
        return "-"
    return "," if word == "," else CLASSES.get(word.lower(), ".")


def _class_of_digits(word: str, text: str, start: int) -> str:
    if _DECADE.fullmatch(word):
        return "C"
    if _CLOCK.fullmatch(word):
        return "K"
    if word[-1].isalpha():
        return "O"
    if not word.isascii() or not word.isdigit() or text[start - 1 : start] in {"$", "€", "£", ".", "/"}:
        return "." if not word.isdigit() else "N"
    if len(word) == 4 and 1800 <= int(word) <= 2100:
        return "Y"
    return "D" if len(word) <= 3 else "N"


def _class_of_name(word: str, low: str) -> str:
    """Tell a month ("M"), an unsure one ("?", "may", "march"), a weekday ("W"); "!" is a bare short form."""
    if word[0].islower() and (low in _ABBREVIATED or low in _UNSURE):
        return "."
    if low in _ABBREVIATED and word[-1] != ".":
        return "!" if low in ENGLISH_MONTHS else "."
    if low in ENGLISH_MONTHS:
        return "?" if low in _UNSURE else "M"
    return "W"
