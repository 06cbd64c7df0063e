"""Words that tell of violence only beside other words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The army said it hit a camp in Ruritania.", "camp"),
        ("The army said it had targeted a commander of the rebels.", "commander of the rebels"),
        ('"We hit a camp," the army said.', "camp"),
        ("The navy said it hit two boats off Ruritania.", "two boats"),
    ],
)
def test_what_a_side_says_that_it_hit_it_attacked(read, text, target):
    _, reading = read(text)
    assert [(c.kind, c.target.name) for c in reading.claims] == [("attack", target)]
    assert [len(c.chain) for c in reading.claims] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "The army said it hit a record number of recruits.",
        "The army said it hit its recruitment target.",
        "The company said it hit its targets for the year.",
        "The ministry said it hit its goals.",
        "The police said they targeted drivers who drink.",
    ],
)
def test_who_hits_an_aim_of_their_own_attacks_nobody(read, text):
    _, reading = read(text)
    assert not reading.claims


def test_who_goes_on_striking_is_told_further_up(read):
    (claim,) = read("Artillery and aircraft are continuing to strike the camp, the army says.")[1].claims
    assert (claim.kind, claim.target.name) == ("attack", "camp")
    assert read("Doctors are continuing to strike over pay.")[1].claims == ()
