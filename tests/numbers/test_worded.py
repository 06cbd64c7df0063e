from __future__ import annotations

import pytest

from onrecord.model import Range
from onrecord.numbers import find_numbers


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("several shells", 3, None),
        ("dozens of people", 24, None),
        ("scores of people", 40, None),
        ("hundreds fled", 200, None),
        ("tens of thousands fled", 20_000, None),
        ("several hundred families", 300, None),
        ("two dozen attacks", 24, 24),
        ("half a dozen attacks", 6, 6),
        ("half a million people", 500_000, 500_000),
        ("a number of men", 2, None),
        ("a couple of men", 2, 2),
        ("a dozen civilians", 12, 12),
        ("more than a dozen civilians", 13, None),
        ("a few men", 3, None),
        ("no casualties", 0, 0),
        ("none were hurt", 0, 0),
        ("no one was hurt", 0, 0),
        ("a hundred and five people", 105, 105),
        ("twenty-one people", 21, 21),
        ("a family of five", 5, 5),
    ],
)
def test_counts_in_words_are_ranges(words, low, high):
    (found,) = find_numbers(f"Officials spoke of {words}.")
    assert found.value == Range(low, high)
    assert not found.ordinal


def test_articles_count_only_where_asked_for():
    text = "A shell killed a farmer."
    assert find_numbers(text) == ()
    assert [m.value for m in find_numbers(text, with_articles=True)] == [Range.exactly(1)] * 2
