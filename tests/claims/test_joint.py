"""Parties that share a noun, and whom nobody names as a doer."""

from __future__ import annotations

import pytest


def deeds(reading):
    return [c for c in reading.claims if c.kind in {"attack", "clash"}]


JOINT = [
    ("Turkish and Syrian forces shelled the town.", ["Turkish Armed Forces", "Syrian Armed Forces"]),
    ("Russian and Syrian warplanes bombed the town.", ["Russian Armed Forces", "Syrian Armed Forces"]),
    ("British, French and American airstrikes killed two.", ["United Kingdom", "France", "United States"]),
    ("A raid waged by Kurdish and regime forces killed two.", ["Kurdish armed forces", "regime forces"]),
    ("Large and small Turkish drones hit the town.", []),
    ("Turkish forces shelled the town.", []),
]


@pytest.mark.parametrize(("sentence", "names"), JOINT)
def test_of_those_that_share_a_noun_each_is_a_member(read, sentence, names):
    report, reading = read(sentence)
    (claim,) = deeds(reading)
    assert [m.name for m in claim.actor.members] == names
    assert (claim.actor.id is None) == bool(names)
    spans = [m.span for m in claim.actor.members]
    assert all(claim.actor.span.holds(s) for s in spans)
    assert not any(a.overlaps(b) for a in spans for b in spans if a is not b)
    assert all(s.of(report.text) for s in spans)


def test_what_was_attacked_has_its_members_too(read):
    _, reading = read("An attack on Turkish and Syrian troops killed two.")
    (claim,) = deeds(reading)
    assert [m.id is None for m in claim.target.members] == [False, False]


NOBODY = [
    ("The group was not blamed for the attack.", None),
    ("The group was blamed for the attack.", "group"),
    ("The court did not convict the officer of killing two prisoners.", None),
    ("The minister did not accuse the rebels of shelling the market.", None),
    ("A child lost her life in the shelling.", None),
    ("Two soldiers lost their lives in the army's raid.", "army"),
    ("A nurse was hurt by the bombing of a Turkish drone.", "Turkish Armed Forces"),
    ("Two were hurt in the bombing of a Turkish base.", None),
    ("Artillery and rocket attacks by the army killed two.", "army"),
]


@pytest.mark.parametrize(("sentence", "actor"), NOBODY)
def test_who_suffers_or_is_cleared_is_no_doer(read, sentence, actor):
    _, reading = read(sentence)
    (claim,) = deeds(reading)
    assert (claim.actor.name if claim.actor else None) == actor


WHOLE = [
    (
        "Fighters of Hamas and members of Islamic Jihad attacked a base.",
        ["Fighters of Hamas", "members of Islamic Jihad"],
    ),
    ("Soldiers of the army attacked a base.", []),
    ("The army and the police shelled the town.", ["army", "police"]),
]


@pytest.mark.parametrize(("sentence", "names"), WHOLE)
def test_a_member_keeps_what_tells_whose_it_is(read, sentence, names):
    report, reading = read(sentence)
    (claim,) = deeds(reading)
    told = [m.span.of(report.text).removeprefix("the ").removeprefix("The ") for m in claim.actor.members]
    assert told == names
