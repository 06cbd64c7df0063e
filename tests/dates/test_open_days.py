"""Days that words leave open are as wide as the words: "around 5 December", "5 or 6 December"."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import find_times, resolve
from onrecord.model import Days

D = date.fromisoformat
PUBLISHED = Days.on(D("2016-12-20"))


def told(text):
    """Give what the times of a text hold, with the rule of each."""
    found = [(m, resolve(m, published=PUBLISHED)) for m in find_times(text)]
    return [(m.span.of(text), str(r.days.first), str(r.days.last), r.rule) for m, r in found if r.days]


EITHER = [
    ("It fell on 5 or 6 December.", "5 or 6 December", "2016-12-05", "2016-12-06"),
    ("It fell on December 5 or 6.", "December 5 or 6", "2016-12-05", "2016-12-06"),
    ("It fell on 30 November or 1 December.", "30 November or 1 December", "2016-11-30", "2016-12-01"),
    ("It fell on Friday or Saturday.", "Friday or Saturday", "2016-12-16", "2016-12-17"),
    ("It fell in June or July 2015.", "June or July 2015", "2015-06-01", "2015-07-31"),
    ("It fell in late 2015 or early 2016.", "late 2015 or early 2016", "2015-10-01", "2016-03-31"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), EITHER)
def test_one_of_two_times_may_be_either(text, words, first, last):
    assert told(text) == [(words, first, last, "time-either")]


def test_one_of_two_times_is_no_stretch_from_one_to_the_other():
    (mention,) = find_times("It fell on 5 or 6 December.")
    found = resolve(mention, published=PUBLISHED)
    assert (found.since, found.until) == (None, None)


ABOUT = [
    ("It fell around 5 December.", "2016-12-02", "2016-12-08"),
    ("It fell on or about 5 December.", "2016-12-02", "2016-12-08"),
    ("It fell on or around 19 December.", "2016-12-16", "2016-12-20"),
    ("It fell around Friday.", "2016-12-15", "2016-12-17"),
    ("It fell around June 2015.", "2015-05-01", "2015-07-31"),
    ("It fell in about 2014.", "2013-01-01", "2015-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), ABOUT)
def test_about_a_day_is_some_days_more_on_both_sides(text, first, last):
    assert [t[1:] for t in told(text)] == [(first, last, "time-about")]


PLAIN = [
    "It fell around 5 pm on Friday.",
    "It fell around noon on Friday.",
    "A report about Friday was read.",
    "Around 100 people fled on Friday.",
    "Some 5 or 6 people fled on Friday.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_about_an_hour_or_a_number_leaves_the_day_as_it_is(text):
    assert [t[1:] for t in told(text)] == [("2016-12-16", "2016-12-16", "time-weekday")]


def test_a_number_behind_or_is_no_day_where_it_counts_something():
    assert [t[0] for t in told("It killed on May 5 or 6 soldiers.")] == ["May 5"]


DAYS_OF = [
    ("It fell in the last days of November.", "2016-11-21", "2016-11-30"),
    ("It fell in the final days of October.", "2016-10-21", "2016-10-31"),
    ("It fell in the first days of November.", "2016-11-01", "2016-11-10"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS_OF)
def test_the_last_days_of_a_month_are_its_end(text, first, last):
    assert [t[1:3] for t in told(text)] == [(first, last)]


def test_no_later_than_a_day_ends_with_it():
    (mention,) = find_times("It fell no later than 5 December 2015.")
    assert resolve(mention, published=PUBLISHED).days == Days(None, D("2015-12-05"))
    assert [t[0] for t in told("It fell later than 5 December 2015.")] == ["5 December 2015"]
