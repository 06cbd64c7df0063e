"""Acts that were over by a day, or on one of two, are dated as widely as the words allow."""

from __future__ import annotations

import pytest

OPEN = [
    ("The mayor was killed some time before Friday.", "None", "2023-05-12"),
    ("The villagers were killed no later than 5 May.", "None", "2023-05-05"),
    ("The men were abducted on or before 5 May.", "None", "2023-05-05"),
    ("Rebels shelled the town until Friday.", "None", "2023-05-12"),
    ("A bomb killed nine people on 5 or 6 May.", "2023-05-05", "2023-05-06"),
    ("Rebels attacked the base around 5 May.", "2023-05-02", "2023-05-08"),
]


@pytest.mark.parametrize(("text", "first", "last"), OPEN)
def test_an_act_is_dated_as_widely_as_its_words(read, text, first, last):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (str(claim.when.days.first), str(claim.when.days.last)) == (first, last)
    assert claim.when.stated


def test_what_is_to_end_by_a_day_may_lie_ahead(read):
    _, reading = read("The ceasefire is to last until Friday.")
    assert reading.claims[0].when.days.last is None or reading.claims[0].when.days.last.day > 17
