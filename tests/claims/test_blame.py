"""On whom an act is laid without a word that accuses in so many words; written for the tests."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty

LAID = [
    ("The bombing bore the hallmarks of the Taliban, analysts said.", "bombing", "Taliban"),
    ("The attack has the hallmarks of the rebels.", "attack", "rebels"),
    ("Suspicion fell on the rebels after the blast in Orsk.", "blast", "rebels"),
    ("Fingers were pointed at the militia after the ambush that killed six.", "ambush", "militia"),
    ("Blame for the massacre fell on the army.", "massacre", "army"),
    ("The blame for the raid lies with the army, villagers said.", "raid", "army"),
    ("Tehran saw the rebels' hand behind the killing of the scientist.", "killing", "rebels"),
    ("The opposition sees the hand of the army in the killing of the activist.", "killing", "army"),
    ("The army is widely believed to be behind the killing of the activist.", "killing", "army"),
    ("The bombing has been linked to the rebels.", "bombing", "rebels"),
    ("It blames the rebels for the attack.", "attack", "rebels"),
]


@pytest.mark.parametrize(("text", "trigger", "doer"), LAID)
def test_on_whom_an_act_is_laid_is_alleged_to_have_done_it(read, text, trigger, doer):
    report, reading = read(text)
    [actor] = [c.actor for c in reading.claims if c.trigger.of(report.text) == trigger]
    assert actor is not None
    assert doer.lower() in actor.name.lower()
    assert actor.certainty is Certainty.ALLEGED


UNLAID = [
    "No one has been blamed for the attack.",
    "The general blamed nobody for the attack.",
    "The president stopped short of blaming the rebels for the attack.",
    "The president declined to blame the rebels for the attack.",
    "The government refused to accuse the rebels of the attack.",
    "The attack was not linked to the rebels.",
    "The attack did not bear the hallmarks of the rebels.",
]


@pytest.mark.parametrize("text", UNLAID)
def test_who_is_not_blamed_is_named_for_no_act(by_trigger, text):
    assert by_trigger(text, "actor", "chain")["attack"] == (None, ())


ACCUSED = [
    ("The police laid the blame for the bombing on separatists.", "laid the blame", "police", "separatists"),
    ("The ministry pointed the finger at Iran for the strike.", "pointed the finger at", "ministry", "Iran"),
]


@pytest.mark.parametrize(("text", "trigger", "who", "whom"), ACCUSED)
def test_who_lays_blame_accuses_on_whom_it_is_laid(by_trigger, text, trigger, who, whom):
    assert by_trigger(text, "actor", "target")[trigger] == (who, whom)


def test_what_an_act_only_looks_like_did_not_happen_besides(told):
    kinds = told("The attack bears all the hallmarks of a rebel bombing.", "trigger")
    assert kinds == [("attack",)]


BACKED = [
    "India accuses Pakistan of backing the militants behind the attack.",
    "Kenya accused Sudan of sheltering the men behind the attack.",
    "The army accused the mayor of funding the attack.",
]


@pytest.mark.parametrize("text", BACKED)
def test_who_is_accused_of_backing_those_who_did_it_did_not_do_it(by_trigger, text):
    assert by_trigger(text, "actor")["attack"] is None


RUMOURED = [
    ("The army is rumoured to have shelled the town.", "shelled"),
    ("The rebels are presumed to have killed the hostages.", "killed"),
    ("The army is whispered to have shelled the town.", "shelled"),
]


@pytest.mark.parametrize(("text", "trigger"), RUMOURED)
def test_who_is_only_rumoured_to_have_done_it_is_alleged(read, text, trigger):
    report, reading = read(text)
    [claim] = [c for c in reading.claims if c.trigger.of(report.text) == trigger]
    assert claim.actor.certainty is Certainty.ALLEGED
    assert [link.anonymous for link in claim.chain] == [True]
