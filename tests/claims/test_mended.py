"""Slips that the parser makes on the language of news cost no doer, act or place."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.claims.parser import English
from onrecord.model import Days, Modality, Range

NEWS = Days.on(date(2023, 5, 11))

DOERS = [
    ("The Turkish shelling squarely hit a school; pupils fled.", "Turkey"),
    ("Monitors say that the five jets that they think were Russian made nine raids.", "Russia"),
    ("Two men died after jets which we think were Russian bombed a bakery in Ariha.", "Russia"),
    ("Planes that we think were Russian fired missiles near a camp in Idlib, hurting many people.", "Russia"),
    ("In Benghazi on Tuesday gunmen killed a judge.", "gunmen"),
    ("In Homs on Friday Russian warplanes bombed a bakery.", "Russian Armed Forces"),
    ("A child was killed in Turkish missile shelling on Jarabi village.", "Turkey"),
    ("Two girls died in the Syrian regime shelling of Daraa.", "Government of Syria"),
    ("Three people were killed in army shelling of Ariha.", "army"),
    ("Hamas, backed by two other groups, conducted a raid near Gaza.", "Hamas"),
]

BOMBS = [
    "A car bomb parking in a street in Baghdad detonated and killed a guard.",
    "A man of 28 detonated a two-kilogram TNT bomb packed with nails in a cafe, killing a guard.",
    "A guard was killed and five others wounded, among them a cook, in a car bomb attack.",
]


@pytest.mark.parametrize("text", [*(text for text, _ in DOERS), *BOMBS])
def test_a_mended_sentence_is_a_tree(text, read):
    report, _ = read(text, published=NEWS)
    for sentence in English().parse(report).sentences:
        roots = [t for t in sentence.tokens if t.head == t.at]
        assert len(roots) == 1
        assert sentence.subtree(roots[0].at) == tuple(range(len(sentence.tokens)))


@pytest.mark.parametrize(("text", "name"), DOERS)
def test_who_did_it(read, text, name):
    _, reading = read(text, published=NEWS)
    assert {c.actor.name for c in reading.claims if c.actor} == {name}


@pytest.mark.parametrize("text", BOMBS)
def test_a_bomb_that_is_told_of_is_one_attack(read, text):
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert claim.victims.killed == Range(1, 1)
    assert claim.actor is None or claim.actor.name == "man of 28"


def test_a_place_does_not_do_the_targeting(read):
    text = "The army launched a missile strike Tuesday in western Syria targeting a commander."
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert (claim.target.name, claim.place.name) == ("commander", "western Syria")


def test_what_the_parser_got_right_stays(read):
    _, reading = read("The army is shelling the town. Missiles hit it, shelling followed.", published=NEWS)
    assert [c.actor.name for c in reading.claims if c.actor][:1] == ["army"]


def test_some_of_the_hurt_are_not_those_who_were_hurt_besides(read):
    _, reading = read("Six people were injured, two of them journalists.", published=NEWS)
    assert [c.victims.injured for c in reading.claims] == [Range(6, 6)]


def test_who_denies_and_accuses_denies_no_deed_of_the_accused(read):
    text = "Officials denied involvement and accused rebels of shelling the town."
    _, reading = read(text, published=NEWS)
    told = {c.kind: (c.modality, c.actor.name) for c in reading.claims}
    assert told["accuse"] == (Modality.HAPPENED, "Officials")
    assert told["attack"] == (Modality.HAPPENED, "rebels")


def test_how_many_they_were_is_no_year_of_the_month_before(read):
    text = "Between January and March 212 civilians were killed in air strikes, the mayor said."
    _, reading = read(text, published=NEWS)
    assert [c.victims.killed for c in reading.claims] == [Range(212, 212)]
    _, reading = read("In March 2012 civilians were killed in air strikes.", published=NEWS)
    assert [c.victims and c.victims.killed for c in reading.claims] != [Range(2012, 2012)]
