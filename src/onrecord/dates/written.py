"""Builders of times that name a stretch of the calendar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.dates.build import Found, has, made, of_which, which_of
from onrecord.dates.names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from onrecord.dates.times import Calendar, TimeKind, Unit
from onrecord.dates.tokens import ORDINALS

if TYPE_CHECKING:
    from onrecord.dates.tokens import Tokens


def date(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build a written-out day."""
    day = tokens.dates[match.start("date")]
    year = day.days.first.year if day.days and day.days.first else None
    value = Calendar(
        unit=Unit.DAY,
        year=year,
        month=day.month,
        day=day.day,
        weekday=day.weekday,
        of=None if year else of_which(tokens, match, Unit.YEAR),
        either=None if day.month else day.days,
    )
    return made(tokens, match, TimeKind.CALENDAR, value)


def weekday(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "Wednesday", "last Friday"."""
    value = Calendar(
        unit=Unit.DAY,
        weekday=ENGLISH_WEEKDAYS[tokens.word(match.start("weekday"))],
        which=which_of(tokens, match),
        of=of_which(tokens, match, Unit.WEEK),
    )
    return made(tokens, match, TimeKind.CALENDAR, value)


def year_of(tokens: Tokens, match: re.Match[str]) -> int | None:
    """Read the year of a group."""
    return tokens.year(match.start("year")) if has(match, "year") else None


def _before_noun(tokens: Tokens, at: int) -> bool:
    """Tell "the March offensive" from "The March for Peace" and "the March Begins"."""
    after = at + 1
    return tokens.classes[after : after + 1] == "." and tokens.text[tokens.starts[after]].islower()


def month(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "May 2023", "last December"; "may" and "march" need a word that leads to a month."""
    at, year, which = match.start("month"), year_of(tokens, match), which_of(tokens, match)
    led = (
        has(match, "part")
        or has(match, "of")
        or which is not None
        or tokens.classes[max(0, at - 1) : at] in set("iwzFyobA&@H")
        or (has(match, "lead") and _before_noun(tokens, at))
    )
    if tokens.classes[at] in "?!" and year is None and not led:
        return None
    if tokens.classes[at] == "!" and year is None:
        return None
    value = Calendar(
        unit=Unit.MONTH,
        year=year,
        month=ENGLISH_MONTHS[tokens.word(at)],
        which=which,
        of=of_which(tokens, match, Unit.YEAR),
    )
    return made(tokens, match, TimeKind.CALENDAR, value)


_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}


def season(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "last summer", "the winter of 2022", "in spring"; a bare "fall" may be of a town."""
    name = tokens.word(match.start("season"))
    if name == "fall" and tokens.classes[match.start("season") - 1] in set("iwzy"):
        return None
    value = Calendar(
        unit=Unit.SEASON,
        season=_SEASONS[name],
        year=year_of(tokens, match),
        which=which_of(tokens, match),
        of=of_which(tokens, match, Unit.YEAR),
    )
    return made(tokens, match, TimeKind.CALENDAR, value)


def quarter(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "the third quarter"."""
    number = ORDINALS.get(tokens.word(match.start("ordinal")))
    if number is None or number > 4:
        return None
    value = Calendar(
        unit=Unit.QUARTER,
        quarter=number,
        year=year_of(tokens, match),
        which=which_of(tokens, match),
        of=of_which(tokens, match, Unit.YEAR),
    )
    return made(tokens, match, TimeKind.CALENDAR, value)


_NOUNS_OF_COUNTS = re.compile(r"\s(?:people|men|women|children|\w{3,}s)\b")


def _is_clock(tokens: Tokens, at: int, number: int) -> bool:
    """Tell "at 2045" and "at about 1915" from a year: no year stands behind "at"."""
    before = at - 1
    while before >= 0 and tokens.classes[before] in "@m":
        if tokens.word(before) == "at":
            return number // 100 < 24 and number % 100 < 60
        before -= 1
    return False


def year(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build a year alone; a round number before a plural ("2000 soldiers") is a count."""
    at = match.start("year")
    number = tokens.year(at)
    if _is_clock(tokens, at, number):
        return None
    led = has(match, "lead") or has(match, "part") or has(match, "named")
    follows = _NOUNS_OF_COUNTS.match(tokens.text, tokens.ends[at])
    if (follows and number % 50 == 0) or (not led and not 1900 <= number <= 2059):
        return None
    return made(tokens, match, TimeKind.CALENDAR, Calendar(unit=Unit.YEAR, year=number))


def decade(tokens: Tokens, match: re.Match[str]) -> Found:
    """Build "the 1990s", "the '80s"."""
    digits = tokens.word(match.start("year")).strip("'’`s")
    number = int(digits) if len(digits) == 4 else (1900 if int(digits) >= 30 else 2000) + int(digits)
    unit = Unit.CENTURY if number % 100 == 0 and number < 2000 else Unit.DECADE
    return made(tokens, match, TimeKind.CALENDAR, Calendar(unit=unit, year=number))


def century(tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Build "the 20th century"."""
    word = tokens.word(match.start("ordinal"))
    number = ORDINALS.get(word) or int("".join(c for c in word if c.isdigit()) or 0)
    if tokens.word(match.start("unit")) != "century" or not 1 <= number <= 21:
        return None
    value = Calendar(unit=Unit.CENTURY, year=(number - 1) * 100)
    return made(tokens, match, TimeKind.CALENDAR, value)
