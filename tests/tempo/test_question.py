from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Range
from onrecord.tempo.question import Asked, no_day, read

AS_OF, BEGINS = date(2024, 2, 18), date(2023, 10, 1)


def asked(sentence):
    return read(sentence, AS_OF, BEGINS)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("There have been no drone attacks on the port since 4 February.", Asked.NONE),
        ("The convoy has not been attacked since 4 February.", Asked.NONE),
        ("More than twenty rockets were fired in the past two weeks.", Asked.COUNT),
        ("It was the first attack since 4 February.", Asked.FIRST),
        ("The last known attack was on 4 February.", Asked.LAST),
        ("It was the deadliest strike since 2021.", Asked.DEADLIEST),
        ("The most attacks in a single day since November.", Asked.BUSIEST),
        ("Attacks on shipping have stopped.", Asked.STOPPED),
        ("Attacks have doubled since December.", Asked.RATIO),
        ("Shelling fell by 40 per cent since December.", Asked.RATIO),
    ],
)
def test_sentences_are_read_as_what_they_ask(sentence, what):
    assert asked(sentence).asked is what


def test_since_a_day_is_read_after_it_for_a_silence_and_with_it_beside():
    after, within = asked("no attacks since 4 February").periods
    assert (after.first, after.last) == (date(2024, 2, 5), AS_OF)
    assert within.first == date(2024, 2, 4)


def test_weeks_before_a_day_end_on_the_day_before_it_or_with_it():
    plain, within = asked("more than twenty attacks in the two weeks before 29 January").periods
    assert (plain.first, plain.last) == (date(2024, 1, 15), date(2024, 1, 28))
    assert within.last == date(2024, 1, 29)


def test_the_past_two_weeks_are_fourteen_days():
    period = asked("no attacks in the past two weeks").periods[0]
    assert (period.last - period.first).days + 1 == 14
    assert period.last == AS_OF


def test_counts_keep_their_bounds_and_numbers_of_times_are_not_counts():
    assert asked("at least 12 attacks between 3 and 17 January").count == Range(12, None)
    assert asked("fewer than ten attacks this year").count == Range(None, 9)
    assert asked("about 30 attacks in January").about
    assert asked("no attacks in the past 14 days").asked is Asked.NONE


def test_shares_give_their_factor():
    assert asked("Attacks rose by 50 percent since December.").factor == 1.5
    assert asked("Attacks fell by 40 percent since December.").factor == pytest.approx(0.6)
    assert asked("Attacks have halved since December.").factor == 0.5


def test_a_sentence_without_days_is_asked_of_the_whole_series():
    (period,) = asked("Attacks have stopped.").periods
    assert (period.first, period.last) == (BEGINS, AS_OF)


def test_what_asks_nothing_is_not_guessed():
    assert asked("The minister met the ambassador.") is None
    assert asked("") is None


@pytest.mark.parametrize(
    "words",
    [
        "30 February",
        "31st of April",
        "29 February 2023",
        "February 30",
        "Feb. 30, 2024",
        "2024-02-30",
        "0 May",
    ],
)
def test_a_day_that_no_calendar_has_is_found(words):
    assert no_day(f"no attacks since {words}") == words


@pytest.mark.parametrize(
    "words", ["29 February", "29 February 2024", "31 January", "2024-02-29", "more than 40 January attacks"]
)
def test_days_of_the_calendar_and_counts_are_let_pass(words):
    assert no_day(f"no attacks since {words}") is None
