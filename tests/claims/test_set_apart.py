"""Passages that are surely of two happenings are not tied as one."""

from __future__ import annotations

import pytest

TWO = [
    # a year of its own
    "A car bomb exploded in Selim on Tuesday, killing six. The bombing of 2014 was claimed by rebels.",
    # a war of its own
    "Israeli jets bombed Selim on Monday, killing two. In the 2006 war, Israeli jets bombed the town.",
    # what it came after
    "Fighting killed ten people yesterday. The row began after the worst fighting in years left six dead.",
    # fire, and the answer to it
    "The council said troops attacked a rebel-held village. He said rebel fighters continued to attack.",
    # villages of one side
    "Rebels attacked the army-held villages of Nuli and Avi. The army-held village of Prisi was attacked.",
    # set beside another
    "Troops shelled Umm Kef village on Monday. Earlier on Monday, troops shelled the village of Qubur.",
    "A drone attacked a post in Selim on Monday. On the same day, a drone attacked a vehicle near Amuda.",
]


@pytest.mark.parametrize("text", TWO)
def test_two_happenings_are_not_tied(read, text):
    _, reading = read(text)
    acts = [c for c in reading.claims if c.kind in {"attack", "clash"}]
    assert len(acts) == 2
    assert [c.same_as for c in acts] == [None, None]


ONE = [
    "Jets struck a hospital in Selim on Monday, killing five. The strike on the hospital wounded nine.",
    "The army began an offensive on Karam on Sunday. Earlier today it said the offensive killed ten people.",
    "A bomb killed twelve people in Selim in 2014. The bombing of 2014 was claimed by the rebels.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_happening_told_again_is_tied(read, text):
    _, reading = read(text)
    acts = [c for c in reading.claims if c.kind == "attack"]
    assert [c.same_as for c in acts[1:]] == [acts[0].id]


def test_an_attack_on_a_region_may_have_been_anywhere_in_it(read):
    _, reading = read(
        "The Turkish army bombed the canton of Selim on Wednesday. According to monitors, four people were "
        "injured. The attack was directed against the village of Shorik."
    )
    assert reading.claims[2].actor.name == "Turkish Armed Forces"


def test_two_sides_at_two_places_did_two_things(read):
    _, reading = read(
        "Rebels shelled the town of Karam on Monday. Four were killed by the army in Selim, medics said."
    )
    assert reading.claims[1].same_as is None


def test_a_whole_campaign_is_not_one_strike_in_it(read):
    _, reading = read(
        "An airstrike killed nine people in Selim on Monday. The US waged an air campaign in Syria."
    )
    assert [c.same_as for c in reading.claims] == [None, None]


def test_more_dead_are_of_another_act_than_a_murder_before(read):
    _, reading = read(
        "A cook was murdered in Selim. Police found eight more bodies near Karam, sources said."
    )
    assert [c.same_as for c in reading.claims] == [None, None]
