"""A list of the dead tells of no more happenings than the act that it lists the dead of."""

from __future__ import annotations

import pytest

STRIKE = "An airstrike hit a market in Selim on Monday, killing seven people.\n\n"

LISTS = [
    "The dead:\n\n- Ahmad Karam, 34, from Selim, hit by shrapnel\n\n- Nura Karam, 12, died of her wounds\n",
    "1. Ahmad Karam, a farmer, killed in the market.\n2. Nura Karam, a child, killed in the market.\n",
    "Ahmad Karam, 34, was killed at once. Nura Karam, 12, died in hospital.\n",
]


@pytest.mark.parametrize("lines", LISTS)
def test_lines_of_the_dead_are_no_acts_of_their_own(read, lines):
    _, reading = read(STRIKE + lines)
    assert [c.victims.killed.low for c in reading.claims] == [7]


def test_lines_that_tell_of_acts_of_their_own_are_kept(read):
    _, reading = read(
        "Two teachers were killed this week.\n\n"
        "Ahmad Karam, 34, was shot by gunmen outside his school in Selim on Monday.\n\n"
        "Nura Karam, 42, was killed when a bomb hit her car in Tarek on Tuesday.\n"
    )
    assert {c.place.name for c in reading.claims if c.place} >= {"Selim", "Tarek"}


def test_one_line_alone_is_no_list(read):
    _, reading = read(STRIKE + "Ahmad Karam, 34, was killed at a checkpoint near Tarek.\n")
    assert len(reading.claims) == 2
