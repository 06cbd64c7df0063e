"""To whom people are handed over decides whether they are free: every sentence was written for the test."""

from __future__ import annotations

import pytest

FREE = [
    "The rebels handed over three soldiers to the Red Cross.",
    "The kidnappers handed the hostages over to their families.",
    "The hostages were handed over to Qatari mediators at the border.",
    "The gunmen handed over five soldiers to tribal elders in Ghazni.",
    "The army handed over six detained boys to their parents.",
    "The four soldiers were handed over to their own side in a prisoner exchange.",
    "The militia handed the two hostages over to the police.",
    "The rebels handed over 12 captives on Sunday.",
]

HELD = [
    "The rebels handed 12 captives over to the army on Sunday.",
    "The captives were handed over to the intelligence service.",
    "The captured fighters were handed over to prosecutors.",
    "The gang handed the hostages over to a rival militia.",
    "The two captives were turned over to a court in Mopti.",
    "Rebels hand prisoners over to army",
    "The men were released into the custody of the army.",
    "He was released from prison and handed over to Turkish police.",
]


@pytest.mark.parametrize("text", FREE)
def test_who_is_handed_over_to_those_who_let_people_go_is_free(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] in (["release"], ["release", "release"])


@pytest.mark.parametrize("text", HELD)
def test_who_is_handed_over_to_another_holder_is_not_free(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["other"]


@pytest.mark.parametrize("text", ["Police handed the files over to prosecutors.", "They handed power over."])
def test_things_that_are_handed_over_are_nobody(read, text):
    _, reading = read(text)
    assert not reading.claims


@pytest.mark.parametrize(
    "text",
    [
        "Rebels handed the town over to the army under a deal.",
        "The coalition handed over the base to Iraqi forces.",
        "The rebels handed over their tanks.",
    ],
)
def test_who_hands_over_ground_or_arms_gives_them_up(read, text):
    _, reading = read(text)
    assert [(c.kind, c.actor is not None) for c in reading.claims] == [("retreat", True)]


def test_who_hands_a_suspect_over_in_a_town_keeps_the_town(read):
    _, reading = read("The rebels handed the suspect over to the police in the town.")
    assert [c.kind for c in reading.claims] == ["other"]


def test_who_hands_over_is_the_doer_where_the_parser_takes_the_verb_for_a_participle(read):
    _, reading = read("The separatists handed over 15 captured soldiers to the Red Cross on Friday.")
    assert [(c.kind, c.actor.name) for c in reading.claims] == [("release", "separatists")]


@pytest.mark.parametrize(
    "text",
    [
        "The last rebel fighters left the suburb of Daraya on Tuesday.",
        "Rebels began leaving eastern Aleppo under a deal.",
        "France has completed the withdrawal of its troops from Mali.",
    ],
)
def test_fighters_who_leave_a_place_give_it_up(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["retreat"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels left the town in ruins.",
        "Two soldiers left the army.",
        "The troops left their families behind.",
    ],
)
def test_who_leaves_a_place_in_ruins_or_an_army_gives_up_no_ground(read, text):
    _, reading = read(text)
    assert "retreat" not in {c.kind for c in reading.claims}
