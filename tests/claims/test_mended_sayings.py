"""Second verbs of saying that the parser hangs under what the first one says."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        (
            "The army denied that it had bombed the market and blamed the rebels for the attack.",
            "blamed",
            ("happened", "army", "rebels"),
        ),
        (
            "The mayor denied that guards had used live rounds and accused students of looting shops.",
            "accused",
            ("happened", "mayor", "students"),
        ),
        (
            "The navy said the raid was repelled and denied that any sailor had died.",
            "denied",
            ("happened", "navy", None),
        ),
        (
            "The governor, Otto Brandl, said all drones had been shot down and denied that anybody had died.",
            "denied",
            ("happened", "governor", None),
        ),
        (
            "Police said there was no longer any danger and urged residents to stay at home.",
            "urged",
            ("happened", "Police", "residents"),
        ),
        (
            "Ruritania said it would answer the raid and accused its neighbour of arming the rebels.",
            "accused",
            ("happened", "Ruritania", "its neighbour"),
        ),
        (
            "The army said it takes steps to avoid harming villagers and blames the rebels for the deaths.",
            "blames",
            ("happened", "army", "rebels"),
        ),
        (
            "The president vowed to free the hostages and accused the army of killing three of them.",
            "accused",
            ("happened", "president", "army"),
        ),
        (
            "The envoy said five soldiers were killed and blamed the insurgents.",
            "blamed",
            ("happened", "envoy", "insurgents"),
        ),
    ],
)
def test_who_says_one_thing_and_says_another_says_both(by_trigger, text, trigger, how):
    assert by_trigger(text, "modality", "actor", "target")[trigger] == how


def test_deeds_that_somebody_tells_of_stay_what_is_told(by_trigger):
    text = "The army said it had bombed the camp and killed ten rebels."
    assert list(by_trigger(text, "modality", "actor", "target")) == ["bombed"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Police said two men were arrested and accused of murder.", "accused", None),
        ("The colonel said the rebels attacked the post and demanded a ransom.", "demanded", "rebels"),
    ],
)
def test_what_is_said_of_those_told_about_is_not_laid_on_who_tells(by_trigger, text, trigger, actor):
    assert by_trigger(text, "modality", "actor", "target")[trigger][1] == actor


@pytest.mark.parametrize("after", ["the army has not commented", "the army did not say who had done it"])
def test_who_says_nothing_behind_a_semicolon_takes_nothing_back(by_trigger, after):
    text = f"The rebels blamed the army for the strike; {after}."
    assert by_trigger(text, "modality", "actor", "target")["blamed"] == ("happened", "rebels", "army")


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The envoy said the rebels had entered Karsk and threatened to kill the mayor.", "threatened", None),
        ("The envoy said the rebels had seized nine girls and demanded a ransom.", "demanded", None),
        ("Ruritania said it had lost patience and threatened to bomb the port.", "threatened", "Ruritania"),
    ],
)
def test_nobody_is_said_to_threaten_where_two_may_have(by_trigger, text, trigger, actor):
    assert by_trigger(text, "modality", "actor")[trigger] == ("happened", actor)
