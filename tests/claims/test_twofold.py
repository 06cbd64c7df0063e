"""One happening that two words of a sentence name is one claim; sentences of our own."""

from __future__ import annotations

import pytest

from onrecord.model import Range

ONCE = [
    ("Rebels launched an offensive in the north on Monday, targeting the army's posts.", "attack"),
    ("The army continued its assault on the town, striking a bakery.", "attack"),
    ("The militia began its assault by storming the checkpoints near the dam.", "attack"),
    ("Rebels launched a string of attacks across the country.", "attack"),
    ("A militant detonated a bomb near a bakery on Friday.", "attack"),
    ("A car bomb blast shook the bakery on Friday.", "attack"),
    ("Hundreds of farmers demonstrated in the capital in protest at the plan.", "protest"),
    ("Thousands of miners marched in one of the biggest protests of the year.", "protest"),
    ("Activists demonstrated outside the embassy, protesting the arms sale.", "protest"),
    ("Thousands marched in Amman with some of them chanting slogans.", "protest"),
    ("Two suspects were arrested in a raid in Basra on Monday.", "arrest"),
    ("Protesters clashed with police in the capital, throwing stones and burning tyres.", "clash"),
    ("Hurling bottles and rocks, hundreds of workers clashed with riot police in Seoul.", "clash"),
    ("Police arrested dozens of activists, jailing ten of them.", "arrest"),
    ("An explosion hit the bakery when a car bomb went off.", "attack"),
    ("The attack was carried out by a bomber who rammed his car into a gate.", "attack"),
    ("The mayor was shot dead in a firefight in the town.", "clash"),
    ("Rebels planted a bomb to kill soldiers at the dam.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), ONCE)
def test_what_is_told_by_two_words_is_one_claim(read, text, kind):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == [kind]


TWICE = [
    ("The army halted its offensive on Monday, shelling the town instead.", ["cease", "attack"]),
    ("Two guards were abducted in a guerrilla raid on the camp on Monday.", ["abduct", "attack"]),
    ("Police arrested four men in a raid on the port.", ["arrest", "attack"]),
    ("Troops captured two militants in a helicopter raid on Monday.", ["arrest", "attack"]),
    ("A bomb exploded near a bakery and a second bomb detonated minutes later.", ["attack", "attack"]),
    ("The attack was condemned by a judge who jailed four activists.", ["attack", "accuse", "arrest"]),
    ("Miners marched in Lima after a rally in Cusco.", ["protest", "protest"]),
]


@pytest.mark.parametrize(("text", "kinds"), TWICE)
def test_two_happenings_stay_two(read, text, kinds):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == kinds


TOLLS = [
    ("Seven people were killed while nine were injured by herdsmen who launched an attack.", 7, 9),
    ("Ten fighters were killed, while 12 others were wounded.", 10, 12),
    ("A suicide bomber detonated explosives in the market, killing five and wounding six.", 5, 6),
    ("Two guards were killed and five others wounded, among them a cook, in a car bomb attack.", 2, 5),
    ("Armed bandits invaded three villages in the north, killing 20 people and wounding three.", 20, 3),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_those_hurt_are_told_with_the_act(read, text, killed, injured):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.kind, claim.victims.killed, claim.victims.injured) == (
        "attack",
        Range(killed, killed),
        Range(injured, injured),
    )


def test_the_dead_of_a_riot_are_the_riots(read):
    _, reading = read("A burst of mob violence in the capital killed 18 people.")
    (claim,) = reading.claims
    assert (claim.kind, claim.victims.killed) == ("riot", Range(18, 18))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Militants detonated a car bomb outside the bakery.", "detonated"),
        ("Nine guards died in a car bomb attack in Aden.", "car bomb attack"),
    ],
)
def test_a_bomb_in_a_car_is_a_car_bomb_whatever_the_verb(read, text, word):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.trigger.of(text), claim.means) == (word, "vehicle-bomb")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In a separate incident, gunmen abducted six farmers on the road to Bama.", "abduct"),
        ("In a similar incident last week, police arrested ten protesters.", "arrest"),
        ("In another incident, two soldiers were killed by a mine.", "attack"),
    ],
)
def test_an_incident_that_a_sentence_begins_with_is_what_it_goes_on_to_tell(read, text, kind):
    _, reading = read(text)
    assert [claim.kind for claim in reading.claims] == [kind]


def test_a_mine_kills_for_those_who_planted_it_and_suffers_nothing(read):
    _, reading = read("A mine planted by rebels killed two farmers near the well.")
    (claim,) = reading.claims
    assert (claim.actor.name, claim.target.name) == ("rebels", "farmers")
    _, reading = read("A boy found the mines that rebels had planted near the well.")
    (claim,) = reading.claims
    assert (claim.actor.name, claim.target) == ("rebels", None)
