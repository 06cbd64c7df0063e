"""Words that mislead: dangers that nobody threatens with, civil generals, places and open acts in a row."""

from __future__ import annotations

import pytest


def kinds(read, text):
    _, reading = read(text)
    return [(c.kind, c.modality) for c in reading.claims]


def place(read, text):
    _, reading = read(text)
    return next(c.place.name if c.place else None for c in reading.claims)


def role(read, text):
    _, reading = read(text)
    return reading.claims[0].chain[-1].role


DANGERS = [
    "The group threatens stability in the region, the president said.",
    "The drought threatens the lives of millions.",
    "The escalation threatens regional security, analysts said.",
]


@pytest.mark.parametrize("text", DANGERS)
def test_what_endangers_peace_or_lives_is_no_threat_by_anybody(read, text):
    assert kinds(read, text) == []


def test_who_threatens_lives_or_forces_does_threaten(read):
    assert ("threaten", "happened") in kinds(read, "The rebels threatened the lives of the hostages.")
    assert ("threaten", "happened") in kinds(read, "The group threatened the security forces with attacks.")


ROLES = [
    ("The Consul General said three people were killed in the attack.", "official"),
    ("The Secretary General said the army shelled the town.", "official"),
    ("The inspector general said the police shot two men.", "official"),
    ("The Attorney General said five men were arrested on Monday.", "court"),
    ("General Omar Said said that three soldiers were killed.", "military"),
]


@pytest.mark.parametrize(("text", "wanted"), ROLES)
def test_a_general_of_an_office_is_no_soldier(read, text, wanted):
    assert role(read, text) == wanted


PLACES = [
    ("Bombs went off in Nairobi, Kenya, and Mombasa, Kenya.", "Nairobi and Mombasa"),
    ("Attacks were carried out in Baghdad, Iraq, and Damascus, Syria.", "Baghdad and Damascus"),
    ("A drone fired on Jarad village in the northern countryside of Aleppo, killing one.", "Jarad village"),
    ("Clashes broke out in Mosul, Iraq, on Monday.", "Mosul"),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_towns_beside_their_lands_are_all_told_and_a_village_goes_before_its_countryside(read, text, wanted):
    assert place(read, text) == wanted


OPEN = [
    (
        "Residents fled amid talk of an imminent military operation and incursion.",
        {("attack", "possible"), ("move", "possible"), ("displace", "happened")},
    ),
    ("After an attempted coup and clashes, the army closed the airport.", {("clash", "happened")}),
]


@pytest.mark.parametrize(("text", "wanted"), OPEN)
def test_what_is_imminent_is_so_for_both_of_two_nouns(read, text, wanted):
    assert wanted <= set(kinds(read, text))


def test_a_day_is_no_target(read):
    _, reading = read("The incident of Sept. 11 underscore dangers for soldiers.")
    assert all(c.target is None for c in reading.claims)
