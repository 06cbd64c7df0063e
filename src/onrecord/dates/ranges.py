"""The grammar of ranges, on top of single expressions: "since X", "from X to Y", "4-11 February"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates.build import Found
from onrecord.dates.grammar import points
from onrecord.dates.nights import is_overnight, night_of
from onrecord.dates.times import Anchored, Between, Calendar, TimeKind, TimeMention, Unit
from onrecord.dates.tokens import Tokens, tokens_of
from onrecord.dates.weeks import ENDING, week_ending, week_in, week_of
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

# Classes of found expressions: a point, one that waits for its anchor, a clock time, any other.
_POINT, _OPEN, _CLOCK, _OTHER = "#%$~"
_CLAUSE_END = re.compile(r"[.!?;:,\n—–()\"“”]")
_COUNTS_NOTHING = re.compile(
    r"\s*(?:[.;:!?)\]—–]|,(?! ?\d)|\Z|(?:and|as|at|between|by|in|near|on|when|where|while)\b)"
)
_LONGEST_ANCHOR = 160
_WAITS = re.compile(r"(?:before|after|of|preceding|following|prior|previous)\Z", re.IGNORECASE)


def find_times(text: str) -> tuple[TimeMention, ...]:
    """Find every expression of time in an English text, in order, none overlapping another.

    A range holds its ends inside it ("from Monday to Wednesday" is one mention). Written-out days of
    other languages are found too.
    """
    tokens = tokens_of(text)
    found = points(tokens)
    for pattern, build in _STEPS:
        found = _step(tokens, found, pattern, build)
    return tuple(_anchored(text, f.mention) for f in found)


def _step(
    tokens: Tokens,
    found: list[Found],
    pattern: re.Pattern[str],
    build: Callable[[Tokens, re.Match[str], list[Found | int]], TimeMention | None],
) -> list[Found]:
    """Join what a pattern matches over words and found expressions into one expression."""
    classes, places = _row(tokens, found)
    out: list[Found] = []
    at = 0
    for match in pattern.finditer(classes):
        pieces = places[match.start() : match.end()]
        mention = build(tokens, match, pieces)
        if mention is None:
            continue
        out.extend(p for p in places[at : match.start()] if isinstance(p, Found))
        first, last = pieces[0], pieces[-1]
        out.append(
            Found(
                first.first if isinstance(first, Found) else first,
                last.last if isinstance(last, Found) else last + 1,
                mention,
            )
        )
        at = match.end()
    out.extend(p for p in places[at:] if isinstance(p, Found))
    return out


def _row(tokens: Tokens, found: list[Found]) -> tuple[str, list[Found | int]]:
    classes: list[str] = []
    places: list[Found | int] = []
    at = 0
    for item in found:
        classes.append(tokens.classes[at : item.first])
        places.extend(range(at, item.first))
        classes.append(_class_of(tokens, item))
        places.append(item)
        at = item.last
    classes.append(tokens.classes[at:])
    places.extend(range(at, len(tokens.classes)))
    return "".join(classes), places


def _class_of(tokens: Tokens, found: Found) -> str:
    value = found.mention.value
    if isinstance(value, Anchored):
        open_end = value.time is None and tokens.classes[found.last - 1] in "Avo"
        return _OPEN if open_end else _POINT
    if found.mention.kind is TimeKind.CLOCK:
        return _CLOCK
    return _OTHER if found.mention.kind in {TimeKind.DURATION, TimeKind.SET, TimeKind.RANGE} else _POINT


def _span(tokens: Tokens, pieces: list[Found | int]) -> Span:
    first, last = pieces[0], pieces[-1]
    return Span(
        first.mention.span.start if isinstance(first, Found) else tokens.starts[first],
        last.mention.span.end if isinstance(last, Found) else tokens.ends[last],
    )


def _mentions(pieces: list[Found | int]) -> list[TimeMention]:
    return [p.mention for p in pieces if isinstance(p, Found)]


def _day_with_clock(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
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


def _with_anchor(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
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


def _days_of_month(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
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


def _days_joined(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "May 5 and 6", where no noun follows that the second number may count."""
    last = pieces[-1]
    if not isinstance(last, int) or not _COUNTS_NOTHING.match(tokens.text, tokens.ends[last]):
        return None
    return _days_of_month(tokens, match, pieces)


def _both_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "from Monday to Wednesday", "between 2011 and 2015", "from 4 February until now"."""
    del match
    since, until = _mentions(pieces)
    return _range(since, until, _span(tokens, pieces))


def _plain_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "Monday to Wednesday" and "2011-2015", where both ends are of one unit."""
    since, until = (m.value for m in _mentions(pieces))
    if not isinstance(since, Calendar) or not isinstance(until, Calendar) or since.unit is not until.unit:
        return None
    return _both_ends(tokens, match, pieces)


