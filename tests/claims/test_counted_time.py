"""Times that count from a day, a happening or the telling; the reports are of Wednesday 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

LOWER_ONLY = Days(date(2023, 5, 1), None)


NEWS = ("2023-05-15", "2023-05-17")


def days(first, last):
    return Days(*(date.fromisoformat(d) if d else None for d in (first, last)))


COUNTED = [
    ("Rebels attacked a convoy on 2 May. Two days later the army shelled the town.", "2023-05-04"),
    (
        "Rebels attacked a convoy on 2 May. The army shelled the town three days after the attack.",
        "2023-05-05",
    ),
]


@pytest.mark.parametrize(("text", "day"), COUNTED)
def test_a_time_that_counts_from_another_happening_is_worked_out(when_of, text, day):
    when = when_of(text, "shelled")
    assert (when.stated, when.days) == (True, days(day, day))


def test_a_time_without_its_anchor_stays_open(when_of):
    assert when_of("Two days later the army shelled the town.", "shelled").days.first is None


def test_what_another_happening_counts_from_lies_so_much_before_it(when_of):
    text = "Ten men were arrested on 2 May, two days after a bombing killed seven people."
    assert when_of(text, "arrested").days == days("2023-05-02", "2023-05-02")
    assert when_of(text, "bombing").days == days("2023-04-30", "2023-04-30")


@pytest.mark.parametrize(
    "text",
    [
        "It was the first attack on the town since March 2020.",
        "The raid was the deadliest in the city since 2021.",
        "Rebels shelled the town for the first time since January.",
    ],
)
def test_a_day_since_which_nothing_was_like_it_is_not_its_day(read, text):
    _, reading = read(text, published=Days.on(date(2023, 5, 11)))
    assert [c.when.stated for c in reading.claims] == [False]


def test_a_count_since_a_day_keeps_it(read):
    text = "There have been at least 160 attacks on bases since 17 October."
    _, reading = read(text, published=Days.on(date(2023, 12, 11)))
    (tally,) = reading.claims
    assert tally.window.since.first == date(2023, 10, 17)


def test_a_day_that_a_stretch_of_time_counts_from_is_not_the_day_of_the_act(when_of):
    when = when_of("The guide was killed within weeks of his capture on March 26, 1996.", "killed")
    assert not when.stated


@pytest.mark.parametrize(
    "text", ["Rebels killed ten men last week.", "In the past two years rebels have killed ten men."]
)
def test_what_counts_from_a_day_of_publication_without_a_last_one_is_not_dated(when_of, text):
    assert when_of(text, "killed", published=LOWER_ONLY).days == Days()


QUOTED = [
    ('The mayor said on Sunday: "Yesterday they shelled the port."', "2023-05-13"),
    ('"They shelled the port three days ago," the mayor said on Sunday.', "2023-05-11"),
    ("“Today they shelled the port again,” the mayor told reporters on Monday.", "2023-05-15"),
    ("The mayor said on Sunday that rebels shelled the port yesterday.", "2023-05-16"),
    ('"They shelled the port yesterday," the mayor said.', "2023-05-16"),
    ('The mayor told "Radio Kelem" on Monday that they shelled the port yesterday.', "2023-05-16"),
]


@pytest.mark.parametrize(("text", "day"), QUOTED)
def test_only_a_quotation_counts_from_the_day_on_which_it_was_said(when_of, text, day):
    assert when_of(text, "shelled").days == days(day, day)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two deputies have been killed by gunmen in less than 15 days.", ("2023-05-02", "2023-05-17")),
        ("Rebels killed forty people in the town in two weeks.", NEWS),
    ],
)
def test_the_perfect_counts_a_stretch_back_from_the_report(when_of, text, wanted):
    assert when_of(text, "killed").days == days(*wanted)


def test_a_season_counts_from_no_page_that_is_only_known_to_be_younger(when_of):
    text = "Rebels shelled the town over the summer."
    assert when_of(text, "shelled", published=LOWER_ONLY).days.first is None


def test_what_the_same_words_date_is_of_one_day(read):
    text = (
        "The rebels killed five officers on Jan. 28. "
        "The government suspended talks with the group the next day and arrested nine men."
    )
    _, reading = read(text, published=Days.on(date(2016, 2, 20)))
    assert [c.when.days for c in reading.claims[1:]] == [Days.on(date(2016, 1, 29))] * 3


@pytest.mark.parametrize(
    "text",
    [
        "There have been no attacks in Kolda since the ceasefire of 12 April.",
        "There have been no attacks in Kolda since the 12 April ceasefire.",
        "Nine people have been killed in Kolda since the coup of 12 April.",
    ],
)
def test_what_is_only_named_tells_since_when(read, text):
    (claim,) = read(text, published=Days.on(date(2016, 12, 20)))[1].claims
    assert claim.window.since == Days.on(date(2016, 4, 12))


AFTER_A_CLAUSE = [
    (
        "A drone struck a depot on Tuesday, killing four, two days after a strike on a market killed 23.",
        "strike",
        "2023-05-14",
    ),
    (
        "Hunters attacked a hamlet on Tuesday, killing four, three days after a peace pact was signed.",
        "signed",
        "2023-05-13",
    ),
    (
        "Troops retook the village on Tuesday, freeing 12 men, five days after gunmen seized it on Thursday.",
        "seized",
        "2023-05-11",
    ),
]


@pytest.mark.parametrize(("text", "word", "day"), AFTER_A_CLAUSE)
def test_what_the_news_is_counted_from_has_not_the_day_of_the_news(read, text, word, day):
    report, reading = read(text)
    (one,) = [c for c in reading.claims if word in c.trigger.of(report.text).split()]
    assert (one.when.days.first.isoformat(), one.when.days.last.isoformat()) == (day, day)
