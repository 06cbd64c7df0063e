"""Harm of one act is not given to another; who is only seen or called so is alleged."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty

APART = [
    ("Israel said it killed a commander who led the October attack.", "killed", 1, "attack", None),
    (
        "Boko Haram, which has killed 30,000 people, attacked a village, killing six.",
        "attacked",
        6,
        "killed",
        30000,
    ),
    (
        "The militia spokesman said soldiers had attacked its base and it had killed 12 of them.",
        "killed",
        12,
        "attacked",
        None,
    ),
]


@pytest.mark.parametrize(("text", "one", "dead", "other", "others"), APART)
def test_the_dead_of_one_deed_are_not_those_of_another(by_trigger, text, one, dead, other, others):
    found = by_trigger(text, "killed")
    assert (found[one], found[other]) == (dead, others)


def test_an_army_is_no_bomber_whom_it_killed(by_trigger):
    text = "The army said it had killed a bomber before he could blow himself up at a church."
    found = by_trigger(text, "actor", "killed")
    assert found["killed"] == ("army", 1)
    assert found["blow himself up"] == (None, None)


def test_what_the_attack_did_stays_its_own(by_trigger):
    assert by_trigger("The attack hit a bus and it killed nine people, police said.", "killed")["attack"] == 9


def test_a_ministry_is_not_those_it_tells_of(told):
    text = (
        "The prisoners were killed by guards in a raid, rights groups say; the ministry says they shot two."
    )
    assert told(text, "actor", "chain") == [("guards", ("rights groups",)), (None, ("ministry",))]


SEEN = [
    ("A convoy was hit by what appeared to be Israeli tank fire, the UN said.", "tank fire"),
    ("Eleven people were killed in what residents called an army raid.", "raid"),
]


@pytest.mark.parametrize(("text", "trigger"), SEEN)
def test_what_only_appears_or_is_called_so_is_alleged(read, text, trigger):
    report, reading = read(text)
    actors = [c.actor for c in reading.claims if trigger in c.trigger.of(report.text)]
    assert [a.certainty for a in actors if a is not None] in ([Certainty.ALLEGED], [])
    assert actors


def test_whom_suspects_killed_was_not_tortured_by_police(by_trigger):
    text = "Police arrested nine men suspected of killing a tourist; the men say police tortured them."
    found = by_trigger(text, "actor", "target", "killed")
    assert found["killing"] == ("men", "tourist", 1)
    assert found["tortured"] == ("police", None, None)


def test_each_side_of_a_statement_has_its_own_dead(told):
    text = "Ruritania said two soldiers were killed by rebel fire and that its forces had shelled a camp."
    deeds = told(text, "trigger", "target", "killed")
    assert deeds == [("killed", "soldiers", 2), ("shelled", "camp", None)]


ANSWERED = [
    (
        "Demonstrators threw stones at police, who responded with live bullets, killing two.",
        "threw stones",
        None,
    ),
    ("Rebels attacked a convoy of troops, who returned fire, killing six.", "attacked", None),
    ("Rebels fired at soldiers, who fled, killing two.", "fired at", 2),
]


@pytest.mark.parametrize(("text", "trigger", "dead"), ANSWERED)
def test_whom_those_who_answer_kill_are_not_the_dead_of_what_they_answered(by_trigger, text, trigger, dead):
    assert by_trigger(text, "killed")[trigger] == dead


def test_by_whom_it_allegedly_was_is_alleged(read):
    _, reading = read("Two protesters were shot dead, allegedly by police, in the town.")
    assert [c.actor.certainty for c in reading.claims] == [Certainty.ALLEGED]
