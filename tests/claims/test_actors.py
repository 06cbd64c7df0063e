"""Nobody does what they only report, condemn, stop or ask for."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty, Modality


def deeds(reading, kinds=("attack", "clash")):
    return [c for c in reading.claims if c.kind in kinds]


def doers(reading):
    return {c.actor.name for c in deeds(reading) if c.actor}


ACCUSED = [
    ("Ruritania accused Graustark of carrying out airstrikes near the port.", "Graustark"),
    ("The governor accused the rebels of shelling the market.", "rebels"),
    ("The ministry blamed the bombing on the rebels.", "rebels"),
    ("The bombing was attributed to the rebels.", "rebels"),
    ("The rebels are suspected of killing two guards.", "rebels"),
]


@pytest.mark.parametrize(("sentence", "actor"), ACCUSED)
def test_the_accused_not_the_accuser_is_the_alleged_doer(read, sentence, actor):
    _, reading = read(sentence)
    (attack,) = deeds(reading)
    assert attack.actor.name == actor
    assert attack.actor.certainty is Certainty.ALLEGED


HELD = [
    ("The minister thanked the army for shelling the camp.", {"army"}),
    ("The court convicted the officer of killing two prisoners.", {"officer"}),
    ("The ministry apologised for shelling the village.", {"ministry"}),
    ("The army responded by shelling the village.", {"army"}),
    ("The president ordered the army to attack the camp.", {"army"}),
    ("The mayor called on the militia to attack the depot.", {"militia"}),
    ("The mayor appealed for a raid on the depot.", set()),
    ("The militia vowed to attack the depot.", {"militia"}),
]


@pytest.mark.parametrize(("sentence", "names"), HELD)
def test_the_verb_above_tells_whose_deed_it_is(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


PERCEIVED = [
    ("Activists reported shelling by rebel factions on the village.", {"rebel factions"}),
    ("Residents heard shelling on the town at night.", set()),
    ("The bishop condemned bombing the hospital.", set()),
    ("Activists had monitored warplanes over the town, and executed four airstrikes.", set()),
    ("The United States condemns today's brutal, senseless attack on the camp.", set()),
    ("Soldiers spotted the gunmen and opened fire.", {"Soldiers"}),
    ("The army continued shelling the town and killed two.", {"army"}),
    ("Monitors documented shelling on the town.", set()),
    ("The army admitted shelling the town.", {"army"}),
    ("The army began shelling the town.", {"army"}),
]


@pytest.mark.parametrize(("sentence", "names"), PERCEIVED)
def test_who_hears_reports_or_condemns_a_deed_has_not_done_it(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


STOPPED = [
    ("Air defences intercepted most of the missiles.", set()),
    ("Ruritanian troops shot down a drone launched by the militia.", {"militia"}),
    ("The guards repelled an attack by rebels on the depot.", {"rebels"}),
    ("The army intercepted two rockets over the port.", set()),
]


@pytest.mark.parametrize(("sentence", "names"), STOPPED)
def test_who_stops_an_attack_is_not_its_author(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names
    assert any(c.modality is Modality.ATTEMPTED for c in deeds(reading))


SPEAKERS = [
    ("The army said it had struck the base.", {"army"}),
    ('"We struck the base," the army said.', {"army"}),
    ('"Our fighters killed two soldiers," the group said.', {"group"}),
    ('"They killed my brother," said Ali, a farmer.', set()),
    ('"It bombed us," said a farmer.', set()),
    ("They have tried to assassinate me today, the president said.", set()),
    ("The Houthis said they had fired missiles at a ship.", {"Houthis"}),
    ("They attacked the village, the governor said.", set()),
    ("Two officials said they are not sure they killed a leader.", set()),
    ("Residents said they shelled the market.", set()),
]


@pytest.mark.parametrize(("sentence", "names"), SPEAKERS)
def test_only_what_speakers_say_of_themselves_is_theirs(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


def test_a_wire_never_speaks_for_itself(read):
    _, reading = read('"We condemn the raid," the ministry said in a statement, according to Reuters.')
    (accusation,) = [c for c in reading.claims if c.kind == "accuse"]
    assert accusation.actor.name == "ministry"


PRONOUNS = [
    ("Rebels attacked the village. They killed five people.", [{"Rebels"}, {"Rebels"}]),
    ("The army shelled rebels near the lake. They killed five people.", [{"army"}, set()]),
    ("The minister met rebels. They killed five people.", [set()]),
]


@pytest.mark.parametrize(("text", "names"), PRONOUNS)
def test_a_pronoun_goes_back_only_to_the_doer_just_before(read, text, names):
    _, reading = read(text)
    assert [{c.actor.name} if c.actor else set() for c in deeds(reading)] == names


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


@pytest.mark.parametrize(("sentence", "names"), NOBODY)
def test_a_place_or_a_thing_is_no_doer(read, sentence, names):
    _, reading = read(sentence)
    assert doers(reading) == names


BEHIND = [
    ("The group said it was behind the attack on the bus.", {"group"}, Certainty.CLAIMED),
    ("The governor said rebels were responsible for the attack.", {"rebels"}, Certainty.REPORTED),
    ("The militia claimed responsibility for the attack on the bus.", {"militia"}, Certainty.CLAIMED),
    ("Ten died in a raid for which the militia has claimed responsibility.", {"militia"}, Certainty.CLAIMED),
    ("The militia has not claimed responsibility for the attack.", set(), None),
    ("No group claimed responsibility for the attack.", set(), None),
    ("The group is believed to be behind the attack.", {"group"}, Certainty.ALLEGED),
    ("The army denied that it had shelled the village.", {"army"}, Certainty.ALLEGED),
    ("Rescuers were responsible for the wounded after the attack.", set(), None),
    ("The army and the rebels accused each other of shelling the town.", set(), None),
    ("The president ordered an attack on the camp.", set(), None),
    ("The drone was shot down by the army, killing two villagers.", set(), None),
]


@pytest.mark.parametrize(("sentence", "names", "certainty"), BEHIND)
def test_who_is_said_to_be_behind_an_act_is_its_doer_as_surely_as_the_words_are(
    read, sentence, names, certainty
):
    _, reading = read(sentence)
    assert doers(reading) == names
    assert {c.actor.certainty for c in deeds(reading) if c.actor} == ({certainty} if names else set())


def test_who_condemns_an_act_in_the_first_person_has_not_done_it(read):
    _, reading = read('"We condemn the shelling of the town by the army," said Omar Saleh, a doctor.')
    assert doers(reading) == {"army"}
