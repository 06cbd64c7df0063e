"""Days that head the entries of a chronicle; every sentence was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.claims.headed import entries
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


TWICE = "Rebels shelled the market of Tartus at dawn."


def test_what_two_entries_under_lines_of_days_tell_in_the_same_words_is_two_happenings(read):
    _, reading = read(f"The coast, day by day\n\n3 March 2023\n\n{TWICE}\n\n4 March 2023\n\n{TWICE}")
    assert len(reading.claims) == 2
    assert [claim.same_as for claim in reading.claims] == [None, None]


def test_what_a_page_of_one_day_tells_twice_in_the_same_words_is_one_claim(read):
    _, reading = read(f"News of the coast\n\n3 March 2023\n\n{TWICE}\n\n{TWICE}")
    (claim,) = reading.claims
    assert len(claim.also) == 1


@pytest.mark.parametrize(
    "line", ["3 March 2024", "March 3, 2024", "Sunday, 3 March 2024:", "On 3 March 2024"]
)
def test_a_line_of_a_day_alone_heads_an_entry(line):
    text = f"{line}\nOne.\n4 March 2024\nTwo."
    assert entries(text) == [0, text.index("4 March")]


@pytest.mark.parametrize("line", ["3 March 2024 was a Sunday", "In March 2024", "3 March Street", ""])
def test_a_line_that_says_more_or_less_than_a_day_heads_none(line):
    assert entries(f"{line}\nOne.\n4 March 2024\nTwo.") == []


CHRONICLE = (
    "Attacks in the valley, day by day\n\n"
    "Monitors recorded these incidents in the north of Iraq in the first days of the month, they said.\n\n"
    "{0}\n\nGunmen killed two guards at a checkpoint near Mosul.\n\n"
    "{1}\n\nA car bomb exploded in Tikrit, killing five people. In January, rebels had shelled Kirkuk.\n\n"
    "Two police officers were shot dead in Baquba.\n\n"
    "{2}\n\nGunmen killed two guards at a checkpoint near Mosul.\n\n"
    "The attackers abducted a driver.\n\n"
    "Rebels shelled Samarra."
)


def march(*days):
    return [Days.on(date(2023, 3, day)) for day in days]


@pytest.mark.parametrize(
    "headings", [("2 March 2023", "4 March", "Monday, 6 March"), ("March 2, 2023", "On March 4", "March 6:")]
)
def test_lines_of_days_in_order_date_what_stands_under_them(read, headings):
    report, reading = read(CHRONICLE.format(*headings))
    told = [(c.trigger.of(report.text), c.when.days) for c in reading.claims if c.when.rule == "when.heading"]
    assert [days for _, days in told] == march(2, 4, 4, 6, 6)
    assert "shelled" not in [words for words, _ in told]


def test_a_day_of_its_own_outranks_the_heading(read):
    report, reading = read(CHRONICLE.format("2 March 2023", "4 March", "6 March"))
    (when,) = [c.when for c in reading.claims if c.place and c.place.span.of(report.text) == "Kirkuk"]
    assert when.days == Days(date(2023, 1, 1), date(2023, 1, 31))


@pytest.mark.parametrize(
    "headings",
    [
        ("4 March 2023", "2 March", "6 March"),
        ("2 March 2023", "4 March or later", "March"),
    ],
    ids=["not in order", "one day only"],
)
def test_lines_of_days_that_are_no_chronicle_date_nothing(read, headings):
    _, reading = read(CHRONICLE.format(*headings))
    assert reading.claims
    assert not any(c.when.rule == "when.heading" for c in reading.claims)


def test_days_over_headlines_of_other_stories_date_nothing(read):
    _, reading = read(
        "The valley today\n\n2 March 2023\n\nGunmen kill two guards near Mosul\n\n3 March 2023\n\n"
        "Rebels shell Samarra\n\n4 March 2023\n\nRebels abducted a driver in Tikrit on the way home."
    )
    assert not any(c.when.rule == "when.heading" for c in reading.claims)
