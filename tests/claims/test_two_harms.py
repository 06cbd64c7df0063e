"""Harm told by two verbs is of one doer, and of no act told before it."""

from __future__ import annotations

import pytest

AFTER = [
    "The army shelled the town after rebels killed two soldiers and wounded six others.",
    "The army shelled the town after gunmen killed two soldiers and wounded six others.",
]


@pytest.mark.parametrize("text", AFTER)
def test_what_another_did_before_is_not_done_by_the_act_that_answers_it(read, text):
    report, reading = read(text)
    told = {c.trigger.of(report.text): c for c in reading.claims}
    assert told["shelled"].victims is None
    killed = told["killed"].victims
    assert (killed.killed.low, killed.injured.low) == (2, 6)


def test_the_dead_of_an_attack_are_not_those_of_the_strikes_after_it(read):
    report, reading = read(
        "The strikes were launched after an attack on Thursday by a drone killed one man and wounded five."
    )
    told = {c.trigger.of(report.text): c.victims for c in reading.claims}
    assert told["strikes"] is None
    assert (told["attack"].killed.low, told["attack"].injured.low) == (1, 5)


def test_the_number_before_wounded_is_not_that_of_the_wounded(read):
    report, reading = read("Police clashed with protesters, and officers killed two and wounded six.")
    told = {c.trigger.of(report.text): c.victims for c in reading.claims}
    assert told["clashed"] is None
    assert told["killed"].injured.low == 6


ONE = [
    "Gunmen opened fire on a bus and killed nine people and wounded six.",
    "The blast killed nine people and wounded six in the market.",
    "Rebels attacked the post, killing nine soldiers and wounding six.",
]


@pytest.mark.parametrize("text", ONE)
def test_harm_done_in_one_act_is_its_own(read, text):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.victims.killed.low, claim.victims.injured.low) == (9, 6)
