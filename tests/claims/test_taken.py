"""Numbers of people arrested, abducted, let go and driven out: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Range

COUNTED = [
    ("The army arrested 12 people in the town.", "arrest", Range(12, 12)),
    ("Dozens of protesters were detained in the capital.", "arrest", Range(24, None)),
    ("Police took dozens of miners into custody.", "arrest", Range(24, None)),
    ("Twelve suspects remain in custody.", "arrest", Range(12, 12)),
    ("The arrest of nine activists angered the town.", "arrest", Range(9, 9)),
    ("On Sunday, police arrested nine people, six women and three men.", "arrest", Range(9, 9)),
    ("Gunmen abducted three aid workers near the river.", "abduct", Range(3, 3)),
    ("Rebels kidnapped the mayor and two guards.", "abduct", Range(3, 3)),
    ("Militants took nine villagers hostage.", "abduct", Range(9, 9)),
    ("The group released 15 prisoners.", "release", Range(15, 15)),
    ("The shelling displaced 3,000 families.", "displace", Range(3000, None)),
    ("More than 10,000 people fled their homes.", "displace", Range(10001, None)),
    ("Some 200 residents were forced from their homes by the fighting.", "displace", Range(200, 200)),
    ("The fighting forced 5,000 people to flee.", "displace", Range(5000, 5000)),
    ("The army evacuated 200 families from the village.", "displace", Range(200, None)),
]


@pytest.mark.parametrize(("sentence", "kind", "people"), COUNTED)
def test_people_are_counted_by_the_words_for_them(read, sentence, kind, people):
    _, reading = read(sentence)
    (found,) = [c for c in reading.claims if c.kind == kind]
    assert found.victims is not None
    assert (found.victims.people, found.victims.killed, found.victims.injured) == (people, None, None)


UNCOUNTED = [
    "The police plan to arrest 20 people.",
    "The police did not arrest any of the 20 men.",
    "The navy seized two boats and detained them in port.",
    "Police arrested him on Monday.",
]


@pytest.mark.parametrize("sentence", UNCOUNTED)
def test_things_and_unreal_arrests_count_nobody(read, sentence):
    _, reading = read(sentence)
    assert all(c.victims is None for c in reading.claims)


def test_who_flees_is_not_the_one_who_drives_them_out(read):
    report, reading = read("Thousands of families fled their homes on Monday.")
    (found,) = reading.claims
    assert found.actor is None
    assert "families" in found.target.span.of(report.text)


FLEEING = ["The attackers fled the scene after the blast.", "Two gunmen fled on a motorcycle."]


@pytest.mark.parametrize("sentence", FLEEING)
def test_who_runs_from_the_law_is_not_displaced(read, sentence):
    _, reading = read(sentence)
    assert not [c for c in reading.claims if c.kind == "displace"]


SUMMED = [
    ("Police have arrested 60 activists since January.", Range(60, 60)),
    ("The war has displaced at least 40,000 civilians since January.", Range(40000, None)),
]


@pytest.mark.parametrize(("sentence", "people"), SUMMED)
def test_people_summed_up_over_time_are_a_tally(read, sentence, people):
    _, reading = read(sentence)
    (found,) = [c for c in reading.claims if c.victims is not None]
    assert (found.form, found.count, found.victims.people) == (Form.TALLY, people, people)
    assert found.window is not None


def test_arrests_of_one_day_are_an_event(read):
    _, reading = read("Police arrested 60 activists on Monday.")
    assert [(c.form, c.count) for c in reading.claims] == [(Form.EVENT, None)]
