"""Entries of a chronicle: a day and a colon before a sentence date it ("22 January: A drone struck")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import Calendar, find_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token

LONGEST = 8
"""Words of a day that heads an entry: "On the same day, 22 January 2023:"."""


def with_days(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """Give the sentences of a text, each day that heads an entry joined to the sentence behind it."""
    out: list[Sentence] = []
    for sentence in sentences:
        if out and _heads(out[-1], sentence, text):
            sentence = _joined(out.pop(), sentence)  # noqa: PLW2901 - the entry takes the sentence's place
        out.append(replace(sentence, at=len(out)))
    return out


def _heads(day: Sentence, entry: Sentence, text: str) -> bool:
    """Tell whether a sentence is nothing but a day and a colon, before another of its paragraph."""
    same = day.paragraph == entry.paragraph and day.block is entry.block
    if not same or day.tokens[-1].text != ":" or len(day.tokens) > LONGEST:
        return False
    times = find_times(day.span.of(text))
    dated = [
        t for t in times if isinstance(t.value, Calendar) and (t.value.day or t.value.weekday) is not None
    ]
    left = [t for t in day.tokens if not any(m.span.moved(day.span.start).holds(t.span) for m in times)]
    return bool(dated) and all(t.pos in {"ADP", "DET", "PUNCT"} or t.low in {"same", "day"} for t in left)


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
