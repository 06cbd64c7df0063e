"""Days written out, in many languages and orders: "4 February 2024", "4 شباط 2024", "2024-02-04".

Work starts at the digits, with patterns of bounded length, so that time grows with the text alone.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from onrecord.dates.names import ABBREVIATED, MONTHS, WEEKDAYS, folded
from onrecord.model import Days, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Order = Literal["dmy", "mdy"]

FIRST_YEAR, LAST_YEAR = 1800, 2100
"""Years outside of these are counts, codes or slips, not years of news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A day written out.

    `days` is that day, or None where the year is missing (`year_missing`); `month` and `day` are then
    what is told. Where digits may be read in two orders ("04/02/2024"), `days` is the hull of both
    readings and `month` and `day` are None. `weekday` is the one written beside it (0 is Monday), right
    or wrong.
    """

    span: Span
    days: Days | None
    year_missing: bool
    month: int | None
    day: int | None
    weekday: int | None


def day_of(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where there is no such day or its year is none of news."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _any(names: dict[str, int]) -> str:
    return "|".join(re.escape(n).replace(r"\ ", r"\s") for n in sorted(names, key=lambda n: (-len(n), n)))


_GAP = r"[\s\u00a0]{0,3}"
_NAME = r"[^\W\d_]{2,12}(?:\s(?:الثاني|الأول|الاول))?"
_MONTH = rf"(?P<month>{_NAME})(?![^\W\d_])\.?(?P<again>{_GAP}[/(]{_GAP}(?P<other>{_NAME})\)?)?"
_YEAR = r"(?P<year>\d{4})(?!\d)(?![.,]\d)(?:\s?(?:г\.|года|року|р\.))?"
_SHORT = r"(?:['’]|(?=\d{2}\s{0,2}(?:\([A-Z]|--)))(?P<short>\d{2})(?!\d)"
"""Two digits: behind a mark of omission, or in a dateline, before its agency or dash ("10 Jan 90 (AFP)")."""
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|-?го|-?е)?"
_AFTER_MONTH = rf"(?:(?:,|\sof|\sde|\sdel|[-/]|\sعام|\sسنة)?{_GAP}(?:{_YEAR}|{_SHORT}))?"

_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/])(?!\.\d)")
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}}){_ORDINAL}(?!\d|:\d)\.?[\s\u00a0/-]{{0,3}}(?:(?:day\s)?(?:of|de|من)\s)?{_MONTH}",
    re.IGNORECASE,
)
_THEN_YEAR = re.compile(_AFTER_MONTH)
_DAY_AFTER = re.compile(
    rf"(?P<day>\d{{1,2}}){_ORDINAL}(?![\d%])(?![.:]\d)(?:{_GAP}[,.]?{_GAP}(?:of\s)?(?:{_YEAR}|{_SHORT}))?",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"(?<![^\W\d_])(?P<month>{_NAME})\.?[\s\u00a0,-]{{0,3}}(?:the\s)?\Z")
_YEAR_BEFORE = re.compile(rf"(?<!\d)(?<!\d[.,]){_YEAR}[\s,-]{{1,3}}\Z")
_WEEKDAY_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<weekday>(?:{_any(WEEKDAYS)}))\.?(?:,|،|\sthe|\sle|\sel|\sden|\son)?{_GAP}\Z",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LONGEST_MONTH = 40
_LOWER_CASE_VERBS = frozenset({"may", "march", "mar"})
_BEFORE_DAYS = re.compile(r"(?<![^\W\d_])(?:before|by|from|of|on|since|till|until)\s\Z", re.IGNORECASE)
"""Behind these no verb stands, so that "on march 17" is a day in a text without capitals too."""


def find_dates(text: str, *, order: Order | None = None) -> tuple[DateMention, ...]:
    """Find every day written out, in order of the text, none overlapping another.

    Months alone, years alone and what is no day ("31 February", "0000-00-00") are left out. `order`
    tells how "04/02/2024" is to be read; without it the mention holds both readings. Digits parted by
    dots are day first ("04.02.2024"), as everywhere where dots are written.
    """
    return tuple(_walk(text, order))


def _walk(text: str, order: Order | None) -> Iterator[DateMention]:
    free = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < free or digits.end() - start > 4:
            continue
        found = _numeric(text, start, order) or _day_first(text, start) or _month_first(text, start, free)
        if found is not None and found.span.start >= free:
            with_weekday = _beside(text, found, free)
            free = with_weekday.span.end
            yield with_weekday


def _mention(span: Span, day: date) -> DateMention:
    return DateMention(
        span=span, days=Days.on(day), year_missing=False, month=day.month, day=day.day, weekday=None
    )


def _numeric(text: str, start: int, order: Order | None) -> DateMention | None:
    if start and (text[start - 1] in "/.,:-$€£" or text[start - 1].isalpha()):
        return None
    match = _CJK.match(text, start) or _NUMERIC.match(text, start)
    days = _readings(match, order) if match else ()
    if match is None or not days:
        return None
    span = Span(*match.span())
    return _mention(span, days[0]) if len(days) == 1 else _two_ways(span, days[0], days[1])


def _readings(match: re.Match[str], order: Order | None) -> tuple[date, ...]:
    """Give the days that digits may mean, earliest first."""
    if match.re is _CJK:
        return _some(day_of(int(match[1]), int(match[2]), int(match[3])))
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4 and len(match[4]) <= 2:
        return _some(day_of(first, second, third))
    if len(match[1]) > 2 or len(match[4]) == 1 or (len(match[4]) == 2 and not _is_short_dotted(match)):
        return ()
    year = third if len(match[4]) == 4 else short_year(third)
    day_first, month_first = _some(day_of(year, second, first)), _some(day_of(year, first, second))
    if match[2] == "." or (order == "dmy" and day_first):
        return day_first
    return month_first if order == "mdy" and month_first else tuple(sorted({*day_first, *month_first}))


def _is_short_dotted(match: re.Match[str]) -> bool:
    """Tell "04.02.24" from the number of a version ("4.2.24")."""
    return match[2] != "." or (len(match[1]) == 2 and len(match[3]) == 2)


def _some(day: date | None) -> tuple[date, ...]:
    return (day,) if day else ()


def _two_ways(span: Span, first: date, last: date) -> DateMention:
    return DateMention(
        span=span, days=Days(first, last), year_missing=False, month=None, day=None, weekday=None
    )


def short_year(two: int) -> int:
    """Give the year that two digits mean: 70 to 99 are of the twentieth century, as in POSIX from 69."""
    return 1900 + two if two >= 69 else 2000 + two


def _day_first(text: str, start: int) -> DateMention | None:
    if start > 1 and text[start - 1] in "/.,:$€£" and not text[start - 2].isalpha():
        return None
    match = _DAY_FIRST.match(text, start)
    month = MONTHS.get(_plain(match["month"])) if match else None
    if match is None or month is None or _parted(text, start, match):
        return None
    # "شباط/فبراير": one month in two systems of names; anything else after the stroke is not part.
    end = match.end("month") if match["other"] and _plain(match["other"]) not in MONTHS else match.end()
    year = _THEN_YEAR.match(text, end)
    if (
        (year is None or year.end() == end)
        and text[end - 1] == "."
        and _plain(match["month"]) not in ABBREVIATED
    ):
        end -= 1
        year = None
    if match["month"] in _LOWER_CASE_VERBS and not (year and year["year"]):
        return None
    return _written(text, Span(start, year.end() if year else end), (month, int(match["day"])), year)


def _parted(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a day belongs to the month before it and not to that behind a dash: "May 28 - June 3"."""
    gap = text[match.end("day") : match.start("month")]
    name = _MONTH_BEFORE.search(text, max(0, start - _LONGEST_MONTH), start) if " -" in gap else None
    return name is not None and _plain(name["month"]) in MONTHS


