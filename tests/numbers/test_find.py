from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Range
from onrecord.numbers import find_numbers


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least 8 people", 8, None),
        ("more than 20 soldiers", 21, None),
        ("over 150 strikes", 151, None),
        ("up to 50 fighters", None, 50),
        ("as many as 40 men", None, 40),
        ("fewer than 30 men", None, 29),
        ("no fewer than 12 men", 12, None),
        ("between 5 and 7 soldiers", 5, 7),
        ("5-7 soldiers", 5, 7),
        ("5 to 7 soldiers", 5, 7),
        ("five or six soldiers", 5, 6),
        ("150+ attacks", 150, None),
        ("12 or more attacks", 12, None),
        ("12,000 people", 12_000, 12_000),
        ("2.5 million people", 2_500_000, 2_500_000),
        ("2000 soldiers", 2000, 2000),
        ("a 12-man team", 12, 12),
        ("attacked 102 times since October 17", 102, 102),
    ],
)
def test_counts_are_ranges(words, low, high):
    (found,) = find_numbers(f"Officials spoke of {words}.")
    assert found.value == Range(low, high)
    assert not found.ordinal


@pytest.mark.parametrize(
    "words",
    [
        "a 14-year-old boy",
        "Karim, 14, was there",
        "a boy aged 14",
        "they won 3-1",
        "at 10:30",
        "at 5 a.m.",
        "5 percent of it",
        "an S-300 launcher",
        "near Tower 22",
        "the M23 rebels",
        "F-16 jets",
        "Resolution 2254",
        "in 2014 rebels took it",
        "on 4 February 2024",
        "on Feb. 4 and 5",
        "between 4 and 11 February",
        "$500 million",
        "155mm shells",
        "some 20 km away",
        "for 10 days",
        "after two weeks",
        "1-2 days",
        "the 9/11 attacks",
        "no longer there",
        "there is no doubt",
        "call +98 21 555 1234",
        "two thirds of it",
        "the one that fell",
        "2.5 of it",
    ],
)
def test_what_is_no_count_is_left_out(words):
    assert find_numbers(f"Officials spoke; {words}.") == ()


def test_words_of_degree_without_a_bound_are_approximate():
    (found,) = find_numbers("Some 300 families left.")
    assert found.approximate
    assert found.value == Range.exactly(300)
    assert found.span.of("Some 300 families left.") == "Some 300"


def test_ordinals_are_told_apart():
    text = "the third attack and the 21st raid"
    found = find_numbers(text)
    assert [(m.ordinal, m.value.low) for m in found] == [(True, 3), (True, 21)]


def test_a_total_and_its_parts_are_each_found():
    found = find_numbers("It killed eight people, including three children, and wounded another four.")
    assert [m.value.low for m in found] == [8, 3, 4]


_PIECES = (
    "at least|more than|12|3-1|5-7|a|dozen|dozens|of|thousands|no|one|third|fewer than|2,000|and|between|,"
    "|half|hundred|million|twenty|-|two|several|or|more|people|killed|May|2014|1 000|%|\n"
)


@given(st.lists(st.sampled_from(_PIECES.split("|")), max_size=25))
def test_any_words_give_numbers_in_order_that_do_not_overlap(pieces):
    text = " ".join(pieces)
    found = find_numbers(text, with_articles=True)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    for mention in found:
        assert mention.span.holds(mention.core)
        assert mention.span.end <= len(text)


@given(st.integers(1, 9_999_999))
def test_digits_with_separators_are_read_back(number):
    (found,) = find_numbers(f"They counted {number:,} people.")
    assert found.value == Range.exactly(number)
