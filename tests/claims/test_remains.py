"""Bodies that are found or taken in are the dead of the violence that is told, once."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import Days, Range

NEWS = Days.on(date(2023, 5, 11))
FOUND = [
    (
        "The bodies of 12 herders were found on Tuesday near Kolda, a day after gunmen attacked the village.",
        12,
    ),
    ("Residents found 20 bodies in a mass grave near Kolda on Friday.", 20),
    ("At least 14 bodies, some with their hands tied, were recovered from the river near Kolda.", 14),
    ("The hospital in Zalin received nine bodies after the shelling, a doctor said.", 9),
    ("Police discovered the decapitated bodies of three guards on the road to Masi.", 3),
    ("Two morgues in Masi took in 33 bodies on Monday after clashes between gangs.", 33),
    ("Police found four dead bodies on the road to Masi.", 4),
    ("A mass grave containing 30 bodies was discovered near Masi.", 30),
    ("The body of a kidnapped nurse was found on Saturday in Kolda.", 1),
]
NONE = [
    "Divers recovered 12 bodies after a migrant boat sank off Kolda.",
    "Rescuers found the bodies of six climbers on Saturday.",
    "Two bodies of the union found no agreement.",
    "Scientists discovered three bodies beyond Neptune.",
]


@pytest.mark.parametrize(("text", "least"), FOUND)
def test_bodies_that_come_to_light_are_the_dead_of_what_is_told(read, text, least):
    _, reading = read(text, published=NEWS)
    (claim,) = reading.claims
    assert (claim.kind in {"attack", "clash"}, claim.victims.killed.low) == (True, least)


@pytest.mark.parametrize("text", NONE)
def test_bodies_without_violence_are_no_claim(read, text):
    assert read(text, published=NEWS)[1].claims == ()


def test_who_finds_the_dead_has_not_killed_them(read):
    for text in (
        "Police found four dead bodies in Masi.",
        "Soldiers found the bound bodies of four men in Masi.",
    ):
        assert [c.actor for c in read(text, published=NEWS)[1].claims] == [None]


def test_those_whose_death_was_told_are_not_counted_again(read):
    text = "A village mourns\n\nGunmen killed 12 villagers in Dankani on Monday, residents said.\n\n{}"
    for again in (
        "The bodies of the 12 villagers were found in a ditch.",
        "Their bodies were found in a ditch.",
    ):
        assert len(read(text.format(again), published=NEWS)[1].claims) == 1


def test_bodies_count_after_violence_was_told(read):
    text = "Raid on Bula\n\nGunmen raided the town of Bula on Sunday, residents said.\n\n{}"
    _, reading = read(text.format("Three bodies were found on Monday."), published=NEWS)
    assert reading.claims[-1].victims.killed == Range.exactly(3)


def test_captives_whose_bodies_are_given_back_did_not_die_that_day(read):
    _, reading = read("The movement handed over the bodies of four hostages on Thursday.", published=NEWS)
    assert all(claim.victims is None for claim in reading.claims)
    assert not any(claim.kind == "attack" for claim in reading.claims)


def test_what_is_done_to_the_dead_destroys_nothing(read):
    text = "The army bombed the market of Masi, killing 20. Some bodies were burned beyond recognition."
    assert [c.kind for c in read(text, published=NEWS)[1].claims] == ["attack"]


def test_bodies_of_those_who_were_taken_tell_of_their_death(read):
    text = "A town in fear\n\nOn Thursday two nurses were abducted from their homes in Kaya. {}"
    _, reading = read(text.format("Their bodies were found on the edge of town hours later."), published=NEWS)
    assert [c.kind for c in reading.claims] == ["abduct", "attack"]
    assert reading.claims[1].victims.killed.low == 1


def test_the_dead_of_a_mishap_told_beside_an_attack_are_not_its_dead(read):
    text = "A day in Bula\n\nGunmen attacked the town of Bula on Sunday. {}"
    for beside in (
        "Twelve bodies were recovered after a flood.",
        "Nine bodies were found after a boat sank.",
    ):
        _, reading = read(text.format(beside), published=NEWS)
        assert all(claim.victims is None for claim in reading.claims)
