from __future__ import annotations

import pytest

CROWDS = [
    ("Protesters hurled stones at the police outside the town hall.", "riot"),
    ("Demonstrators clashed with police in the capital.", "clash"),
    ("Police clashed with demonstrators in the capital.", "clash"),
    ("Demonstrators scuffled with police in the capital.", "riot"),
    ("An angry mob torched two shops in the market.", "riot"),
    ("Thousands of workers marched through the port on Friday.", "protest"),
    ("Soldiers torched two shops in the market.", "destroy"),
    ("The army clashed with rebels near the dam.", "clash"),
    ("The battalion marched to the border.", None),
]


@pytest.mark.parametrize(("sentence", "kind"), CROWDS)
def test_who_acts_tells_a_crowd_from_an_army(read, sentence, kind):
    _, reading = read(sentence)
    assert {c.kind for c in reading.claims} & {"riot", "protest", "destroy", "clash"} == ({kind} - {None})


PUBLIC = [
    ("France refused to open the border.", "reject"),
    ("The king promised to reopen the road.", "agree"),
    ("The two countries agreed to exchange their envoys.", "agree"),
    ("The junta lifted the curfew on Sunday.", "concede"),
    ("Norway expelled three diplomats.", "sanction"),
    ("The government sent food to the camp.", "aid"),
    ("The minister said that they would not accept a foreign base.", "reject"),
    ("The mayor criticised the army over the raid.", "accuse"),
    ("Police interrogated the driver.", "investigate"),
    ("The ministry said it had launched an investigation into the deaths.", "investigate"),
    ("The army set up a base near the lake.", "move"),
]


@pytest.mark.parametrize(("sentence", "kind"), PUBLIC)
def test_what_states_and_groups_do_in_public_has_its_kind(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in {c.kind for c in reading.claims}


PRIVATE = [
    "The engine refused to start.",
    "The shop offered to refund the price.",
    "The rain lifted in the evening.",
    "Her sister sent food to the wedding.",
    "The club expelled a member.",
    "He booked a hotel near the lake.",
    "The tenants criticised the colour of the walls.",
    "They have met since March.",
]


@pytest.mark.parametrize("sentence", PRIVATE)
def test_the_same_words_in_private_life_are_no_claim(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == []


def test_what_only_takes_place_meanwhile_is_not_the_cause(read):
    _, reading = read("Four soldiers were hurt in a grenade blast during clashes with the rebels.")
    assert [c.victims.injured.low for c in reading.claims if c.kind == "attack"] == [4]


OTHERWISE = [
    ("A column of tanks and soldiers poured into Beni.", "move", True),
    ("A column of pilgrims poured into Beni.", "move", False),
    ("Soldiers swept into the village on Friday.", "move", True),
    ("Soldiers swept into the final on Friday.", "move", False),
    ("Rebels gained ground near the river.", "move", True),
    ("Rebels gained ground in the latest opinion poll.", "move", False),
    ("The government lost control of the northern province.", "retreat", True),
    ("The government lost control of the province's spending.", "retreat", False),
    ("Soldiers fled the garrison.", "retreat", True),
    ("Soldiers fled the flooded garrison.", "retreat", False),
    ("Rebels planted mines near the well.", "attack", True),
    ("Rebels planted mine warnings near the well.", "attack", False),
    ("Shellfire damaged a barn near the army base.", "destroy", True),
    ("The army traded fire with the rebels.", "clash", True),
    ("Rome and Paris traded fire over a tariff.", "clash", False),
    ("The army lost two soldiers in an ambush.", "attack", True),
    ("The army lost two soldiers at sea.", "attack", False),
    ("Hail damaged a barn near the army base.", "destroy", False),
]


@pytest.mark.parametrize(("sentence", "kind", "told"), OTHERWISE)
def test_what_stands_around_a_word_tells_a_war_from_weather_sport_and_votes(read, sentence, kind, told):
    _, reading = read(sentence)
    assert (kind in {c.kind for c in reading.claims}) is told


def test_hostages_who_are_seized_are_abducted_and_protests_are_hijacked_by_nobody(told):
    assert told("The hostages had been seized in March.", "kind", "target") == [("abduct", "hostages")]
    assert told("Armed men seized 227 students and teachers.", "kind") == [("abduct",)]
    assert told("Armed men seized the school.", "kind") == [("move",)]
    assert told("A bus was hijacked by gunmen.", "kind", "target") == [("abduct", "bus")]
    assert ("abduct",) not in told("The protests were hijacked by dangerous people.", "kind")


def test_armed_men_who_board_a_ship_attack_it_and_marines_do_not(read):
    (claim,) = read("A tanker was boarded by armed men off Bonny on Friday.")[1].claims
    assert (claim.kind, claim.actor.name, claim.target.name) == ("attack", "armed men", "tanker")
    assert read("Marines boarded the tanker off Bonny on Friday to inspect it.")[1].claims == ()
