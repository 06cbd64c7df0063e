from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import RULES, find_times, resolve
from onrecord.model import Days

D = date.fromisoformat


def days(first, last=None):
    """Make an interval of two days in ISO form, of one day where only one is given; "" is an open end."""
    last = first if last is None else last
    return Days(D(first) if first else None, D(last) if last else None)


def told(words, published, **more):
    (mention,) = find_times(words)
    return resolve(mention, published=published, **more)


WEDNESDAY = days("2024-02-14")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("today", days("2024-02-14")),
        ("yesterday", days("2024-02-13")),
        ("overnight", days("2024-02-13", "2024-02-14")),
        ("last night", days("2024-02-13", "2024-02-14")),
        ("three days ago", days("2024-02-11")),
        ("twenty-two days ago", days("2024-01-23")),
        ("a few days ago", days("2024-02-07", "2024-02-12")),
        ("on Wednesday", days("2024-02-14")),
        ("Tuesday night", days("2024-02-13")),
        ("last Wednesday", days("2024-02-07")),
        ("next Monday", days("2024-02-19")),
        ("Monday last week", days("2024-02-05")),
        ("last month", days("2024-01-01", "2024-01-31")),
        ("earlier this year", days("2024-01-01", "2024-02-14")),
        ("last year", days("2023-01-01", "2023-12-31")),
        ("January 20", days("2024-01-20")),
        ("in December", days("2023-12-01", "2023-12-31")),
        ("in February", days("2024-02-01", "2024-02-14")),
        ("last February", days("2023-02-01", "2023-02-28")),
        ("May last year", days("2023-05-01", "2023-05-31")),
        ("early 2022", days("2022-01-01", "2022-03-31")),
        ("late 2022", days("2022-10-01", "2022-12-31")),
        ("mid-November", days("2023-11-11", "2023-11-20")),
        ("in the 1990s", days("1990-01-01", "1999-12-31")),
        ("in the third quarter of 2021", days("2021-07-01", "2021-09-30")),
        ("recently", days("", "2024-02-14")),
        ("in the near future", days("2024-02-14", "")),
        ("2016-02-04", days("2016-02-04")),
    ],
)
def test_a_time_is_counted_from_the_day_of_publication(words, wanted):
    assert told(words, WEDNESDAY).days == wanted


def test_last_week_allows_for_weeks_from_sunday_and_from_monday():
    assert told("last week", WEDNESDAY).days == days("2024-02-04", "2024-02-11")


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("since 17 October", days("2023-10-17"), WEDNESDAY),
        ("from February 4 until now", days("2024-02-04"), WEDNESDAY),
        ("since 2016", days("2016-01-01", "2016-12-31"), WEDNESDAY),
        ("between 4 and 11 February", days("2024-02-04"), days("2024-02-11")),
        ("from Tuesday through Thursday", days("2024-02-06"), days("2024-02-08")),
        (
            "from December to February 2024",
            days("2023-12-01", "2023-12-31"),
            days("2024-02-01", "2024-02-14"),
        ),
        ("in the past two weeks", days("2024-01-31"), WEDNESDAY),
        ("in the last 48 hours", days("2024-02-12"), WEDNESDAY),
        ("in the coming weeks", WEDNESDAY, days("2024-02-28", "2024-03-20")),
        ("so far", days("", ""), WEDNESDAY),
    ],
)
def test_a_range_has_two_ends_each_an_interval(words, since, until):
    found = told(words, WEDNESDAY)
    assert (found.since, found.until) == (since, until)
    assert found.days == Days(since.first, until.last)


def test_until_a_weekday_may_lie_before_or_ahead():
    assert told("until Friday", WEDNESDAY).until == days("2024-02-09", "2024-02-16")


def test_what_is_counted_from_publication_is_as_wide_as_publication():
    month = days("2024-02-01", "2024-02-29")
    assert told("yesterday", month).days == days("2024-01-31", "2024-02-28")
    assert told("on Friday", month).days == days("2024-01-26", "2024-02-23")


def test_an_open_publication_leaves_the_time_open():
    assert told("yesterday", days("2024-02-14", "")).days == days("2024-02-13", "")
    assert told("on Friday", days("", "")).days is None


