"""Days out of machine stamps and addresses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Days
from onrecord.reports.stamps import in_address, stamp

DAY = Days.on(date(2024, 3, 9))


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-09",
        "2024/03/09",
        "20240309",
        "2024-3-9",
        "2024-03-09 23:59:00",
        "2024-03-09T23:59:00+03:00",
        "2024-03-09T00:10:00-0500",
        "2024-03-09T00:00:00Z",
        "20240309T235900+0300",
        "Sat, 09 Mar 2024 10:20:00 GMT",
        "March 9, 2024",
        "Saturday 9 March 2024",
    ],
)
def test_a_stamp_gives_its_day_at_its_own_offset(value):
    assert stamp(value) == DAY


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-09T02:00:00Z", 8, 9),
        ("2024-03-09T15:00:00+00:00", 9, 10),
        ("2024-03-09T10:30:00Z", 9, 9),
        ("Sat, 09 Mar 2024 22:20:00 GMT", 9, 10),
        ("1709949600", 8, 9),
        ("1709949600000", 8, 9),
    ],
)
def test_a_moment_in_utc_gives_every_day_it_can_have_been_at_the_outlet(value, first, last):
    assert stamp(value) == Days(date(2024, 3, first), date(2024, 3, last))


@pytest.mark.parametrize(
    "value",
    [
        "2024",
        "2024-03",
        "March 2024",
        "1970-01-01T00:00:00Z",
        "0001-01-01",
        "2024-02-30",
        "04/05/2024",
        "soon",
        "",
    ],
)
def test_what_holds_no_whole_day_or_a_default_of_the_software_gives_nothing(value):
    assert stamp(value) is None


@given(st.dates(date(1991, 1, 1), date(2100, 12, 31)))
def test_every_day_of_the_web_comes_back(day):
    assert stamp(day.isoformat()) == stamp(f"{day:%Y%m%d}") == Days.on(day)


@given(st.text(max_size=60))
def test_any_text_may_be_asked(value):
    found = stamp(value)
    assert found is None or found.known
    in_address(value)


@pytest.mark.parametrize(
    "address",
    [
        "https://paper.example/2024/03/09/bridge-closed",
        "https://paper.example/world/2024/mar/09/bridge-closed",
        "https://paper.example/bridge-closed-2024-03-09.html",
        "https://paper.example/20240309/bridge",
    ],
)
def test_a_day_in_an_address_is_found(address):
    assert in_address(address) == (DAY, "url")


def test_a_month_in_an_address_is_a_month():
    assert in_address("https://paper.example/2024/02/bridge/") == (
        Days(date(2024, 2, 1), date(2024, 2, 29)),
        "url:month",
    )


@pytest.mark.parametrize(
    "address", ["https://paper.example/story-2024", "https://paper.example/1234567890", "http://[", ""]
)
def test_years_and_numbers_in_an_address_are_no_days(address):
    assert in_address(address) is None
