"""Those who were shot did not shoot."""

from __future__ import annotations

import pytest

HURT = [
    ("A boy shot in the leg was taken to hospital.", "boy"),
    ("Ahmad Selim, 34, shot in the head", "Ahmad Selim"),
    ("Two students shot by police died in hospital.", "students"),
    ("A guard, shot in the neck, died on Monday.", "guard"),
]


@pytest.mark.parametrize(("text", "whom"), HURT)
def test_who_is_shot_in_the_body_is_the_target(read, text, whom):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.target.name == whom
    assert claim.actor is None or claim.actor.name == "police"


DONE = [
    ("Police shot in the air to disperse the crowd.", "Police"),
    ("The man who shot in the back of the car fled.", "man"),
    ("Gunmen shot at guards in Selim.", "Gunmen"),
    ("Rebels shot and wounded a guard in the leg.", "Rebels"),
]


@pytest.mark.parametrize(("text", "who"), DONE)
def test_who_shot_is_still_the_doer(read, text, who):
    _, reading = read(text)
    assert reading.claims[0].actor.name == who


def test_a_headline_tells_of_unarmed_people_shot(read):
    title = "Three men shot in Selim on Monday"
    _, reading = read(title, title=title)
    assert [(c.actor, c.target.name) for c in reading.claims] == [(None, "men")]
