from __future__ import annotations

from datetime import date

import pytest

from onrecord.tempo.question import Asked, no_day, read

AS_OF, BEGINS = date(2024, 2, 18), date(2023, 10, 1)


def asked(sentence):
    return read(sentence, AS_OF, BEGINS)


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


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("no attacks since the raid of 4 February", date(2024, 2, 5)),
        ("no attacks since the 4 February raid on Homs", date(2024, 2, 5)),
        ("no attacks since the truce of 4 February", date(2024, 2, 5)),
        ("no attacks since the truce began on 4 February", date(2024, 2, 5)),
        ("the first attack after the ceasefire of February 4, 2024", date(2024, 2, 5)),
        ("no attacks since Thursday's shelling", date(2024, 2, 16)),
        ("at least three attacks since the deal of 4 February", date(2024, 2, 4)),
        ("at least three attacks since the strike of 4 February", date(2024, 2, 5)),
        ("no attacks since the 2023 coup", date(2023, 1, 1)),
    ],
)
def test_the_days_since_a_named_event_begin_with_it_and_go_on(sentence, first):
    question = asked(sentence)
    assert (question.periods[0].first, question.periods[0].last) == (first, AS_OF)
    assert question.unread is None


def test_the_names_of_an_event_that_dates_are_not_those_of_the_sentence():
    question = asked("no attacks in Hama since the raid on Homs on 4 February")
    assert "Homs" not in question.bare
    assert "Hama" in question.bare
    assert len(question.bare) == len(question.sentence)
    assert "Iraq" in asked("no attacks since the 4 February truce in Iraq").bare


def test_attacks_that_stopped_since_a_day_are_a_silence_since_then():
    question = asked("attacks on shipping have stopped since 4 February")
    assert (question.asked, question.periods[0].first) == (Asked.NONE, date(2024, 2, 5))


def test_a_length_ends_today_for_a_silence():
    period = asked("no attacks in two weeks").periods[0]
    assert ((period.last - period.first).days + 1, period.last) == (14, AS_OF)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It was the deadliest attack since May", ""),
        ("This was the first attack since May", ""),
        ("The raid on Homs was the deadliest since May", "The raid on Homs"),
        ("Friday's strike was the first since 4 February", "Friday's strike"),
    ],
)
def test_the_one_that_is_said_to_be_the_first_or_worst_is_told_apart(sentence, words):
    question = asked(sentence)
    assert question.subject == words
    assert question.periods[0].last == AS_OF
    assert "Homs" not in question.bare
