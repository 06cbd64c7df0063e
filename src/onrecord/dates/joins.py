"""How words join single times to one: "from X to Y", "the week of 5 June", "5 or 6 December"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import weeks
from onrecord.dates.build import Found
from onrecord.dates.nights import is_overnight, night_of
from onrecord.dates.times import Anchored, Between, Calendar, Part, TimeKind, TimeMention, Unit
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.dates.tokens import Tokens

_COUNTS_NOTHING = re.compile(
    r"\s*(?:[.;:!?)\]—–]|,(?! ?\d)|\Z|(?:and|as|at|between|by|in|near|on|when|where|while)\b)"
)
_NO = re.compile(r"\b(?:no|not) \Z", re.IGNORECASE)
_DAYS_OF = {
    "first": Part.EARLY,
    "early": Part.EARLY,
    "last": Part.LATE,
    "final": Part.LATE,
    "closing": Part.LATE,
}


def _span(tokens: Tokens, pieces: list[Found | int]) -> Span:
    first, last = pieces[0], pieces[-1]
    return Span(
        first.mention.span.start if isinstance(first, Found) else tokens.starts[first],
        last.mention.span.end if isinstance(last, Found) else tokens.ends[last],
    )


def _mentions(pieces: list[Found | int]) -> list[TimeMention]:
    return [p.mention for p in pieces if isinstance(p, Found)]


def day_with_clock(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "5 am on Monday" and "Thursday at 10 p.m."."""
    del match
    found = _mentions(pieces)
    clock = next(m for m in found if m.kind is TimeKind.CLOCK)
    day = next(m for m in found if m.kind is not TimeKind.CLOCK)
    if day.kind is TimeKind.VAGUE or _longer_than_a_day(day):
        return None
    words = clock.hours or clock.span.of(tokens.text).lower()
    return replace(day, span=_span(tokens, pieces), hours=" ".join(filter(None, (words, day.hours))))


def _longer_than_a_day(mention: TimeMention) -> bool:
    unit = getattr(mention.value, "unit", Unit.DAY)
    return unit not in {Unit.DAY, Unit.HOUR}


