"""What is judged is done where the judgement is of one deed, and open where it is of all of the sort."""

from __future__ import annotations

import pytest


def told(reading, kind="attack"):
    return [(c.modality.value, c.actor.name if c.actor else None) for c in reading.claims if c.kind == kind]


DONE = [
    ("The army was wrong to shell the town, the minister said.", "army"),
    ("It was wrong of the army to shell the town.", "army"),
    ("It was wrong for the army to shell the town.", "army"),
    ("It was a mistake to bomb the bridge in Kolda, the general said.", None),
    ("The police had no right to fire on the crowd, the judge said.", "police"),
    ("The army should never have bombed the bridge.", "army"),
    ("The army need not have bombed the bridge.", "army"),
    ("The hospital should not have been bombed, the UN said.", None),
    ("Killing the mayor is a declaration of war, the union said.", None),
    ("These attacks are unacceptable, the UN said.", None),
]


@pytest.mark.parametrize(("text", "doer"), DONE)
def test_who_is_blamed_for_a_deed_has_done_it(read, text, doer):
    _, reading = read(text)
    assert told(reading) == [("happened", doer)]


OPEN = [
    ("It would be wrong to shell the town, the minister said.", "possible"),
    ("It would have been a mistake to bomb the bridge.", "conditional"),
    ("It is a crime to attack a school, the bishop said.", "possible"),
    ("It was cowardly to attack schools, the bishop said.", "possible"),
    ("Attacks on aid workers are war crimes, the UN said.", "possible"),
    ("Killing civilians is a war crime, the UN said.", "possible"),
    ("Bombing the bridge would be a mistake, the general said.", "conditional"),
    ("The army must have shelled the town, residents said.", "possible"),
]


@pytest.mark.parametrize(("text", "modality"), OPEN)
def test_what_is_judged_or_inferred_without_having_been_seen_stays_open(read, text, modality):
    _, reading = read(text)
    assert [m for m, _ in told(reading)] == [modality]


def test_what_it_was_wrong_not_to_do_was_not_done(read):
    _, reading = read("It was a mistake not to arrest the gunman.")
    assert "happened" not in [m for m, _ in told(reading, "arrest")]
