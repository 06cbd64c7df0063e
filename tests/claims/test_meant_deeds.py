"""What somebody vows, threatens or prepares by a noun is his, and is a threat."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("The army threatened a raid on the camp.", "army", "camp"),
        ("The rebels vowed more attacks on the port.", "rebels", "port"),
        ("The group is preparing an assault on the city.", "group", "city"),
    ],
)
def test_who_means_an_act_is_its_doer(read, text, who, whom):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == "attack")
    assert claim.actor.name == who
    assert claim.target.name == whom
    assert claim.modality.value in {"planned", "threatened"}


def test_who_demands_an_act_is_not_its_doer(read):
    _, reading = read("The king demanded an offensive against the rebels.")
    assert next(c for c in reading.claims if c.kind == "attack").actor is None


def test_an_operation_that_is_vowed_is_a_threat_and_no_agreement(read):
    _, reading = read("Ruritania has vowed a new operation against the rebels.")
    assert [(c.kind, c.target.name) for c in reading.claims] == [("threaten", "rebels")]


def test_what_is_threatened_is_the_place_and_not_the_act(read):
    _, reading = read("Ruritania threatened a new incursion into Selim.")
    assert {c.target.name for c in reading.claims} == {"Selim"}


NONE = [
    "Officials were shooting their mouths off.",
    "Children raided the fridge.",
    "Firefighters pulled three people out of the rubble.",
    "The general met the envoy before he demanded nothing.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_like_an_act_is_none(read, text):
    _, reading = read(text)
    assert not {c.kind for c in reading.claims} & {"attack", "retreat", "concede"}
