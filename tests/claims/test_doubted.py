"""Who is not said, shown or believed to have done an act is not told to have done it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The bomb killed four people in an attack that police do not believe was carried out by the rebels.",
        "Police do not believe that the rebels carried out the attack.",
        "Nobody has claimed that the rebels were behind the attack on the bus.",
        "There is no evidence that the rebels carried out the attack on the tanker.",
        "Police doubt that the rebels were behind the bombing.",
        "An attack that was not carried out by the rebels killed ten soldiers.",
        "The rebels have not claimed the attack.",
        "An attack that police do not believe was carried out by the rebels killed four people.",
        "The blast, which officials doubt was the work of the rebels, killed nine.",
        "Officials said without evidence that the rebels were behind the attack on the ship.",
    ],
)
def test_an_act_keeps_no_doer_whom_the_words_take_back(told, text):
    assert told(text, "modality", "actor", kinds={"attack"}) == [("happened", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is clear that the army carried out the strike on the school.", ("happened", "army")),
        ("Not only did the rebels carry out the attack, they also filmed it.", ("happened", "rebels")),
        ("The rebels who carried out the attack did not know that it was a school.", ("happened", "rebels")),
        ("The rebels said they were not behind the attack.", ("denied", "rebels")),
        ("There is no evidence that the army shelled the school.", ("possible", "army")),
    ],
)
def test_who_did_it_or_denies_it_is_told(told, text, expected):
    assert told(text, "modality", "actor", kinds={"attack"}) == [expected]


def test_who_is_not_shown_to_have_done_it_is_held_to_by_accusation_alone(read):
    _, reading = read("There is no evidence that the army shelled the school.")
    assert [c.actor.certainty.value for c in reading.claims] == ["alleged"]


def test_those_of_whom_nobody_was_hurt_are_named_without_the_no(read):
    _, reading = read("No soldiers were killed in the attack that the rebels carried out.")
    assert [c.target.name for c in reading.claims] == ["soldiers"]


BEYOND_DOUBT = [
    ("No one doubts that the rebels carried out the attack.", "happened"),
    ("There is no doubt that the rebels carried out the attack.", "happened"),
    ("Nobody can doubt that the rebels killed the mayor.", "happened"),
    ("The army has no doubt that the rebels shelled the town.", "possible"),
    ("Some doubt that the rebels shelled the town.", "possible"),
]


@pytest.mark.parametrize(("text", "modality"), BEYOND_DOUBT)
def test_what_nobody_doubts_is_so(told, text, modality):
    assert told(text, "modality", "actor", kinds={"attack"}) == [(modality, "rebels")]
