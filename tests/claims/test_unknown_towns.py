"""What is captured under a name that nobody knows: every sentence was written for the test."""

from __future__ import annotations

import pytest

TOWNS = [
    "Rebels captured Kovna on Monday.\n\nFighting in Kovna had gone on for weeks.",
    "Soldiers fought for weeks in the town of Kovna.\n\nRebels captured Kovna on Monday.",
    "Rebels have captured Kovna, the army said.",
    "Kovna was captured by rebels.",
]


@pytest.mark.parametrize("text", TOWNS)
def test_a_single_name_of_which_nobody_is_told_is_a_town(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims if c.target and c.target.name == "Kovna"] == ["move"]


PEOPLE = [
    "Rebels captured Mora on Monday.\n\nKarim Mora had led the army in the north.",
    "Rebels captured Mora alive on Monday.",
    "Rebels captured Mora at his house on Monday, soldiers said.",
    "Rebels captured Mora on Monday.\n\nIn Mora, his deputy said, the army lost a leader. Karim Mora is 40.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_single_name_that_the_words_make_a_person_is_one(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims if c.target and c.target.name == "Mora"] == ["abduct"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police captured Karim Saleh.", "arrest"),
        ("The militia captured Hadim Orel, a journalist, on Monday.", "abduct"),
        ("Rebels seized Velmora and two villages.", "move"),
    ],
)
def test_who_captures_and_what_is_joined_tell_people_from_towns(read, text, kind):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == [kind]
