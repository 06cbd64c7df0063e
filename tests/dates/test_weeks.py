"""Ranges with a dash between blanks, and weeks that a day or a month tells apart."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import find_times, resolve
from onrecord.model import Days

PUBLISHED = Days.on(date(2021, 12, 20))


def read(words):
    """Give the one mention of some words, its words, and its days as two strings."""
    (mention,) = find_times(words)
    days = resolve(mention, published=PUBLISHED).days
    return mention.span.of(words), str(days.first), str(days.last)


RANGES = [
    ("3 - 9 June 2021", "2021-06-03", "2021-06-09"),
    ("3 – 9 June", "2021-06-03", "2021-06-09"),
    ("between 3 - 9 June", "2021-06-03", "2021-06-09"),
    ("3 to 9 June 2021", "2021-06-03", "2021-06-09"),
    ("28 May - 3 June", "2021-05-28", "2021-06-03"),
    ("May 28 - June 3, 2021", "2021-05-28", "2021-06-03"),
    ("28 December 2020 – 3 January 2021", "2020-12-28", "2021-01-03"),
]


@pytest.mark.parametrize(("words", "first", "last"), RANGES)
def test_a_dash_between_blanks_joins_two_days(words, first, last):
    assert read(words) == (words, first, last)


APART = [
    ("on 3 May - 9 people were hurt", "3 May"),
    ("on May 3 - 9 people were hurt", "May 3"),
    ("Monday - 3 people died", "Monday"),
    ("28 - June 2021", "28 - June 2021"),
]


@pytest.mark.parametrize(("words", "only"), APART)
def test_a_dash_before_what_is_no_day_joins_nothing(words, only):
    assert read(words)[0] == only


WEEKS = [
    ("the week of 9 June", "2021-06-06", "2021-06-13"),
    ("the week ending 9 June", "2021-06-03", "2021-06-09"),
    ("week to 9 June 2021", "2021-06-03", "2021-06-09"),
    ("the first week of June", "2021-06-01", "2021-06-07"),
    ("the third week of June 2020", "2020-06-15", "2020-06-21"),
    ("the last week of February 2020", "2020-02-22", "2020-02-29"),
]


@pytest.mark.parametrize(("words", "first", "last"), WEEKS)
def test_a_week_is_told_by_a_day_or_by_its_month(words, first, last):
    assert read(f"in {words}")[1:] == (first, last)


def test_a_week_of_something_else_is_no_week_of_the_calendar():
    assert [m.span.of("the last week of fighting") for m in find_times("the last week of fighting")] == [
        "the last week"
    ]


def test_what_is_put_off_from_a_week_to_a_day_is_no_week():
    assert "week to" not in " ".join(
        m.span.of("put off last week to 9 June") for m in find_times("put off last week to 9 June")
    )
