from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Range
from onrecord.numbers import find_numbers, read_words, spelled


@given(st.integers(0, 1_000_000))
def test_a_number_written_in_words_is_read_back(number):
    words = spelled(number).replace("-", " - ").split()
    assert read_words(words) == (number, len(words))


@given(st.integers(2, 1_000_000))
def test_a_number_in_words_is_found_whole_in_a_sentence(number):
    (found,) = find_numbers(f"They counted {spelled(number)} people.")
    assert found.value == Range.exactly(number)


def test_two_numbers_side_by_side_stay_two():
    assert read_words(["five", "and", "six"]) == (5, 1)
    assert read_words(["two", "hundred", "and", "people"]) == (200, 2)


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_numbers_beyond_the_words_are_refused(number):
    with pytest.raises(ValueError, match="999,999,999"):
        spelled(number)
