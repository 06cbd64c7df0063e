"""Nights beside a day and weekdays that count from what was told before."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import find_times, resolve
from onrecord.model import Days

PUBLISHED = Days.on(date(2016, 12, 20))  # a Tuesday


def _days(text: str, anchor: Days | None = None) -> Days | None:
    (mention,) = find_times(text)
    return resolve(mention, published=PUBLISHED, anchor=anchor).days


NIGHTS = [
    ("overnight on Sunday", 18, 19),
    ("overnight Sunday", 18, 19),
    ("on Sunday overnight", 18, 19),
    ("overnight into Monday", 18, 19),
    ("overnight Saturday-Sunday", 17, 18),
    ("overnight from Sunday to Monday", 18, 19),
    ("overnight on 11 December", 11, 12),
    ("overnight", 19, 20),
]


@pytest.mark.parametrize(("text", "first", "last"), NIGHTS)
def test_a_night_beside_a_day_is_that_night_and_not_the_last(text, first, last):
    assert _days(text) == Days(date(2016, 12, first), date(2016, 12, last))


BESIDE = [
    ("on the previous Friday", 9),
    ("the preceding Sunday", 4),
    ("the Friday before", 9),
    ("the following Tuesday", 13),
    ("the following Sunday", 18),
    ("the Monday after", 12),
]


@pytest.mark.parametrize(("text", "day"), BESIDE)
def test_the_weekday_before_or_after_counts_from_what_was_told(text, day):
    assert _days(text, Days.on(date(2016, 12, 11))) == Days.on(date(2016, 12, day))
    assert _days(text) is None


def test_ordinals_span_a_range_with_articles():
    wanted = Days(date(2016, 12, 3), date(2016, 12, 9))
    assert _days("from the 3rd to the 9th of December") == wanted
    assert _days("between the 3rd and 9th of December") == wanted


def test_last_friday_counts_from_publication():
    assert _days("last Friday") == Days.on(date(2016, 12, 16))
