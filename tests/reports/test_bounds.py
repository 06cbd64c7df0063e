from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Block, BlockKind, Span
from onrecord.reports.bounds import bounds, last_such_day


def told(text, latest=None, kind=BlockKind.BODY):
    block = Block(kind=kind, span=Span(0, len(text)), rule="test")
    return {(b.rule, b.days.first, b.days.last) for b in bounds((block,), text, latest)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Planes bombed the station on January 2, 2022, damaging the pump.", date(2022, 1, 2)),
        ("The two sides signed a truce in March 2020 in the capital.", date(2020, 3, 1)),
        ("She led the unit since the height of the fight in 2017.", date(2017, 1, 1)),
        ("The army, which left in September 2019, has not come back.", date(2019, 9, 1)),
    ],
)
def test_a_day_told_of_as_past_bounds_from_below(text, day):
    assert [first for _, first, _ in told(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The court will sentence him on October 16, 2030.",
        "Elections are scheduled for May 2031, the ministry said.",
        "The army said it would leave the town by June 2031.",
        "Leaders adopted the 2030 agenda and shook hands.",
        "The truce was extended until 3 March 2031.",
        "The bank was given an option to buy the port after Jan. 1, 2031.",
        "The men were told that the permit expires on Dec. 31, 2031.",
        "Its notes, which can be sold back in 2031, were priced above the rest.",
        "Council Resolutions 2139 and 2254 were read out.",
        "The strikes were carried out on Jan. 8 by two planes.",
    ],
)
def test_times_to_come_and_days_without_a_year_bound_nothing(text):
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A woman looks at the wreck of a bus in the port of Kelem, on March 3, 2021.",
        "Smoke billows from a market that was hit in Kelem, March 3, 2021.",
        "Guards are seen near the gate in Kelem on March 3, 2021, in the north.",
    ],
)
def test_a_dated_picture_among_the_words_bounds_from_below(text):
    assert told(text) == {("told-past-day", date(2021, 3, 3), None)}


@pytest.mark.parametrize(
    "text",
    [
        "The minister speaks at the congress in Kelem on March 3, 2031.",
        "The price rises on March 3, 2031, in all shops.",
        "The party stands to lose its seats when Kelem will vote on March 3, 2031.",
        "The fair opens on March 3, 2031, and runs for a week.",
    ],
)
def test_the_present_of_a_plan_is_no_picture(text):
    assert told(text) == set()


def test_a_bound_after_the_last_possible_day_is_dropped():
    assert told("The plan was drawn up in 2035 and burned.", date(2024, 1, 1)) == set()


def test_until_now_puts_the_report_after_the_day_it_names_and_takes_the_year_from_above():
    text = "No attacks have been seen there from February 4 until now."
    assert told(text) == set()
    assert told(text, date(2024, 4, 19)) == {("until-now", date(2024, 2, 5), None)}


def test_a_count_since_the_beginning_of_a_year_is_told_within_that_year():
    text = "A shell killed two men this morning, the third such attack since the beginning of 2022."
    assert ("running-count", date(2022, 1, 1), date(2022, 12, 31)) in told(text)


def test_such_a_count_in_a_text_without_a_day_of_its_own_tells_nothing():
    text = "The firm has sold nine ships, more than any other, since the beginning of 2022."
    assert all(rule != "running-count" for rule, _, _ in told(text))


def test_a_dated_picture_explains_a_bare_weekday_unless_it_is_from_an_archive():
    lead = "Shells hit the market of Riverton on Friday, two men at the gate said."
    for caption, closed in (
        ("The market, April 22, 2022", True),
        ("FILE - The market, April 22, 2022", False),
    ):
        text = f"{caption}\n{lead}"
        blocks = (
            Block(kind=BlockKind.CAPTION, span=Span(0, len(caption)), rule="test"),
            Block(kind=BlockKind.BODY, span=Span(len(caption) + 1, len(text)), rule="test"),
        )
        ends = {b.days.last for b in bounds(blocks, text, None)}
        assert (date(2022, 4, 28) in ends) is closed


def test_the_last_such_day_may_lie_years_back():
    assert last_such_day(2, 29, date(2023, 3, 1)) == date(2020, 2, 29)
    assert last_such_day(12, 31, date(2024, 1, 1)) == date(2023, 12, 31)
