"""What happens in a film or a game, and what is fought in a figure of speech, is no claim."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "In the game, players attack a village and kill civilians.",
        "In his novel the rebels bomb the palace.",
        "The film tells of a soldier who kills a family.",
        "The bank launched an attack on inflation.",
        "The president announced an offensive against corruption.",
    ],
)
def test_stories_and_figures_of_speech_are_no_claims(read, text):
    _, reading = read(text)
    assert not reading.claims


@pytest.mark.parametrize(
    "text",
    [
        "The film shows soldiers who killed a family in Ruritania in 1990.",
        "Gunmen attacked a cinema during a film.",
        "The army launched an offensive against the rebels.",
    ],
)
def test_what_was_done_is_told_beside_a_story_too(read, text):
    _, reading = read(text)
    assert [c.kind for c in reading.claims] == ["attack"]
