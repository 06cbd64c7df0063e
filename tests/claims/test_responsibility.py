"""What a claim of responsibility tells of the act told before."""

from __future__ import annotations

import pytest

from onrecord.model import Certainty

FAR = "Doctors treated the wounded. It was loud. The mayor spoke. Shops closed. "
CLAIM = "The group has claimed responsibility for the attack."
TARTUS = "The group claimed responsibility for the Tartus bombing."


def told(reading):
    """Give the doers and the targets of the acts, and the target of the claim."""
    acts = [c for c in reading.claims if c.kind == "attack"]
    (claim,) = [c for c in reading.claims if c.kind == "claim-responsibility"]
    return [c.actor.name if c.actor else None for c in acts], claim.target.name if claim.target else None


CLAIMED = [
    (f"A bomb hit the consulate. {CLAIM}", ["group"], "consulate"),
    (f"A bomb hit the consulate. {FAR}{CLAIM}", ["group"], "consulate"),
    (f"A bomb hit the port on 1 May. Gunfire hit a bus on 9 May. {CLAIM}", [None, "group"], "bus"),
    (f"A bomb hit the port on 1 May. Gunfire hit a bus on 9 May. {FAR}{CLAIM}", [None, None], None),
    (
        "A bomb hit the consulate. The group claimed responsibility for the attack, citing a raid on a farm.",
        ["group", None],
        "consulate",
    ),
    (f"A gunman shot two guests. Police killed the gunman. {CLAIM}", ["gunman", "Police"], "gunman"),
    (f"A bomb hit the bus. Police killed the bomber. {CLAIM}", ["group", "Police"], "bus"),
    (f"Rebels attacked the consulate. {CLAIM}", ["Rebels"], "consulate"),
    (f"It is not clear who bombed the consulate. {CLAIM}", [None], "consulate"),
    (f"A bomb hit a bus in Tartus. A rocket hit a mill in Homs. {TARTUS}", ["group", None], "bus"),
    ("A bomb hit the consulate. No group has claimed responsibility for the attack.", [None], "consulate"),
    ("A bomb hit the consulate. The group has not claimed responsibility for it.", [None], None),
]


@pytest.mark.parametrize(("text", "actors", "target"), CLAIMED)
def test_an_act_told_without_a_doer_is_its_claimants_where_no_other_can_be_meant(read, text, actors, target):
    _, reading = read(text)
    assert told(reading) == (actors, target)


def test_who_claims_an_act_is_the_source_of_that_and_of_nothing_else(read):
    _, reading = read(f"A bomb hit the consulate, police said. {CLAIM}")
    act = next(c for c in reading.claims if c.kind == "attack")
    assert act.actor.certainty is Certainty.CLAIMED
    assert [k.name for k in act.actor.chain] == ["group"]
    assert [k.name for k in act.chain] == ["police"]
