"""What is in force is told as standing, and what no longer is, or is not, is told as not."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Modality

STANDS = [
    "The ceasefire remains in force.",
    "The truce has been in force since Monday.",
    "The ceasefire still holds.",
    "A truce remains in place until Friday.",
    "The army says the truce is in effect.",
]


@pytest.mark.parametrize("text", STANDS)
def test_what_is_in_force_stands(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.kind, claim.form, claim.modality) == ("cease", Form.STATE, Modality.ONGOING)


FALLEN = [
    "A ceasefire is no longer in force.",
    "The ceasefire no longer holds.",
    "The ceasefire is no longer holding.",
    "The truce is not in force.",
    "The truce is in force no more.",
    "The truce is hardly in effect.",
    "No truce was in force in Kolda.",
    "Neither truce is in force.",
    "The truce no longer applies.",
    "The rebels are no longer bound by the ceasefire.",
    "The army no longer observes the ceasefire.",
    "The ceasefire has ceased to exist.",
    "The ceasefire ceased to be in force on Monday.",
    "The ceasefire was in force until Monday.",
    "The ceasefire is void.",
    "The suspension of strikes is no longer in force.",
    "Air strikes are no longer suspended.",
]


@pytest.mark.parametrize("text", FALLEN)
def test_a_truce_that_is_no_longer_in_force_is_no_halt(read, text):
    _, reading = read(text)
    assert {(c.kind, c.modality) for c in reading.claims} == {("cease", Modality.NEGATED)}


OPEN = [
    ("The ceasefire was to be in force from Monday.", Modality.PLANNED),
    ("The truce may be in force by Monday.", Modality.POSSIBLE),
    ("If the truce is in force, trucks will come.", Modality.CONDITIONAL),
]


@pytest.mark.parametrize(("text", "modality"), OPEN)
def test_what_is_to_be_in_force_is_no_halt_yet(read, text, modality):
    _, reading = read(text)
    assert {c.modality for c in reading.claims if c.kind == "cease"} == {modality}


def test_a_truce_that_had_run_out_and_was_extended_stands(read):
    _, reading = read("A ceasefire that was in place until Friday has been extended.")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED]


GONE = [
    ("A curfew is no longer in force in Kolda.", "other"),
    ("The siege of Kolda is no longer in place.", "attack"),
    ("The militia no longer attacks ships.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), GONE)
def test_what_no_longer_is_does_not_go_on(read, text, kind):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [(kind, Modality.NEGATED)]
