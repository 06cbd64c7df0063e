"""What somebody demands in the plain form ("that both sides agree") has not come about."""

from __future__ import annotations

import pytest

WANTED = [
    "The UN demanded that both sides agree to a humanitarian truce.",
    "The UN demanded that the parties observe a ceasefire.",
    "The African Union insisted that the army and the rebels observe the ceasefire.",
    "Mediators recommended that both sides agree to a pause in fighting.",
    "It is essential that both sides agree to a truce.",
    "The envoy said it was imperative that the warring parties declare a ceasefire.",
    "The mediators suggested the sides agree to a seven-day truce.",
]


@pytest.mark.parametrize("text", WANTED)
def test_a_truce_that_somebody_demands_is_no_halt(told, text):
    assert told(text, "modality", kinds={"cease"}) == [("demanded",)]


STANDING = [
    ("The minister insisted that the army had stopped its attacks.", "happened"),
    ("It is clear that both sides observe the truce.", "happened"),
    ("It is important that the rebels stopped their attacks.", "happened"),
]


@pytest.mark.parametrize(("text", "modality"), STANDING)
def test_what_somebody_tells_of_a_truce_stands(told, text, modality):
    assert told(text, "modality", kinds={"cease"}) == [(modality,)]


def test_what_somebody_insists_goes_on_is_told(told):
    text = "The army insists that rebels attack civilians daily."
    assert told(text, "actor", "modality") == [("rebels", "ongoing")]


@pytest.mark.parametrize("who", ["Both sides", "Both armies", "The army and the rebels"])
def test_who_observes_a_truce_says_nothing(told, who):
    chains = told(f"{who} observed the ceasefire, monitors said.", "chain", kinds={"cease"})
    assert chains == [(("monitors",),)]


MEANT = [
    ("The pause is intended to let hostages be released.", "planned"),
    ("The deal is meant to allow the release of 20 hostages.", "planned"),
    ("Soldiers stood aside to let gunmen attack the camp.", "planned"),
]


@pytest.mark.parametrize(("text", "modality"), MEANT)
def test_what_something_is_meant_to_allow_has_not_happened(told, text, modality):
    assert [m for (m,) in told(text, "modality", kinds={"release", "attack"})] == [modality]
