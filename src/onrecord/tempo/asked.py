"""What a sentence asks of a series: a count, a silence, a first or last one, a rank, a change by a share."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.model import Range
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.dates import TimeMention
    from onrecord.numbers import NumberMention


class Asked(StrEnum):
    """What a sentence says of a series."""

    NONE = "none"
    COUNT = "count"
    FIRST = "first"
    LAST = "last"
    DEADLIEST = "deadliest"
    BUSIEST = "busiest day"
    STOPPED = "stopped"
    RATIO = "ratio"


RANKS = frozenset({Asked.FIRST, Asked.DEADLIEST})
_STOPPED = re.compile(
    r"\b(?:have|has|had)? ?(?:been )?(?:stopped|halted|ceased|ended|paused|suspended)\b"
    r"|\b(?:is|are) over\b|\bno longer\b",
    re.IGNORECASE,
)
TRUCE = re.compile(
    r"\b(?:cease-?fire|truce|armistice)\b(?: \w+){0,6}? (?:holds?|held|holding|broken"
    r"|violated|breached|collapsed)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no(?! longer)|zero|without(?: an?y?)?|not (?:a single|one|any))\s+"
    r"(?:further |more |new |recorded |known )?(?:\w+[- ]){0,3}?(?:attack|strike|incident|assault|raid"
    r"|shelling|shooting|bombing|launch|rocket|drone|missile|event|clash|kidnapping)\w*"
    r"|\b(?:no(?! longer)|none|nothing)\b|\bnot (?:been )?(?:attacked|struck|hit)\b"
    r"|\bhave(?: not|n[’']t) (?:attacked|struck|been)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:the )?first\b(?=(?: \w+){0,7} (?:since|in|after|for|this)\b)", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?:the )?(?:last|latest|most recent) (?:known |recorded )?"
    r"(?:attack|strike|incident|one|assault|raid)\b",
    re.IGNORECASE,
)
_DEADLIEST = re.compile(
    r"\b(?:deadliest|bloodiest|most deadly|worst|highest (?:death )?toll)\b", re.IGNORECASE
)
_BUSIEST = re.compile(
    r"\b(?:most|highest number of) \w+ (?:in|on) (?:one|a|any|a single) day\b|\bbusiest day\b", re.IGNORECASE
)
_RATIOS = (
    (re.compile(r"\b(?:doubled|twice as many|twofold)\b", re.IGNORECASE), 2.0),
    (re.compile(r"\b(?:tripled|trebled|three times as many|threefold)\b", re.IGNORECASE), 3.0),
    (re.compile(r"\b(?:quadrupled|four times as many|fourfold)\b", re.IGNORECASE), 4.0),
    (re.compile(r"\b(?:halved|half as many|fallen by half|dropped by half)\b", re.IGNORECASE), 0.5),
)
_PERCENT = re.compile(
    r"\b(rose|risen|increased|grew|grown|up|fell|fallen|decreased|dropped|down)\b(?: \w+){0,2}?"
    r" (\d+(?:\.\d+)?) ?(?:%|per ?cent)",
    re.IGNORECASE,
)
_RISING = frozenset({"rose", "risen", "increased", "grew", "grown", "up"})


def asked_of(
    sentence: str, times: Iterable[TimeMention], ratio: float | None
) -> tuple[Asked | None, Range | None, bool]:
    """Give what a sentence asks, the bounds of the count, and whether that is approximate.

    None where it asks nothing; `ratio` is what `ratio_of` gives.
    """
    if ratio is not None:
        return Asked.RATIO, None, False
    for pattern, asked in (
        (_DEADLIEST, Asked.DEADLIEST),
        (_BUSIEST, Asked.BUSIEST),
        (_LAST, Asked.LAST),
        (_FIRST, Asked.FIRST),
    ):
        if pattern.search(sentence):
            return asked, None, False
    number = number_in(sentence, times)
    if number and number.value != Range.exactly(0):
        return Asked.COUNT, number.value, number.approximate
    if number or _NONE.search(sentence) or TRUCE.search(sentence):
        return Asked.NONE, None, False
    if _STOPPED.search(sentence):
        return Asked.STOPPED, None, False
    return None, None, False


def ratio_of(sentence: str) -> float | None:
    """Give by what factor numbers changed, as a sentence says; None where it does not."""
    for pattern, factor in _RATIOS:
        if pattern.search(sentence):
            return factor
    if met := _PERCENT.search(sentence):
        change = float(met.group(2)) / 100
        return 1 + change if met.group(1).lower() in _RISING else max(0.0, 1 - change)
    return None


def number_in(sentence: str, times: Iterable[TimeMention]) -> NumberMention | None:
    """Find the count: the first number that is no ordinal and not part of a time."""
    return next(numbers_in(sentence, times), None)


def numbers_in(sentence: str, times: Iterable[TimeMention]) -> Iterator[NumberMention]:
    """Find the numbers that are no ordinals and no parts of times."""
    taken = [t.span for t in times]
    for mention in find_numbers(sentence):
        if not mention.ordinal and not any(span.overlaps(mention.core) for span in taken):
            yield mention
