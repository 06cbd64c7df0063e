"""What somebody means to have done has not happened for it."""

from __future__ import annotations

import pytest

from onrecord.model import Modality

MEANT = [
    "The prime minister had been in talks with the groups to have the attacks stopped.",
    "He wanted to have the shelling halted.",
    "The mediators hope to get the fighting suspended.",
    "The mayor asked the army to have the prisoners released.",
]
DONE = [
    "He managed to have the shelling halted.",
    "The mayor had the prisoners released on Monday.",
]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_to_be_had_done_is_open(read, text):
    _, reading = read(text)
    ends = [claim for claim in reading.claims if claim.kind in {"cease", "release"}]
    assert ends
    assert all(claim.modality is not Modality.HAPPENED for claim in ends)


@pytest.mark.parametrize("text", DONE)
def test_what_somebody_had_done_happened(read, text):
    _, reading = read(text)
    ends = [claim for claim in reading.claims if claim.kind in {"cease", "release"}]
    assert {claim.modality for claim in ends} == {Modality.HAPPENED}
