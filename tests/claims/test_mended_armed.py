"""Doers told with what they rode or bore keep their deed; written for the tests."""

from __future__ import annotations

import pytest

DONE = [
    (
        "Two gunmen on a motorbike shot dead a journalist in Quetta, police said.",
        "shot dead",
        "gunmen",
        "journalist",
    ),
    ("Soldiers at a checkpoint shot dead a taxi driver.", "shot dead", "Soldiers", "taxi driver"),
    ("Two men on a motorcycle shot dead two policemen.", "shot dead", "men", "policemen"),
    ("Two men in a van shot and killed a lawmaker, police said.", "shot", "men", "lawmaker"),
    (
        "Militants with machetes hacked to death 20 people, the army said.",
        "hacked to death",
        "Militants",
        "people",
    ),
    ("Rebels with rockets attacked the airport, a resident said.", "attacked", "Rebels", "airport"),
    ("Gunmen killed 17 villagers on motorbikes, an official said.", "killed", "Gunmen", None),
    ("Gunmen shot dead in a raid on a market were rebels, police said.", "shot dead", None, "Gunmen"),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "target"), DONE)
def test_who_came_with_a_weapon_or_on_wheels_did_it(by_trigger, text, trigger, doer, target):
    assert by_trigger(text, "actor", "target")[trigger] == (doer, target)


def test_a_rocket_attack_is_still_one(by_trigger):
    assert by_trigger("A rocket attack killed nine guards.", "killed")["rocket attack"] == 9


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Men in trucks attacked the village of Selim.", None),
        ("Rebels attacked the village with a truck bomb.", "vehicle-bomb"),
        ("Police fired in the air.", None),
    ],
)
def test_who_came_in_trucks_used_no_vehicle_bomb(read, text, means):
    _, reading = read(text)
    assert [c.means for c in reading.claims] == [means]
