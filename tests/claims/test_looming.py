"""Violence that hangs over somebody, and lulls in it: sentences written for the tests."""

from __future__ import annotations

import pytest

AHEAD = [
    ("An imminent offensive and bombardment hangs over the town.", "bombardment"),
    ("The spectre of a new bombardment hangs over the town.", "bombardment"),
    ("Residents live under the shadow of another bombardment.", "bombardment"),
    ("A wave of attacks looms.", "attacks"),
]


@pytest.mark.parametrize(("text", "trigger"), AHEAD)
def test_violence_that_hangs_over_a_town_may_yet_come(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "possible"


DONE = [
    ("The attack hangs over the talks.", "attack"),
    ("The killing of the envoy hangs over the summit.", "killing"),
    ("Smoke hung over the town after an airstrike.", "airstrike"),
]


@pytest.mark.parametrize(("text", "trigger"), DONE)
def test_what_was_done_may_hang_over_talks(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "happened"


LULLS = [
    "A lull in fighting allowed aid to enter the town.",
    "There was a lull in fighting in Aleppo on Monday.",
    "Residents used a respite from the bombing to buy food.",
    "A brief let-up in the bombardment allowed burials.",
    "Intermittent lulls in the shelling let people in.",
]


@pytest.mark.parametrize("text", LULLS)
def test_a_lull_is_neither_the_violence_that_rests_nor_a_halt(told, text):
    assert told(text, "kind") == []


NONE = [
    ("There was no let-up in the shelling.", "shelling"),
    ("There is no respite from the shelling in Homs.", "shelling"),
    ("A lull in the fighting was broken on Monday by shelling.", "shelling"),
]


@pytest.mark.parametrize(("text", "trigger"), NONE)
def test_where_there_is_no_lull_there_is_violence(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "happened"


def test_pauses_in_fighting_that_are_agreed_are_halts_and_no_fighting(by_trigger):
    found = by_trigger("Israel agreed to daily pauses in the fighting.", "kind", "form")
    assert "fighting" not in found
    assert found["pauses"] == ("cease", "EVENT")