def _spaced_ends(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "28 May - 3 June" and "Monday – 3 June", where both ends are days."""
    ends = [m.value for m in _mentions(pieces)]
    days = all(isinstance(v, Calendar) and v.unit is Unit.DAY for v in ends)
    return _both_ends(tokens, match, pieces) if days else None


def _week(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "the week of 5 June" and "the first week of June"."""
    unit = pieces[match.start("unit") - match.start()]
    time = _mentions(pieces)[-1]
    if isinstance(unit, Found):
        # "the last week" was found by itself
        last = unit.mention.span.of(tokens.text).lower().endswith("last week")
        return week_in(_span(tokens, pieces), "last", time) if last else None
    if tokens.word(unit) != "week":
        return None
    which = pieces[match.start("which") - match.start()] if match["which"] else None
    if isinstance(which, int):
        return week_in(_span(tokens, pieces), tokens.word(which), time)
    return week_of(_span(tokens, pieces), time)


def _week_ending(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "the week ending 9 June", "the week to 9 June"."""
    how = pieces[match.start("how") - match.start()]
    if not isinstance(how, int) or tokens.word(how) not in ENDING:
        return None
    found = _mentions(pieces)
    unit = pieces[match.start("how") - match.start() - 1]
    if isinstance(unit, Found) and not isinstance(unit.mention.value, Anchored):
        # "put off from last week to Monday"
        return None
    named = unit.mention.span.of(tokens.text) if isinstance(unit, Found) else tokens.word(unit)
    return week_ending(_span(tokens, pieces), found[-1]) if named.lower().endswith("week") else None


def _overnight(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    """Join "overnight on Sunday", "overnight into Monday", "overnight Sunday to Monday"."""
    found = _mentions(pieces)
    days = [m for m in found if not is_overnight(m, tokens.text)]
    if len(days) + 1 != len(found) or _longer_than_a_day(days[0]):
        return None
    return night_of(_span(tokens, pieces), days[0], into=bool(match["into"]))


def _since(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    del match
    (since,) = _mentions(pieces)
    return _range(since, None, _span(tokens, pieces))


def _until(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    (until,) = _mentions(pieces)
    word = pieces[match.start("how") - match.start()]
    if isinstance(word, int) and tokens.word(word) in {"to", "through", "after"}:
        return None
    return _range(None, until, _span(tokens, pieces))


def _after(tokens: Tokens, match: re.Match[str], pieces: list[Found | int]) -> TimeMention | None:
    word = pieces[0]
    if isinstance(word, int) and tokens.word(word) == "before":
        return _range(None, _mentions(pieces)[0], _span(tokens, pieces))
    return _since(tokens, match, pieces)


_STEPS = (
    (re.compile(r"\$(?:LX|X)?[,ji]*#|#,?[@y]?\$(?:LX)?"), _day_with_clock),
    (re.compile(r"%#"), _with_anchor),
    (
        re.compile(
            r"(?:bd?(?=[DO]&)|Fd?(?=[DO][zH])|(?<=j)(?=[DO]&)|(?<=d)(?=O&)|(?=[DO]H))(?P<bare>[DO])[&zH]d?#"
        ),
        _days_of_month,
    ),
    (re.compile(r"b?(?P<bare>[DO])[-z]#"), _days_of_month),
    (re.compile(r"#(?:z|H)(?P<bare>[DO])"), _days_of_month),
    (re.compile(r"#(?:,[DO])*,?&(?P<bare>[DO])"), _days_joined),
    (re.compile(r"b#&#|F#z#"), _both_ends),
    (re.compile(r"#[zH]#"), _plain_ends),
    (re.compile(r"#(?:j|(?P<into>[iz]))?[#~]"), _overnight),
    (re.compile(r"b?#-#"), _spaced_ends),
    (re.compile(r"d?(?P<which>[Ol])?(?P<unit>[U~])o#"), _week),
    (re.compile(r"(?:#|d?U)(?P<how>[.z])[jd]?#"), _week_ending),
    (re.compile(r"w[@m]{0,2}#|F#j"), _since),
    (re.compile(r"(?P<how>[zy])#"), _until),
    (re.compile(r"A#"), _after),
)


def _anchored(text: str, mention: TimeMention) -> TimeMention:
    """Note the words that an anaphoric time counts from."""
    value = mention.value
    if not isinstance(value, Anchored) or value.time is not None:
        return mention
    if not _WAITS.search(mention.span.of(text)):
        return mention
    start = mention.span.end + text[mention.span.end : mention.span.end + 1].isspace()
    stop = _CLAUSE_END.search(text, start, start + _LONGEST_ANCHOR)
    end = stop.start() if stop else min(len(text), start + _LONGEST_ANCHOR)
    return replace(mention, value=replace(value, anchor=Span(start, end))) if end > start else mention
