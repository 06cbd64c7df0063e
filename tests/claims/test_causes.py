"""What an act answers is another act: it keeps its own harm, and has not the day of the answer."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days

DAY = Days.on(date(2024, 3, 3))
ANSWERS = [
    "Jets bombed two camps on Friday in response to the rocket attack that killed four guards in Kirkuk.",
    "Jets bombed two camps on Friday, in retaliation for the rocket attack which killed four guards.",
    "The bombing on Friday follows the killing of four guards in Kirkuk.",
    "Jets bombed two camps on Friday after the killing of four guards in Kirkuk.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_what_is_answered_is_apart_from_the_answer_and_earlier(read, text):
    _, reading = read(text, published=DAY)
    answer = next(c for c in reading.claims if c.victims is None)
    (answered,) = [c for c in reading.claims if c.victims is not None]
    assert answer.when.stated
    assert answer.when.days.single
    assert answered.victims.killed.low == 4
    assert not answered.when.stated
    assert answered.when.days.first is None


@pytest.mark.parametrize(
    "text",
    [
        "A raid on Friday left four guards dead in Kirkuk.",
        "Four guards were killed on Friday in a raid in Kirkuk.",
        "Four guards died on Friday after a raid in Kirkuk.",
    ],
)
def test_harm_and_its_act_stay_one(read, text):
    _, reading = read(text, published=DAY)
    (claim,) = reading.claims
    assert claim.victims.killed.low == 4
    assert claim.when.stated
