"""What two passages of a report say alike; every sentence was written for the test."""

from __future__ import annotations

import pytest

AGAIN = [
    "Turkish jets bombed the market of Afrin on Monday. A man said Turkish jets bombed the market of Afrin.",
    "Rebels shelled Kobani on Sunday. The mayor said rebels shelled Kobani on Sunday morning.",
]
ANOTHER = [
    "A Turkish drone struck a car in Kobani on May 3. A Turkish drone struck a car in Kobani on May 9.",
    "Rebels shelled Kobani on Sunday. The rebels shelled Kobani again on Monday.",
    "A drone struck a car in Kobani on May 3. A second drone struck a car in Afrin.",
]


def ties(reading):
    return [c.same_as is not None for c in reading.claims]


@pytest.mark.parametrize("text", AGAIN)
def test_who_whom_where_and_how_alike_make_one_act(read, text):
    _, reading = read(text)
    assert ties(reading) == [False, True]


@pytest.mark.parametrize("text", ANOTHER)
def test_another_day_or_place_is_another_act(read, text):
    _, reading = read(text)
    assert ties(reading) == [False, False]


def test_a_passage_that_stands_twice_is_one_claim(read):
    line = "Rebels shelled the market of the old town."
    _, reading = read(f"{line}\n\nA post shared the news.\n\n{line}")
    (claim,) = reading.claims
    assert len(claim.also) == 1