def _month_first(text: str, start: int, free: int) -> DateMention | None:
    before = text[max(free, start - _LONGEST_MONTH) : start].rstrip(" \u00a0\t\n,-")
    if not before or not (before[-1].isalpha() or before[-1] == "."):
        return None
    name = _MONTH_BEFORE.search(text, start - min(start - free, _LONGEST_MONTH), start)
    month = MONTHS.get(_plain(name["month"])) if name else None
    match = _DAY_AFTER.match(text, start) if month else None
    if name is None or month is None or match is None:
        return None
    led = _BEFORE_DAYS.search(text, max(free, name.start("month") - _LONGEST_MONTH), name.start("month"))
    if name["month"] in _LOWER_CASE_VERBS and led is None:
        return None
    if "," in text[name.end("month") : start] and not (match["year"] or match["short"]):
        # "Since January, 11 people have been killed": a number of people, and no day
        return None
    return _written(text, Span(name.start("month"), match.end()), (month, int(match["day"])), match)


def _written(
    text: str, span: Span, month_day: tuple[int, int], year: re.Match[str] | None
) -> DateMention | None:
    month, day = month_day
    four, two = (year["year"], year["short"]) if year else (None, None)
    if year and four and not FIRST_YEAR <= int(four) <= LAST_YEAR:
        words = text[span.start : year.start("year")].rstrip(" \u00a0\t\n,-")
        span = Span(span.start, span.start + len(words))
    elif four or two:
        whole = day_of(int(four) if four else short_year(int(two or 0)), month, day)
        return _mention(span, whole) if whole else None
    # 2000 is a leap year: 29 February is a day of some year.
    if day_of(2000, month, day) is None:
        return None
    return DateMention(span=span, days=None, year_missing=True, month=month, day=day, weekday=None)


def _plain(name: str) -> str:
    return " ".join(folded(name).split())


def _beside(text: str, found: DateMention, free: int) -> DateMention:
    """Take in the weekday before a date, and a year before a month that has none after it."""
    start, days, missing = found.span.start, found.days, found.year_missing
    if missing and found.month and found.day:
        year = _YEAR_BEFORE.search(text, max(free, start - 8), start)
        day = day_of(int(year["year"]), found.month, found.day) if year else None
        if year and day:
            start, days, missing = year.start(), Days.on(day), False
    weekday = _WEEKDAY_BEFORE.search(text, max(free, start - 16), start)
    return DateMention(
        span=Span(weekday.start() if weekday else start, found.span.end),
        days=days,
        year_missing=missing,
        month=found.month,
        day=found.day,
        weekday=WEEKDAYS[folded(weekday["weekday"])] if weekday else None,
    )
