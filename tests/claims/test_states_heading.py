"""Lands and capitals before a headline's colon: headlines written for the tests."""

from __future__ import annotations

import pytest


def chain_of(reading):
    return [(link.name, link.role.value) for link in reading.claims[0].chain]


SAYING = [
    ("Israel: Hezbollah fired rockets", "Israel"),
    ("Pakistan: India shelled border village", "Pakistan"),
    ("Russia: Ukraine shelled Donetsk market", "Russia"),
    ("Kyiv: Russia fired 30 missiles", "Kyiv"),
    ("Iran: Israel behind attack on ship", "Iran"),
]


@pytest.mark.parametrize(("text", "source"), SAYING)
def test_a_land_says_before_a_colon_what_another_did(read, text, source):
    _, reading = read(text)
    assert chain_of(reading) == [(source, "official")]


PLACES = [
    "Lebanon: Israel strikes Tyre",
    "Lebanon: Israel killed two in Tyre",
    "Syria: Rebels shell Aleppo",
    "Nigeria: Boko Haram killed 20 in Borno",
    "Iraq: Turkish jets bombed villages",
    "Israel: Army killed two gunmen",
    "Baghdad: Car bomb kills nine",
    "Ukraine war: Russia strikes Kharkiv",
]


@pytest.mark.parametrize("text", PLACES)
def test_a_land_before_a_colon_is_no_source_of_what_was_done_in_it(read, text):
    _, reading = read(text)
    assert chain_of(reading) == []


BEHIND = [
    ("Army behind massacre, UN says", "massacre", "Army", ("UN",)),
    ("Rebels behind blast, police say", "blast", "Rebels", ("police",)),
    ("Police say rebels behind blast", "blast", "rebels", ("Police",)),
    ("Men behind attack arrested", "attack", None, ()),
    ("The men behind the attack", "attack", None, ()),
]


@pytest.mark.parametrize(("text", "trigger", "doer", "sources"), BEHIND)
def test_who_is_behind_an_act_in_a_headline_without_a_verb_did_it(by_trigger, text, trigger, doer, sources):
    assert by_trigger(text, "actor", "chain")[trigger] == (doer, sources)
