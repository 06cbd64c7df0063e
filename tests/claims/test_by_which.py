"""The way in which something would be done is not told as done."""

from __future__ import annotations

import pytest

OPEN = [
    ("The regime could widen the war by shelling Selimabad.", "possible"),
    ("The regime could widen the war either through a raid or by shelling Selimabad.", "possible"),
    ("The rebels hope to win by cutting the road and shelling the port.", "possible"),
    ("By shelling the port they hope to stop the fleet.", "possible"),
    ("The army will take the town by shelling it.", "planned"),
    ("The plan leaves him with the choice of leaving the province or shelling the town.", "possible"),
    ("The army has the option of shelling the bridge.", "possible"),
]


@pytest.mark.parametrize(("text", "modality"), OPEN)
def test_a_way_to_what_is_not_done_yet_is_not_done(read, text, modality):
    report, reading = read(text)
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) == "shelling"]
    assert claim.modality.value == modality


DONE = [
    "The army took the town by shelling it for weeks.",
    "The army may have broken the truce by shelling the port.",
    "The rebels hoped to stop the army by shelling the bridge.",
    "The army did not win the war by shelling the port.",
]


@pytest.mark.parametrize("text", DONE)
def test_a_way_in_which_something_was_done_is_real(read, text):
    report, reading = read(text)
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) == "shelling"]
    assert claim.modality.value == "happened"
