"""What would have been so had somebody acted: nobody did."""

from __future__ import annotations


def test_what_nobody_did_behind_a_lone_had_is_conditional(read):
    _, reading = read("The violence would never have taken place had the opposition condemned the killings.")
    told = {c.kind: c.modality.value for c in reading.claims}
    assert told["accuse"] == "conditional"
    assert told["attack"] == "happened"


def test_a_plain_had_is_no_condition(read):
    _, reading = read("The minister said that the opposition had condemned the killings.")
    assert {c.modality.value for c in reading.claims} == {"happened"}
