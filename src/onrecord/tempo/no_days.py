"""Days written in a sentence that no calendar has."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,? (?P<year>[12]\d{3})\b)?"
_WRITTEN = (
    re.compile(rf"(?<![\d.,])(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH}{_YEAR}", re.IGNORECASE),
    # "In June 31 attacks" counts; "since June 31" ends there.
    re.compile(rf"\b{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?{_YEAR}(?=\s*(?:[.,;!?]|$))", re.IGNORECASE),
)
_NUMERIC = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])")
_GREATEST = 31


def no_day(sentence: str) -> str | None:
    """Give the first words of a sentence that are written as a day which no calendar has, or None.

    A number above 31 before a month is taken for a count ("more than 40 January attacks").
    """
    for pattern in _WRITTEN:
        for met in pattern.finditer(sentence):
            day, month = int(met["day"]), _MONTHS.index(met["month"][:3].lower()) + 1
            common = month == 2 and met["year"] is not None and not isleap(int(met["year"]))
            longest = _LONGEST[month - 1] - common
            if day == 0 or longest < day <= _GREATEST:
                return met.group()
    for met in _NUMERIC.finditer(sentence):
        try:
            date.fromisoformat(met.group())
        except ValueError:
            return met.group()
    return None
