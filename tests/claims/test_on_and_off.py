"""Halts that come and go, and what was to be: every sentence was written for the test, of 17 May 2023."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Modality

GONE = [
    "Attacks have stopped and started for months.",
    "The fighting has stopped and resumed several times since March.",
    "The shelling stopped for an hour and then started again.",
    "Fighting stopped briefly on Monday before it flared up again.",
    "The strikes stopped on Sunday, only to resume hours later.",
    "A stop-start truce has failed to end the fighting.",
]


@pytest.mark.parametrize("text", GONE)
def test_attacks_that_stop_and_start_again_have_not_ended(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.NEGATED]


@pytest.mark.parametrize(
    "text",
    [
        "An on-and-off ceasefire has held in parts of the city.",
        "An intermittent ceasefire has been in place since May.",
        "An on-again, off-again truce was announced.",
    ],
)
def test_a_truce_that_holds_now_and_then_is_open(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.POSSIBLE]


STANDING = [
    "The raids stopped in January and resumed in March.",
    "The army halted its raids and resumed talks.",
    "The army halted its shelling and started negotiations.",
    "Sporadic fighting ended on Sunday.",
]


@pytest.mark.parametrize("text", STANDING)
def test_a_halt_stands_where_nothing_or_something_else_began_after_it(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.HAPPENED]


def test_what_came_of_a_deed_was_done(read):
    _, reading = read("The rebels freed the men, only to arrest them again.")
    assert [(c.kind, c.modality) for c in reading.claims] == [
        ("release", Modality.HAPPENED),
        ("arrest", Modality.HAPPENED),
    ]


UNDONE = [
    ("The two men should have been arrested.", Modality.NEGATED),
    ("He ought to have been released weeks ago.", Modality.NEGATED),
    ("The army should have stopped the attacks.", Modality.NEGATED),
    ("The ceasefire should have come into force on Friday.", Modality.NEGATED),
    ("The hostages should already have been freed.", Modality.POSSIBLE),
    ("Troops should have withdrawn by now.", Modality.POSSIBLE),
    ("The killers should be arrested.", Modality.DEMANDED),
    ("The rebels ought to leave the town.", Modality.DEMANDED),
    ("The army should not have attacked the camp.", Modality.HAPPENED),
    ("The army ought not to have bombed the hospital.", Modality.HAPPENED),
    ("The attack could have been prevented.", Modality.HAPPENED),
    ("The guards may have prevented an attack.", Modality.POSSIBLE),
]


@pytest.mark.parametrize(("text", "modality"), UNDONE)
def test_what_should_have_been_done_was_not(read, text, modality):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [modality]


DUE = [
    ("The ceasefire was meant to begin on Monday.", date(2023, 5, 15), date(2023, 5, 15)),
    ("The prisoners were meant to be released on Sunday.", date(2023, 5, 14), date(2023, 5, 14)),
    ("The rebels were to hand over the hostages on Sunday.", date(2023, 5, 14), date(2023, 5, 21)),
    ("The troops are to leave the town on Friday.", date(2023, 5, 19), date(2023, 5, 19)),
    ("The army may attack the town on Friday.", date(2023, 5, 19), date(2023, 5, 19)),
    ("The army may have attacked the town on Friday.", date(2023, 5, 12), date(2023, 5, 12)),
    ("Ceasefire from Friday.", date(2023, 5, 19), date(2023, 5, 19)),
]


@pytest.mark.parametrize(("text", "first", "last"), DUE)
def test_a_day_on_which_something_was_to_be_may_be_gone_by(read, text, first, last):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.modality in {Modality.PLANNED, Modality.POSSIBLE}
    assert claim.when.days == Days(first, last)


@pytest.mark.parametrize(
    "text",
    ["The army is believed to have halted its offensive.", "Officials believe the attacks have stopped."],
)
def test_a_halt_that_is_only_believed_is_open(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [Modality.POSSIBLE]
