"""What is captured under a name that nobody knows: every sentence was written for the test."""

from __future__ import annotations

import pytest

TOWNS = [
    "Rebels captured Kovna on Monday.\n\nFighting in Kovna had gone on for weeks.",
    "Soldiers fought for weeks in the town of Kovna.\n\nRebels captured Kovna on Monday.",
]


@pytest.mark.parametrize("text", TOWNS)
def test_a_name_that_people_fight_in_is_a_town(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims if c.target and c.target.name == "Kovna"] == ["move"]


PEOPLE = [
    "Rebels captured Mora on Monday.\n\nKarim Mora had led the army in the north.",
    "Rebels captured Mora on Monday, soldiers said.",
    "Rebels captured Mora on Monday.\n\nIn Mora, his deputy said, the army lost a leader. Karim Mora is 40.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_name_that_stands_for_nobody_else_is_a_person(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims if c.target and c.target.name == "Mora"] == ["abduct"]
