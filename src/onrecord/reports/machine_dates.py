"""The last resort for a date: what htmldate makes of a page that states none.

It guesses, and from a bare year it makes the first of January. So its answer counts only where the whole
day is written on the page, and then as the weakest candidate there is.
"""

from __future__ import annotations

import logging
from datetime import date

from onrecord.dates import find_dates
from onrecord.model import Days
from onrecord.reports.candidates import DateCandidate

_EARLIEST, _LATEST = "1991-01-01", "2100-12-31"
_RANK = 9
_LOOKED_AT = 200_000


def guessed(markup: str, text: str) -> tuple[DateCandidate, ...]:
    """Give htmldate's guess at the day of publication, or nothing; the same whenever it is asked."""
    from htmldate import find_date  # noqa: PLC0415 - heavy, and only HTML without a date needs it

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = find_date(
        markup, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST
    )
    if not found:
        return ()
    day = date.fromisoformat(found)
    for mention in find_dates(text[:_LOOKED_AT]):
        if mention.days == Days.on(day):
            return (DateCandidate(days=mention.days, source="htmldate", rank=_RANK, span=mention.span),)
    written = (f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}", f"{day:%Y%m%d}")
    if any(form in markup for form in written):
        return (DateCandidate(days=Days.on(day), source="htmldate", rank=_RANK),)
    return ()
