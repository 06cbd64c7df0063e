"""Days that head the entries of a chronicle; every sentence was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

ENTRIES = [
    ("January 22: A Turkish drone struck a house in the village.", date(2023, 1, 22)),
    ("14 March: Rebels shelled the market, killing two people.", date(2023, 3, 14)),
    ("On the same day, April 19: A drone attacked a van near the junction.", date(2023, 4, 19)),
]


@pytest.mark.parametrize(("text", "day"), ENTRIES)
def test_a_day_and_a_colon_date_the_entry_behind_them(read, text, day):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.when.stated, claim.when.days) == (True, Days.on(day))


def test_each_entry_of_a_chronicle_has_its_own_day(read):
    _, reading = read(
        "January 22: A drone struck a house in Duma.\n\nApril 16: Rebels shelled the market of Tartus."
    )
    assert [c.when.days for c in reading.claims] == [Days.on(date(2023, 1, 22)), Days.on(date(2023, 4, 16))]


def test_other_words_before_a_colon_are_no_heading_of_a_day(read):
    report, reading = read("Battle of May 3: Rebels shelled the market.")
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) == "shelled"]
    assert not claim.when.stated
