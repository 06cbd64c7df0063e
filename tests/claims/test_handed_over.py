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
