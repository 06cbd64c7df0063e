"""What a verb is done to where its object stands elsewhere in the sentence."""

from __future__ import annotations

import pytest

SHARED = [
    ("Rebels kidnapped and killed two policemen.", "kidnapped", ("Rebels", "policemen")),
    ("Gunmen killed and wounded nine soldiers in Kordan.", "killed", ("Gunmen", "soldiers")),
    ("The army stormed, looted and burnt the camp.", "stormed", ("army", "camp")),
    ("The depot the army raided on Monday was empty.", "raided", ("army", "depot")),
    ("He spoke of the rebels the army has arrested.", "arrested", ("army", "rebels")),
    ("Karim Dost, who police say rebels shot later, was an officer.", "shot", ("rebels", "Karim Dost")),
    ("The general is feared to have been abducted.", "abducted", (None, "general")),
    ("The army ordered the rebels to be arrested.", "arrested", (None, "rebels")),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), SHARED)
def test_a_verb_is_done_to_what_it_shares_or_what_its_clause_tells_about(by_trigger, text, trigger, wanted):
    assert by_trigger(text, "actor", "target")[trigger] == wanted


NOTHING = [
    ("The army attacked and rebels burnt the camp.", "attacked", ("army", None)),
    ("The army advanced and burnt the camp.", "advanced", ("army", None)),
    ("The way the army attacked angered many.", "attacked", ("army", None)),
    ("The rockets the rebels fired fell into the lake.", "fired", ("rebels", None)),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), NOTHING)
def test_another_verb_with_a_doer_of_its_own_shares_nothing(by_trigger, text, trigger, wanted):
    assert by_trigger(text, "actor", "target")[trigger] == wanted


def test_those_whom_gunmen_are_said_to_have_killed_are_the_dead(read):
    _, reading = read("The man the gunmen killed was a judge.")
    (claim,) = reading.claims
    assert claim.actor.name == "gunmen"
    assert claim.target is None
    assert claim.victims.killed.low == 1
