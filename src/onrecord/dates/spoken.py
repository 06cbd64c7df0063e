"""Builders of times that count from the day of writing or from something told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.dates.build import Found, count, has, made, negated, unit_of, which_of
from onrecord.dates.names import ENGLISH_WEEKDAYS
from onrecord.dates.times import Anchored, Between, Length, Relation, Shift, Stretch, TimeKind, Unit, Vague

if TYPE_CHECKING:
    from onrecord.dates.tokens import Tokens


def ago(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "three days ago"."""
    low, high = negated(*count(tokens, match))
    return made(
        tokens, match, TimeKind.DEICTIC, Shift(unit=unit_of(tokens, match), low=low, high=high, counted=True)
    )


def year_ago(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "year-ago", "the year-earlier quarter"."""
    if tokens.word(match.end() - 1) == "quarter" and unit_of(tokens, match) is Unit.YEAR:
        # the like of the quarter that runs, or of the one that has ended
        return made(tokens, match, TimeKind.DEICTIC, Shift(unit=Unit.QUARTER, low=-5, high=-4))
    return made(
        tokens, match, TimeKind.DEICTIC, Shift(unit=unit_of(tokens, match), low=-1, high=-1, counted=True)
    )


def apart(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "two days later", "the day before", "less than 48 hours after", "within 10 days of"."""
    low, high = (1, 1) if has(match, "one") else count(tokens, match)
    how = tokens.word(match.start("how"))
    before = how in {"before", "earlier", "preceding", "prior", "previous"}
    degree = tokens.word(match.start("degree")) if has(match, "degree") else None
    unit = unit_of(tokens, match)
    # "in the 48 hours after", "the week before" are stretches; "the day before" is that day
    whole = tokens.word(match.start()) == "the" and (has(match, "num") or unit is not Unit.DAY)
    within = {"preceding", "previous", "prior", "of", "following"}
    if whole or how in within or degree in {"less", "fewer", "for", "throughout", "within"}:
        relation = Relation.WITHIN_BEFORE if before else Relation.WITHIN_AFTER
        low = 0
    else:
        relation = Relation.BEFORE if before else Relation.AFTER
        high = None if degree == "more" else high
    value = Anchored(relation=relation, unit=unit, low=low, high=high)
    return made(tokens, match, TimeKind.ANAPHORIC, value)


_LONG = frozenset({Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE})


def beside(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "the following day", "the same week", "that night", "later that month"."""
    how = tokens.word(match.start("how"))
    relation, count = {
        "following": (Relation.AFTER, 1),
        "subsequent": (Relation.AFTER, 1),
        "ensuing": (Relation.AFTER, 1),
        "next": (Relation.AFTER, 1),
        "previous": (Relation.BEFORE, 1),
        "preceding": (Relation.BEFORE, 1),
        "prior": (Relation.BEFORE, 1),
    }.get(how, (Relation.SAME, 0))
    daypart = tokens.classes[match.start("unit")] == "P"
    plural = tokens.word(match.start("unit")).endswith("s")
    if how in {"those", "coming", "upcoming"} or (how in {"that", "next"} and plural):
        return None
    unit = Unit.DAY if daypart else unit_of(tokens, match)
    high = None if plural else count
    if count and unit in _LONG:
        # the calendar's next week, or the seven days that follow
        relation = Relation.WITHIN_BEFORE if relation is Relation.BEFORE else Relation.WITHIN_AFTER
        count, high = 0, None if plural else 2
    value = Anchored(relation=relation, unit=unit, low=count, high=high)
    hours = tokens.word(match.start("unit")) if daypart else None
    return made(tokens, match, TimeKind.ANAPHORIC, value, hours)


def weekday_beside(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "the previous Friday", "the following Tuesday", "the Friday before": of what was told before."""
    back = tokens.word(match.start("how")) in {"before", "preceding", "previous", "prior"}
    value = Anchored(
        relation=Relation.BEFORE if back else Relation.AFTER,
        unit=Unit.DAY,
        low=1,
        high=7,
        weekday=ENGLISH_WEEKDAYS[tokens.word(match.start("weekday"))],
    )
    return made(tokens, match, TimeKind.ANAPHORIC, value)


_COMING = frozenset({"next", "coming", "upcoming"})


def stretch(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "the past two weeks", "the coming months", "recent days"."""
    how = tokens.word(match.start("how"))
    low, high = count(tokens, match)
    if not has(match, "num") and not tokens.word(match.start("unit")).endswith("s"):
        if how in _COMING:
            return None
        low, high = 1, 1
    ahead = how in _COMING
    value = Stretch(unit=unit_of(tokens, match), low=low, high=high, ahead=ahead)
    return made(tokens, match, TimeKind.RANGE, value)


def shift(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "last week", "this year", "earlier this month"."""
    which, word = which_of(tokens, match), tokens.word(match.start("unit"))
    # "these days" is now; "the last weeks" is a stretch; "the weekend" and "the year" have no word before.
    if word.endswith("s") or tokens.word(match.start("which")) == "these":
        return None
    by, unit = which or 0, unit_of(tokens, match)
    # "the latest quarter" may be the last that has ended
    low = by - 1 if tokens.word(match.start("which")) == "latest" and unit is not Unit.DAY else by
    return made(tokens, match, TimeKind.DEICTIC, Shift(unit=unit, low=low, high=by))


def the_unit(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "the weekend" and "the end of the year"; "the week" alone may be any."""
    unit = unit_of(tokens, match)
    if tokens.word(match.start("unit")).endswith("s"):
        return None
    if not has(match, "part") and unit is not Unit.WEEKEND:
        return None
    if unit in {Unit.HOUR, Unit.MINUTE, Unit.SECOND}:
        return None
    return made(tokens, match, TimeKind.DEICTIC, Shift(unit=unit, low=0, high=0))


_WHOLES = frozenset({Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR})
_GOES_ON = re.compile(r"['’]s\b|\s+(?:ended|ending)\b")


def the_week(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "for the week", "the week's worst attack", "the quarter ended": the one that was told before.

    A quarter may be one of a town: "in the quarter" is none of time.
    """
    unit, word = unit_of(tokens, match), tokens.word(match.start("unit"))
    if unit not in _WHOLES or word.endswith("s"):
        return None
    goes_on = _GOES_ON.match(tokens.text, tokens.ends[match.end() - 1])
    lead = tokens.word(match.start("lead")) if has(match, "lead") else None
    if not goes_on and lead not in (
        {"for", "during"} if unit is Unit.QUARTER else {"for", "during", "throughout"}
    ):
        return None
    return made(tokens, match, TimeKind.ANAPHORIC, Anchored(relation=Relation.SAME, unit=unit, low=0, high=0))


def year_end(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "year-end", "month end"."""
    unit = unit_of(tokens, match)
    if unit not in {Unit.MONTH, Unit.YEAR} or tokens.word(match.start("part")) != "end":
        return None
    return made(tokens, match, TimeKind.DEICTIC, Shift(unit=unit, low=0, high=0))


def at_present(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "these days" and the "current" of "the current siege"."""
    words = tuple(tokens.word(i) for i in range(*match.span()))
    if words not in {("current",), ("these", "days")}:
        return None
    return made(tokens, match, TimeKind.VAGUE, Vague(direction=0))


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}


def today(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "today", "late yesterday", "the day before yesterday"."""
    word = tokens.word(match.start("day"))
    by = _DAYS[word]
    if has(match, "beyond"):
        by += -1 if tokens.word(match.start("beyond")) == "before" else 1
    # The night that "overnight" speaks of began on the day before.
    value = Shift(unit=Unit.DAY, low=-1 if word == "overnight" else by, high=by)
    hours = "night" if word in {"tonight", "overnight"} else None
    return made(tokens, match, TimeKind.DEICTIC, value, hours)


def this_morning(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "this morning", "last night"."""
    word = tokens.word(match.start("daypart"))
    low = {"last": -1, "next": 1}.get(tokens.word(match.start("which")), 0)
    # "last night" runs from the evening before into the morning of the day of writing.
    high = 0 if low == -1 and word.startswith("night") else low
    return made(tokens, match, TimeKind.DEICTIC, Shift(unit=Unit.DAY, low=low, high=high))


def until_now(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "so far", "to date"."""
    return made(tokens, match, TimeKind.RANGE, Between(since=None, until=None))


def vague(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "now", "recently", "in the future"."""
    direction = next((d for name, d in (("before", -1), ("ahead", 1)) if has(match, name)), 0)
    return made(tokens, match, TimeKind.VAGUE, Vague(direction=direction))


def length(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "three days", "for months", "48-hour"; an age is none."""
    low, high = count(tokens, match)
    return made(tokens, match, TimeKind.DURATION, Length(unit=unit_of(tokens, match), low=low, high=high))


def length_unsaid(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "for months"."""
    units = tokens.word(match.start("unit"))
    return (
        length(tokens, match) if units.endswith("s") and tokens.word(match.start("lead")) == "for" else None
    )


_EACH = {
    "daily": Unit.DAY,
    "nightly": Unit.DAY,
    "weekly": Unit.WEEK,
    "monthly": Unit.MONTH,
    "annually": Unit.YEAR,
    "hourly": Unit.HOUR,
}


def often(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "daily", "every week", "each Friday"."""
    word = tokens.word(match.start("unit"))
    unit = _EACH.get(word) or (
        Unit.DAY if tokens.classes[match.start("unit")] in "WP" else unit_of(tokens, match)
    )
    return made(tokens, match, TimeKind.SET, Length(unit=unit, low=1, high=1))


def clock(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build a time of day without its day."""
    return made(tokens, match, TimeKind.CLOCK, None)


def four_digits(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "0730 GMT", "1900 hrs"."""
    digits, zone = tokens.word(match.start("hours")), tokens.word(match.end() - 1)
    right = len(digits) == 4 and digits.isdigit() and int(digits[:2]) < 24 and int(digits[2:]) < 60
    if not right or zone not in {"gmt", "utc", "hrs"}:
        return None
    return made(tokens, match, TimeKind.CLOCK, None, f"{digits[:2]}:{digits[2:]}")
