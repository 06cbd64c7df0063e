"""Whose clause a relative clause is: an attack kills, and only people deny."""

from __future__ import annotations

import pytest

DENIERS = [
    ("Officials attributed the attack to Hamas, which denied it.", "Hamas"),
    ("Officials attribute the attack to the army, which has denied involvement.", "army"),
    ("The attack by the army, which denied involvement, killed two.", "army"),
]


@pytest.mark.parametrize(("text", "name"), DENIERS)
def test_who_is_named_last_denies_and_no_attack_does(read, text, name):
    _, reading = read(text)
    (denial,) = [c for c in reading.claims if c.kind == "deny"]
    assert denial.actor.name == name


def test_an_attack_that_killed_on_a_camp_is_no_deed_of_the_camp(read):
    _, reading = read("The raid on a camp, which killed nine, was in May.")
    assert [c.actor for c in reading.claims] == [None]


def test_what_a_device_did_in_a_sentence_that_begins_with_its_day_has_that_day(read):
    _, reading = read("On 4 June 2021, an improvised explosive device detonated under a minibus near Homs.")
    (claim,) = reading.claims
    assert claim.when.days.first.isoformat() == claim.when.days.last.isoformat() == "2021-06-04"


def test_where_an_act_was_says_nothing(read):
    _, reading = read("The attack in Kolda, which threatens the truce, killed two.")
    assert all(c.actor is None for c in reading.claims)


def test_a_base_denies_and_not_the_town_that_it_is_near(read):
    _, reading = read("The army base near Kolda, which denied the raid, was closed.")
    assert "Kolda" not in {c.actor.name for c in reading.claims if c.actor}


HOLDERS = [
    ("The army base near Kolda, which denied the raid, lies on the coast road.", "army base"),
    ("The council in Kolda, which denied that police had shot at the crowd, resigned.", "council"),
]


@pytest.mark.parametrize(("text", "holder"), HOLDERS)
def test_what_is_in_a_town_denies_and_is_the_source(read, text, holder):
    _, reading = read(text)
    (denial,) = [c for c in reading.claims if c.kind == "deny"]
    (denied,) = [c for c in reading.claims if c.modality.value == "denied"]
    assert (denial.actor.name, [k.name for k in denied.chain]) == (holder, [holder])


def test_a_land_speaks_for_itself(read):
    _, reading = read("The talks took place in Turkey, which accused Syria of shelling Idlib.")
    (accusation,) = [c for c in reading.claims if c.kind == "accuse"]
    assert accusation.actor.name == "Turkey"
