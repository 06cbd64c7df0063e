"""Tolls of two sources in one sentence: each keeps its own; written for the tests."""

from __future__ import annotations

import pytest

TOLLS = [
    (
        "Police said five people died in the shooting; a hospital source said eight.",
        [("shooting", 5, ("Police",)), ("said", 8, ("hospital source",))],
    ),
    (
        "A report on 7 May said 32 people had been killed in the attack; the agency said 23.",
        [("attack", 32, ("report",)), ("said", 23, ("agency",))],
    ),
    (
        "Officials said 14 people were killed in the raid, but residents put the figure at 31.",
        [("raid", 14, ("Officials",)), ("put", 31, ("residents",))],
    ),
    (
        "State media said seven soldiers were killed in the ambush, while the insurgents claimed 25.",
        [("ambush", 7, ("State media",)), ("claimed", 25, ("insurgents",))],
    ),
    (
        "Witnesses told of 40 dead in the shelling; the ministry spoke of 11.",
        [("shelling", 40, ("Witnesses",)), ("spoke", 11, ("ministry",))],
    ),
    (
        "According to the governor six people were killed in the attack; according to residents, eleven.",
        [("attack", 6, ("governor",))],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_each_of_two_sources_keeps_its_own_toll(told, text, tolls):
    assert told(text, "trigger", "killed", "chain") == tolls


AVOWED = [
    (
        "At least nine were killed in the raid, according to the Rights Centre; the mayor puts it at four.",
        [("raid", 9, ("Rights Centre",))],
    ),
    (
        "Six men died when rebels ambushed it, the army said, while the group claimed to have killed 25.",
        [("ambushed", 6, ("army",)), ("killed", 25, ("group",))],
    ),
    (
        "Gunmen stormed a village and killed at least 12 people, police and residents said on Tuesday.",
        [("stormed", 12, ("police", "residents"))],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), AVOWED)
def test_a_toll_keeps_those_who_tell_it_at_the_end(told, text, tolls):
    assert told(text, "trigger", "killed", "chain") == tolls


OTHERS = [
    "Police said five people died in the shooting; the mayor said 20 percent of shops had closed.",
    "Police said five people died in the shooting. The shop said 30 of its windows were broken.",
    "The ministry said 12; the rebels said nothing.",
    "Rebels killed nine villagers; the mayor said it would take 20 days to bury them.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_number_of_something_else_is_no_second_toll(told, text):
    assert "said" not in {trigger for (trigger,) in told(text, "trigger")}
