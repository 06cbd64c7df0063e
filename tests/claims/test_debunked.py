"""What pictures show, seem to show, do not show, or were never of."""

from __future__ import annotations

import pytest

PICTURES = [
    # text, modality, certainty of who did it, source
    ("Footage shows soldiers shooting at a bus in Kolda.", "happened", "reported", "Footage"),
    ("A video appears to show soldiers shooting at a bus in Kolda.", "happened", "alleged", "video"),
    (
        "A photo said to show a school bombed by the army was in fact taken in 2009.",
        "possible",
        "reported",
        "photo",
    ),
    (
        "A video, which the ministry said showed rebels firing at a bus, was in fact filmed in 2013.",
        "possible",
        "reported",
        "ministry",
    ),
]


@pytest.mark.parametrize(("text", "modality", "certainty", "source"), PICTURES)
def test_what_pictures_show(read, text, modality, certainty, source):
    _, reading = read(text)
    (claim,) = [c for c in reading.claims if c.kind == "attack"]
    told = (claim.modality.value, claim.actor.certainty.value, [k.name for k in claim.chain])
    assert told == (modality, certainty, [source])


def test_what_pictures_do_not_show_is_open(read):
    _, reading = read("The video does not show an attack on Kolda.")
    assert [c.modality.value for c in reading.claims] == ["possible"]


def test_what_was_done_before_a_picture_was_taken_happened(read):
    _, reading = read("The photo was taken after rebels shelled the market.")
    assert [c.modality.value for c in reading.claims] == ["happened"]


def test_an_attack_that_was_staged_is_one(read):
    _, reading = read("The video shows men who were shot in an ambush staged by rebels.")
    assert "possible" not in [c.modality.value for c in reading.claims]


def test_it_that_showed_is_no_source(read):
    _, reading = read(
        "The clip was posted on a Telegram channel close to the rebels, which said that it showed the army's "
        "execution of nine prisoners."
    )
    assert [[k.name for k in c.chain] for c in reading.claims] == [["Telegram channel"]]
