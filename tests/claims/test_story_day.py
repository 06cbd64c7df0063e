"""From which day "hours later" counts: every text was written for the test, of 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

MONDAY = Days(date(2023, 5, 15), date(2023, 5, 16))
BACKGROUND = [
    "The base had been shelled on 2 February.",
    "A similar attack on 7 March killed 12 people.",
    "The base was also hit in March, when two guards were killed.",
    "Last month gunmen killed six soldiers on the same road.",
]


@pytest.mark.parametrize("background", BACKGROUND)
def test_hours_later_counts_from_the_story_and_not_from_what_it_looks_back_to(read, background):
    _, reading = read(
        f"Gunmen attacked a base in Mopti on Monday. {background} Hours later, troops retook it."
    )
    assert reading.claims[-1].when.days == MONDAY


def test_hours_later_counts_from_what_was_told_just_before(read):
    text = "War began on 3 March, when rebels shot down a helicopter. Two days later, the army shelled Selim."
    _, reading = read(text)
    assert reading.claims[-1].when.days == Days.on(date(2023, 3, 5))


def test_who_agreed_to_a_truce_on_a_day_agreed_to_it_then(read):
    _, reading = read("On 3 March the rebels agreed to a truce.")
    assert [(c.kind, c.when.days, c.when.stated) for c in reading.claims] == [
        ("cease", Days.on(date(2023, 3, 3)), True)
    ]


def test_the_day_before_gunmen_is_not_theirs(read):
    _, reading = read("On Monday gunmen stormed a hotel in Bamako.")
    assert [(c.actor.name, c.when.days) for c in reading.claims] == [("gunmen", Days.on(date(2023, 5, 15)))]


@pytest.mark.parametrize("day", ["today", "this week", "on Sunday"])
def test_years_ago_today_is_not_today(read, day):
    _, reading = read(f"Two years ago {day}, a truck bomb killed 58 people.")
    assert reading.claims[0].when.days.last < date(2022, 1, 1)


def test_a_day_of_mourning_is_not_that_of_the_massacre(read):
    _, reading = read("The village marked one year since the massacre on Sunday.")
    assert not reading.claims[0].when.stated


def test_a_truce_was_ordered_on_the_day_that_stands_behind_it(read):
    _, reading = read("The president ordered a ceasefire on Sunday.")
    assert [(c.modality.value, c.when.days) for c in reading.claims] == [
        ("demanded", Days.on(date(2023, 5, 14)))
    ]


def test_since_midnight_on_a_day_lasts_until_now(read):
    _, reading = read("The rebels said they had not opened fire since midnight on Saturday.")
    assert reading.claims[0].when.days == Days(date(2023, 5, 13), date(2023, 5, 17))


def test_a_truce_agreed_on_a_day_to_start_on_another_is_of_the_other(read):
    _, reading = read("The sides agreed on 7 May to a complete ceasefire starting on 24 May.")
    assert [(c.modality.value, c.when.days) for c in reading.claims] == [
        ("planned", Days.on(date(2023, 5, 24)))
    ]


def test_the_day_on_which_a_siege_ended_is_not_its_day(read):
    _, reading = read("The siege of the hotel ended on 24 April.")
    assert [(c.when.days, c.when.stated) for c in reading.claims] == [(Days(None, date(2023, 4, 24)), False)]


def test_two_sides_of_a_deal_are_no_place(read):
    _, reading = read("The rebels freed six men under a deal between Sudan and Chad.")
    assert [c.place for c in reading.claims] == [None]
    _, reading = read("Gunmen killed six men between Homs and Hama.")
    assert reading.claims[0].place is not None


def test_the_day_of_the_news_is_not_that_of_the_truce_that_it_announces(read):
    _, reading = read("The president announced on Sunday a truce that would begin the next day.")
    assert [(c.modality.value, c.when.stated) for c in reading.claims] == [("planned", False)]


def test_what_is_told_after_a_second_verb_is_not_of_the_day_of_the_first(read):
    _, reading = read(
        "The army suspended strikes in March but resumed them in April after rebels killed 11 men."
    )
    killed = reading.claims[-1]
    assert killed.when.days.first is None
    assert not killed.when.stated


def test_that_evening_is_not_of_a_day_before_the_next(read):
    text = (
        "The deal was signed on 3 May. Fighting resumed the next day and a ceasefire was agreed that evening."
    )
    _, reading = read(text)
    assert reading.claims[-1].when.days != Days.on(date(2023, 5, 3))
