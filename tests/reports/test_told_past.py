from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Block, BlockKind, Span
from onrecord.reports.bounds import bounds


def told(text):
    block = Block(kind=BlockKind.BODY, span=Span(0, len(text)), rule="test")
    return {(b.rule, b.days.first, b.days.last) for b in bounds((block,), text, None)}


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
