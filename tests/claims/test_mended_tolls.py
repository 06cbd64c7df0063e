"""Those who were hurt are counted past an aside on the dead."""

from __future__ import annotations

import pytest

from onrecord.model import Range

TOLLS = [
    (
        "More than 100 people died, eight of them Americans and over 1,000 injured since a bomb exploded.",
        Range(101, None),
        Range(1001, None),
    ),
    (
        "Six people died, including two children, and more than 300 injured after a truck bomb exploded.",
        Range.exactly(6),
        Range(301, None),
    ),
    (
        "Nine people died, among them two guards, and at least 30 wounded in the raid on Selim.",
        Range.exactly(9),
        Range(30, None),
    ),
]


@pytest.mark.parametrize(("text", "killed", "injured"), TOLLS)
def test_a_number_behind_an_aside_is_of_the_hurt(read, text, killed, injured):
    _, reading = read(text)
    (claim,) = reading.claims
    assert (claim.victims.killed, claim.victims.injured) == (killed, injured)


def test_a_number_of_people_stays_theirs(read):
    _, reading = read(
        "The blast killed nine people, including four children, and 40 injured people were treated."
    )
    assert {c.victims.killed for c in reading.claims if c.victims} == {Range.exactly(9)}
