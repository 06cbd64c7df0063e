"""Who says so where the words half hide it, and who did it where two are named."""

from __future__ import annotations

import pytest


def attacks(reading):
    return [c for c in reading.claims if c.kind == "attack"]


DOERS = [
    ("It was the army, not the rebels, who had shelled the school, residents said.", "army"),
    ("It was the army and not the rebels that shelled the school, residents said.", "army"),
    ("It was not the rebels but the army that shelled the school, residents said.", "army"),
    ("Soldiers were found responsible for the killing of the prisoners.", "Soldiers"),
]


@pytest.mark.parametrize(("text", "doer"), DOERS)
def test_who_is_meant_did_it(read, text, doer):
    _, reading = read(text)
    assert [c.actor.name.removeprefix("The ") for c in attacks(reading)] == [doer]


NOT_DENIED = [
    "Israel neither confirmed nor denied that it was behind the strike.",
    "The minister neither confirmed nor denied that the army had shelled the school.",
    "The minister did not deny that the army had shelled the school.",
]


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_is_not_denied_is_no_denial(read, text):
    _, reading = read(text)
    assert "denied" not in [c.modality.value for c in reading.claims]


UNNAMED = [
    "There are claims that soldiers shot the mayor.",
    "It has been claimed that soldiers shot the mayor.",
    "The experts were alarmed by allegations that soldiers shot the mayor.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_what_nobody_named_claims_is_alleged(read, text):
    _, reading = read(text)
    told = [(c.actor.certainty.value, c.chain[-1].anonymous) for c in attacks(reading)]
    assert told == [("alleged", True)]


SOURCES = [
    ("Soldiers fired at the crowd, a witness who asked not to be named told AFP.", ["AFP", "witness"]),
    ("The minister implied that the rebels had shelled the school.", ["minister"]),
    ("The army denied claims that its troops shelled the school.", ["army"]),
    ("The army's claim that rebels shelled the school was not checked.", ["army"]),
]


@pytest.mark.parametrize(("text", "names"), SOURCES)
def test_who_says_so(read, text, names):
    _, reading = read(text)
    assert [[k.name for k in c.chain] for c in attacks(reading)] == [names]


def test_people_who_know_a_matter_are_no_witnesses(read):
    _, reading = read("Two people familiar with the matter said Israel was behind the strike.")
    assert [c.chain[0].role.value for c in attacks(reading)] == ["anonymous"]


def test_who_denies_in_a_headline_is_not_told_by_who_speaks_behind_the_semicolon(read):
    _, reading = read("Rebels deny shelling Kolda; army says 9 dead")
    (denied,) = [c for c in reading.claims if c.modality.value == "denied"]
    assert [k.name for k in denied.chain] == ["Rebels"]


BOMBED = "Rebels bombed a market in Kolda on Monday, killing nine people, the police said.\n"
BOMBING = "A bombing killed nine people at a market in Kolda on Monday.\n"
ACCUSED = "Tarkan accused Velia of a drone attack that killed three border guards on Monday.\n"
OTHERS = [
    (BOMBED, "Residents said the army was behind the bombing.", "army"),
    (BOMBING, "A commander said that the army had carried out the attack.", "army"),
    (ACCUSED, "The rebels said that they had carried out the attack.", "rebels"),
]


@pytest.mark.parametrize(("before", "text", "doer"), OTHERS)
def test_who_names_another_doer_is_kept_with_the_same_act(read, before, text, doer):
    _, reading = read(before + text)
    first, *_, last = attacks(reading)
    assert (last.actor.name, last.same_as) == (doer, first.id)


def test_who_names_the_same_doer_again_tells_nothing_new(read):
    _, reading = read(
        "Israel bombed a depot near Damascus on Monday, killing nine people, state media said.\n"
        "The Observatory said Israel carried out the attack."
    )
    assert len(attacks(reading)) == 1


def test_whom_others_accuse_does_not_own_to_it_by_telling_of_the_dead(read):
    _, reading = read(
        "Police shot dead two people when they fired on a march, organisers said. "
        "The police said the two were killed by shots from within the crowd."
    )
    assert [c.actor for c in attacks(reading) if c.chain[-1].name == "police"] == [None]


def test_a_colonel_has_no_officers_of_his_own(read):
    _, reading = read('"Our officers shelled the village," Colonel Adem Ruse said.')
    assert [c.actor for c in attacks(reading)] == [None]


def test_only_workers_stage_a_strike(read):
    _, workers = read("Workers staged a strike in Kolda.")
    _, army = read("Velia suggested that Tarkan had staged it to justify a strike.")
    assert [c.kind for c in workers.claims] == ["protest"]
    assert "protest" not in [c.kind for c in army.claims]


def test_in_one_case_sets_no_condition(read):
    _, reading = read("In one case, two women were shot dead in Kolda.")
    assert [c.modality.value for c in attacks(reading)] == ["happened"]


def test_who_claims_what_an_attack_was_meant_for_does_not_own_to_it(read):
    _, reading = read(
        "A drone strike by Velia killed nine people in Kolda on Monday.\n"
        "The command opened an inquiry, with Tarkan officials claiming the attack was meant for a rebel."
    )
    assert "officials" not in " ".join(c.actor.name for c in attacks(reading) if c.actor)
