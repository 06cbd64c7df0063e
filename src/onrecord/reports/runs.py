"""Which lines of a page are the article: each is weighed, and the run with the largest sum is kept.

The weights are those measured on 181 pages reduced to bare lines: whole sentences speak for the article,
short lines against it, and the words of furniture count double against. A page whose writing has no
sentence ends of its own is read by the length of its lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.model import Furniture
from onrecord.reports.daylines import is_day_line
from onrecord.reports.phrases import (
    SHORT_OPENER,
    Phrase,
    appeal,
    asking,
    hint,
    menu,
    opening,
    said,
    short_opener,
    whole_line,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.stretches import Stretch

ENDERS: Final = frozenset(".!?。！？｡؟।॥။៕።፧۔։")
"""Signs that end a sentence, in the scripts that news of conflicts is written in."""

_CLOSERS: Final = "\"'”’»›)]}」』*\u200e\u200f "
_UNPARTED: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of the scripts that do not part their words; two of them count as one word."""

_BIO: Final = re.compile(
    r"\b(?:is|was|are)\s(?:an?\s|the\s|our\s)?(?:[\w'’-]+[\s,]\s?){0,4}?"
    r"(?i:editor|writer|reporter|correspondent|journalist|columnist|contributor|producer|analyst|fellow"
    r"|researcher|bureau chief|freelancer|photojournalist|author)s?\b"
    r"(?:[^.]{0,60}?\b(?:for|at|with|based|covering|of|who)\b|\.?$)"
    r"|\b(?:[Ff]ollow|[Cc]ontact|[Rr]each|[Ee]mail|[Ww]rite to)\s(?:him|her|them|me)\b"
    r"|\bcan be (?:reached|followed)\b|\bfollow\b[^.]{0,30}\s@\w|\btips can be sent\b"
    r"|^(?:[Ww]rite to|[Cc]ontact|[Ee]mail)\s[^.]{0,60}@\w"
)
_LONGEST_BIO: Final = 90
_LONGEST_OPENING: Final = 30
_LONGEST_OPENER: Final = 5
_SHORT: Final = 8
_LONGEST_PHRASE: Final = 15
_IN_SENTENCES: Final = frozenset(
    {Furniture.LEGAL, Furniture.COOKIES, Furniture.SUBSCRIBE, Furniture.COMMENTS, Furniture.CAPTCHA}
)
"""Furniture that speaks in whole sentences; a long one that opens like another kind is the article's."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch with what was counted on it.

    `ended`: it ends as a sentence does; `phrase`: the furniture it is known as; `bio`: it tells who the
    writer is; `credited`: the credit of a picture stands behind it on its line.
    """

    stretch: Stretch
    words: int
    ended: bool
    phrase: Phrase | None
    bio: bool
    weight: float
    credited: bool = False


def count_words(line: str) -> int:
    """Count the words of a line, also where the script does not part them."""
    unparted = len(_UNPARTED.findall(line)) if not line.isascii() else 0
    return len(line.split()) + unparted // 2


def ends(line: str) -> bool:
    """Tell whether a line ends as a sentence does; three dots are where a teaser was cut."""
    last = line[-12:].rstrip(_CLOSERS)
    return last[-1:] in ENDERS and not last.endswith("..")


def seen(text: str, stretch: Stretch, *, credited: bool = False) -> Line:
    """Count and weigh one stretch."""
    words = text[stretch.start : stretch.end]
    if stretch.furniture is not None:
        known = Phrase(kind=stretch.furniture, rule=stretch.rule)
        return Line(stretch, count_words(words), ended=False, phrase=known, bio=False, weight=0.0)
    many = count_words(words)
    ended = ends(words) and not is_day_line(words)
    phrase = _phrase(words, many, ended=ended)
    bio = 5 <= many <= _LONGEST_BIO and _BIO.search(words) is not None
    weight = _sentence_weight(words, many, ended=ended) if phrase is None else _phrase_weight(phrase)
    if bio and many < 40 and phrase is None:
        weight -= 3.0
    return Line(stretch, many, ended=ended, phrase=phrase, bio=bio, weight=weight, credited=credited)


def _phrase(words: str, many: int, *, ended: bool) -> Phrase | None:
    """Tell which furniture a line is by its words, its opening, its appeal, or a hint in a short one."""
    phrase = whole_line(words) or (menu(words) if many >= 4 else None)
    if phrase is None and many <= _LONGEST_OPENING:
        phrase = opening(words)
        if phrase is None and many > 1:
            phrase = appeal(words)
        elif phrase is not None and ended and many > _LONGEST_PHRASE and phrase.kind not in _IN_SENTENCES:
            phrase = None
        phrase = phrase or said(words) or asking(words)
    if phrase is None and 1 < many <= _LONGEST_OPENER and not ended:
        phrase = short_opener(words)
    return hint(words) if phrase is None and many < _SHORT and not ended else phrase


def _phrase_weight(phrase: Phrase) -> float:
    """Give the weight of furniture; what heads a box of one subject stands in the middle of articles too."""
    return -3.0 if phrase.opens and phrase.rule != SHORT_OPENER else -1.5


def _sentence_weight(words: str, many: int, *, ended: bool) -> float:
    if ended and many >= 7:
        weight = min(many, 40) / 10
    elif many >= 25:
        weight = min(many, 40) / 20
    else:
        weight = 0.2 if many >= 10 and not _cut_off(words) else -1.2
    if _SHORT <= many < 15 or (ended and many < _SHORT):
        weight -= 1.0 if hint(words) is not None else 0.0
    return weight


def _cut_off(words: str) -> bool:
    """Tell whether a line breaks off in three dots, as teasers of other stories do."""
    return words.rstrip(_CLOSERS).endswith(("…", "..."))


def best_run(weights: Sequence[float]) -> tuple[int, int]:
    """Give the half-open run with the largest sum, the first of equals; (0, 0) where no weight is above 0."""
    best, run = 0.0, (0, 0)
    total, start = 0.0, 0
    for k, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, k
        total += weight
        if total > best:
            best, run = total, (start, k + 1)
    return run