def with_anchor(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "three days after" with the time that follows."""
    del match
    waiting, anchor = _mentions(pieces)
    if not isinstance(waiting.value, Anchored):
        return None
    return replace(waiting, span=_span(tokens, pieces), value=replace(waiting.value, time=anchor))


def _range(since: TimeMention | None, until: TimeMention | None, span: Span) -> TimeMention:
    return TimeMention(span=span, kind=TimeKind.RANGE, value=Between(since=since, until=until))


def _bare_day(tokens: Tokens, at: int, like: TimeMention) -> TimeMention | None:
    """Read the "4" of "between 4 and 11 February" with the month and year of the other day."""
    digits = re.match(r"\d+", tokens.word(at))
    other = like.value
    if (
        digits is None
        or not isinstance(other, Calendar)
        or other.day is None
        or not 1 <= int(digits[0]) <= 31
    ):
        return None
    return TimeMention(
        span=Span(tokens.starts[at], tokens.ends[at]),
        kind=TimeKind.CALENDAR,
        value=replace(other, day=int(digits[0]), weekday=None),
    )


def days_of_month(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "between 4 and 11 February", "4-11 February", "May 5-7"."""
    (day,) = _mentions(pieces)
    at = pieces[match.start("bare") - match.start()]
    if not isinstance(at, int):
        return None
    bare = _bare_day(tokens, at, day)
    if bare is None or not isinstance(bare.value, Calendar) or not isinstance(day.value, Calendar):
        return None
    first, last = sorted((bare, day), key=lambda m: m.span)
    rising = isinstance(first.value, Calendar) and isinstance(last.value, Calendar)
    if not rising or (first.value.day or 0) >= (last.value.day or 0):  # type: ignore[union-attr]
        return None
    return _range(first, last, _span(tokens, pieces))


def days_joined(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "May 5 and 6", where no noun follows that the second number may count."""
    last = pieces[-1]
    if not isinstance(last, int) or not _COUNTS_NOTHING.match(tokens.text, tokens.ends[last]):
        return None
    return days_of_month(tokens, match, pieces)


def both_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "from Monday to Wednesday", "between 2011 and 2015", "from 4 February until now"."""
    del match
    since, until = _mentions(pieces)
    return _range(since, until, _span(tokens, pieces))


def plain_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "Monday to Wednesday" and "2011-2015", where both ends are of one unit."""
    since, until = (m.value for m in _mentions(pieces))
    if not isinstance(since, Calendar) or not isinstance(until, Calendar) or since.unit is not until.unit:
        return None
    return both_ends(tokens, match, pieces)


def spaced_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "28 May - 3 June" and "Monday – 3 June", where both ends are days."""
    ends = [m.value for m in _mentions(pieces)]
    days = all(isinstance(v, Calendar) and v.unit is Unit.DAY for v in ends)
    return both_ends(tokens, match, pieces) if days else None


def week(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "the week of 5 June" and "the first week of June"."""
    unit = pieces[match.start("unit") - match.start()]
    time = _mentions(pieces)[-1]
    if isinstance(unit, Found):
        # "the last week" was found by itself
        last = unit.mention.span.of(tokens.text).lower().endswith("last week")
        return weeks.week_in(_span(tokens, pieces), "last", time) if last else None
    if tokens.word(unit) != "week":
        return None
    which = pieces[match.start("which") - match.start()] if match["which"] else None
    if isinstance(which, int):
        return weeks.week_in(_span(tokens, pieces), tokens.word(which), time)
    return weeks.week_of(_span(tokens, pieces), time)


def week_ending(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "the week ending 9 June", "the week to 9 June"."""
    how = pieces[match.start("how") - match.start()]
    if not isinstance(how, int) or tokens.word(how) not in weeks.ENDING:
        return None
    found = _mentions(pieces)
    unit = pieces[match.start("how") - match.start() - 1]
    if isinstance(unit, Found) and not isinstance(unit.mention.value, Anchored):
        # "put off from last week to Monday"
        return None
    named = unit.mention.span.of(tokens.text) if isinstance(unit, Found) else tokens.word(unit)
    return weeks.week_ending(_span(tokens, pieces), found[-1]) if named.lower().endswith("week") else None


def overnight(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "overnight on Sunday", "overnight into Monday", "overnight Sunday to Monday"."""
    found = _mentions(pieces)
    days = [m for m in found if not is_overnight(m, tokens.text)]
    if len(days) + 1 != len(found) or _longer_than_a_day(days[0]):
        return None
    return night_of(_span(tokens, pieces), days[0], into=bool(match["into"]))


def either_day(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "5 or 6 December", "December 5 or 6", where no noun follows that the second number may count."""
    last = pieces[-1]
    joined = (days_joined if isinstance(last, int) else days_of_month)(tokens, match, pieces)
    return _one_of(joined) if joined is not None else None


def either(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "Friday or Saturday", "June or July 2015", "late 2015 or early 2016"."""
    joined = plain_ends(tokens, match, pieces)
    return _one_of(joined) if joined is not None else None


def _one_of(joined: TimeMention) -> TimeMention | None:
    value = joined.value
    return replace(joined, value=replace(value, either=True)) if isinstance(value, Between) else None


def no_later(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "no later than 5 December", "no earlier than Friday"."""
    del match
    (day,) = _mentions(pieces)
    at = pieces[0]
    if not isinstance(at, int) or not _NO.search(tokens.text[: tokens.starts[at]][-4:]):
        return None
    span = _span(tokens, pieces)
    return _range(day, None, span) if tokens.word(at) == "earlier" else _range(None, day, span)


def days_in(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "the last days of November", "the first days of 2016": late in it, or early."""
    del match
    first, month = pieces[0], _mentions(pieces)[-1]
    named = first.mention.span if isinstance(first, Found) else Span(tokens.starts[first], month.span.start)
    words = named.of(tokens.text).lower().split()
    part = next((_DAYS_OF[w] for w in words if w in _DAYS_OF), None)
    if part is None or "days" not in words or month.part is not None or not _longer_than_a_day(month):
        return None
    return replace(month, span=_span(tokens, pieces), part=part)


def since(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "since Monday", "from Monday on"."""
    del match
    (since,) = _mentions(pieces)
    return _range(since, None, _span(tokens, pieces))


def until(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "until Monday", "by Monday"."""
    (until,) = _mentions(pieces)
    word = pieces[match.start("how") - match.start()]
    if isinstance(word, int) and tokens.word(word) in {"to", "through", "after"}:
        return None
    return _range(None, until, _span(tokens, pieces))


def after(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "before Monday", "after Monday"."""
    word = pieces[0]
    if isinstance(word, int) and tokens.word(word) == "before":
        return _range(None, _mentions(pieces)[0], _span(tokens, pieces))
    return since(tokens, match, pieces)
