"""Violent words of what nobody can hurt: every sentence was written for the test."""

from __future__ import annotations

import pytest

NONE = [
    "The striker shot wide.",
    "The visitors bombarded the goal.",
    "The winger fired a shot over the bar.",
    "The bowler attacked the stumps.",
    "The minister launched an attack on red tape.",
    "The senator launched an attack on the mayor's record.",
    "The central bank shot down talk of a rate cut.",
    "The army shot down rumours of a coup.",
    "The film bombed at the box office.",
    "Prices exploded in June.",
    "The singer was shot to fame by the song.",
    "The pianist executed the piece flawlessly.",
    "The hurricane attacked the town.",
    "A shark attack killed a swimmer.",
    "Rivals clashed in the final on Sunday.",
    "He killed the clock in the fourth quarter.",
    "A man was found murdered in his flat.",
    "The novel tells how rebels attacked the town.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_who_attacks_what_cannot_be_hurt_attacks_nobody(read, sentence):
    _, reading = read(sentence)
    assert reading.claims == ()


REAL = [
    "Strikers attacked a police station in Karsk.",
    "Rebels bombarded the port of Karsk.",
    "Gunmen shot a goalkeeper dead in Karsk.",
    "The army launched an attack on the town of Karsk.",
    "A depot exploded in Karsk.",
    "Rebels shot down a helicopter over the town.",
    "An activist was found murdered in his flat.",
    "The film shows soldiers who killed a family in Karsk.",
]


@pytest.mark.parametrize("sentence", REAL)
def test_who_attacks_people_and_places_attacks_them(read, sentence):
    _, reading = read(sentence)
    assert {"attack", "riot"} & {c.kind for c in reading.claims}


HURT = [
    ("Gunmen shot an opposition figure.", "opposition figure"),
    ("The army struck an artillery piece and two vehicles.", "artillery piece and two vehicles"),
    ("Rebels attacked a power project.", "power project"),
    ("Soldiers attacked the bill board and a guard.", "bill board and a guard"),
    ("Bombers attacked peace talks in Goma.", "peace talks"),
    ("A wave of drones hit the port.", "port"),
]


@pytest.mark.parametrize(("text", "target"), HURT)
def test_what_only_shares_a_word_with_them_is_hurt(told, text, target):
    assert told(text, "target", kinds={"attack"}) == [(target,)]
