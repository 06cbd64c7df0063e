"""Who fights off an attack begins none; where the attack is told, its end is no happening beside it."""

from __future__ import annotations

import pytest

ENDED = [
    (
        "An attempt to abduct the teacher was foiled when villagers fought off the attackers.",
        [("abduct", "attempted", None)],
    ),
    (
        "An attempt to kidnap the priest was thwarted by villagers who fought off the gunmen.",
        [("abduct", "attempted", None)],
    ),
    (
        "Villagers fought off gunmen who tried to storm the church on Friday.",
        [("attack", "attempted", "gunmen")],
    ),
    (
        "The base came under attack but guards fought off the attackers.",
        [("attack", "happened", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENDED)
def test_attackers_fought_off_make_no_clash_beside_their_attack(told, text, expected):
    assert told(text, "kind", "modality", "actor") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The navy fought off an attack by pirates on a tanker.", ("attack", "attempted", "pirates")),
        ("Government troops beat back a rebel assault on the airport.", ("attack", "attempted", "rebel")),
        (
            "The army repelled an attack by rebels in which four soldiers died.",
            ("attack", "happened", "rebels"),
        ),
        ("The rebels fought off army troops in Selim.", ("clash", "happened", "rebels")),
        ("Troops beat back rebels in Selim, killing ten.", ("clash", "happened", "Troops")),
        ("Villagers fought rebels in Selim on Friday.", ("clash", "happened", "Villagers")),
    ],
)
def test_an_attack_fought_off_is_attempted_and_people_fought_off_fought(told, text, expected):
    assert told(text, "kind", "modality", "actor") == [expected]


def test_who_drives_off_in_a_car_fights_nobody(told):
    text = "She drove off in a car after rebels attacked the village."
    assert told(text, "kind", "actor") == [("attack", "rebels")]


def test_a_challenge_that_is_fought_off_is_no_fight(told):
    assert told("The minister fought off a challenge to his leadership.", "kind") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pirates boarded a bulk carrier off Kovna.", [("attack", "happened", "Pirates")]),
        ("The pirates failed to board the ship.", [("attack", "attempted", "pirates")]),
        (
            "Guards fought off pirates who attempted to board the tanker.",
            [("attack", "attempted", "pirates")],
        ),
        ("Passengers boarded the ferry in Kovna.", []),
        ("Marines boarded the tanker to inspect its cargo.", []),
    ],
)
def test_a_ship_that_pirates_board_is_attacked_and_others_are_not(told, text, expected):
    assert told(text, "kind", "modality", "actor") == expected
