"""Harms that are of another act than the one told beside them, and those that are not."""

from __future__ import annotations

import pytest


def test_two_whom_and_joins_did_two_things(told):
    text = "Settlers burned three houses, and soldiers killed a farmer in Karna."
    assert len(told(text, "kind", kinds={"attack", "destroy"})) == 2


def test_a_blast_is_nobody_who_did_another_thing(told):
    text = "The blast destroyed nearby cars and a bomber rammed a truck into the gate, killing two guards."
    assert told(text, "trigger", "killed", kinds={"attack", "destroy"}) == [("blast", 2)]


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("A strike in Goma killed two on Monday, but a strike in Homs killed five.", [2, 5]),
        ("A bomb at a market killed two, but a raid on a school killed five.", [2, 5]),
        ("A strike in Goma killed two people and wounded five.", [2]),
        ("The blast in Goma destroyed a bus and the explosion killed two.", [2]),
    ],
)
def test_acts_in_two_places_have_each_its_own_dead(told, text, deaths):
    assert [killed for (killed,) in told(text, "killed", kinds={"attack"})] == deaths


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Soldiers killed 12 rebels while repelling an attack on Korvo.",
            [("killed", "Soldiers", "rebels", 12), ("repelling", None, "Korvo", None)],
        ),
        (
            "Two soldiers were killed while repelling an attack on Korvo.",
            [("repelling", None, "Korvo", 2)],
        ),
        (
            "The attack was retaliation for an operation in which 11 militants were killed.",
            [("attack", None, None, None), ("killed", None, "militants", 11)],
        ),
        (
            "There has been no clash on the border since May, when four soldiers were killed.",
            [("clash", None, "border", None), ("killed", None, "soldiers", 4)],
        ),
        (
            "Ten people were hurt by shrapnel when a rocket hit the market.",
            [("hit", None, "market", None)],
        ),
        (
            "Police ended the siege of a school, killing four gunmen.",
            [("siege", None, "school", None), ("killing", "Police", "gunmen", 4)],
        ),
        (
            "Two people were wounded by a man who was killed by guards.",
            [("wounded", "man", None, None), ("killed", "guards", None, 1)],
        ),
        (
            "Ten people were killed by gunmen who attacked the village.",
            [("attacked", "gunmen", "village", 10)],
        ),
    ],
)
def test_the_harm_of_those_who_ward_off_or_who_did_harm_is_another_act(told, text, acts):
    assert told(text, "trigger", "actor", "target", "killed") == acts


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (
            "Ruritanian air defences destroyed 12 Molvanian drones near the capital.",
            ("attack", "attempted", "Molvanian"),
        ),
        ("Rebels destroyed two drones at the base.", ("destroy", "happened", "Rebels")),
    ],
)
def test_what_air_defences_destroy_was_sent_by_others(told, text, how):
    assert told(text, "kind", "modality", "actor") == [how]
