"""What stands under an if, a should or a were is told of nobody."""

from __future__ import annotations

import pytest

SUPPOSED = [
    "Should it be proved that the army shelled the school, its commander would face trial.",
    "Were it proved that the army shelled the school, its commander would face trial.",
    "Were militants to shell the school, the army would respond.",
    "If it was the army that shelled the school, it must say so, he said.",
    "If it is confirmed that soldiers shelled the school, they will be tried.",
    "In case the rebels shell the school, the army will respond.",
]


@pytest.mark.parametrize("text", SUPPOSED)
def test_what_is_only_supposed_did_not_happen(read, text):
    report, reading = read(text)
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) in {"shell", "shelled"}]
    assert claim.modality.value == "conditional"


def test_who_it_is_supposed_of_is_named(read):
    _, reading = read("Were the rebels to attack Kolda, the army would respond.")
    assert reading.claims[0].actor.name == "rebels"


def test_a_report_that_may_not_be_true_tells_of_nothing_sure(read):
    _, reading = read("If true, the report that soldiers killed 40 villagers would be bad news.")
    assert [c.modality.value for c in reading.claims] == ["possible"]


NOBODY = [
    "If the rebels were behind the bombing, the truce is dead.",
    "If it turns out that the rebels carried out the bombing, the truce is dead.",
    "Even if the rebels were behind the bombing, the truce should last.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_did_what_they_are_only_supposed_to_have_done(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims if c.kind == "attack"] == [None]


def test_whom_somebody_does_accuse_beside_an_if_is_named(read):
    _, reading = read("If the rebels were behind the bombing, as the army claims, the truce is dead.")
    assert [c.actor.name for c in reading.claims if c.kind == "attack"] == ["rebels"]


def test_what_a_demand_asks_for_was_not_done(read):
    _, reading = read("The rebels rejected a demand that they release the hostages.")
    assert [c.modality.value for c in reading.claims if c.kind == "release"] == ["demanded"]


def test_what_somebody_insists_is_so_is_told(read):
    _, reading = read("The army insists that the rebels shell the town every day.")
    assert "demanded" not in [c.modality.value for c in reading.claims]
