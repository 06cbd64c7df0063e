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
