"""Days out of the stamps that pages carry for machines: ISO 8601 and its kin, epoch seconds, addresses."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote, urlsplit

from onrecord.dates import find_dates
from onrecord.model import Days

_ISO = re.compile(
    r"\s*(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:[T\s,]*(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,:]\d{1,9})?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(
    r"\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*\Z"
)
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?\s*\Z")
_MAIL = re.compile(
    r"(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:GMT|UTC)?\s*([+-]\d{4}|GMT|UTC|Z)(?![\w+-])", re.IGNORECASE
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_IN_ADDRESS = re.compile(
    r"(?<![\d])((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2]|[a-z]{3})\2(0[1-9]|[12]\d|3[01]|[1-9](?=\D|\Z))(?!\d)"
)
_MONTH_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2]|[a-z]{3})(?=/|\Z)")
# The web is younger; a stamp from before is a default of the software (1970-01-01, 0001-01-01).
_FIRST_YEAR = 1991
_LAST_YEAR = 2100
# Clocks of places with newsrooms stand between 10 hours behind UTC and 13 ahead of it.
_BEHIND, _AHEAD = timedelta(hours=10), timedelta(hours=13)


def stamp(value: str) -> Days | None:
    """Give the day that a stamp means, or None where it holds no whole day.

    With an offset, it is the day at that offset. A clock time in UTC tells nothing of the outlet's zone:
    it gives every day that it can have been where newsrooms are. A time without any offset is taken as
    the outlet's own.
    """
    value = value[:120]
    found = _ISO.match(value) or None
    compact = _COMPACT.match(value)
    if compact:
        year, month, day, hour, minute, _, zone = compact.groups()
    elif found:
        year, _, month, day, hour, minute, _, zone = found.groups()
    else:
        return _epoch(value) or _written(value)
    return _days(int(year), int(month), int(day), (hour, minute, zone))


def in_address(address: str) -> tuple[Days, str] | None:
    """Give the day in a web address, else the month, with the name of what was found ("url", "url:month")."""
    path = unquote(urlsplit(address).path).lower()[:500] if _parses(address) else ""
    for found in _IN_ADDRESS.finditer(path):
        year, _, month, day = found.groups()
        days = _days(int(year), _month(month), int(day), (None, None, None))
        if days:
            return days, "url"
    for year, month in _MONTH_IN_ADDRESS.findall(path):
        number = _month(month)
        if number and _FIRST_YEAR <= int(year) <= _LAST_YEAR:
            last = calendar.monthrange(int(year), number)[1]
            return Days(date(int(year), number, 1), date(int(year), number, last)), "url:month"
    return None


def _parses(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.get(written, 0)


def _days(year: int, month: int, day: int, clock: tuple[str | None, str | None, str | None]) -> Days | None:
    try:
        known = date(year, month, day)
    except ValueError:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    hour, minute, zone = clock
    at_zero = zone and (zone.upper() in {"Z", "UTC", "GMT"} or not zone.strip("+-:0"))
    if not at_zero or (hour, minute) == ("00", "00"):
        return Days.on(known)  # midnight on the dot is a day turned into a time, not a time
    try:
        return _utc(datetime(year, month, day, int(hour or 0), int(minute or 0), tzinfo=UTC))
    except ValueError:
        return Days.on(known)


def _utc(moment: datetime) -> Days:
    return Days((moment - _BEHIND).date(), (moment + _AHEAD).date())


def _epoch(value: str) -> Days | None:
    found = _EPOCH.match(value)
    if not found:
        return None
    moment = datetime.fromtimestamp(int(found[1]), tz=UTC)
    return _utc(moment) if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _written(value: str) -> Days | None:
    """Read a day written for people, as some pages put into their metadata, where it can be read one way."""
    days = [mention.days for mention in find_dates(value) if mention.days]
    if len(days) != 1 or not days[0].single or days[0].first is None:
        return None
    day = days[0].first
    clock = _MAIL.search(value)
    parts = (clock[1], clock[2], clock[3]) if clock else (None, None, None)
    return _days(day.year, day.month, day.day, parts)
