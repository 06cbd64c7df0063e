"""Harms that are of another act than the one told beside them, and those that are not."""

from __future__ import annotations

import pytest


def test_two_whom_and_joins_did_two_things(told):
    text = "Settlers burned three houses, and soldiers killed a farmer in Karna."
    assert len(told(text, "kind", kinds={"attack", "destroy"})) == 2


def test_a_blast_is_nobody_who_did_another_thing(told):
    text = "The blast destroyed nearby cars and a bomber rammed a truck into the gate, killing two guards."
    assert told(text, "trigger", "killed", kinds={"attack", "destroy"}) == [("blast", 2)]


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("A strike in Goma killed two on Monday, but a strike in Homs killed five.", [2, 5]),
        ("A bomb at a market killed two, but a raid on a school killed five.", [2, 5]),
        ("A strike in Goma killed two people and wounded five.", [2]),
        ("The blast in Goma destroyed a bus and the explosion killed two.", [2]),
    ],
)
def test_acts_in_two_places_have_each_its_own_dead(told, text, deaths):
    assert [killed for (killed,) in told(text, "killed", kinds={"attack"})] == deaths


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Soldiers killed 12 rebels while repelling an attack on Korvo.",
            [("killed", "Soldiers", "rebels", 12), ("repelling", None, "Korvo", None)],
        ),
        (
            "Two soldiers were killed while repelling an attack on Korvo.",
            [("repelling", None, "Korvo", 2)],
        ),
        (
            "The attack was retaliation for an operation in which 11 militants were killed.",
            [("attack", None, None, None), ("killed", None, "militants", 11)],
        ),
        (
            "There has been no clash on the border since May, when four soldiers were killed.",
            [("clash", None, "border", None), ("killed", None, "soldiers", 4)],
        ),
        (
            "Ten people were hurt by shrapnel when a rocket hit the market.",
            [("hit", None, "market", None)],
        ),
        (
            "Police ended the siege of a school, killing four gunmen.",
            [("ended the siege", "Police", None, None), ("killing", "Police", "gunmen", 4)],
        ),
        (
            "Two people were wounded by a man who was killed by guards.",
            [("wounded", "man", None, None), ("killed", "guards", None, 1)],
        ),
        (
            "Ten people were killed by gunmen who attacked the village.",
            [("attacked", "gunmen", "village", 10)],
        ),
    ],
)
def test_the_harm_of_those_who_ward_off_or_who_did_harm_is_another_act(told, text, acts):
    assert told(text, "trigger", "actor", "target", "killed") == acts


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (
            "Ruritanian air defences destroyed 12 Molvanian drones near the capital.",
            ("attack", "attempted", "Molvanian"),
        ),
        ("Rebels destroyed two drones at the base.", ("destroy", "happened", "Rebels")),
    ],
)
def test_what_air_defences_destroy_was_sent_by_others(told, text, how):
    assert told(text, "kind", "modality", "actor") == [how]


DEEDS = [
    "The man who carried out the attack was killed on Sunday.",
    "A leader of the group which claimed the attack was killed on Sunday.",
    "A suspect in the bombing was killed on Sunday.",
    "The brother of a man accused of the raid was killed on Sunday.",
    "Four men who took part in the raid were killed.",
]


@pytest.mark.parametrize("text", DEEDS)
def test_whoever_did_an_act_and_dies_later_is_none_of_its_dead(read, text):
    _, reading = read(text)
    act, death = [c for c in reading.claims if c.kind == "attack"]
    assert (act.victims, death.actor) == (None, None)
    assert death.victims.killed is not None


def test_those_hurt_in_an_act_are_of_it(read):
    for text in (
        "Two people injured in the blast died on Sunday.",
        "Two men whom rebels attacked were wounded.",
    ):
        assert len(read(text)[1].claims) == 1


def test_two_who_tell_of_one_death_tell_of_two_doers(read):
    text = "Villagers accused soldiers of killing two boys, but the army said rebels had shot them."
    told = {c.chain[-1].name: c.actor.name for c in read(text)[1].claims if c.kind == "attack"}
    assert told == {"Villagers": "soldiers", "army": "rebels"}


def test_what_a_laid_mine_does_was_done_by_who_laid_it(read):
    (claim,) = read("A mine laid by retreating rebels killed two children.")[1].claims
    assert (claim.actor.name, claim.victims.killed.low) == ("retreating rebels", 2)


def test_the_year_since_when_a_group_kills_dates_none_of_its_acts(read):
    _, reading = read("The group that attacked the hotel has killed hundreds since 2010.")
    assert not reading.claims[0].when.stated


def test_what_an_army_retook_it_took(read):
    (claim,) = read("The army retook the town of Sita.")[1].claims
    assert (claim.kind, claim.actor.name) == ("move", "army")


def test_the_dead_of_a_day_are_not_those_of_the_war_since(read):
    _, reading = read("At least 38 people were killed on Thursday, in the worst raid since fighting erupted.")
    assert {c.kind for c in reading.claims if c.victims is not None} == {"attack"}
    (claim,) = read("At least 380 people have been killed since fighting erupted last April.")[1].claims
    assert claim.victims.killed.low == 380


def test_those_hurt_in_one_act_are_not_counted_for_another(read):
    _, reading = read("Three people were wounded in the first shelling of Masi since the clashes.")
    assert [c.kind for c in reading.claims if c.victims is not None] == ["attack"]


def test_the_dead_of_an_act_remembered_are_of_its_own_year(read):
    _, reading = read("It was the deadliest attack in the city since 2014, when gunmen killed 147 people.")
    now, then = reading.claims
    assert (now.victims, then.victims.killed.low, then.actor.name) == (None, 147, "gunmen")
    assert (str(then.when.days.first), str(then.when.days.last)) == ("2014-01-01", "2014-12-31")


def test_who_was_there_when_others_attacked_was_hurt_by_them(read):
    (claim,) = read("Two policemen who were outside the mosque when gunmen attacked it were killed.")[
        1
    ].claims
    assert (claim.actor.name, claim.victims.killed.low) == ("gunmen", 2)
