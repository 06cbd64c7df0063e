"""Demands that are told as what somebody must or should do."""

from __future__ import annotations

import pytest


def demand(read, text):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == "demand")
    return (claim.actor.name if claim.actor else None, claim.target.name if claim.target else None, claim)


DUTIES = [
    ("The army must withdraw from the town, the minister said.", ("minister", "army")),
    ('"The junta must release the prisoners," the union said.', ("union", "junta")),
    ("The council must take action against the militia, the group said.", ("group", "council")),
    ("The mayor said the rebels must stop the shelling.", ("mayor", "rebels")),
    ("The rebels must be punished by the courts, the minister said.", ("minister", "courts")),
    ("The army must withdraw from the town.", (None, "army")),
]


@pytest.mark.parametrize(("text", "wanted"), DUTIES)
def test_who_must_do_something_is_asked_and_who_says_so_asks(read, text, wanted):
    assert demand(read, text)[:2] == wanted


def test_who_asks_is_no_source_of_the_demand(read):
    claim = demand(read, "The army must withdraw from the town, the minister said.")[2]
    assert claim.chain == ()


def test_a_paper_that_tells_of_a_duty_does_not_ask_for_it(read):
    actor, _, claim = demand(read, "The rebels must disarm, the newspaper reported.")
    assert actor is None
    assert len(claim.chain) == 1


SPOKEN = [
    ("Bordurian police said on Tuesday they had arrested 14 foreigners.", "arrested", "Bordurian police"),
    ("Officials said they had arrested nine men.", "arrested", None),
    ("The minister made a speech accusing the rebels of treason.", "accusing", "minister"),
    ("The ministry issued a statement condemning the attack.", "condemning", "ministry"),
    ("Miscreants torched a shop.", "torched", "Miscreants"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), SPOKEN)
def test_police_speak_of_their_own_deeds_and_a_speech_is_its_speakers(read, text, trigger, name):
    report, reading = read(text)
    claim = next(c for c in reading.claims if c.trigger.of(report.text) == trigger)
    assert (claim.actor.name if claim.actor else None) == name


def test_taking_part_takes_no_place(read):
    _, reading = read("The army took part in the raid on Monday.")
    assert [c.kind for c in reading.claims] == ["attack"]
