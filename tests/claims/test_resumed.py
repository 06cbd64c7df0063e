"""Attacks that stopped and began again: every sentence was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Modality

BACK = [
    ("The raids stopped in January and resumed in March.", "attack", None),
    ("Rebel attacks on convoys stopped in January but resumed in March, officials said.", "attack", "rebel"),
    ("The militia halted its raids on farms in January, then resumed them in March.", "attack", "militia"),
    ("The army suspended its shelling in January but restarted it in March.", "attack", "army"),
    ("Fighting stopped in January and then broke out again in March.", "clash", None),
    ("Strikes on the port stopped in January before resuming in March.", "attack", None),
    ("Attacks were halted in January. They resumed in March.", "attack", None),
]


@pytest.mark.parametrize(("text", "kind", "actor"), BACK)
def test_what_began_again_after_a_halt_is_told_with_its_own_day(read, text, kind, actor):
    _, reading = read(text)
    halt, again = reading.claims
    assert (halt.kind, again.kind) == ("cease", kind)
    assert halt.when.days == Days(date(2023, 1, 1), date(2023, 1, 31))
    assert again.when.days == Days(date(2023, 3, 1), date(2023, 3, 31))
    name = again.actor.name.lower() if again.actor else None
    assert actor is None or actor in name


def test_what_begun_again_was_on_is_told_before_the_halt(read):
    _, reading = read("Rebels halted their attacks on convoys in January, then resumed them in March.")
    assert [c.target.name for c in reading.claims if c.target] == ["convoys", "convoys"]


FIRST = [
    "Talks stopped in January and resumed in March.",
    "Flights were halted in January. They resumed in March.",
    "Schools closed in January and opened again in March.",
]


@pytest.mark.parametrize("text", FIRST)
def test_what_is_no_attack_does_not_resume_as_one(read, text):
    _, reading = read(text)
    assert not [c for c in reading.claims if c.kind in {"attack", "clash"}]


OVER = [
    "The truce held until Saturday, when shelling resumed.",
    "The halt in attacks lasted only two weeks.",
    "The ceasefire barely lasted a day.",
    "The militia ended its halt on attacks on Monday.",
    "The group ended its suspension of attacks on convoys.",
]


@pytest.mark.parametrize("text", OVER)
def test_a_halt_that_did_not_last_is_over(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.NEGATED]


STANDING = [
    "The truce has held since Friday.",
    "The truce held for a third day on Sunday.",
]


@pytest.mark.parametrize("text", STANDING)
def test_a_truce_that_holds_still_stands(read, text):
    _, reading = read(text)
    found = [c.modality for c in reading.claims if c.kind == "cease"]
    assert found
    assert set(found) <= {Modality.HAPPENED, Modality.ONGOING}


def test_attacks_in_a_headline_resume(read):
    _, reading = read("Attacks on shipping resume after two-month halt")
    assert [(c.kind, c.target.name) for c in reading.claims] == [("attack", "shipping")]


@pytest.mark.parametrize(
    "text",
    [
        "Clashes broke out between the army and the militia, ending a two-day lull.",
        "The strikes ended weeks of relative calm, residents said.",
        "The raid ended a year of peace in the hills.",
    ],
)
def test_what_ends_a_lull_is_no_halt(told, text):
    assert {m for (m,) in told(text, "modality", kinds={"cease"})} <= {"negated"}
