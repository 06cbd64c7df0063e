"""Aircraft that were shot down: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

STRUCK = [
    ("The Houthis shot down a US Reaper drone over Marib.", "Houthis", "US Reaper drone"),
    ("A Turkish drone was downed near Ain Issa by the SDF.", "SDF", "Turk"),
    ("Hezbollah said it downed an Israeli drone.", "Hezbollah", "Israel"),
    ("US drone shot down by Houthis off Yemen", "Houthis", "US"),
    ("A surveillance drone was shot down by the militia near Karsk.", "militia", "drone"),
    ("Iranian jets shot down over the Gulf", None, "Iran"),
    ("Ruritanian plane shot down over the border", None, "plane"),
    ("Three Iranian jets were shot down over the Gulf.", None, "Iran"),
]


@pytest.mark.parametrize(("sentence", "actor", "target"), STRUCK)
def test_whose_aircraft_is_shot_down_is_struck_and_strikes_nobody(read, sentence, actor, target):
    _, reading = read(sentence)
    (claim,) = reading.claims
    assert claim.modality is Modality.HAPPENED
    assert (claim.actor.name if claim.actor else None) == actor
    assert target in claim.target.name
    assert claim.means is None


ON_THEIR_WAY = [
    "Russian air defences shot down 12 Ukrainian drones overnight.",
    "The army shot down a Ukrainian attack drone near Karsk.",
    "Soldiers shot down an explosive-laden Houthi drone.",
    "A Ukrainian missile was shot down over the port.",
    "The destroyer shot down a Houthi drone heading for a convoy.",
]


@pytest.mark.parametrize("sentence", ON_THEIR_WAY)
def test_what_was_on_its_way_to_strike_is_an_attack_that_failed(read, sentence):
    _, reading = read(sentence)
    assert [c.modality for c in reading.claims] == [Modality.ATTEMPTED]


MAKES = [
    ("A Shahed drone struck a house in Sumy.", None),
    ("An Israeli Hermes drone hit a car.", "Israel"),
    ("A Russian Iskander missile hit the station.", "Russia"),
]


@pytest.mark.parametrize(("sentence", "actor"), MAKES)
def test_the_make_of_a_weapon_is_nobody(read, sentence, actor):
    _, reading = read(sentence)
    (claim,) = reading.claims
    assert (claim.actor.name if claim.actor else None) == actor


STOPPED = [
    "The rebels fired nine missiles at the port, and the navy said that it shot down all of them.",
    "Karnia fired 300 drones at Ruritania, which said it shot down most of them.",
    "Ruritania said it had shot down 20 of 30 drones and missiles.",
    "The army said it shot it down over the bay.",
]


@pytest.mark.parametrize("text", STOPPED)
def test_who_shoots_down_what_a_pronoun_or_a_number_stands_for_is_no_attacker(told, text):
    stopped = told(text, "modality", "actor", "trigger", kinds={"attack"})[-1]
    assert stopped[:2] == ("attempted", None)
    assert "shot" in stopped[2]


def test_people_who_are_shot_down_were_attacked(told):
    text = "Soldiers chased the villagers and shot them down."
    assert told(text, "modality", "actor", kinds={"attack"}) == [("happened", "Soldiers")]
