"""Denials of one part, behind which "but" tells the true one; written for the tests."""

from __future__ import annotations

import pytest

PLACED = [
    ("Jordan said the attack was not on Jordanian soil but at Orsk in Syria.", "attack", "Orsk"),
    ("The explosion was not in Tehran but in Karaj, an official said.", "explosion", "Karaj"),
    ("The bomb did not explode in the mosque but in the market, police said.", "explode", "market"),
]


@pytest.mark.parametrize(("text", "trigger", "place"), PLACED)
def test_what_was_not_in_one_place_but_in_another_happened_there(by_trigger, text, trigger, place):
    assert by_trigger(text, "modality", "place")[trigger] == ("happened", place)


PARTIES = [
    ("The drone did not hit the hospital but a nearby depot, they said.", "hit", None, "nearby depot"),
    ("The raid was not carried out by the rebels but by the army, residents said.", "raid", "army", None),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "target"), PARTIES)
def test_who_did_it_and_what_was_hit_stand_behind_but(by_trigger, text, trigger, doer, target):
    assert by_trigger(text, "modality", "actor", "target")[trigger] == ("happened", doer, target)


WHOLE = [
    ("The attack did not take place in Jordan but in Syria, the spokesman said.", "attack"),
    ("It was not an attack but an accident, the ministry said.", "attack"),
    ("The rebels did not attack the town but shelled the village.", "attack"),
]


@pytest.mark.parametrize(("text", "trigger"), WHOLE)
def test_an_act_that_is_denied_as_a_whole_stays_denied(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] in {"negated", "denied"}


def test_an_attack_says_nothing_by_its_denial(by_trigger):
    text = "The spokesman denied that the attack was in Jordan, saying it had targeted a base in Syria."
    found = by_trigger(text, "modality", "actor", "chain")
    assert found["attack"] == ("denied", None, ("spokesman",))
    assert found["targeted"] == ("happened", None, ("spokesman",))
