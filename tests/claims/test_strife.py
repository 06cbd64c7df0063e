from __future__ import annotations

import pytest

OF_WARS = [
    "More than 9,000 people have been killed in the conflict in Yemen.",
    "The war has killed 300 people.",
    "Hundreds of farmers have been killed since the start of the war in Mali.",
    "Some 200 people have been killed since the rebellion began.",
]


@pytest.mark.parametrize("sentence", OF_WARS)
def test_the_dead_of_a_war_fell_in_a_fight(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == ["clash"]


IN_OTHER_ACTS = [
    "Three people were killed by a bomb in the war in Mali.",
    "Soldiers killed three people in the war in Mali.",
    "Three people were killed in an ambush during the war in Mali.",
    "Three people were killed in Mali.",
]


@pytest.mark.parametrize("sentence", IN_OTHER_ACTS)
def test_who_fell_in_another_act_of_a_war_was_attacked(read, sentence):
    _, reading = read(sentence)
    assert {c.kind for c in reading.claims} == {"attack"}