def test_a_missing_year_is_said_to_be_assumed_or_stays_missing():
    assumed = told("February 4", days("", "2024-04-19"))
    assert assumed.days == days("2024-02-04")
    assert assumed.assumed == ("year",)
    missing = told("February 4", days("", ""))
    assert missing.days is None
    assert missing.needs_year


def test_a_year_between_two_is_not_guessed():
    assert told("August 17", days("2022-01-05", "2022-12-28")).days == days("2021-08-17", "2022-08-17")


def test_a_weekday_beside_a_day_decides_its_year():
    assert told("Sunday, 4 February", days("2026-01-01")).days == days("2024-02-04")


def test_a_stated_year_is_not_assumed():
    found = told("4 February 2024", days("", ""))
    assert found.days == days("2024-02-04")
    assert found.assumed == ()


def test_words_that_look_ahead_are_resolved_ahead():
    assert told("on Friday", WEDNESDAY, future=True).days == days("2024-02-16")
    assert told("in March", WEDNESDAY, future=True).days == days("2024-03-01", "2024-03-31")


def test_without_its_anchor_an_anaphoric_time_has_no_day():
    assert told("two days later", WEDNESDAY).days is None
    assert told("two days later", WEDNESDAY, anchor=days("2024-01-01")).days == days("2024-01-03")
    assert told("the day before", WEDNESDAY, anchor=days("2024-01-01")).days == days("2023-12-31")


def test_within_hours_after_an_anchor_is_a_stretch():
    found = told("less than 48 hours after the raid", WEDNESDAY, anchor=days("2024-02-01"))
    assert found.days == days("2024-02-01", "2024-02-03")


def test_a_day_in_two_orders_stays_two_days():
    assert told("on 04/02/2024", WEDNESDAY).days == days("2024-02-04", "2024-04-02")


@pytest.mark.parametrize(
    ("words", "published", "rule"),
    [
        ("4 February 2024", WEDNESDAY, "time-stated"),
        ("04/02/2024", WEDNESDAY, "time-two-orders"),
        ("on Monday", WEDNESDAY, "time-weekday"),
        ("4 February", WEDNESDAY, "time-year-assumed"),
        ("4 February", days("", ""), "time-without-year"),
        ("yesterday", WEDNESDAY, "time-from-publication"),
        ("the past week", WEDNESDAY, "time-stretch"),
        ("since Monday", WEDNESDAY, "time-range"),
        ("two days later", WEDNESDAY, "time-anchored"),
        ("recently", WEDNESDAY, "time-vague"),
        ("daily", WEDNESDAY, "time-without-day"),
    ],
)
def test_every_answer_names_a_rule_that_is_told_in_words(words, published, rule):
    assert told(words, published).rule == rule
    assert rule in RULES


@pytest.mark.parametrize("words", ["for three days", "every Friday", "at 5 am"])
def test_lengths_and_clocks_have_no_day(words):
    assert told(words, WEDNESDAY).days is None


@pytest.mark.parametrize(
    "words", ["9000 years ago", "in the past 9999 years", "900,000 days ago", "the 1st century"]
)
def test_distant_times_do_not_break(words):
    for mention in find_times(words):
        resolve(mention, published=days("0002-01-01", "9998-12-31"))


_DEICTIC = st.sampled_from(
    [
        "yesterday",
        "on Friday",
        "last week",
        "last month",
        "in March",
        "February 29",
        "two weeks ago",
        "this year",
        "since Monday",
        "the past ten days",
        "last summer",
        "the weekend",
        "a few months ago",
        "late last year",
        "mid-June",
    ]
)


@given(_DEICTIC, st.dates(D("1900-01-01"), D("2099-12-31")), st.integers(0, 500), st.integers(0, 500))
def test_a_wider_publication_never_excludes_what_a_narrower_one_allows(words, day, before, after):
    narrow = told(words, Days.on(day)).days
    wide = told(words, Days(day - timedelta(before), day + timedelta(after))).days
    assert narrow is not None
    assert wide is not None
    assert wide.meet(narrow) is not None
    assert wide.hull(narrow) == wide


@given(_DEICTIC, st.dates(D("1900-01-01"), D("2099-12-31")))
def test_the_past_never_reaches_beyond_publication(words, day):
    found = told(words, Days.on(day))
    assert found.days is not None
    assert found.days.last is not None
    if words not in {"last week", "this year", "the weekend"}:
        assert found.days.last <= day
