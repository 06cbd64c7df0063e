"""The dead of an act that the report tells itself are told on the word of who counts them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The raid, which residents said killed four people, took place in Herat.", "residents"),
        ("The massacre, in which rights groups say 150 people were killed, began at dawn.", "rights groups"),
        ("A bomb which the ministry says killed a soldier exploded on Friday.", "ministry"),
    ],
)
def test_a_toll_in_a_clause_is_on_the_word_of_who_tells_it(read, text, source):
    _, reading = read(text)
    toll = next(c for c in reading.claims if c.victims is not None)
    assert [k.name for k in toll.chain] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The shelling, which Kyiv says came from Donetsk, wounded 3 people.",
        "The bombing, which killed 5 people, was condemned by the government.",
        "A blast which witnesses said was caused by a car bomb killed 3 people.",
    ],
)
def test_a_toll_outside_of_the_clause_stays_the_report_s_own(read, text):
    _, reading = read(text)
    toll = next(c for c in reading.claims if c.victims is not None)
    assert toll.chain == ()
