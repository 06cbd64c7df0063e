"""Words of speech and of politics: which sense is an act, and which is none; sentences of our own."""

from __future__ import annotations

import pytest

SENSES = [
    ("Rebels seized the town on Friday.", "move", True),
    ("The navy seized seven rifles from the rebels.", "move", False),
    ("The army arrested the rebel on Friday.", "arrest", True),
    ("The army pays for information leading to the arrest of the rebel.", "arrest", False),
    ("Troops entered the town on Friday.", "move", True),
    ("The strike of the rebels entered its second week.", "move", False),
    ("The army entered a new phase of the war.", "move", False),
    ("The nurses' strike went on in Amman.", "attack", False),
    ("A strike by truckers went on in Amman.", "attack", False),
    ("A strike by jets hit a house in Amman.", "attack", True),
    ("Thousands demonstrated against the war in Amman on Friday.", "protest", True),
    ("The visit was meant to demonstrate the resolve of the government.", "protest", False),
    ("The movement says the army is on the march again.", "protest", False),
    ("The mayor asked that the army be withdrawn.", "demand", True),
    ("The president asked the rebels to release the hostages.", "demand", True),
    ("The rebels withdrew because the mayor asked them to.", "demand", True),
    ("The governor was asked to describe the device that caused the explosion.", "demand", False),
    ('"Why are they bombing us?" asked the shopkeeper, "What did we do?"', "demand", False),
    ("The rebels insisted on the release of the prisoners.", "demand", True),
    ("The opposition insisted that the army withdraw from the town.", "demand", True),
    ("American officials insist that they give no support to the rebels.", "demand", False),
    ("The army denied the attack.", "deny", True),
    ("The president condemned an attack whose cruelty cannot be denied.", "deny", False),
    ("You have to deny the Islamic State sanctuary in order to defeat it.", "deny", False),
    ("The rebels offered to release the hostages.", "agree", True),
    ("Embassy employees can offer only emergency service after the attack.", "agree", False),
    ("The general claimed that many officers agree with him about the war.", "agree", False),
    (
        "It remains to be seen whether he will commit his best troops to a fight to the finish.",
        "agree",
        False,
    ),
    ("Activists spoke of the president's tough talk about more military action.", "meet", False),
    ("The town has fallen to the rebels.", "move", True),
    ("Attacks nationwide have fallen to levels of the early months of the war.", "move", False),
    ("Residents of a camp for displaced in the north were wounded by warplanes.", "displace", False),
    ("The Taliban took credit for the attack on the convoy.", "claim-responsibility", True),
    ("The White House took credit for its goal of resettling refugees.", "claim-responsibility", False),
    ("France recognised the rebel council as the government of Libya.", "support", True),
    ("The general would recognize the folly of an open-ended war in Syria.", "support", False),
    ("The group pledged to attack the convoy.", "threaten", True),
    ("The militia violated UN resolutions on ending indiscriminate attacks.", "cease", False),
    ("The militia violated UN resolutions prohibiting attacks on hospitals.", "attack", False),
    ("The fighting subsided on Monday.", "cease", False),
    ("The violence has generally subsided in the past few days.", "cease", False),
    ("Tonight we saw an explosion of anger from the youth.", "attack", False),
    ("The gunman pledged his allegiance to Islamic State before the attack.", "threaten", False),
]


@pytest.mark.parametrize(("text", "kind", "told"), SENSES)
def test_a_word_is_an_act_in_one_sense_and_none_in_another(read, text, kind, told):
    _, reading = read(text)
    assert (kind in {c.kind for c in reading.claims}) is told


def test_a_shell_that_falls_without_exploding_is_one_attack(read):
    report, reading = read("A shell fell on a building in the town without exploding.")
    assert [c.trigger.of(report.text) for c in reading.claims] == ["fell"]


PATROLS = [
    "Police patrolled the streets of the capital.",
    "Hundreds of soldiers were patrolling the border.",
    "Two soldiers died during a patrol near the base.",
    "The army stepped up its patrols near the base.",
]


@pytest.mark.parametrize("sentence", PATROLS)
def test_forces_that_patrol_move(read, sentence):
    _, reading = read(sentence)
    assert "move" in {c.kind for c in reading.claims}


MEN_ON_PATROL = [
    "A bomb exploded near an army patrol.",
    "Gunmen ambushed a police patrol on the road to the base.",
    "A patrol found the bodies of two soldiers.",
    "The lifeguards patrol the beach in summer.",
]


@pytest.mark.parametrize("sentence", MEN_ON_PATROL)
def test_a_patrol_that_something_befalls_is_no_move(read, sentence):
    _, reading = read(sentence)
    assert "move" not in {c.kind for c in reading.claims}


CROWDS = [
    ("Some 300 miners marched through the capital.", True),
    ("Thousands of Berbers marched in Algiers.", True),
    ("Nurses marched to the ministry on Monday.", True),
    ("Nurses marched on Monday, demanding the release of a doctor.", True),
    ("The waiters marched home.", False),
    ("Some 300 soldiers marched through the capital.", False),
]


@pytest.mark.parametrize(("sentence", "told"), CROWDS)
def test_a_crowd_marches_for_something(read, sentence, told):
    _, reading = read(sentence)
    assert ("protest" in {c.kind for c in reading.claims}) is told


RELEASES = [
    ("The rebels demanded the release of the miners.", True),
    ("The rebels demanded her release.", True),
    ("The rebels swapped two engineers for prisoners.", True),
    ("The singer delayed the release of the song.", False),
    ("The farmers swapped seeds for tools.", False),
]


@pytest.mark.parametrize(("sentence", "told"), RELEASES)
def test_people_are_released_or_swapped(read, sentence, told):
    _, reading = read(sentence)
    assert ("release" in {c.kind for c in reading.claims}) is told


MORE = [
    ("The army laid the siege of the town on Sunday.", "attack"),
    ("The rebels lifted the siege of the town on Sunday.", "retreat"),
    ("The government launched a crackdown on protesters.", "attack"),
    ("The mayor announced a curfew in the town.", "other"),
    ("The rebels continued their advance on the town.", "move"),
]


@pytest.mark.parametrize(("sentence", "kind"), MORE)
def test_sieges_crackdowns_curfews_and_advances_are_told(read, sentence, kind):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == [kind]


def test_a_crackdown_on_fraud_is_no_attack(read):
    _, reading = read("The ministry launched a crackdown on fraud.")
    assert not reading.claims
