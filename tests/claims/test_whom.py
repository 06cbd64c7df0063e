"""Whom a pronoun stands for that something is done to."""

from __future__ import annotations

import pytest


def target(read, text, trigger):
    report, reading = read(text)
    found = [c.target for c in reading.claims if c.trigger.of(report.text) == trigger]
    return found[0].name if found and found[0] else None


MEANT = [
    ("Omar Tal was born in Kordan. He was arrested on Monday.", "arrested", "Omar Tal"),
    ("They brought the mayor to the station and arrested him.", "arrested", "mayor"),
    ("Rebels captured the mayor and killed him.", "killed", "mayor"),
    ("The judge was at home when he was gunned down.", "gunned down", "judge"),
    ("The militants fled after soldiers attacked them.", "attacked", "militants"),
    ("The police charged Omar Tal. He also is charged in three attacks in Kordan.", "charged", "Omar Tal"),
    ("She sent a letter to the bishop asking him to intervene.", "asking", "bishop"),
    ("Omar Tal was found in a barn. He is in custody in Kordan.", "in custody", "Omar Tal"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), MEANT)
def test_a_pronoun_that_suffers_is_the_only_one_named_just_before(read, text, trigger, name):
    assert target(read, text, trigger) == name


OPEN = [
    ("Omar Tal met Karim Dost. He was arrested on Monday.", "arrested"),
    ("The minister said he was arrested by rebels.", "arrested"),
    ("The activists said that police had beaten them.", "beaten"),
    ("Villagers hid the weapons but soldiers burnt them.", "burnt"),
    ("The actress Lena Dost spoke. He was arrested on Monday.", "arrested"),
    ("The ministers sacked the guards, and rebels attacked them.", "attacked"),
    ('"They beat him," the mayor\'s brother said.', "beat"),
]


@pytest.mark.parametrize(("text", "trigger"), OPEN)
def test_where_two_could_be_meant_or_only_who_speaks_nobody_is(read, text, trigger):
    assert target(read, text, trigger) is None


def test_people_who_were_only_there_are_no_target(read):
    _, reading = read("The woman was in the market when she was killed in a raid on Monday.")
    assert all(c.target is None for c in reading.claims)


def test_the_words_of_the_target_are_the_pronoun(read):
    report, reading = read("Rebels captured the mayor and killed him.")
    claim = next(c for c in reading.claims if c.trigger.of(report.text) == "killed")
    assert claim.target.span.of(report.text) == "him"
