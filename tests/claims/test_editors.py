from __future__ import annotations

import pytest

from onrecord.claims.editors import is_note, unmarked


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("NLF [National Liberation Front] troops fired.", "NLF                             troops fired."),
        ("The Red Front [RF] attacked.", "The Red Front      attacked."),
        ("[Text] General Karim Saleh spoke.", "       General Karim Saleh spoke."),
        ("He died near [name indistinct] bridge.", "He died near                   bridge."),
        ("It fell at 2230 [0230 GMT on 12 January].", "It fell at 2230" + " " * 25 + "."),
        ("They fled. [Reporter] Who fled?", "They fled.            Who fled?"),
        ("[Begin recording] [Reporter] colonel Saleh, who fled?", " " * 28 + " colonel Saleh, who fled?"),
    ],
)
def test_what_an_editor_set_in_brackets_is_not_parsed(text, parsed):
    assert unmarked(text) == parsed


@pytest.mark.parametrize(
    "text",
    [
        '"[The rebels] fired on us," he said.',
        "He said that [the army] shelled the town.",
        "Four soldiers [of the garrison] fell.",
        "It rose to [a total of] 40.",
    ],
)
def test_a_bracket_that_belongs_to_its_sentence_is_parsed(text):
    assert unmarked(text) == text


def test_notes_speak_of_the_text():
    assert is_note("words\nindistinct")
    assert is_note("End recording")
    assert not is_note("Colonel Saleh")


def test_a_long_form_in_brackets_parts_no_subject_from_its_verb(told):
    text = "NLF [National Liberation Front] troops attacked the garrison at Selim on Monday."
    assert told(text, "actor", "target") == [("NLF troops", "garrison")]


def test_a_wrapped_line_that_ends_in_a_bracket_is_no_end(told):
    text = (
        "Near the river on Monday morning the Northern Liberation Front (NLF)\n"
        "guerrillas attacked the garrison of the old frontier town of Selim and\n"
        "killed four soldiers."
    )
    assert told(text, "actor") == [("Northern Liberation Front (NLF) guerrillas",)]
