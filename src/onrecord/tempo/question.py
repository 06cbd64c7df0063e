"""A sentence about counts, silence, first, last or highest, read as a question to a series.

The ways in which such sentences are made are few; what cannot be read is not guessed. Where words leave a
window open ("since 4 February": with that day or without it?), every reading is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.dates import Anchored, Between, Calendar, Length, Shift, Stretch, TimeKind, find_times
from onrecord.model import Range
from onrecord.numbers import find_numbers
from onrecord.tempo import dated_by
from onrecord.tempo.counted_words import counted, kinds
from onrecord.tempo.no_days import no_day
from onrecord.tempo.periods import Period, Reader, length, periods
from onrecord.tempo.subject import shared, subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from onrecord.dates import TimeMention
    from onrecord.numbers import NumberMention
    from onrecord.tempo.dated_by import Dating

__all__ = ["Asked", "Period", "Question", "no_day", "read"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What of a sentence cannot be read, and what would mend it, in words.

    `bears` tells that the incidents of its days bear on it all the same.
    """

    why: str
    flips: str
    bears: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: the first of `periods` is the plain reading.

    `count` bounds the number, `about` tells that it is approximate; `factor` is set for ratios. `bare` is the
    sentence without an event that only dates it and without `subject`, each letter in its place. `subject`
    are the words for the one that is said to be the first or the worst, `of` its id once it is known, and
    `lasting` the days before it of which that is said, where a length tells them ("in two years"). `unread`
    says what of the sentence is not read; such a question is left open.
    """

    sentence: str
    asked: Asked
    periods: tuple[Period, ...]
    count: Range | None = None
    about: bool = False
    factor: float | None = None
    bare: str = ""
    subject: str = ""
    of: str | None = None
    lasting: int | None = None
    unread: Unread | None = None


_LASTING = frozenset({Asked.NONE, Asked.FIRST, Asked.DEADLIEST, Asked.BUSIEST, Asked.STOPPED})
_RANKS = frozenset({Asked.FIRST, Asked.DEADLIEST})
_SPARE = frozenset({Asked.COUNT, Asked.NONE, Asked.FIRST, Asked.LAST})
_MOVED = re.compile(
    r"\b(?:rose|risen|increased|grew|grown|fell|fallen|decreased|dropped|climbed|jumped|surged)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no)\b(?! (?:more|fewer|less|longer|later|further) )|n['’]t\b", re.IGNORECASE
)
_STOPPED = re.compile(
    r"\b(?:have|has|had)? ?(?:been )?(?:stopped|halted|ceased|ended|paused|suspended)\b"
    r"|\b(?:is|are) over\b|\bno longer\b",
    re.IGNORECASE,
)
_TRUCE = re.compile(
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


def read(sentence: str, as_of: date, begins: date) -> Question | None:
    """Read a sentence; None where it asks nothing that a series can answer.

    Args:
        sentence: one sentence in English.
        as_of: the day it is held against; "since" reaches up to it, "the past week" counts from it.
        begins: the first day of the series, for sentences that name no time.

    """
    every = [t for t in find_times(sentence) if t.kind not in {TimeKind.SET, TimeKind.CLOCK}]
    times = [t for t in every if t.kind is not TimeKind.DURATION]
    by = dated_by.dating(sentence, every)
    bare = dated_by.blanked(sentence, by)
    ratio = _ratio(bare)
    asked, count, about = _asked(bare, every, ratio)
    if asked is None:
        return None
    about_ = subject(sentence) if asked in _RANKS else None
    if about_ is not None:
        every = [t for t in every if not about_.overlaps(t.span)]
        times = [t for t in times if not about_.overlaps(t.span)]
        bare = " " * about_.end + bare[about_.end :]
    if asked is Asked.STOPPED and ((by and by.since) or any(_begins(t) for t in times)):
        asked = Asked.NONE
    how = Reader(as_of=as_of, after=asked in {Asked.NONE, Asked.FIRST}, lasting=asked in _LASTING)
    days = periods(every, by, how)
    unread = _unread_words(bare, asked, every) or _unread_days(sentence, every, by, read_=bool(days))
    if not days and unread is None and any(t.kind is not TimeKind.VAGUE for t in times):
        return None
    return Question(
        sentence=sentence,
        asked=asked,
        periods=days or (Period(first=begins, last=as_of, words="the whole series"),),
        count=count,
        about=about,
        factor=ratio,
        bare=bare,
        subject=about_.of(sentence) if about_ else "",
        lasting=length(every, how) if asked in _RANKS else None,
        unread=unread or _unread_end(bare, asked, every),
    )


def _unread_days(
    sentence: str, times: Sequence[TimeMention], by: Dating | None, *, read_: bool
) -> Unread | None:
    """Tell which days of a sentence are not read, or None where all are."""
    if by is not None and by.time is None:
        why = f"the sentence does not say on what day {by.words(sentence)!r} was"
        return Unread(why=why, flips="if it named the day")
    first, both = "if it named the first day", "if it named the first and the last day"
    if by is not None and not by.since:
        told = f"{by.leads} {by.words(sentence)}"
        return Unread(why=f"with {told!r} it does not say since when", flips=both)
    ends = [t for t in times if isinstance(t.value, Between) and t.value.since is None and t.value.until]
    if ends and not read_:
        return Unread(why=f"with {ends[0].span.of(sentence)!r} it does not say since when", flips=first)
    if not read_ and (lengths := [t for t in times if isinstance(t.value, Length)]):
        return Unread(why=f"it does not say which {lengths[0].span.of(sentence)!r} is meant", flips=both)
    inside = [t for t in times if by is None or not t.span.overlaps(by.span)]
    days = [t for t in inside if isinstance(t.value, (Calendar, Anchored, Stretch, Between)) and _firm(t)]
    if len(days) > 1 or (days and by is not None):
        told = " and ".join(repr(t.span.of(sentence)) for t in days)
        return Unread(why=f"it names more days than one stretch of them ({told})", flips=both)
    return None


def _unread_end(sentence: str, asked: Asked, times: Iterable[TimeMention]) -> Unread | None:
    """Leave open whether a truce holds, and whether attacks stopped on days that are named."""
    if asked is not Asked.STOPPED and not _TRUCE.search(sentence):
        return None
    if _TRUCE.search(sentence):
        why = "whether a truce holds hangs on who is bound by it, and attacks may be by others"
        return Unread(why=why, flips="if it were put as no attacks by one side since a day", bears=True)
    if named := [t for t in times if isinstance(t.value, (Calendar, Shift))]:
        why = f"whether they stopped on a day that is named ({named[0].span.of(sentence)!r}) is not judged"
        return Unread(why=why, flips="if it were put as no attacks since that day")
    return None


def _begins(time: TimeMention) -> bool:
    return isinstance(time.value, Between) and time.value.since is not None and time.value.until is None


def _firm(time: TimeMention) -> bool:
    """Leave out "so far", which has neither end."""
    value = time.value
    return not isinstance(value, Between) or value.since is not None or value.until is not None


def _asked(
    sentence: str, times: Iterable[TimeMention], ratio: float | None
) -> tuple[Asked | None, Range | None, bool]:
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
    number = _number(sentence, times)
    if number and number.value != Range.exactly(0):
        return Asked.COUNT, number.value, number.approximate
    if number or _NONE.search(sentence) or _TRUCE.search(sentence):
        return Asked.NONE, None, False
    if _STOPPED.search(sentence):
        return Asked.STOPPED, None, False
    return None, None, False


def _unread_words(sentence: str, asked: Asked, times: Sequence[TimeMention]) -> Unread | None:
    """Tell which words of a sentence are not read as what it asks, or None where all are."""
    if (unread := _unread_numbers(sentence, asked, times)) is not None:
        return unread
    if asked in _RANKS and (rank := shared(sentence)):
        return Unread(
            why=f"a rank among several ({rank!r}) is not judged", flips="if it were put of one alone"
        )
    if len(several := kinds(sentence)) > 1:
        why = f"it speaks of more than one kind of act ({' and '.join(several)})"
        return Unread(why=why, flips="if it named one kind")
    if asked is not Asked.NONE and (met := _NEGATED.search(sentence)):
        why = f"what the sentence denies ({met.group()!r}) is not read"
        return Unread(why=why, flips=f"if it were put without {met.group()!r}")
    return None


def _unread_numbers(sentence: str, asked: Asked, times: Sequence[TimeMention]) -> Unread | None:
    """Tell which numbers of a sentence are not read as a count of incidents, or None where all are."""
    number = _number(sentence, times)
    if asked is Asked.COUNT and number and (noun := counted(sentence, number.core.end)):
        why = f"the number counts {noun!r}, and only incidents are counted here"
        return Unread(why=why, flips="if it were put as a number of incidents")
    spare = [one for one in _numbers(sentence, times) if asked in _SPARE and one.value != Range.exactly(0)]
    if len(spare) > (asked is Asked.COUNT):
        words = " and ".join(repr(one.core.of(sentence)) for one in spare)
        return Unread(
            why=f"it holds numbers that are not read ({words})", flips="if it held none but its count"
        )
    if asked is Asked.COUNT and (moved := _MOVED.search(sentence)):
        why = f"how numbers changed ({moved.group()!r}) is read as a share only"
        return Unread(why=why, flips="if it told by how many per cent")
    return None


def _ratio(sentence: str) -> float | None:
    for pattern, factor in _RATIOS:
        if pattern.search(sentence):
            return factor
    if met := _PERCENT.search(sentence):
        change = float(met.group(2)) / 100
        return 1 + change if met.group(1).lower() in _RISING else max(0.0, 1 - change)
    return None


def _number(sentence: str, times: Iterable[TimeMention]) -> NumberMention | None:
    """Find the count: the first number that is no ordinal and not part of a time."""
    return next(_numbers(sentence, times), None)


def _numbers(sentence: str, times: Iterable[TimeMention]) -> Iterator[NumberMention]:
    taken = [t.span for t in times]
    for mention in find_numbers(sentence):
        if not mention.ordinal and not any(span.overlaps(mention.core) for span in taken):
            yield mention
