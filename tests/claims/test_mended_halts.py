"""What is wanted to stop goes on, and nobody asks for more of it; what ends something else is not over."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

WANTED = [
    "Residents want the shelling to stop.",
    "Residents want the raids to end.",
    "Residents want the army to stop shelling Kolda.",
    "The people need the bombing to stop.",
]


@pytest.mark.parametrize("text", WANTED)
def test_a_halt_that_somebody_wants_of_others_is_demanded(read, text):
    _, reading = read(text)
    assert {(c.kind, c.modality) for c in reading.claims} == {("cease", Modality.DEMANDED)}


CALLED = [
    "The mayor called for the raids to stop.",
    "The mayor asked for the shelling to stop.",
    "Calls for the bombing to end grew.",
]


@pytest.mark.parametrize("text", CALLED)
def test_who_calls_for_attacks_to_stop_calls_for_a_halt(read, text):
    _, reading = read(text)
    assert {c.kind: c.modality for c in reading.claims} == {
        "demand": Modality.HAPPENED,
        "cease": Modality.DEMANDED,
    }


def test_who_wants_to_stop_means_to(read):
    _, reading = read("The army wants to stop the raids.")
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.PLANNED)]


STOPPED = [
    "The attack was stopped by guards.",
    "The guards stopped the attack.",
    "The bombing was stopped by police.",
]


@pytest.mark.parametrize("text", STOPPED)
def test_an_attack_that_guards_stopped_was_foiled(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality, c.actor) for c in reading.claims] == [("attack", Modality.ATTEMPTED, None)]


def test_police_stop_raids_of_their_own(read):
    _, reading = read("The police stopped their raids in Kolda.")
    assert [(c.kind, c.actor.name) for c in reading.claims] == [("cease", "police")]


ENDING = [
    "The ceasefire ended the fighting.",
    "The truce broke the deadlock.",
    "The ceasefire stopped the war.",
]


@pytest.mark.parametrize("text", ENDING)
def test_a_truce_that_ends_something_else_stands(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.HAPPENED]


@pytest.mark.parametrize("text", ["The ceasefire ended two days later.", "The truce failed its first test."])
def test_a_truce_that_ended_is_over(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]


STRIKES = ["The hunger strike of prisoners was suspended.", "A general strike was suspended in Kolda."]


@pytest.mark.parametrize("text", STRIKES)
def test_strikes_that_hit_nobody_are_no_attacks_and_their_end_no_halt(read, text):
    _, reading = read(text)
    assert {c.kind for c in reading.claims} == {"protest"}


NOT_QUITE = [
    "The attacks have all but stopped.",
    "The shelling nearly stopped.",
    "The army has virtually halted its raids.",
    "A week without attacks ended on Monday.",
]


@pytest.mark.parametrize("text", NOT_QUITE)
def test_attacks_that_nearly_stopped_went_on(read, text):
    _, reading = read(text)
    assert "cease" not in {c.kind for c in reading.claims}


NOT_YET = [
    ("Talks cannot begin before the attacks stop.", "cease"),
    ("No ceasefire before hostages are freed, minister says", "release"),
    ("There will be no truce before the army leaves the town.", "retreat"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_YET)
def test_what_nothing_is_to_happen_before_has_not_happened(read, text, kind):
    _, reading = read(text)
    assert {c.modality for c in reading.claims if c.kind == kind} <= {Modality.CONDITIONAL}


def test_attacks_that_must_stop_are_not_asked_for(read):
    _, reading = read("Attacks must stop: UN")
    assert Modality.DEMANDED not in {c.modality for c in reading.claims if c.kind == "attack"}


def test_what_headlines_tell_of_as_coming_before_happened(read):
    _, reading = read("Gunman kills five before police shoot him")
    assert [c.modality for c in reading.claims] == [Modality.HAPPENED, Modality.HAPPENED]
