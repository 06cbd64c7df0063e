"""Totals that a happening brings about: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Range

BROUGHT = [
    ("The blast killed two more people, bringing the toll to 15.", Range(15, 15), None),
    ("A third soldier died of his wounds on Monday, raising the death toll to 12.", Range(12, 12), None),
    (
        "Ten bodies were pulled from the ruins of the bombed school, taking the total to 41 dead.",
        Range(41, 41),
        None,
    ),
    ("The shelling killed three and brought to 40 the number of those killed.", Range(40, 40), None),
    ("Two were wounded in the raid, bringing the number of wounded to more than 60.", None, Range(61, None)),
]


@pytest.mark.parametrize(("sentence", "killed", "injured"), BROUGHT)
def test_a_total_is_a_tally_of_its_own_that_nobody_did(read, sentence, killed, injured):
    _, reading = read(sentence)
    (total,) = [c for c in reading.claims if c.form is Form.TALLY]
    assert total.victims is not None
    assert (total.victims.killed, total.victims.injured) == (killed, injured)
    assert (total.actor, total.target, total.count) == (None, None, None)


@pytest.mark.parametrize("sentence", [s for s, _, _ in BROUGHT if "bodies" not in s])
def test_the_happening_that_brings_a_total_about_is_part_of_it(read, sentence):
    _, reading = read(sentence)
    (total,) = [c for c in reading.claims if c.form is Form.TALLY]
    (event,) = [c for c in reading.claims if c.form is Form.EVENT]
    assert event.part_of == total.id
    counted = event.victims.killed or event.victims.injured if event.victims else None
    assert counted not in {total.victims.killed, total.victims.injured} - {None}


NONE = [
    "The army raised the number of its troops to 4,000 after the attack.",
    "The attack took a heavy toll on the town.",
    "The death toll from the attack has risen to 27.",
    "Another attack brought the crowd to the square.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_counts_no_dead_or_is_the_toll_of_the_act_is_no_total(read, sentence):
    _, reading = read(sentence)
    assert [c.form for c in reading.claims] == [Form.EVENT]


def test_a_time_beside_the_happening_is_not_that_of_the_total(read):
    _, reading = read("The bomb killed three villagers on Friday, bringing the toll to 15.")
    assert [c.when.stated for c in reading.claims] == [True, False]
    assert all(c.window is None for c in reading.claims)
