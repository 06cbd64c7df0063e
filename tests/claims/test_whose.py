"""Whose a weapon, a force or an act is, and how surely."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty


def deeds(reading, kinds=("attack", "clash", "protest")):
    return [c for c in reading.claims if c.kind in kinds]


def parties(claim):
    return (claim.actor.name if claim.actor else None, claim.target.name if claim.target else None)


SURE = [
    ("A drone, believed to be an Iranian one, hit a truck.", "Iran", Certainty.ALLEGED),
    ("The drone, which is believed to be Turkish, struck the depot.", "Turkey", Certainty.ALLEGED),
    ("Two drones, said to be Turkish, targeted a car.", "Turkey", Certainty.ALLEGED),
    ("A warplane thought to belong to the army bombed the town.", "army", Certainty.ALLEGED),
    ("Suspected rebels attacked the port.", "Suspected rebels", Certainty.ALLEGED),
    ("The rebels attacked suspected spies.", "rebels", Certainty.REPORTED),
    ("A drone, painted to be Turkish, hit a car.", None, None),
]


@pytest.mark.parametrize(("sentence", "actor", "certainty"), SURE)
def test_whose_a_weapon_is_believed_to_be_is_alleged(read, sentence, actor, certainty):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert (claim.actor.name if claim.actor else None) == actor
    assert (claim.actor.certainty if claim.actor else None) == certainty


USERS = [
    ("Rockets from the militia hit the port.", "militia"),
    ("Artillery shells of the regime forces hit the town.", "regime forces"),
    ("Rockets from the sea hit the port.", None),
    ("A barrage of rockets hit the port.", None),
    ("One of the militants shot a guard.", "One of the militants"),
    ("A number of attackers shot two guards.", "attackers"),
    ("Most of the missiles fell on the port.", None),
    ("None of the militants shot a guard.", None),
    ("The opposition staged a protest in the capital.", "opposition"),
    ("A protest organised by the preacher drew hundreds.", "preacher"),
    ("The shelling of the town and the village by the army killed two.", "army"),
    ("The shelling of the town by the river killed two.", None),
]


@pytest.mark.parametrize(("sentence", "actor"), USERS)
def test_who_uses_a_thing_or_stands_behind_a_number_did_it(read, sentence, actor):
    _, reading = read(sentence)
    assert {c.actor.name if c.actor else None for c in deeds(reading)} == {actor}


SIDES = [
    ("Clashes broke out between our men and the rebels, the militia said.", ("militia", "rebels")),
    ("Clashes erupted between their forces and the rebels.", (None, "rebels")),
    ("The army and the rebels clashed near the lake.", ("army", "rebels")),
    ("The rebels and the army exchanged fire.", ("rebels", "army")),
    ("Clashes erupted between the two parties.", (None, None)),
    ("It led to clashes between the army on one side and rebels on the other.", ("army", "rebels")),
    (
        "Clashes broke out between the army and its allies on one side and rebels on the other.",
        ("army", "rebels"),
    ),
    ("The police and rebels clashed with the army.", ("police and rebels", "army")),
    ("The army exchanged fire with rebels.", ("army", "rebels")),
    ("A raid by a Turkish drone on Tarsk killed two.", ("Turkish Armed Forces", "Tarsk")),
    ("An attack by gunmen on motorcycles killed two.", ("gunmen", None)),
    ("An attack by soldiers on leave killed two.", ("soldiers", None)),
    ("The army fired missiles near the station.", ("army", "station")),
    ("The army attacked rebels near the station.", ("army", "rebels")),
]


@pytest.mark.parametrize(("sentence", "wanted"), SIDES)
def test_each_side_of_a_fight_is_a_party_by_itself(read, sentence, wanted):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert parties(claim) == wanted


def test_a_capital_that_speaks_is_its_government_and_one_that_is_hit_is_a_town(read):
    _, reading = read("Damascus and Moscow blame American troops for the shortages.")
    (claim,) = deeds(reading, {"accuse"})
    assert [m.name for m in claim.actor.members] == ["Damascus", "Government of Russia"]
    _, reading = read("Damascus was bombed on Monday.")
    (claim,) = deeds(reading)
    assert parties(claim) == (None, "Damascus")


CLAIMED = [
    ("The group claimed responsibility for the attack on the consulate.", "consulate"),
    ("A bomb hit the consulate. The group has claimed responsibility for the attack.", "consulate"),
    ("A bomb hit the consulate. The group has claimed responsibility for an attack in the north.", None),
    ("The group claimed responsibility for an attack.", None),
]


@pytest.mark.parametrize(("text", "target"), CLAIMED)
def test_responsibility_is_claimed_for_what_the_act_was_on(read, text, target):
    _, reading = read(text)
    (claim,) = deeds(reading, {"claim-responsibility"})
    assert parties(claim) == ("group", target)


def test_who_utters_is_reported_whatever_they_say_of_a_deed(read):
    _, reading = read("The army said it had nothing to do with the attack on the market.")
    (denial,) = deeds(reading, {"deny"})
    assert denial.actor.certainty is Certainty.REPORTED


MUTUAL = [
    (
        "Exchange of shelling between Turkish forces and rebels killed two.",
        ("Turkish Armed Forces", "rebels"),
    ),
    ("Shelling between the army and rebels killed two.", ("army", "rebels")),
    ("Shelling between the lake and the town killed two.", (None, None)),
    ("Airstrikes between Monday and Tuesday killed two.", (None, None)),
]


@pytest.mark.parametrize(("sentence", "wanted"), MUTUAL)
def test_fire_between_two_sides_is_a_clash(read, sentence, wanted):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert parties(claim) == wanted
    assert claim.kind == ("clash" if wanted[0] else "attack")


def test_a_killing_with_a_doer_is_no_part_of_the_fight_that_it_sparked(read):
    _, reading = read("The killing of two farmers by gunmen sparked clashes between farmers and herders.")
    assert [(c.kind, *parties(c)) for c in deeds(reading)] == [
        ("attack", "gunmen", "farmers"),
        ("clash", "farmers", "herders"),
    ]


def test_who_comes_under_attack_has_not_done_it_though_they_speak(read):
    _, reading = read("The officials said they came under attack on the road.")
    assert {c.actor for c in deeds(reading)} <= {None}


AIMED = [
    (
        "Turkish forces targeted with heavy guns a village at the hill.",
        ("Turkish Armed Forces", "village"),
    ),
    ("A family was killed in the shelling of factions on the town.", ("factions", "town")),
    ("The shelling of soldiers in the town killed two.", (None, "soldiers")),
    ("The artillery fire of the militia killed two.", ("militia", None)),
    ("Turkey conducted a series of attacks on the port.", ("Turkey", "port")),
    ("Turkey reported a series of attacks on the port.", (None, "port")),
    ("Clashes broke out between the army on one side and rebels on the other.", ("army", "rebels")),
    ("A man died in shelling by Turkish forces of villages near it.", ("Turkish Armed Forces", "villages")),
    ("A man died in shelling by forces of the regime.", ("forces of the regime", None)),
    ("Six were wounded by Turkish ground shelling on the village.", ("Turkey", "village")),
    ("The Russian escalation killed ten.", ("Russia", None)),
    ("The Russian detachment killed ten.", ("Russian detachment", None)),
    ("Rebels executed two airstrikes on the port.", ("Rebels", "port")),
    ("Rebels executed two guards in the port.", ("Rebels", "guards")),
]


@pytest.mark.parametrize(("sentence", "wanted"), AIMED)
def test_of_and_on_tell_the_doer_from_what_was_aimed_at(read, sentence, wanted):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    actor, target = parties(claim)
    assert (actor, target.split(" at ")[0] if target else None) == wanted


TAKEN = [
    ("The fortified city fell to rebels after a week of fighting.", ("rebels", "fortified city")),
    ("The town fell into the hands of the militia.", ("militia", "town")),
]


@pytest.mark.parametrize(("sentence", "wanted"), TAKEN)
def test_who_a_place_falls_to_has_taken_it(read, sentence, wanted):
    _, reading = read(sentence)
    assert parties(deeds(reading, {"move"})[0]) == wanted


def test_no_act_is_what_a_halt_is_against(read):
    _, reading = read("Monitors reported a halt of bombardment in the town.")
    assert [c.target for c in deeds(reading, {"cease"})] == [None]


def test_a_town_before_an_act_is_where_it_was_also_where_the_parser_takes_it_for_a_people(read):
    _, reading = read("Government troops have advanced since starting the Raqqa offensive.")
    assert "Raqqa" not in {c.actor.name for c in reading.claims if c.actor}


@pytest.mark.parametrize("whose", ["Ukrainian", "Israeli", "Turkish"])
def test_a_people_before_a_noun_tells_whose_it_is_whatever_the_parser_takes_it_for(read, whose):
    _, reading = read(f"The mayor said {whose} shelling killed two women.")
    assert reading.claims[0].actor.span is not None
