"""What is only called needed has not happened."""

from __future__ import annotations

import pytest


def modalities(read, text):
    _, reading = read(text)
    return [(c.kind, c.modality) for c in reading.claims]


NEEDED = [
    ("The arrest, conviction and punishment of those who did it are essential.", "arrest"),
    ("The release of hostages is vital.", "release"),
    ("The release of all prisoners is a precondition for talks, the rebels said.", "release"),
    ("The withdrawal of all foreign forces is required under the deal.", "retreat"),
    ("A truce was necessary, the envoy said.", "cease"),
    ("A halt to the bombing is crucial to the talks.", "cease"),
    ("Air strikes on the camp are necessary, the general said.", "attack"),
    ("The first priority is an end to the shelling, he said.", "cease"),
    ("It is essential that the hostages are released.", "release"),
]


@pytest.mark.parametrize(("text", "kind"), NEEDED)
def test_what_is_called_needed_is_only_demanded(read, text, kind):
    assert modalities(read, text) == [(kind, "demanded")]


DONE = [
    ("The arrest was crucial to the case.", "arrest"),
    ("The truce is crucial to the talks.", "cease"),
    ("The attack is key to the case.", "attack"),
    ("The killing of the general is an important blow to the group.", "attack"),
    ("The release of the hostages was confirmed on Monday.", "release"),
    ("It is crucial that the army has withdrawn from Kolda.", "retreat"),
    ("It is clear that the hostages are released.", "release"),
]


@pytest.mark.parametrize(("text", "kind"), DONE)
def test_what_is_done_may_be_called_weighty(read, text, kind):
    assert modalities(read, text) == [(kind, "happened")]
