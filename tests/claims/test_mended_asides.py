"""Clauses of what others say, set behind a noun: who says so did not do it."""

from __future__ import annotations

import pytest

SAID = [
    # text, trigger, doer, who says so
    ("The men, who the police said had planted the bomb, fled.", "planted", "men", "police"),
    ("The villagers who the army claims attacked the post were shot dead.", "attacked", "villagers", "army"),
    ("The strike, which the army says hit a depot, killed nine people.", "hit", None, "army"),
    ("Police arrested three men they say planted the bomb in Kolda.", "planted", "men", "Police"),
    ("Police are looking for a woman they believe shot the mayor.", "shot", "woman", "Police"),
    ("The rebels freed a man whom they said the army had tortured.", "tortured", "army", "rebels"),
    ("The ministry released a video it said showed rebels shooting a man.", "shooting", "rebels", "ministry"),
    (
        "Monitors shared a video that they said showed soldiers shooting two men.",
        "shooting",
        "soldiers",
        "Monitors",
    ),
    (
        "Residents shared images that the opposition said showed soldiers beating a man.",
        "beating",
        "soldiers",
        "opposition",
    ),
]


def named(party):
    return party.name if party is not None else None


@pytest.mark.parametrize(("text", "trigger", "doer", "sayer"), SAID)
def test_who_says_so_is_the_source_and_who_is_told_of_did_it(read, text, trigger, doer, sayer):
    report, reading = read(text)
    (claim,) = [c for c in reading.claims if c.trigger.of(report.text) == trigger]
    assert (named(claim.actor), [k.name for k in claim.chain]) == (doer, [sayer])


OBJECTS = [
    ("The shelling, which residents blamed on the army, killed nine people.", "army", "residents"),
    ("The raid, which officials blamed on the rebels, left nine people dead.", "rebels", "officials"),
]


@pytest.mark.parametrize(("text", "doer", "accuser"), OBJECTS)
def test_who_blames_an_attack_on_others_did_not_do_it(read, text, doer, accuser):
    _, reading = read(text)
    actors = {c.kind: (named(c.actor), c.actor.certainty.value) for c in reading.claims}
    assert actors["attack"] == (doer, "alleged")
    assert actors["accuse"][0] == accuser


def test_the_verb_behind_what_a_body_said_is_that_of_the_body(read):
    _, reading = read("The council, which said militants burned the market, called for calm.")
    assert {c.kind: named(c.actor) for c in reading.claims} == {"destroy": "militants", "demand": "council"}


def test_they_that_cannot_be_who_is_told_of_stays_unnamed(read):
    _, reading = read("The bomb hit a bus which they said had carried soldiers who shot two men.")
    assert "bomb" not in {k.name for c in reading.claims for k in c.chain}


def test_a_clause_that_tells_of_the_subject_keeps_its_doer(read):
    _, reading = read("Soldiers, who were drunk, shot two men in Kolda.")
    assert [named(c.actor) for c in reading.claims if c.kind == "attack"] == ["Soldiers"]
