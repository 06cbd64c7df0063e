"""Headlines and conditions that tell of nothing that was: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

NEAR = [
    "Karsk rebels, army near truce",
    "Rebels open to ceasefire, leader says",
    "Ceasefire deal close, mediators say",
    "Ceasefire deal with rebels imminent, president says",
    "The rebels and the army are close to agreeing a ceasefire, diplomats said.",
    "Government nears ceasefire with rebels",
]


@pytest.mark.parametrize("text", NEAR)
def test_a_truce_that_is_near_is_only_possible(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.POSSIBLE]


def test_a_truce_that_is_voted_for_is_asked_for(read):
    _, reading = read("UN council votes for ceasefire")
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.DEMANDED)]


AGREED = [
    "Army, rebels agree truce",
    "Truce takes effect in Karsk",
    "Truce deal reached between army and rebels",
]


@pytest.mark.parametrize("text", AGREED)
def test_a_truce_that_was_agreed_stands(read, text):
    _, reading = read(text)
    assert [c.modality for c in reading.claims if c.kind == "cease"] == [Modality.HAPPENED]


SUPPOSED = [
    "If the army attack fails, thousands will flee.",
    "If the raid on the port succeeds, the rebels will lose their last route.",
    "Should the assault on Karsk fail, the rebels will withdraw.",
    "Were the ceasefire to collapse, thousands would be killed.",
    "If the strikes kill civilians, the alliance will be blamed.",
    "If Ruritania's strikes on Karsk continue, talks will end.",
]


@pytest.mark.parametrize("text", SUPPOSED)
def test_nothing_under_a_condition_is_told_as_real(read, text):
    _, reading = read(text)
    assert {c.modality for c in reading.claims} == {Modality.CONDITIONAL}


def test_the_next_attack_is_yet_to_come(read):
    _, reading = read("When the next attack comes, the town will be ready.")
    assert [c.modality for c in reading.claims] == [Modality.CONDITIONAL]


def test_who_would_answer_an_attack_is_no_source_of_it(read):
    _, reading = read("Should rebels attack again, troops will respond.")
    assert [(c.modality, c.chain) for c in reading.claims] == [(Modality.CONDITIONAL, ())]


def test_what_was_done_stays_real_beside_an_even_if(read):
    _, reading = read("Even if the attack was a mistake, the army killed nine people, residents said.")
    assert Modality.CONDITIONAL not in {c.modality for c in reading.claims}
