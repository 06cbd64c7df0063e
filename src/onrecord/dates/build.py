"""How a match of the grammar becomes a mention."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.dates.times import Part, TimeKind, TimeMention, TimeValue, Unit
from onrecord.dates.tokens import NUMBERS, UNITS, Tokens
from onrecord.model import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A mention and the tokens it claims."""

    first: int
    last: int
    mention: TimeMention


def has(match: re.Match[str], name: str) -> bool:
    """Tell whether a pattern has a group of that name, and the group took part."""
    return name in match.re.groupindex and match[name] is not None


def made(
    tokens: Tokens, match: re.Match[str], kind: TimeKind, value: TimeValue | None, hours: str | None = None
) -> Found:
    """Make a mention of all that matched, but for words of degree ("about") and what leads to it."""
    first, last = match.span()
    for name in ("about", "lead"):
        first = match.end(name) if has(match, name) else first
    if has(match, "degree") and tokens.word(first) == "than":
        # "higher than a year earlier": the word is of what is compared
        first += 1
    mention = TimeMention(
        span=Span(tokens.starts[first], tokens.ends[last - 1]),
        kind=kind,
        value=value,
        part=part_of(tokens, *match.span("part")) if has(match, "part") else None,
        hours=hours or _hours(tokens, match),
    )
    return Found(first, last, mention)


def _hours(tokens: Tokens, match: re.Match[str]) -> str | None:
    for name in ("daypart", "hours"):
        if has(match, name):
            words = [tokens.word(i) for i in range(*match.span(name))]
            return " ".join(w for w in words if w not in {"the", "of", "in", "at"})
    return None


_PARTS = {
    "early": Part.EARLY,
    "beginning": Part.EARLY,
    "start": Part.EARLY,
    "onset": Part.EARLY,
    "mid": Part.MIDDLE,
    "middle": Part.MIDDLE,
    "late": Part.LATE,
    "end": Part.LATE,
    "close": Part.LATE,
    "earlier": Part.EARLIER,
    "later": Part.LATER,
}


def part_of(tokens: Tokens, first: int, last: int) -> Part | None:
    """Read which part of a stretch words mean."""
    words = [tokens.word(i) for i in range(first, last)]
    if "half" in words:
        return Part.FIRST_HALF if "first" in words else Part.SECOND_HALF if "second" in words else None
    return next((_PARTS[w] for w in words if w in _PARTS), None)


def count(tokens: Tokens, match: re.Match[str]) -> tuple[int | None, int | None]:
    """Read the number of units; none written is more than one ("days ago")."""
    if not has(match, "num"):
        return 2, None
    words = [w for i in range(*match.span("num")) if (w := tokens.word(i))[0].isalnum()]
    known = [NUMBERS.get(w) if w[0].isalpha() else (int(re.sub(r"\D.*", "", w)),) * 2 for w in words]
    bounds = [b for b in known if b is not None]
    if len(bounds) > 1 and words[0] in {"a", "an"}:
        bounds = bounds[1:]
    if not bounds:
        return 2, None
    low = sum(b[0] for b in bounds)
    return low, None if any(b[1] is None for b in bounds) else sum(b[1] or 0 for b in bounds)


def unit_of(tokens: Tokens, match: re.Match[str], name: str = "unit") -> Unit:
    """Read the unit of a group."""
    return UNITS[tokens.word(match.start(name))]


def negated(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Turn a range of units into the past."""
    return (None if high is None else -high), (None if low is None else -low)


_WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "these": 0,
    "current": 0,
    "latest": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}


def which_of(tokens: Tokens, match: re.Match[str]) -> int | None:
    """Read "last" (-1), "this" (0) and "next" (1)."""
    if not has(match, "which"):
        return None
    return next((_WHICH[w] for w in map(tokens.word, range(*match.span("which"))) if w in _WHICH), None)


def of_which(tokens: Tokens, match: re.Match[str], whole: Unit) -> int | None:
    """Read the "last year" of "May last year", where it is of the unit that fits."""
    if not has(match, "of") or unit_of(tokens, match, "whole") is not whole:
        return None
    return _WHICH[tokens.word(match.start("of"))]
