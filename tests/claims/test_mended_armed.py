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


DRESSED = [
    ("Gunmen dressed as soldiers killed nine people in Gao.", "killed", "Gunmen"),
    ("Policemen dressed as protesters attacked the march, witnesses said.", "attacked", "Policemen"),
    ("Rebels disguised as farmers attacked the base, the army said.", "attacked", "Rebels"),
    ("As rebels dressed as soldiers attacked, villagers fled.", "attacked", "rebels"),
    ("When gunmen dressed as soldiers attacked the base, nine men died.", "attacked", "gunmen"),
    ("A group known as Red Dawn attacked the base.", "attacked", "group"),
    ("Soldiers dressed in black raided the house.", "raided", "Soldiers"),
    ("Men dressed as monks were killed by police.", "killed", "police"),
]


@pytest.mark.parametrize(("text", "trigger", "doer"), DRESSED)
def test_whom_attackers_were_dressed_as_did_nothing(by_trigger, text, trigger, doer):
    assert by_trigger(text, "actor")[trigger] == doer


def test_the_wounded_whom_a_hospital_treated_were_not_hurt_by_its_bombing(read):
    _, reading = read("A hospital bombed by the army had treated wounded rebels.")
    assert [c.victims for c in reading.claims] == [None]
