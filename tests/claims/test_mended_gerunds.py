"""An act named by "-ing" has the doer that "by" names."""

from __future__ import annotations

import pytest

DONE = [
    ("Three people were killed in shelling carried out by the army on a market.", "army"),
    ("Two children died in bombing conducted by rebels on Monday.", "rebels"),
    ("Residents reported shelling by the army on Sunday.", "army"),
    ("The town witnessed shelling by rebels for hours.", "rebels"),
]


@pytest.mark.parametrize(("text", "doer"), DONE)
def test_who_carried_out_the_shelling_did_it(read, text, doer):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.actor is not None
    assert claim.actor.name.endswith(doer)


@pytest.mark.parametrize(
    "text", ["Nine people died in fighting by the river.", "They were shot in shelling by night."]
)
def test_a_place_or_a_time_behind_by_did_nothing(read, text):
    _, reading = read(text)
    assert all(claim.actor is None for claim in reading.claims)


def test_shelling_that_a_people_stands_before_is_theirs(read):
    _, reading = read(
        "Two people were injured by Turkish shelling with mortar shells on Karam Square in Selim."
    )
    (claim,) = reading.claims
    assert claim.actor.name == "Turkey"
    assert claim.target.name == "Karam Square"


def test_a_people_that_does_the_shelling_in_a_clause_is_kept(read):
    _, reading = read("They fled from Turkish troops shelling the village.")
    assert [c.actor.name for c in reading.claims if c.kind == "attack"] == ["Turkish Armed Forces"]
