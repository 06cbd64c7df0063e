"""Days beside who did it and beside other days: every sentence was written for the test, of 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

APART = [
    ("On 5 May gunmen attacked three villages.", "gunmen", 5, 5),
    ("Between 3 and 9 May gunmen attacked three villages.", "gunmen", 3, 9),
    ("On 5 May 2023 militants attacked the base.", "militants", 5, 5),
    ("On 5 May rebels took the hill.", "rebels", 5, 5),
]


@pytest.mark.parametrize(("text", "actor", "first", "last"), APART)
def test_a_date_before_a_subject_is_no_part_of_who_did_it(read, text, actor, first, last):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.actor.name == actor
    assert claim.when.days == Days(date(2023, 5, first), date(2023, 5, last))


def test_the_previous_friday_counts_from_the_day_told_before(read):
    _, reading = read(
        "Rebels shelled the market on 7 May. On the previous Friday, gunmen had killed two guards."
    )
    assert [c.when.days.first for c in reading.claims] == [date(2023, 5, 7), date(2023, 5, 5)]


def test_an_attack_whose_anniversary_is_told_is_no_news(read):
    _, reading = read("On the anniversary of the massacre, police arrested 12 protesters.")
    old = next(c for c in reading.claims if c.kind == "attack")
    assert old.when.days.first is None
