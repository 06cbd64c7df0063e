"""Who died some time after an act is of that act and of its day; written for the tests."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Range

ADDED = [
    ("The blast killed 11 people; another three later died in hospital.", 14),
    ("Nine people were shot dead on the spot and three more died in hospital, officials said.", 12),
    ("At least 30 people were killed in the air strike and 12 more died on the way to hospital.", 42),
    ("The shelling killed four people and wounded ten, two of whom died later in hospital.", 6),
    ("Five people were killed in Monday's shooting; a sixth died of his injuries on Wednesday.", 6),
    ("Five soldiers were killed in the attack and another later died during surgery.", 6),
    ("Ten people were shot dead at once and five others succumbed to their injuries.", 15),
]


@pytest.mark.parametrize(("text", "killed"), ADDED)
def test_who_died_later_is_added_to_those_killed_at_once(read, text, killed):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed.low == killed


WITHIN = [
    ("The death toll from the truck bombing rose to 52 after three more people died in hospital.", 52),
    ("Six people were shot dead, including two who died in hospital.", 6),
    ("Twelve people died in the bombing of the hospital; three more were missing.", 12),
    ("Two police officers were shot on Sunday and one died later of his wounds.", 1),
    ("Two more people died when a shell hit the hospital.", 2),
]


@pytest.mark.parametrize(("text", "killed"), WITHIN)
def test_who_is_among_those_told_of_is_not_added(read, text, killed):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed == Range.exactly(killed)


LATER = [
    "Gunmen attacked a bus on Friday, killing three people. Two more died of their wounds overnight.",
    "Gunmen attacked a bus on Friday, killing three people. A fourth victim died on Monday.",
    "A bomb killed three people in Kolda on Friday. Two of the wounded died on Monday.",
]


@pytest.mark.parametrize("text", LATER)
def test_who_died_later_is_of_the_act_told_before_and_of_its_day(read, text):
    _, reading = read(text)
    act, died = reading.claims
    assert died.same_as == act.id
    assert died.when.days == act.when.days
    assert not died.when.stated


def test_the_day_on_which_a_victim_died_only_bounds_the_act(read):
    _, reading = read("A fourth victim died on 9 May 2016 of wounds suffered in the attack.")
    (claim,) = reading.claims
    assert (claim.when.days.first, claim.when.days.last) == (None, date(2016, 5, 9))
    assert not claim.when.stated


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers wounded in the ambush died on 8 May 2016.",
        "An activist injured in a police crackdown on 3 May 2016 died in hospital on Monday.",
        "A third officer was wounded by gunmen and died later.",
    ],
)
def test_who_died_of_wounds_is_not_counted_as_injured_too(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed is not None
    assert claim.victims.injured is None


def test_a_second_attack_in_one_sentence_has_its_own_dead(told):
    text = (
        "Gunmen killed six people in Mopti on Monday; another two were killed in a second attack on Tuesday."
    )
    assert told(text, "trigger", "killed") == [("killed", 6), ("attack", 2)]


RISEN = [
    ("Three of those wounded in the raid later died, bringing the number of dead to 18.", 18),
    ("Four people were killed in the raid; a fifth died of his injuries, raising the toll to five.", 5),
    ("A man died of wounds he had sustained in the shelling, bringing the death toll to 15.", 15),
]


@pytest.mark.parametrize(("text", "killed"), RISEN)
def test_what_the_toll_came_to_when_somebody_died_is_the_toll_of_the_act(read, text, killed):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.victims.killed == Range.exactly(killed)


def test_the_dead_of_a_stampede_who_died_in_hospital_are_nobodys_deed(told):
    assert told("Ten people died in the stampede and five more died in hospital.", "kind") == []


@pytest.mark.parametrize(("of", "stated"), [("bullet wounds", True), ("bullet wounds in Sita", True)])
def test_wounds_that_only_tell_how_somebody_was_killed_leave_the_day_as_it_is(read, of, stated):
    _, reading = read(f"Two guards died from {of} on Sunday.")
    assert [c.when.stated for c in reading.claims] == [stated]
