"""Whom "it said" means behind what somebody did, where nobody spoke before; written for the tests."""

from __future__ import annotations

import pytest

OWN = [
    ("The army killed nine rebels, it said.", "killed", ("army", ("army",))),
    ("Soldiers shot two men, they said.", "shot", ("Soldiers", ("Soldiers",))),
    ("The strike killed nine, it said.", "strike", (None, ("it",))),
]


@pytest.mark.parametrize(("text", "trigger", "how"), OWN)
def test_who_tells_of_his_own_deed_is_its_source(by_trigger, text, trigger, how):
    assert by_trigger(text, "actor", "chain")[trigger] == how


def test_who_spoke_before_goes_on_to_speak(by_trigger):
    text = "Residents fled on Monday, the mayor said. The army killed nine rebels, he said."
    assert by_trigger(text, "actor", "chain")["killed"] == ("army", ("mayor",))


def test_who_has_just_spoken_in_a_sentence_is_meant_by_they(read):
    _, reading = read(
        "The mission condemned the raid. Villagers blamed soldiers for it; six people were killed, they said."
    )
    toll = next(c for c in reading.claims if c.victims is not None)
    assert [k.name for k in toll.chain] == ["Villagers"]


def test_who_only_acted_in_a_sentence_is_not_who_said_so(read):
    _, reading = read("Witnesses said two people died. Soldiers shot two men, they said.")
    shot = next(c for c in reading.claims if c.actor is not None)
    assert [k.name for k in shot.chain] == ["Witnesses"]
