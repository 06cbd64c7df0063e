from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord.tempo.coverage import Read, covered, reading

FIRST = date(2024, 1, 1)


def on(*days, outlet="A", coded=True):
    return [Read(outlet=outlet, day=FIRST + timedelta(at), coded=coded) for at in days]


def shares(reads, tellers, until=99):
    return covered(reading(reads, FIRST, FIRST + timedelta(until)), tellers, FIRST).shares


def test_an_outlet_that_goes_on_is_covered_and_one_that_falls_dead_is_not():
    reads = on(*range(100)) + on(*range(60), outlet="B")
    both = shares(reads, {"A": 1, "B": 3})
    assert both[30] == 1.0
    assert abs(both[90] - 0.25) < 0.02
    assert shares(reads, {"A": 1})[90] == 1.0


def test_a_pause_that_the_pace_of_an_outlet_explains_is_no_hole():
    weekly = on(*range(0, 100, 7))
    assert min(shares(weekly, {"A": 1}, 98)) > 0.9


def test_a_feed_that_thins_out_is_read_in_part():
    thin = on(*range(60), *range(60), *range(60)) + on(*range(60, 100, 2))
    assert shares(thin, {"A": 1})[95] < 0.6


def test_languages_that_are_not_coded_count_as_unread():
    reads = on(*range(100)) + on(*range(50, 100), outlet="C", coded=False)
    assert shares(reads, {"A": 1})[20] == 1.0
    assert abs(shares(reads, {"A": 1})[95] - 0.5) < 0.03


def test_small_outlets_are_followed_together():
    reads = [one for k in range(10) for one in on(10 * k, outlet=f"small {k}")]
    assert shares(reads, {"small 1": 1, "small 7": 1})[85] == 1.0


def test_nothing_is_covered_before_the_first_report():
    assert shares(on(*range(50, 100)), {"A": 1})[:50] == (0.0,) * 50


def test_days_before_anything_was_read_are_not_covered():
    known = reading(on(*range(20)), FIRST, FIRST + timedelta(19))
    earlier = covered(known, {"A": 1}, FIRST - timedelta(5)).shares
    assert earlier == (0.0,) * 5 + covered(known, {"A": 1}, FIRST).shares
    assert covered(known, {"A": 1}, FIRST + timedelta(5)).shares == earlier[10:]


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans()), max_size=60))
def test_a_share_lies_between_none_and_all(days):
    reads = [Read(outlet="A", day=FIRST + timedelta(at), coded=coded) for at, coded in days]
    assert all(0 <= one <= 1 for one in shares(reads, {"A": 1}, 70))


@given(st.lists(st.integers(0, 60), max_size=40), st.integers(0, 60))
def test_what_was_read_later_changes_nothing_of_what_was_covered_as_of_a_day(days, until):
    reads = on(*days)
    known = [one for one in reads if one.day <= FIRST + timedelta(until)]
    assert shares(reads, {"A": 1}, until) == shares(known, {"A": 1}, until)
