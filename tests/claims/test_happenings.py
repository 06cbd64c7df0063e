"""Words that name happenings, each beside one that only looks like it; all written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

TOLD = [
    ("A man blew himself up at the gate of the mosque.", "attack", "suicide"),
    ("Rebels blew up a bridge near the town.", "attack", "ied"),
    ("A car packed with explosives blew up outside the bank.", "attack", "ied"),
    ("A roadside bomb went off as the convoy passed.", "attack", "ied"),
    ("A grenade was thrown at the police station.", "attack", "ied"),
    ("Three men were hanged in public by the militants.", "attack", None),
    ("Guards beat the prisoners with sticks.", "attack", "melee"),
    ("Two prisoners were burned alive.", "attack", None),
    ("Police used live ammunition against the crowd.", "attack", None),
    ("Troops dispersed the marchers with tear gas.", "attack", "other"),
    ("A rocket damaged three houses.", "attack", "rocket"),
    ("The villagers were exposed to poisonous gas.", "attack", "chemical"),
    ("The army laid siege to the town.", "attack", None),
    ("A journalist was found dead in his car.", "attack", None),
    ("A policeman succumbed to his wounds.", "attack", None),
    ("The two sides traded fire across the river.", "clash", None),
    ("Gunmen hijacked a bus with 20 passengers.", "abduct", None),
    ("The pilot is held captive by the rebels.", "abduct", None),
    ("Rebel fighters took the town on Monday.", "move", None),
    ("The army annexed the district.", "move", None),
    ("Soldiers set up a checkpoint at the bridge.", "move", None),
    ("Protesters tore down the fence of the palace.", "riot", None),
    ("Shelling was heard in the east of the city.", "attack", "artillery"),
    ("Volleys of shells fell on the port all night.", "attack", "artillery"),
    ("The slaying of seven villagers shocked the city.", "attack", None),
    ("A young man was found killed near the road.", "attack", None),
    ("An exchange of shelling took place between the army and the rebels.", "clash", None),
    ("The army regained the village from the rebels.", "move", None),
    ("Soldiers overthrew the president.", "other", None),
    ("The group accepted responsibility for the bomb.", "claim-responsibility", None),
]


@pytest.mark.parametrize(("sentence", "kind", "means"), TOLD)
def test_a_happening_is_known_by_its_words(read, sentence, kind, means):
    _, reading = read(sentence)
    met = [(c.kind, c.means) for c in reading.claims if c.modality in {Modality.HAPPENED, Modality.ONGOING}]
    assert met == [(kind, means)]


PLAIN = [
    "A tyre blew up on the motorway.",
    "The photographer blew up the picture.",
    "The alarm went off at six.",
    "The minister went off to the coast.",
    "The visitors beat the league leaders in the final.",
    "He hung a picture on the wall.",
    "A dog mauled a boy in the park.",
    "The engineers dispersed the oil with chemicals.",
    "A storm damaged three houses.",
    "The shop charged a fee for the bag.",
    "The author took the prize on Monday.",
    "The company set up a customer base in the north.",
    "Workers tore down the old factory.",
    "The builders were committed to the plan.",
    "The hiker was found dead in the snow.",
    "The minister faced a volley of questions.",
    "The team regained its form.",
    "They found the keys in the car.",
    "The occupying army is far from home.",
    "Striking colours cover the walls.",
]


@pytest.mark.parametrize("sentence", PLAIN)
def test_the_same_words_of_other_things_are_none(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == []


def test_a_weapon_brought_down_or_made_safe_was_only_tried(read):
    for sentence in ("The army downed a drone over the city.", "Experts defused a bomb near the school."):
        _, reading = read(sentence)
        assert [(c.kind, c.modality) for c in reading.claims] == [("attack", Modality.ATTEMPTED)]


def test_who_dies_of_a_wound_in_an_attack_died_in_it(read):
    _, reading = read("Two guards died of burns received in a raid by a helicopter.")
    (found,) = reading.claims
    assert found.victims is not None
    assert (found.kind, found.victims.killed.low, found.victims.injured) == ("attack", 2, None)


WITHHELD = [
    ("Washington has lifted sanctions on the bank.", ["concede"]),
    ("The agency suspended aid deliveries to the north.", ["sanction"]),
    ("The agency resumed aid deliveries to the north.", ["aid"]),
    ("Washington imposed sanctions on the bank.", ["sanction"]),
    ("Jets attacked an aid convoy on Monday.", ["attack"]),
]


@pytest.mark.parametrize(("sentence", "kinds"), WITHHELD)
def test_what_is_lifted_or_suspended_does_not_happen_beside_it(read, sentence, kinds):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == kinds


ONE = [
    ("Youths hurled petrol bombs at shops.", "riot", "shops"),
    ("Thousands of people took to the streets to protest the new tax.", "protest", "new tax"),
    ("The navy foiled the pirates' attempt to attack merchant vessels.", "attack", "merchant vessels"),
]


@pytest.mark.parametrize(("text", "kind", "target"), ONE)
def test_what_was_thrown_and_what_was_aimed_at_is_no_second_happening(read, text, kind, target):
    _, reading = read(text)
    assert [(c.kind, c.target.name) for c in reading.claims] == [(kind, target)]
