"""A sentence about counts, silence, first, last or highest, read as a question to a series.

The ways in which such sentences are made are few; what cannot be read is not guessed. Where words leave a
window open ("since 4 February": with that day or without it?), every reading is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.dates import Between, TimeKind, find_times
from onrecord.tempo import dated_by
from onrecord.tempo.asked import RANKS, Asked, asked_of, ratio_of
from onrecord.tempo.no_days import no_day
from onrecord.tempo.periods import Period, Reader, length, periods
from onrecord.tempo.subject import subject
from onrecord.tempo.unread import Unread, unread_days, unread_end, unread_words

if TYPE_CHECKING:
    from datetime import date

    from onrecord.dates import TimeMention
    from onrecord.model import Range

__all__ = ["Asked", "Period", "Question", "no_day", "read"]


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
    ratio = ratio_of(bare)
    asked, count, about = asked_of(bare, every, ratio)
    if asked is None:
        return None
    about_ = subject(sentence) if asked in RANKS else None
    if about_ is not None:
        every = [t for t in every if not about_.overlaps(t.span)]
        times = [t for t in times if not about_.overlaps(t.span)]
        bare = " " * about_.end + bare[about_.end :]
    if asked is Asked.STOPPED and ((by and by.since) or any(_begins(t) for t in times)):
        asked = Asked.NONE
    how = Reader(as_of=as_of, after=asked in {Asked.NONE, Asked.FIRST}, lasting=asked in _LASTING)
    days = periods(every, by, how)
    unread = unread_words(bare, asked, every) or unread_days(sentence, every, by, read_=bool(days))
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
        lasting=length(every, how) if asked in RANKS else None,
        unread=unread or unread_end(bare, asked, every),
    )


def _begins(time: TimeMention) -> bool:
    return isinstance(time.value, Between) and time.value.since is not None and time.value.until is None
