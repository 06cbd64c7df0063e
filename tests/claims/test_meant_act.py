"""Which of two acts of one sentence the next sentence goes on about."""

from __future__ import annotations

import pytest

STRIKES = "The army said air strikes near Homs on Monday killed 20 men involved in Friday's attack on Kolda."
NEXT = [
    ("Residents said that the strikes killed seven civilians.", "2023-05-15"),
    ("Seven civilians were also wounded, a doctor said.", "2023-05-15"),
    ("The attack had killed 17 people.", "2023-05-12"),
]


@pytest.mark.parametrize(("text", "day"), NEXT)
def test_a_passage_goes_on_about_the_act_that_it_names_or_that_is_told_for_itself(read, text, day):
    _, reading = read(f"{STRIKES}\n\n{text}")
    last = max(reading.claims, key=lambda one: one.trigger)
    assert (last.when.days.first.isoformat(), last.when.days.last.isoformat()) == (day, day)


def test_the_strike_is_the_one_told_with_its_day_and_not_what_was_told_without_one_since(read):
    text = (
        "The army denied carrying out Monday's strike on a market in Kolda.\n\n"
        '"Our forces had no part in it," a spokesman said. "The militia shelled the market."\n\n'
        "The strike killed at least 27 people, a lawyers' group said on Tuesday."
    )
    _, reading = read(text)
    last = max(reading.claims, key=lambda one: one.trigger)
    assert last.when.days.first.isoformat() == last.when.days.last.isoformat() == "2023-05-15"
