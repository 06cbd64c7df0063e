"""What a word of ending puts an end to: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

OTHER = [
    "Germany halted arms sales for strikes on the port.",
    "The court halted the trial over the attack.",
    "The ministry suspended payments to families of attack victims.",
    "The government suspended the officer who led the raid.",
    "The army suspended plans for an offensive.",
    "The state suspended compensation for war victims.",
    "The minister ended a ban on strikes.",
    "The army halted the delivery of shells used in the bombardment.",
]


@pytest.mark.parametrize("text", OTHER)
def test_what_only_has_to_do_with_attacks_may_end_while_they_go_on(read, text):
    _, reading = read(text)
    assert not [c for c in reading.claims if c.kind == "cease"]


HALTS = [
    "The rebels suspended a series of attacks on pipelines.",
    "The deal ended 11 days of fighting.",
    "The rebels halted all forms of violence.",
    "The army halted its air and artillery strikes.",
    "The guerrillas ended their campaign of bombings.",
    "The fighters halted the exchange of fire.",
    "The army has stopped carrying out raids in the camp.",
    "The rebels stopped shooting at midnight.",
    "The army suspended military action in the north.",
    "The group ended its armed struggle.",
    "The Houthis suspended attacks, raids and drone strikes on ships.",
    "The army halted its counteroffensive.",
    "Rebel forces paused their advance on the capital.",
    "Government halts airstrikes",
    "Government halts strikes on port",
]


@pytest.mark.parametrize("text", HALTS)
def test_what_is_ended_is_ended_with_all_that_it_is_made_of(read, text):
    _, reading = read(text)
    assert [(c.kind, c.modality) for c in reading.claims] == [("cease", Modality.HAPPENED)]


def test_a_halt_to_raids_that_is_ordered_is_no_order_to_raid(read):
    _, reading = read("The president ordered a halt to air strikes on the city.")
    assert [(c.kind, c.modality) for c in reading.claims if c.kind != "demand"] == [
        ("cease", Modality.DEMANDED)
    ]
    _, reading = read("He announced a pause to bombing raids in the north.")
    assert [c.kind for c in reading.claims] == ["cease"]


def test_what_ends_is_not_to_whom_it_was_done(read):
    _, reading = read("The group ended its armed struggle against Spain.")
    assert [c.target.name for c in reading.claims] == ["Spain"]
    _, reading = read("The armed struggle was suspended in May.")
    assert [c.target for c in reading.claims] == [None]
