"""Names in a sentence that stand in small letters, and words after a preposition that name nobody known.

"No attacks on us forces" names the US forces; "on the umbrella works" names somebody, though nobody known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.dates import find_times
from onrecord.model import Span
from onrecord.tempo.scope import spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.world import World

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGEST = 5
_SHORTEST = 4
"""Letters of a name of one word: shorter ones are too often something else."""
_BEFORE_PLACE = frozenset(
    {"in", "near", "at", "from", "around", "inside", "across", "off", "over", "on", "of"}
)
_LEADING = frozenset({"on", "against", "by", "targeting", "in", "near"})
_IDLE = frozenset(
    ("the", "a", "an", "any", "all", "some", "its", "their", "our", "such", "these", "those", "this", "that")
)
_ENDS = frozenset(
    ("since", "in", "at", "from", "until", "for", "during", "after", "before", "between", "than", "per",
     "have", "has", "had", "were", "was", "are", "is", "be", "been", "and", "or", "but", "which", "who",
     "more", "less", "fewer", "on", "against", "by", "to", "so", "there", "over", "within", "near", "as",
     "when", "while", "with", "without", "of", "up", "down", "rose", "fell", "doubled", "stopped", "halted",
     "ended", "ceased", "not", "no", "again", "anywhere")
)  # fmt: skip
_PLAIN = frozenset(
    ("day", "days", "week", "weeks", "month", "months", "year", "years", "night", "nights", "record", "row",
     "total", "average", "half", "time", "times", "series", "list", "far", "now", "then", "all", "one", "two",
     "three", "past", "last", "recent", "same", "single", "least", "most", "number", "rate", "response",
     "retaliation", "percent", "third", "quarter", "land", "air", "sea", "attack", "attacks",
     "strike", "strikes", "incident", "incidents", "place", "summer", "winter", "spring", "autumn", "period")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A name in small letters: where it stands, and how it is written as a name."""

    span: Span
    name: str


def small_names(sentence: str, world: World) -> Iterator[Small]:
    """Find names in small letters of actors and places that the world knows, the longest first.

    One word alone is a name where it is an actor's, or where a preposition leads it and it is a place's.
    """
    words = _free_words(sentence)
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 0, -1)
        met = next((one for size in sizes if (one := _named(words[at : at + size], world))), None)
        met = met or _placed(sentence, words, at, world)
        if met is None:
            at += 1
            continue
        run, name = met
        yield Small(span=Span(run[0][1].start, run[-1][1].end), name=name)
        at += len(run)


_Words = list[tuple[str, Span]]


def _free_words(sentence: str) -> _Words:
    times = [time.span for time in find_times(sentence)]
    found = [(word.group(), Span(*word.span())) for word in _WORD.finditer(sentence)]
    return [(word, span) for word, span in found if not any(one.overlaps(span) for one in times)]


def _joined(run: _Words) -> str | None:
    """Give the words of a run in small letters, where they begin and end like a name."""
    words = [word for word, _ in run]
    small = all(word == word.lower() for word in words)
    ends = {words[0], words[-1]} & (_ENDS | _IDLE) if words else {""}
    return " ".join(words) if words and small and not ends else None


def _named(run: _Words, world: World) -> tuple[_Words, str] | None:
    words = _joined(run)
    if words is None or (len(run) == 1 and len(words) < _SHORTEST) or words in _PLAIN:
        return None
    for spelt in spellings(words)[1:]:
        plain = len(run) > 1 and not any(word in _ENDS for word, _ in run)
        if world.named(spelt) is not None or (plain and _described(spelt, world)):
            return run, spelt
    return None


def _described(spelt: str, world: World) -> bool:
    """Tell whether words describe actors of a land ("Iraqi armed groups")."""
    found = world.described(spelt)
    return found is not None and found.country is not None


def _placed(sentence: str, words: _Words, at: int, world: World) -> tuple[_Words, str] | None:
    before = _WORD.findall(sentence[: words[at][1].start].lower())
    lead = next((word for word in reversed(before) if word not in _IDLE), "")
    if lead not in _BEFORE_PLACE:
        return None
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        run = words[at : at + size]
        joined = _joined(run)
        if joined is None or joined in _PLAIN or len(joined) < _SHORTEST:
            continue
        for spelt in spellings(joined)[1:]:
            if world.place(spelt) is not None:
                return run, spelt
    return None


def told_words(name: str) -> set[str]:
    """Give the words of a name that are not words of any sentence on counts and days."""
    return set(name.split()) - _PLAIN


def led(sentence: str, taken: Collection[Span]) -> Iterator[Small]:
    """Find the words after "on", "by", "in" ... that are in small letters and no time, and not yet taken."""
    words = _free_words(sentence)
    for at, (word, _) in enumerate(words):
        if word.lower() not in _LEADING:
            continue
        run = _run(words[at + 1 :], sentence)
        if not run or any(span.overlaps(one) for one in taken for _, span in run):
            continue
        told = told_words(name := " ".join(w for w, _ in run))
        if told and all(w == w.lower() for w in told):
            yield Small(span=run[0][1].hull(run[-1][1]), name=name)


def _run(words: _Words, sentence: str) -> _Words:
    """Give the words up to the next preposition, verb, number or comma, without articles."""
    out: _Words = []
    for word, span in words:
        if word.lower() in _ENDS or len(out) == _LONGEST:
            break
        if out and sentence[out[-1][1].end : span.start].strip():
            break
        if word.lower() not in _IDLE:
            out.append((word, span))
    return out
