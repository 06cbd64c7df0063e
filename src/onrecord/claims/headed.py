"""Entries of a chronicle: a day and a colon before a sentence date it ("22 January: A drone struck").

A line that is nothing but a day heads an entry as well, where a page has several. What two entries tell in
the same words is two happenings. Whether such lines date what stands under them, `clock_of` decides.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import Calendar, find_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.dates import TimeMention

LONGEST = 8
"""Words of a day that heads an entry: "On the same day, 22 January 2023:"."""
_SHORT = 40
"""Letters of a line that may be a day alone: "On Wednesday, 27 September 2023"."""


def with_days(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """Give the sentences of a text, numbered by entry, each day that heads one joined to the next."""
    out: list[Sentence] = []
    starts = entries(text)
    for sentence in sentences:
        if out and _heads(out[-1], sentence, text):
            sentence = _joined(out.pop(), sentence)  # noqa: PLW2901 - the entry takes the sentence's place
        out.append(replace(sentence, at=len(out), entry=bisect(starts, sentence.span.start)))
    return out


def entries(text: str) -> list[int]:
    """Give where lines stand that are nothing but a day; none for a single day, which is the page's own."""
    found, at = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if len(bare) <= _SHORT and ("day" in bare or any(c.isdigit() for c in bare)) and _is_day(bare):
            found.append((at + line.index(bare), bare))
        at += len(line) + 1
    return [at for at, _ in found] if len({line for _, line in found}) > 1 else []


def _is_day(line: str) -> bool:
    bare = line.rstrip(" .:").removeprefix("On ")
    return any(t.span.end - t.span.start >= len(bare) and _names_day(t) for t in find_times(line))


def _names_day(time: TimeMention) -> bool:
    value = time.value
    return isinstance(value, Calendar) and (value.day or value.weekday) is not None


def _heads(day: Sentence, entry: Sentence, text: str) -> bool:
    """Tell whether a sentence is nothing but a day and a colon, before another of its paragraph."""
    same = day.paragraph == entry.paragraph and day.block is entry.block
    if not same or day.tokens[-1].text != ":" or len(day.tokens) > LONGEST:
        return False
    times = find_times(day.span.of(text))
    dated = any(_names_day(t) for t in times)
    left = [t for t in day.tokens if not any(m.span.moved(day.span.start).holds(t.span) for m in times)]
    return dated and all(t.pos in {"ADP", "DET", "PUNCT"} or t.low in {"same", "day"} for t in left)


def _joined(day: Sentence, entry: Sentence) -> Sentence:
    """Hang a day on the chief word of the sentence that it heads."""
    shift = len(day.tokens)
    root = next(t.at for t in entry.tokens if t.head == t.at) + shift
    moved = (replace(t, at=t.at + shift, head=t.head + shift) for t in entry.tokens)
    entities = tuple((label, first + shift, end + shift) for label, first, end in entry.entities)
    tokens = (*(_hung(t, root) for t in day.tokens), *moved)
    return replace(entry, tokens=tokens, entities=(*day.entities, *entities))


def _hung(token: Token, root: int) -> Token:
    """Hang what nothing was above in the day's own words on the sentence."""
    return replace(token, dep="npadvmod", head=root) if token.head == token.at else token
