"""Arithmetic on the calendar: stretches, their parts and steps of units, within the years 1 to 9999."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from onrecord.dates.times import Part, Unit
from onrecord.model import Days

DAYS_OF = {
    Unit.DAY: 1,
    Unit.WEEKEND: 7,
    Unit.WEEK: 7,
    Unit.FORTNIGHT: 14,
    Unit.MONTH: 30.44,
    Unit.QUARTER: 91.31,
    Unit.SEASON: 91.31,
    Unit.YEAR: 365.25,
    Unit.DECADE: 3652.5,
    Unit.CENTURY: 36525,
}
"""Mean lengths in days; those under a day are counted in `in_days`."""

SHORTER = {Unit.SECOND: 86400, Unit.MINUTE: 1440, Unit.HOUR: 24}
"""How many of a shorter unit make a day."""

MOST = {
    Unit.SECOND: 60,
    Unit.MINUTE: 60,
    Unit.HOUR: 24,
    Unit.DAY: 7,
    Unit.WEEKEND: 5,
    Unit.WEEK: 5,
    Unit.MONTH: 12,
    Unit.YEAR: 10,
}
"""How many "days", "weeks" or "months" may be meant where no number is told: beyond, a writer takes the
longer unit. Five weeks, since months are not whole weeks."""


def moved(day: date, days: float) -> date:
    """Give the day so many days on, held within the calendar."""
    try:
        return day + timedelta(days=round(days))
    except OverflowError:
        return date.max if days > 0 else date.min


def month_of(year: int, month: int) -> Days | None:
    """Give a whole month; months beyond 12 or under 1 run into the years beside."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def years(first: int, last: int) -> Days | None:
    """Give whole years, both included."""
    return Days(date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else None


def season_of(year: int, season: int) -> Days | None:
    """Give a season of the northern year, from its first month to its last day by the sun.

    "The winter of 2022" may be the one that began in it or the one that ended in it: both are allowed.
    """
    if not 1 < year < 9999:
        return None
    starts, ends = ((3, 1), (6, 21)), ((6, 1), (9, 22))
    if season < 3:
        first, last = (starts, ends, ((9, 1), (12, 21)))[season]
        return Days(date(year, *first), date(year, *last))
    return Days(date(year - 1, 12, 1), date(year + 1, 3, 20))


def week_of(day: date, step: int = 0) -> Days:
    """Give the week so many weeks on; weeks start on Sunday or on Monday, by the outlet: both are allowed."""
    monday = moved(day, 7 * step - day.weekday())
    sunday = moved(day, 7 * step - (day.weekday() + 1) % 7)
    return Days(min(monday, sunday), moved(max(monday, sunday), 6))


def weekend_of(day: date, step: int) -> Days:
    """Give the weekend that began last (0), the one before (-1) or the next (1).

    It is Saturday and Sunday, or Friday and Saturday where the outlet's week starts on Sunday.
    """
    friday = moved(day, -((day.weekday() - 4) % 7))
    over = moved(friday, 2) < day
    steps = step + (1 if step < 0 and over else 0)
    return Days(moved(friday, 7 * steps), moved(friday, 7 * steps + 2))


def weekday_in(days: Days, weekday: int) -> Days | None:
    """Give the days of that name within a stretch."""
    if days.first is None or days.last is None:
        return None
    first = moved(days.first, (weekday - days.first.weekday()) % 7)
    last = moved(days.last, -((days.last.weekday() - weekday) % 7))
    return Days(first, last) if first <= last else None


def whole(unit: Unit, day: date, step: int) -> Days | None:
    """Give the calendar's unit that holds the day, or the one so many units on."""
    if unit is Unit.WEEK:
        days: Days | None = week_of(day, step)
    elif unit is Unit.WEEKEND:
        days = weekend_of(day, step)
    elif unit is Unit.MONTH:
        days = month_of(day.year, day.month + step)
    elif unit is Unit.QUARTER:
        first = month_of(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * step)
        last = month_of(day.year, (day.month - 1) // 3 * 3 + 3 + 3 * step)
        days = first.hull(last) if first and last else None
    elif unit in {Unit.YEAR, Unit.DECADE, Unit.CENTURY}:
        length = {Unit.YEAR: 1, Unit.DECADE: 10}.get(unit, 100)
        start = (day.year // length + step) * length
        days = years(start, start + length - 1)
    else:
        days = Days.on(moved(day, in_days(unit, step)))
    return days


def in_days(unit: Unit, number: float) -> float:
    """Give a number of units in days; part of a day may run over midnight and counts as a whole one."""
    if unit in SHORTER:
        days = abs(number) / SHORTER[unit]
        whole_days = int(days) + (days > int(days))
        return whole_days if number >= 0 else -whole_days
    return number * DAYS_OF[unit]


def counted(unit: Unit, day: date, number: int) -> Days:
    """Give the days that lie so many units from a day; from weeks on, with half a unit of doubt."""
    if unit in SHORTER:
        far = moved(day, in_days(unit, number))
        return Days(min(far, day), max(far, day))
    doubt = 0.0 if unit is Unit.DAY else DAYS_OF[unit] / 2
    middle = in_days(unit, number)
    return Days(moved(day, middle - doubt), moved(day, middle + doubt))


def weekday_beside(day: date, weekday: int | None, sign: int) -> Days:
    """Give the last such weekday before a day, or the next one after it."""
    apart = (sign * ((weekday or 0) - day.weekday()) - 1) % 7 + 1
    return Days.on(moved(day, sign * apart))


def part_of(days: Days, part: Part, unit: Unit, today: date | None) -> Days:
    """Narrow a stretch to its part: a quarter at each end of a year, ten days of a month, else a third."""
    if days.first is None or days.last is None or unit is Unit.DAY:
        return days
    first, last = days.first, days.last
    if part in {Part.EARLIER, Part.LATER}:
        bound = Days(None, today) if part is Part.EARLIER else Days(today, None)
        return days.meet(bound) or days
    length = (last - first).days + 1
    if part in {Part.FIRST_HALF, Part.SECOND_HALF}:
        half = moved(first, (length - 1) // 2)
        return Days(first, half) if part is Part.FIRST_HALF else Days(moved(half, 1), last)
    if unit is Unit.YEAR and first.month == 1 and last.month == 12:
        cuts = (date(first.year, 3, 31), date(last.year, 9, 30))
    elif unit is Unit.MONTH and first.day == 1 and length > 27:
        cuts = (moved(first, 9), moved(first, 19))
    else:
        cuts = (moved(first, length // 3), moved(last, -(length // 3) - 1))
    if part is Part.EARLY:
        return Days(first, cuts[0])
    return Days(moved(cuts[0], 1), cuts[1]) if part is Part.MIDDLE else Days(moved(cuts[1], 1), last)
