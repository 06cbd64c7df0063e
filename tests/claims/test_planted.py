from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Rebels placed a bomb near a power tower in Selim on Monday.", "Rebels", "power tower"),
        ("Rebels left a bomb inside the office of the oil company.", "Rebels", "office of the oil company"),
        ("A bomb planted under the mayor's car went off in Selim.", None, "mayor's car"),
        (
            "A bomb placed in front of the home of Judge Salas exploded on Monday.",
            None,
            "home of Judge Salas",
        ),
        ("A car bomb went off near a police station in Selim.", None, "police station"),
    ],
)
def test_a_bomb_was_meant_for_what_it_was_put_at(told, text, actor, target):
    assert told(text, "actor", "target") == [(actor, target)]


@pytest.mark.parametrize("where", ["near Selim", "near the road", "near the border at 4 p.m."])
def test_no_town_road_or_hour_is_what_a_bomb_was_meant_for(told, where):
    assert told(f"Rebels placed a bomb {where} on Monday.", "target") == [(None,)]


def test_who_puts_the_bomb_aside_is_no_attacker(told):
    text = "The police placed the bomb in a flower bed, where it went off, and nine people were hurt."
    assert all(actor is None for (actor,) in told(text, "actor"))


def test_what_is_set_fire_to_is_the_target_and_not_the_road(told):
    assert told("Rebels set fire to two buses on the highway.", "target") == [("two buses",)]


def test_dynamite_that_is_thrown_suffers_nothing(told):
    assert told("Dynamite sticks were hurled from a car at the bank.", "target") == [("bank",)]
