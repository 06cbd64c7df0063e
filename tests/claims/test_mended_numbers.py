"""A toll that rose is the later number, and two counts in one headline are two."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Range

TOLLS = [
    ("The death toll from the raid rose from nine to 12.", 12),
    ("The number of dead in the raid has risen from 9 to 12.", 12),
    ("The death toll in the raid was revised down from 30 to 12.", 12),
    ("The raid killed one hundred and twenty people.", 120),
]


@pytest.mark.parametrize(("text", "killed"), TOLLS)
def test_a_toll_is_what_it_rose_or_fell_to(read, text, killed):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed == Range.exactly(killed)


def test_a_range_that_nothing_rose_by_stays_one(read):
    _, reading = read("From 20 to 30 people were killed in the raid.")
    assert reading.claims[0].victims.killed == Range(20, 30)


def test_those_hurt_did_not_die(read):
    _, reading = read("Nine hurt in raid; three die in hospital")
    (claim,) = reading.claims
    assert (claim.victims.killed, claim.victims.injured) == (Range.exactly(3), Range.exactly(9))


def test_of_several_counts_in_a_row_none_is_the_whole(read):
    _, reading = read("Three bombs killed 12, 30 and 45 people in Homs, Hama and Aleppo.")
    assert all(c.victims is None or c.victims.killed is None for c in reading.claims)


DAYS = [
    ("On 17 May 41 people were killed in a bombing in Kolda.", 41, (5, 17)),
    ("On May 17 41 people were killed in a bombing in Kolda.", 41, (5, 17)),
    ("On 3 June 12 soldiers were killed by a mine.", 12, (6, 3)),
    ("A bomb killed nine soldiers on 3 June 2016.", 9, (6, 3)),
]


@pytest.mark.parametrize(("text", "killed", "day"), DAYS)
def test_a_number_after_a_day_counts_people(read, text, killed, day):
    _, reading = read(text, published=Days.on(date(2016, 12, 20)))
    (claim,) = reading.claims
    assert claim.victims.killed == Range.exactly(killed)
    assert claim.when.days == Days.on(date(2016, *day))


def test_over_so_many_is_a_number_of_people(read):
    _, reading = read("Nine soldiers were killed and over 70 wounded in a bombing in Kolda.")
    (claim,) = reading.claims
    assert (claim.victims.killed, claim.victims.injured) == (Range.exactly(9), Range(71, None))
