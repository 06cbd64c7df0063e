"""Doers told by other words than a subject: ends, sums, hands, and what the next sentence goes on with."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


def doers(reading):
    return {c.actor.name for c in deeds(reading) if c.actor}


ENDING = [
    ('He told the newspaper: "A strong reply would have stopped these attacks."', None),
    ("The rain stopped the attacks.", None),
    ("The army stopped its attacks.", "army"),
    ("Paramilitaries halted their attacks on the bases.", "Paramilitaries"),
]


@pytest.mark.parametrize(("sentence", "actor"), ENDING)
def test_only_who_can_act_ends_attacks(read, sentence, actor):
    _, reading = read(sentence)
    (halt,) = [c for c in reading.claims if c.kind == "cease"]
    assert (halt.actor.name if halt.actor else None) == actor


NAMED_WITH = [
    ("The governor accused the army of shelling the town.", "army"),
    ("The governor blamed the army of Ruritania for shelling the town.", "army of Ruritania"),
    ("The gunfire by snipers and shelling killed two.", "snipers"),
    ("The gunfire by snipers and soldiers killed two.", "snipers and soldiers"),
]


@pytest.mark.parametrize(("sentence", "actor"), NAMED_WITH)
def test_a_doer_is_named_without_the_deed_and_with_whose_it_is(read, sentence, actor):
    _, reading = read(sentence)
    assert doers(reading) == {actor}


PLURAL = [
    ("Jets of the militia hit the depot. The strikes killed two.", ["militia", "militia"]),
    ("Jets of the militia hit the depot. The strikes in Tarsk killed two.", ["militia", None]),
    ("Jets of the militia hit the depot.\n\nThe strikes killed two.", ["militia", None]),
    ("Jets of the militia hit the depot. Strikes killed two.", ["militia", None]),
    ("The militia struck several areas. It bombed two shops.", ["militia", "militia"]),
    ("Turkish forces struck several areas. They bombed a village.", ["Turkish Armed Forces"] * 2),
    ("Turkish forces struck several rebels. They bombed a village.", ["Turkish Armed Forces", None]),
]


@pytest.mark.parametrize(("text", "names"), PLURAL)
def test_strikes_and_they_go_back_to_the_only_doer_just_before(read, text, names):
    _, reading = read(text)
    assert [c.actor.name if c.actor else None for c in deeds(reading)] == names


HANDS = [
    ("Ten people were killed at the hands of the militia.", {"militia"}),
    ("Graustark suffered a series of bombings at the hands of the militants.", {"militants"}),
    ("Ten people were killed at the gates of the militia.", set()),
    ("The army and its allies are inflicting the worst bombardment on the town.", {"army and its allies"}),
]


@pytest.mark.parametrize(("sentence", "names"), HANDS)
def test_at_whose_hands_it_was_suffered_is_who_did_it(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


WENT_ON = [
    ("The rebels attacked a village. They kidnapped ten farmers.", "rebels"),
    ("The rebels attacked a village. They burned ten houses.", "rebels"),
    ("The police met rebels. They kidnapped ten farmers.", None),
    ("The rebels attacked soldiers. They kidnapped ten farmers.", None),
]


@pytest.mark.parametrize(("text", "name"), WENT_ON)
def test_they_go_on_with_any_deed(read, text, name):
    _, reading = read(text)
    last = [c for c in reading.claims if c.kind in {"abduct", "destroy"}][-1]
    assert (last.actor.name if last.actor else None) == name


VICTIMS = [
    ("The downing of a Russian warplane angered Moscow.", set()),
    ("The bombing of a Russian warplane killed two.", {"Russian Armed Forces"}),
    ("Use of chemical weapons by the Islamic State was condemned.", {"Islamic State"}),
]


@pytest.mark.parametrize(("sentence", "names"), VICTIMS)
def test_what_befell_a_weapon_is_not_the_deed_of_its_owner(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names
    assert not {c.target.name for c in deeds(reading) if c.target} & names


LISTS = [
    ("Attacks, gunfire by snipers and shelling killed ten.", [None, "snipers"]),
    ("Shelling and airstrikes by the army killed ten.", ["army", "army"]),
]


@pytest.mark.parametrize(("sentence", "names"), LISTS)
def test_of_a_list_of_acts_only_the_one_beside_by_has_its_doer(read, sentence, names):
    _, reading = read(sentence)
    assert [c.actor.name if c.actor else None for c in deeds(reading)] == names


def test_what_is_fired_is_no_target_and_what_it_is_fired_on_is(read):
    _, reading = read("The rebels fired RPGs on positions of the army.")
    (claim,) = deeds(reading)
    assert claim.target.name == "positions of the army"


TOLD = [
    ("The attack, which Washington blamed on rebels, killed three.", "rebels", ["Washington"]),
    ("Three died in an attack that the governor says was carried out by rebels.", "rebels", ["governor"]),
    ("Three died in an attack that the governor says was not carried out by rebels.", None, None),
    ("Three died in an attack that the governor says was condemned by rebels.", None, None),
]


@pytest.mark.parametrize(("sentence", "name", "chain"), TOLD)
def test_who_is_only_said_to_have_done_a_known_act_is_that_persons_word(read, sentence, name, chain):
    report, reading = read(sentence)
    (claim,) = deeds(reading)
    assert (claim.actor.name if claim.actor else None) == name
    assert not claim.chain
    if claim.actor:
        assert claim.actor.certainty is Certainty.ALLEGED
        assert [k.span.of(report.text).removeprefix("the ") for k in claim.actor.chain] == chain


NEARER = [
    (
        "A leader of the group told the paper: “Had he not come, the militia would never have shelled us.”",
        "militia",
    ),
    ("Senators demanded that President Joe Biden order strikes on targets inside Iran.", None),
    ("The order killed two guards in the camp.", None),
]


@pytest.mark.parametrize(("sentence", "name"), NEARER)
def test_neither_who_speaks_before_a_quotation_nor_an_order_is_the_doer(read, sentence, name):
    _, reading = read(sentence)
    assert {c.actor.name if c.actor else None for c in deeds(reading)} == {name}


SPOKE = [
    ("The rebels said that the army was behind the blast, calling for an inquiry.", "demand", "rebels"),
    ("The minister said the council condemned the raid, calling for calm.", "demand", "council"),
    ("The militia said the army is launching daily attacks and vowed to fight on.", "threaten", "militia"),
    ("The rebels are behind preparations to attack, blamed on the militia.", "accuse", None),
]


@pytest.mark.parametrize(("text", "kind", "name"), SPOKE)
def test_who_says_something_goes_on_to_speak(read, text, kind, name):
    _, reading = read(text)
    assert [c.actor.name if c.actor else None for c in reading.claims if c.kind == kind] == [name]


def test_an_aim_is_of_those_whose_it_is(read):
    _, reading = read(
        "Russia is stepping up its attacks ahead of regime preparations to launch an offensive."
    )
    assert "regime" in doers(reading)


def test_an_army_whose_jets_bomb_bombs(read):
    _, reading = read("The Ruritanian air force, whose jets bombed the port, did not comment.")
    assert doers(reading) == {"Ruritanian air force"}
