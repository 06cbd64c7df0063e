"""What of a sentence that asks of a series is not read, and what would mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.dates import Anchored, Between, Calendar, Length, Shift, Stretch
from onrecord.model import Range
from onrecord.tempo.asked import RANKS, TRUCE, Asked, number_in, numbers_in
from onrecord.tempo.counted_words import counted, kinds
from onrecord.tempo.subject import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.dates import TimeMention
    from onrecord.tempo.dated_by import Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """What of a sentence cannot be read, and what would mend it, in words.

    `bears` tells that the incidents of its days bear on it all the same.
    """

    why: str
    flips: str
    bears: bool = False


_SPARE = frozenset({Asked.COUNT, Asked.NONE, Asked.FIRST, Asked.LAST})
_MOVED = re.compile(
    r"\b(?:rose|risen|increased|grew|grown|fell|fallen|decreased|dropped|climbed|jumped|surged)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no)\b(?! (?:more|fewer|less|longer|later|further) )|n['’]t\b", re.IGNORECASE
)


def unread_words(sentence: str, asked: Asked, times: Sequence[TimeMention]) -> Unread | None:
    """Tell which words of a sentence are not read as what it asks, or None where all are."""
    if (unread := _unread_numbers(sentence, asked, times)) is not None:
        return unread
    if asked in RANKS and (rank := shared(sentence)):
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
    number = number_in(sentence, times)
    if asked is Asked.COUNT and number and (noun := counted(sentence, number.core.end)):
        why = f"the number counts {noun!r}, and only incidents are counted here"
        return Unread(why=why, flips="if it were put as a number of incidents")
    spare = [one for one in numbers_in(sentence, times) if asked in _SPARE and one.value != Range.exactly(0)]
    if len(spare) > (asked is Asked.COUNT):
        words = " and ".join(repr(one.core.of(sentence)) for one in spare)
        return Unread(
            why=f"it holds numbers that are not read ({words})", flips="if it held none but its count"
        )
    if asked is Asked.COUNT and (moved := _MOVED.search(sentence)):
        why = f"how numbers changed ({moved.group()!r}) is read as a share only"
        return Unread(why=why, flips="if it told by how many per cent")
    return None


def unread_days(
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


def _firm(time: TimeMention) -> bool:
    """Leave out "so far", which has neither end."""
    value = time.value
    return not isinstance(value, Between) or value.since is not None or value.until is not None


def unread_end(sentence: str, asked: Asked, times: Iterable[TimeMention]) -> Unread | None:
    """Leave open whether a truce holds, and whether attacks stopped on days that are named."""
    if asked is not Asked.STOPPED and not TRUCE.search(sentence):
        return None
    if TRUCE.search(sentence):
        why = "whether a truce holds hangs on who is bound by it, and attacks may be by others"
        return Unread(why=why, flips="if it were put as no attacks by one side since a day", bears=True)
    if named := [t for t in times if isinstance(t.value, (Calendar, Shift))]:
        why = f"whether they stopped on a day that is named ({named[0].span.of(sentence)!r}) is not judged"
        return Unread(why=why, flips="if it were put as no attacks since that day")
    return None
