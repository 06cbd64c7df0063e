"""At what the words of an accusation, a claim of responsibility or a denial point."""

from __future__ import annotations

import pytest

from onrecord.incidents.pointing import pointer

DENY, CLAIM, ACCUSE = "deny", "claim-responsibility", "accuse"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DENY, "The Hill Front denied involvement"),
        (DENY, "The Hill Front later denied any role, in a statement on its channel"),
        (DENY, "The guards denied the accusation"),
        (DENY, "The guards were not involved"),
        (CLAIM, "The Hill Front claimed responsibility"),
        (CLAIM, "The Hill Front took responsibility on Friday"),
        (ACCUSE, "The mayor blamed the Hill Front"),
        (ACCUSE, "The mayor accused the Hill Front"),
    ],
)
def test_words_that_say_nothing_of_the_act_are_bare(kind, words):
    found = pointer(kind, words)
    assert found is not None
    assert found.bare
    assert not found.other


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DENY, "The guards denied it"),
        (DENY, "The guards denied that they had carried out the attack"),
        (DENY, "The guards denied involvement in Monday's bombing"),
        (CLAIM, "The Hill Front claimed responsibility for the blast"),
        (ACCUSE, "The mayor blamed the Hill Front for the raid"),
        (ACCUSE, "The mayor accused the guards of carrying out the killings"[:-1]),
    ],
)
def test_words_that_take_one_act_for_known_say_so(kind, words):
    found = pointer(kind, words)
    assert found is not None
    assert found.known
    assert not found.bare


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DENY, "The guards denied that they had crossed the river"),
        (DENY, "The minister denied a rift with the guards"),
        (ACCUSE, "The mayor accused the guards of theft"),
        (ACCUSE, "People blamed for poor roads"),
        (DENY, "The Hill Front denied involvement in smuggling"),
        (CLAIM, "The Hill Front claimed responsibility for the attacks"),
    ],
)
def test_words_about_something_else_or_several_acts_point_at_none(kind, words):
    found = pointer(kind, words)
    assert found is None or not (found.bare or found.known)


def test_an_act_beside_another_is_that_other():
    found = pointer(DENY, "The Hill Front denied responsibility for a separate attack on a mill")
    assert found is not None
    assert found.other


def test_names_and_days_tell_an_act_from_others():
    found = pointer(
        CLAIM, "The Hill Front claimed responsibility for Sunday's Marrun bombing, in a post from Osna"
    )
    assert found is not None
    assert (found.names, found.weekdays) == (frozenset({"marrun"}), frozenset({6}))


def test_who_denies_an_accusation_answers_it():
    answers = [
        pointer(DENY, words) for words in ("The guards denied the allegations", "The guards denied it")
    ]
    assert all(each is not None and each.answers for each in answers)
    other = pointer(DENY, "The guards denied involvement")
    assert other is not None
    assert not other.answers
