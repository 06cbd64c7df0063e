"""Harms that are of another act than the one told beside them, and those that are not."""

from __future__ import annotations


def acts_of(read, text):
    report, reading = read(text)
    return [
        (c.trigger.of(report.text), c.victims.killed.low if c.victims and c.victims.killed else None)
        for c in reading.claims
        if c.kind in {"attack", "destroy"}
    ]


def test_two_whom_and_joins_did_two_things(read):
    assert len(acts_of(read, "Settlers burned three houses, and soldiers killed a farmer in Karna.")) == 2


def test_a_blast_is_nobody_who_did_another_thing(read):
    text = "The blast destroyed nearby cars and a bomber rammed a truck into the gate, killing two guards."
    assert acts_of(read, text) == [("blast", 2)]
