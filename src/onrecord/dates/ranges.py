"""The grammar of ranges, on top of single expressions: "since X", "from X to Y", "4-11 February"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import joins
from onrecord.dates.build import Found
from onrecord.dates.grammar import points
from onrecord.dates.times import Anchored, Calendar, TimeKind, TimeMention
from onrecord.dates.tokens import Tokens, tokens_of
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

# Classes of found expressions: a point, one that waits for its anchor, a clock time, any other.
_POINT, _OPEN, _CLOCK, _OTHER = "#%$~"
_CLAUSE_END = re.compile(r"[.!?;:,\n—–()\"“”]")
_LONGEST_ANCHOR = 160
_ABOUT = re.compile(
    r"\b(?:around|circa|approximately|roughly|(?:on|in|or) (?:about|around))\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Words before a day, a month or a year that may have been somewhat before or after it."""
_LONGEST_ABOUT = 20
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
    return tuple(_about(text, _anchored(text, f.mention)) for f in found)


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


_STEPS = (
    (re.compile(r"\$(?:LX|X)?[,ji]*#|#,?[@y]?\$(?:LX)?"), joins.day_with_clock),
    (re.compile(r"%#"), joins.with_anchor),
    (
        re.compile(
            r"(?:bd?(?=[DO]&)|Fd?(?=[DO][zH])|(?<=j)(?=[DO]&)|(?<=d)(?=O&)|(?=[DO]H))(?P<bare>[DO])[&zH]d?#"
        ),
        joins.days_of_month,
    ),
    (re.compile(r"b?(?P<bare>[DO])[-z]#"), joins.days_of_month),
    (re.compile(r"#(?:z|H)(?P<bare>[DO])"), joins.days_of_month),
    (re.compile(r"#(?:,[DO])*,?&(?P<bare>[DO])"), joins.days_joined),
    (re.compile(r"(?P<bare>[DO])/d?#"), joins.either_day),
    (re.compile(r"#/(?P<bare>[DO])"), joins.either_day),
    (re.compile(r"#/#"), joins.either),
    (re.compile(r"b#&#|F#z#"), joins.both_ends),
    (re.compile(r"#[zH]#"), joins.plain_ends),
    (re.compile(r"#(?:j|(?P<into>[iz]))?[#~]"), joins.overnight),
    (re.compile(r"b?#-#"), joins.spaced_ends),
    (re.compile(r"d?(?:[Oe.]U|~)o#"), joins.days_in),
    (re.compile(r"d?(?P<which>[Ol])?(?P<unit>[U~])o#"), joins.week),
    (re.compile(r"km#"), joins.no_later),
    (re.compile(r"(?:#|d?U)(?P<how>[.z])[jd]?#"), joins.week_ending),
    (re.compile(r"w[@m]{0,2}#|F#j"), joins.since),
    (re.compile(r"(?P<how>[zy])#"), joins.until),
    (re.compile(r"A#"), joins.after),
)


def _about(text: str, mention: TimeMention) -> TimeMention:
    """Note the words that leave a day, a month or a year open somewhat."""
    value, start = mention.value, mention.span.start
    timed = not isinstance(value, Calendar) or mention.hours is not None
    if timed or not _ABOUT.search(text[max(0, start - _LONGEST_ABOUT) : start]):
        return mention
    return replace(mention, about=True)


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
