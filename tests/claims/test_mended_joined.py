"""Second clauses whose doer the parser joins to an object: every sentence was written for the test."""

from __future__ import annotations

import pytest

TWO = [
    ("Soldiers shot two protesters and rebels shot a guard.", [("Soldiers", None), ("rebels", None)]),
    ("Gunmen stormed a hotel and police shot three of them dead.", [("Gunmen", None), ("police", 3)]),
    ("A drone hit a truck and soldiers fired at a house.", [(None, None), ("soldiers", None)]),
    ("A strike in Goma killed two and a strike in Homs killed five.", [(None, 2), (None, 5)]),
    ("Strikes on Goma killed two people and strikes on Homs killed five.", [(None, 2), (None, 5)]),
    ("The army shelled a truck and a raid on Karsk and Lembi killed five.", [("army", None), (None, 5)]),
    ("The first attack killed three men and the second killed four boys.", [(None, 3), (None, 4)]),
    ("One attack killed three soldiers, and another killed four policemen.", [(None, 3), (None, 4)]),
]


@pytest.mark.parametrize(("sentence", "told"), TWO)
def test_the_second_of_two_clauses_has_its_own_doer_and_dead(read, sentence, told):
    _, reading = read(sentence)
    met = [
        (c.actor and c.actor.name, c.victims.killed.low if c.victims and c.victims.killed else None)
        for c in reading.claims
        if c.kind == "attack"
    ]
    assert met == told


def test_what_was_burned_shot_nobody(read):
    _, reading = read("The rebels burned a bus and police shot two people dead.")
    met = [(c.kind, c.actor.name, c.target.name) for c in reading.claims]
    assert met == [("destroy", "rebels", "bus"), ("attack", "police", "people")]


ONE = [
    "Rebels shot two men and a woman and burned their car.",
    "Gunmen killed a farmer and a woman carrying a child.",
    "Police said a man and a woman shot two guards.",
    "The army bombed a camp and a hospital treating the wounded.",
    "The attack killed three soldiers and wounded another four.",
]


@pytest.mark.parametrize("sentence", ONE)
def test_who_is_told_together_stays_together(read, sentence):
    _, reading = read(sentence)
    assert len([c for c in reading.claims if c.kind == "attack"]) == 1


SAID = [
    ("Jets struck a market in Karsk and medics said nine people had died.", "market", "medics"),
    ("Rebels shelled the town and the army said nine people died.", "town", "army"),
    ("The army shelled Karsk and the mayor said nine people died.", "Karsk", "mayor"),
]


@pytest.mark.parametrize(("sentence", "target", "teller"), SAID)
def test_who_tells_of_the_dead_behind_an_act_was_not_struck_and_tells_no_more(read, sentence, target, teller):
    _, reading = read(sentence)
    act, harm = (c for c in reading.claims)
    assert (act.target.name, act.victims, act.chain) == (target, None, ())
    assert (harm.victims.killed.low, [k.name for k in harm.chain]) == (9, [teller])
