"""Whose the acts of a list are that stands under their sum."""

from __future__ import annotations

import pytest


def doers(reading):
    return [c.actor.name if c.actor else None for c in reading.claims if c.kind == "attack"]


SUM = "The coalition conducted 23 strikes on Monday. "
LISTS = [
    (f"{SUM}Near Arn, one strike destroyed a tank. Near Tarsk, two strikes hit a depot.", ["coalition"] * 3),
    (f"{SUM}Near Arn, 30 strikes destroyed a tank.", ["coalition", None]),
    (f"{SUM}Near Arn, one raid destroyed a tank.", ["coalition", None]),
    (f"{SUM}Near Arn, a strike by rebels destroyed a tank.", ["coalition", "rebels"]),
    (f"{SUM}One strike destroyed a tank.", ["coalition", None]),
    ("Near Arn, one strike destroyed a tank.", [None]),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_an_item_of_a_list_is_the_deed_of_who_did_the_sum(read, text, names):
    _, reading = read(text)
    assert doers(reading) == names
