"""Harm told by nouns, by who suffered wounds, by a name alone, and with some of the hurt in brackets."""

from __future__ import annotations

import pytest


def tolls(read, text):
    _, reading = read(text)
    pairs = ((c.victims.killed, c.victims.injured) for c in reading.claims if c.victims is not None)
    return [tuple(n.low if n is not None else None for n in pair) for pair in pairs]


BESIDE = [
    ("The centre recorded the death of a man and injury of three others in rocket attacks on Erbil.", (1, 3)),
    (
        "They noted the death of a child and injury of another in shelling by the army on Erbil.",
        (1, 1),
    ),
    ("The centre noted the killing of five men and the wounding of nine others by rockets in Erbil.", (5, 9)),
]


@pytest.mark.parametrize(("text", "toll"), BESIDE)
def test_a_death_and_an_injury_beside_it_are_of_one_attack(read, text, toll):
    assert tolls(read, text) == [toll]


def test_two_killings_are_not_put_together(read):
    _, reading = read("It tells of the murder of a judge in Erbil and the killing of a priest in Mosul.")
    assert all(c.victims.killed.low == 1 for c in reading.claims if c.victims is not None)


WOUNDS = [
    ("Six others sustained various injuries in the explosion in Erbil.", (None, 6)),
    ("A civilian sustained minor injuries in a shelling that hit the village on Monday.", (None, 1)),
    ("Two soldiers were killed and four suffered wounds when a bomb went off in Erbil.", (2, 4)),
    ("Four children suffered severe burns in an air strike on their school in Erbil.", (None, 4)),
    ("No one sustained any injuries in the blast.", (None, 0)),
    ("A civilian died and three others sustained various injuries when shells fell on Erbil.", (1, 3)),
    ("Four soldiers were killed and others sustained wounds in an attack on their post.", (4, 1)),
]


@pytest.mark.parametrize(("text", "toll"), WOUNDS)
def test_who_suffers_wounds_is_injured(read, text, toll):
    assert tolls(read, text) == [toll]


def test_an_injury_in_a_match_is_no_violence(read):
    assert tolls(read, "The striker sustained an injury in the match on Sunday.") == []


NAMED = [
    ("One of the rockets landed in Erbil, killing Layla and injuring six others.", (1, 6)),
    ("Shelling killed Layla and her two sons in Erbil.", (3, None)),
    ("A total of 11 civilians were killed and 6 injured in the shelling.", (11, 6)),
]


@pytest.mark.parametrize(("text", "toll"), NAMED)
def test_somebody_told_by_a_name_alone_is_one_and_a_total_is_its_number(read, text, toll):
    assert tolls(read, text) == [toll]


def test_a_side_that_is_killed_is_no_single_person(read):
    assert tolls(read, "The attack killed Hezbollah.") == []


BRACKETS = [
    ("11 civilians have been killed (1 journalist) and 6 injured (2 journalists).", (11, 6)),
    ("The attacks resulted in 11 killed (1 journalist) and 6 injured (2 journalists).", (11, 6)),
    ("In total 7 soldiers were killed (2 officers) and 9 (3 officers) wounded in the attack.", (7, 9)),
    ("Shelling killed 9 civilians (4 children) and wounded 17 (six of them women) in Erbil.", (9, 17)),
]


@pytest.mark.parametrize(("text", "toll"), BRACKETS)
def test_those_in_brackets_are_some_of_those_before(read, text, toll):
    assert tolls(read, text) == [toll]
