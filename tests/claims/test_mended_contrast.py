"""Who and what is named only to say that it is not meant takes no part in what is told."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

WHO = [
    ("Police and not the army shot the protesters.", "Police"),
    ("The convoy was shelled not by the rebels but by the army.", "army"),
    ("The convoy was shelled by the rebels, not the army.", "rebels"),
    ("The convoy was shelled not by the rebels, but rather by the army.", "army"),
    ("Soldiers rather than rebels killed the villagers.", "Soldiers"),
    ("The villagers were killed by soldiers rather than by rebels.", "soldiers"),
    ("Not the rebels but the army shelled the market.", "army"),
    ("The army, and not the Nasr Brigade, bombed the market.", "army"),
]


@pytest.mark.parametrize(("text", "name"), WHO)
def test_one_did_it_and_who_did_not_is_left_out(read, text, name):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.actor.name, claim.actor.members, claim.modality) == (name, (), Modality.HAPPENED)


WHOM = [
    ("Soldiers arrested the mayor but not his brother.", "mayor"),
    ("Gunmen shot the driver but not his two passengers.", "driver"),
    ("The militia freed women but not men.", "women"),
    ("The drone hit a school, not a base.", "school"),
]


@pytest.mark.parametrize(("text", "name"), WHOM)
def test_what_was_spared_is_no_target(read, text, name):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.target.name, claim.target.members) == (name, ())


WHERE = [
    ("The army halted air strikes in Homs but not in Idlib.", "Homs"),
    ("The ceasefire holds in Aleppo but not in Idlib.", "Aleppo"),
    ("Rebels attacked Homs but not Idlib.", "Homs"),
    ("The attack took place not in Homs but in Idlib.", "Idlib"),
    ("Rebels shelled Aleppo, Hama and Raqqa, but not Idlib or Latakia.", "Aleppo, Hama and Raqqa"),
    ("The bomb exploded in Aleppo, not in Homs.", "Aleppo"),
    ("The rebels shelled the city, though not in Homs but in Idlib.", "Idlib"),
]


@pytest.mark.parametrize(("text", "name"), WHERE)
def test_a_place_that_is_not_meant_is_no_place_of_it(read, text, name):
    _, reading = read(text)
    assert {claim.place.name for claim in reading.claims} == {name}


ELSEWHERE = [
    "Fighting stopped everywhere but in Homs.",
    "Strikes halted in the south, but not in Homs.",
    "Shelling was reported everywhere except in Homs.",
    "Apart from in Homs, the truce was broken by the rebels.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_place_that_is_excepted_is_no_place_of_it(read, text):
    _, reading = read(text)
    assert reading.claims
    assert all(claim.place is None for claim in reading.claims)


def test_not_only_leaves_nothing_out(read):
    _, reading = read("Rebels shelled not only Homs but also Idlib.")
    (claim,) = reading.claims
    assert [site.country for site in claim.place.members] == ["SYR", "SYR"]


def test_not_before_a_verb_denies_the_act_unless_but_tells_what_was_hit(read):
    _, reading = read("The rebels did not shell the market.")
    assert reading.claims[0].modality == Modality.NEGATED
    _, reading = read("The rebels did not shell the market but the bridge.")
    [claim] = reading.claims
    assert (claim.modality, claim.target.name) == (Modality.HAPPENED, "bridge")


NOT_ONE = [
    "Not a shot was fired in the town.",
    "Not a single rocket hit the town.",
    "The army killed not a single rebel.",
]


@pytest.mark.parametrize("text", NOT_ONE)
def test_not_a_single_one_is_none(read, text):
    _, reading = read(text)
    assert [claim.modality for claim in reading.claims] == [Modality.NEGATED]
