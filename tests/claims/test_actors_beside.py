"""Who stands beside an act, suffers it or shares its ground has not done it."""

from __future__ import annotations

import pytest


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


def doers(reading):
    return {c.actor.name for c in deeds(reading) if c.actor}


NOBODY = [
    ("The Paris attacks killed ten people.", set()),
    ("The Kabul bombardment killed two people.", set()),
    ("A building in the city was shattered by an explosion, killing ten people.", set()),
    ("Shrapnel killed two people in the raid.", set()),
    ("The militia's raid killed two people.", {"militia"}),
    ("US airstrikes killed two people.", {"United States"}),
    ("Turkish shelling killed two people.", {"Turkey"}),
    ("Gunmen opened fire on a bus.", {"Gunmen"}),
]


SUFFERED = [
    ("Israel's killing of two guards angered the town.", {"Israel"}),
    ("The attack caused ten Syrian deaths.", set()),
    ("Clashes in the Syrian fighting killed ten people.", set()),
    ("Two people were wounded in an attack waged by the rebels.", {"rebels"}),
    ("The convoy came under attack from rebels.", {"rebels"}),
    ("The convoy came under fire from the hills.", set()),
    ("The governor was shot by his bodyguard.", {"his bodyguard"}),
    ("Fighter jets bombed the depot.", set()),
    ("United States air strikes killed two people.", {"United States"}),
]


@pytest.mark.parametrize(("sentence", "names"), SUFFERED)
def test_who_suffered_an_act_or_where_it_was_is_not_who_did_it(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


def test_no_source_is_the_doer_of_what_it_only_tells(read):
    _, reading = read(
        "Activists have reported that a drone, believed to belong to the army, has struck a car, killing one "
        "person. The Observatory said two shells hit the port, wounding five."
    )
    assert doers(reading) <= {"army"}


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels were shelling one another near the river.",
        "American forces and militias, which were striking back at one another, both lost men.",
        "The two militias attacked each other on Monday.",
    ],
)
def test_who_strike_one_another_are_no_attacker_and_no_target(read, text):
    _, reading = read(text)
    met = [claim for claim in reading.claims if claim.kind == "attack"]
    assert [(claim.actor, claim.target) for claim in met] == [(None, None)] * len(met)


@pytest.mark.parametrize(
    "text", ["Venezuela's political protests have spread.", "Sudanese protests spread on Monday."]
)
def test_protests_are_not_by_the_state_they_are_in(read, text):
    _, reading = read(text)
    assert [(c.kind, c.actor) for c in reading.claims] == [("protest", None)]


PLACES = [
    "The bombings at embassies in Kenya and Tanzania, which have killed 250 people, shocked many.",
    "The raid on a camp in Syria, which killed nine people, was condemned.",
]


@pytest.mark.parametrize("text", PLACES)
def test_where_an_act_was_is_not_who_did_it(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims if c.kind == "attack"] == [None]


def test_a_body_kills_nobody(read):
    _, reading = read("His body, shot and handcuffed, was found on Sunday in a van in Bogota.")
    assert [c.actor for c in reading.claims] == [None] * len(reading.claims)


def actors_of(reading, kind):
    return [c.actor.name if c.actor else None for c in reading.claims if c.kind == kind]


HARMED = [
    ("Gunmen opened fire on a police patrol killing two officers and a driver.", "Gunmen"),
    ("A bomb exploded as soldiers cleared the square, wounding two soldiers and five civilians.", None),
    ("A car bomb detonated at a Ruritanian training camp leaving seven dead.", None),
    ("The video shows militants killing prisoners near the river.", "militants"),
    ("Rebels ambushed a convoy, killing nine soldiers.", "Rebels"),
    ("He said he witnessed a second blast, killing four people.", None),
]


@pytest.mark.parametrize(("text", "actor"), HARMED)
def test_a_participle_of_harm_makes_no_doer_of_the_word_it_hangs_on(read, text, actor):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [actor]


def test_by_behind_an_active_verb_tells_no_doer(read):
    _, reading = read("Bombs killed 100 people, targeting a peace rally by trade unions.")
    assert actors_of(reading, "attack") == [None]
    assert actors_of(reading, "protest") == ["trade unions"]


AIRCRAFT = [
    ("Rebels shot down their first Ruritanian jet fighter on Monday.", "Rebels"),
    ("A Ruritanian Su-25 was shot down by ground fire near the town.", None),
]


@pytest.mark.parametrize(("text", "actor"), AIRCRAFT)
def test_whose_aircraft_fell_is_not_who_attacked(read, text, actor):
    _, reading = read(text)
    assert actors_of(reading, "attack") == [actor]


NOBODY = [
    "The Turkish crisis has driven two million people from their homes.",
    "The Syrian conflict has killed more than 250,000 people.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_strife_is_nobody(read, text):
    _, reading = read(text)
    assert [c.actor for c in reading.claims] == [None] * len(reading.claims)
