"""Aid that somebody bars was not given."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

BARRED = [
    "The army refused to let aid convoys into the town.",
    "The army blocked aid to the town.",
    "Rebels stopped aid deliveries to the town.",
    "Humanitarian aid was blocked by the militia.",
    "The army prevented aid convoys from reaching the town.",
    "The governor did not allow aid convoys into the camp.",
]
GIVEN = [
    "The agency delivered aid to the camp on Monday.",
    "Aid convoys reached the town on Monday.",
    "The army let aid convoys into the town.",
    "The agency sent food to the camp to prevent a famine.",
]


@pytest.mark.parametrize("text", BARRED)
def test_aid_that_was_barred_was_not_given(read, text):
    _, reading = read(text)
    told = {claim.modality for claim in reading.claims if claim.kind == "aid"}
    assert told == {Modality.NEGATED}


@pytest.mark.parametrize("text", GIVEN)
def test_aid_that_came_through_happened(read, text):
    _, reading = read(text)
    told = {claim.modality for claim in reading.claims if claim.kind == "aid"}
    assert told == {Modality.HAPPENED}


def test_who_vows_a_response_threatens(read):
    _, reading = read("The army vowed a response to the raid.")
    assert "threaten" in {claim.kind for claim in reading.claims}
