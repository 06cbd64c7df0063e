"""Courts: who is charged, whom they clear, and whose day it is."""

from __future__ import annotations

import pytest

CHARGED = [
    ("Two brothers went on trial on Tuesday charged with the murder of 11 people in Kolda.", "brothers"),
    ("A man appeared in court on Tuesday accused of killing a policeman.", "man"),
]


@pytest.mark.parametrize(("text", "who"), CHARGED)
def test_who_stands_trial_is_alleged_and_the_day_of_the_trial_is_not_that_of_the_deed(read, text, who):
    _, reading = read(text)
    (deed,) = [c for c in reading.claims if c.kind == "attack"]
    assert (deed.actor.name.removeprefix("A "), deed.actor.certainty.value) == (who, "alleged")
    assert deed.when.days.first is None


CLEARED = [
    "A court acquitted three officers of torturing prisoners in Kolda.",
    "The governor absolved the army of shelling the town.",
]


@pytest.mark.parametrize("text", CLEARED)
def test_whom_a_court_clears_has_done_nothing(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims if c.kind == "attack"] == [None]


def test_what_something_was_done_in_revenge_for_was_done_and_not_demanded(read):
    report, reading = read(
        "A commander ordered the attack in revenge for the shelling of a camp by the army."
    )
    told = {c.trigger.of(report.text): c.modality.value for c in reading.claims}
    assert told["shelling"] == "happened"


def test_what_was_ordered_and_killed_was_done(read):
    _, reading = read("He was accused by three governments of ordering bombings that killed 60 people.")
    assert [c.modality.value for c in reading.claims if c.kind == "attack"] == ["happened"]


def test_a_spokeswoman_of_nobody_has_no_forces(read):
    _, reading = read('"Our forces shelled the village," a spokeswoman said.')
    assert [c.actor for c in reading.claims] == [None]


def test_the_spokesman_of_an_army_speaks_of_the_army(read):
    _, reading = read('"Our forces shelled the village," an army spokesman said.')
    assert [c.actor.name for c in reading.claims] == ["army"]


def test_the_hour_of_an_entry_is_no_part_of_a_name(read):
    _, reading = read("15:48 Activists say six people were killed when shells hit the market.")
    assert {k.name for c in reading.claims for k in c.chain} == {"Activists"}


def test_whom_copy_refers_to_is_the_inner_source(read):
    _, reading = read("Front News reported, with reference to residents, that rebels shelled Kolda.")
    assert [[k.name for k in c.chain] for c in reading.claims] == [["Front News", "residents"]]


def test_they_are_people_who_spoke_before_a_body_did(read):
    _, reading = read(
        "The experts said soldiers shot two men in Kolda.\n"
        "The Government said that bandits had shot them.\n"
        "They said soldiers had burned nine houses."
    )
    (burned,) = [c for c in reading.claims if c.kind == "destroy"]
    assert [k.name for k in burned.chain] == ["experts"]


def test_what_nobody_forced_him_to_do_as_he_did_he_did(read):
    _, reading = read("No one forced him to bomb the hospital, as he did on 4 March.")
    assert [c.modality.value for c in reading.claims] == ["happened"]
