"""Claims that sum up: every sentence was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Form, Range

LIST = (
    "The observatory has documented 12 attacks in the desert since 1 March 2023.\n"
    "These attacks left 54 dead, distributed as follows:\n"
    "• 30 soldiers were killed by the militants.\n"
    "• 24 civilians were killed.\n"
    "A bomb killed two guards in the port on Tuesday."
)


def test_the_lines_of_a_list_are_parts_of_its_tally(read):
    _, reading = read(LIST)
    heading, summed, *lines, bomb = reading.claims
    assert (heading.form, heading.count) == (Form.TALLY, Range(12, 12))
    assert (summed.form, summed.victims.killed) == (Form.TALLY, Range(54, 54))
    assert [(c.form, c.victims.killed.low, c.part_of) for c in lines] == [
        (Form.TALLY, 30, summed.id),
        (Form.TALLY, 24, summed.id),
    ]
    assert {c.window.since.first for c in (heading, summed, *lines)} == {date(2023, 3, 1)}
    assert (bomb.form, bomb.part_of) == (Form.EVENT, None)


SUMMED = [
    "Some 300 people have died in two months of fighting.",
    "More than 300 people were killed in two months of clashes.",
    "The war has killed more than 8,000 people.",
    "Those raids killed nine people.",
    "Hundreds of thousands have been killed by the army.",
    "Dozens have been killed in clashes.",
    "Dozens have been killed in clashes this year.",
    "Last year 30 people were killed in clashes in Selim.",
    "Nine soldiers have been killed in attacks this month.",
    "Rebels have killed 11 soldiers so far this year.",
]


@pytest.mark.parametrize("sentence", SUMMED)
def test_the_dead_of_months_or_of_many_acts_are_no_event(read, sentence):
    _, reading = read(sentence)
    assert [c.form for c in reading.claims] == [Form.TALLY]


EVENTS = [
    "Ten people were killed in the attack on Monday.",
    "The raids killed nine people.",
    "Forty fighters were killed in two days of clashes.",
    "The army said 300 people were killed in the raid.",
    "Dozens were killed in clashes on Sunday.",
    "At least nine people have been killed in clashes in Selim.",
    "Dozens have been killed in air strikes on a market in Selim.",
    "A mortar attack killed nine people this month.",
    "Five people were killed in an attack this week.",
]


@pytest.mark.parametrize("sentence", EVENTS)
def test_the_dead_of_one_act_stay_an_event(read, sentence):
    _, reading = read(sentence)
    assert [c.form for c in reading.claims] == [Form.EVENT]


def test_the_dead_of_acts_without_a_day_are_of_no_day(read):
    _, reading = read("Dozens have been killed in clashes.")
    assert [c.when.days.first for c in reading.claims] == [None]
    _, reading = read("Dozens have been killed in clashes this year.")
    assert [c.window.since.first for c in reading.claims] == [date(2023, 1, 1)]


def test_what_has_gone_on_since_a_year_is_a_state(read):
    _, reading = read("The town has been shelled since 2019.")
    (found,) = reading.claims
    assert (found.form, found.window.since.first) == (Form.STATE, date(2019, 1, 1))
    _, reading = read("The town was shelled on Sunday.")
    assert [c.form for c in reading.claims] == [Form.EVENT]


def test_a_counted_noun_stands_for_what_it_takes_in(read):
    text = "The monitor has documented 107 operations, including raids, ambushes by militants and shelling."
    report, reading = read(text)
    (found,) = reading.claims
    assert (found.trigger.of(report.text), found.form, found.count) == (
        "operations",
        Form.TALLY,
        Range(107, 107),
    )
    assert found.actor is None
    report, reading = read("The charity ended 107 operations, including surgery and transport.")
    assert reading.claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "It was the first attack on the base since 4 February 2021.",
        "The town saw its deadliest bombing since 2016 on Monday.",
        "Gunmen raided the camp on Monday, the third raid since March.",
    ],
)
def test_one_of_a_row_is_no_state(read, text):
    _, reading = read(text)
    assert reading.claims
    assert Form.STATE not in {c.form for c in reading.claims}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Seventeen people have been killed in the town this month, according to the hospital.", "tally"),
        ("A soldier has been killed this month.", "event"),
        ("Ten people were killed in the town this month.", "event"),
    ],
)
def test_who_have_been_killed_this_month_are_summed_up(read, text, form):
    _, reading = read(text)
    assert [claim.form.value for claim in reading.claims] == [form]
