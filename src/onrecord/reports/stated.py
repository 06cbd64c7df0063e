"""The days that candidates for a date state; one in UTC is narrowed where the page tells which day it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reports.candidates import Candidate, DateCandidate, Field
from onrecord.reports.stamps import in_address, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Days

_NAIVE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?")


def dates(
    found: Iterable[Candidate], shown: Iterable[Days] = (), field: Field = Field.PUBLISHED
) -> tuple[DateCandidate, ...]:
    """Give the candidates for a date that hold a whole day.

    A stamp in UTC that may mean one of several days in the outlet's zone is narrowed to the day that the
    page shows under its headline (`shown`), or that another candidate states, and else left wide.
    """
    asked = [candidate for candidate in found if candidate.field is field]
    utc = {one.value[:19]: one for one in asked if _in_utc(one.value)}
    read = []
    for candidate in asked:
        # The same digits with and without "Z" are one moment: the stamp without it forgot to say so.
        naive = _NAIVE.fullmatch(candidate.value)
        spoken = utc.get(candidate.value[:19], candidate) if naive else candidate
        days = _days(spoken)
        if days:
            read.append((candidate, days))
    told = [days for days in (*shown, *(days for _, days in read)) if days.single]
    return tuple(
        DateCandidate(
            days=next((one for one in told if _wide(days) and days.meet(one)), days),
            source=candidate.source,
            rank=candidate.rank,
            span=candidate.span,
        )
        for candidate, days in read
    )


def _in_utc(value: str) -> bool:
    return value.endswith(("Z", "+00:00", "+0000"))


def _wide(days: Days) -> bool:
    """Tell whether an interval is a moment in UTC, rather than a day or a month."""
    return bool(days.first and days.last and 0 < (days.last - days.first).days <= 2)


def _days(candidate: Candidate) -> Days | None:
    if candidate.source.startswith("url"):
        found = in_address(candidate.value)
        return found[0] if found else None
    return stamp(candidate.value)
