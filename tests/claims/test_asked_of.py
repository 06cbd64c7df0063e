"""Of whom something is demanded, where only they can do it."""

from __future__ import annotations

import pytest


def of_whom(read, text):
    _, reading = read(text)
    claim = next(c for c in reading.claims if c.kind == "demand")
    return claim.target.name if claim.target else None


ASKED = [
    ("Protesters called for the resignation of the interior minister.", "interior minister"),
    ("The students rallied to demand the president's resignation.", "president"),
    ("The opposition asked for the governor's ouster.", "governor"),
    ("Opponents called for the minister to step down.", "minister"),
    ("Villagers demanded the army's withdrawal.", "army"),
]


@pytest.mark.parametrize(("text", "name"), ASKED)
def test_a_resignation_is_demanded_of_whoever_is_to_resign(read, text, name):
    assert of_whom(read, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Protesters called for the release of the prisoners.",
        "The union demanded the withdrawal of the bill.",
        "The group called for an inquiry.",
    ],
)
def test_what_others_are_to_do_with_somebody_is_not_demanded_of_them(read, text):
    assert of_whom(read, text) is None
