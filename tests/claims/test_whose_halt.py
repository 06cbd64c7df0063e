"""Halts of which the words do not tell whose attack was stopped: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

OPEN = [
    "The army halted the assault near the airport.",
    "Kurdish fighters halted the offensive near the town.",
    "The offensive was halted on Sunday.",
    "The offensive was halted by rebels.",
    "The army said it had halted the offensive after heavy fighting.",
    "Ukraine said it had stopped the assault near Bakhmut.",
    "The general said his men had stopped the assault.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_halt_of_an_attack_of_nobody_named_is_only_possible(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.POSSIBLE)]


OWN = [
    "The army halted its assault near the airport.",
    "The army halted the offensive on Sunday after a request from Ankara.",
    "The rebels suspended the offensive.",
    "The army halted the offensive for 48 hours.",
    "The army halted the offensive to let civilians leave.",
    "The army unilaterally halted the offensive.",
    "Heavy rain halted the offensive.",
    "The government halted the offensive.",
    "The army halted the shelling of the town.",
]


@pytest.mark.parametrize("text", OWN)
def test_who_halts_his_own_attack_has_halted_it(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims if c.kind == "cease"] == [
        ("cease", Modality.HAPPENED)
    ]


def test_a_halt_that_is_denied_or_to_come_stays_so(read):
    _, reading = read("The army has not halted the assault.")
    assert [c.modality for c in reading.claims] == [Modality.NEGATED]
    _, reading = read("The army will halt the assault.")
    assert [c.modality for c in reading.claims] == [Modality.PLANNED]
