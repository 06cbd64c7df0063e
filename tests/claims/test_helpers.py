"""Who helped, mediated or backed did not do it; whom they helped did. Written for the tests."""

from __future__ import annotations

import pytest

HELPED = [
    ("Qatar helped to free hostages held in the town.", "free", None),
    ("Qatar helped free four hostages.", "free", None),
    ("Kenya helped arrest two suspects in the capital.", "arrest", None),
    ("Mediators helped end the fighting.", "end", None),
    ("Iran helped the militia to attack the base.", "attack", "militia"),
    ("Villagers helped soldiers to capture two insurgents.", "capture", "soldiers"),
    ("Hamas freed two hostages after mediation by Qatar.", "freed", "Hamas"),
    ("The rebels, helped by Rwanda, captured Goma.", "captured", "rebels"),
]


@pytest.mark.parametrize(("text", "trigger", "doer"), HELPED)
def test_a_helper_is_no_doer(by_trigger, text, trigger, doer):
    assert by_trigger(text, "actor")[trigger] == doer


@pytest.mark.parametrize("help_", ["help", "backing", "knowledge"])
def test_whose_help_it_was_is_no_place(by_trigger, help_):
    assert by_trigger(f"The hostages were freed with the {help_} of Qatar.", "place")["freed"] is None
