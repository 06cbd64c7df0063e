"""Whose deeds "ours" are, where an officer or an official says so; written for the tests."""

from __future__ import annotations

import pytest

OURS = [
    ('"We struck four targets in Syria," a US general said.', "struck", "United States"),
    ('"Our forces hit a depot near Orsk," the Ukrainian general said.', "hit", "Ukraine"),
    ('"We carried out the attack on the base," said a rebel commander.', "attack", "rebels"),
    ('"We fired rockets at the base," a Hezbollah commander said.', "fired", "Hezbollah"),
    ('"We shelled their positions," said a senior rebel commander.', "shelled", "rebels"),
    ('"We launched missiles at the airport," the group\'s military spokesman said.', "launched", "group"),
]


@pytest.mark.parametrize(("text", "trigger", "doer"), OURS)
def test_we_are_those_whom_the_officer_serves(by_trigger, text, trigger, doer):
    assert by_trigger(text, "actor")[trigger] == doer


UNTOLD = [
    ('"Our troops captured the town," the general said.', "captured"),
    ('"We attacked the village," a former general said.', "attacked"),
    ('"We attacked the convoy with drones," a local official said.', "attacked"),
    ('"We killed nine of them," said an officer.', "killed"),
    ('"They bombed the market at noon," a US general said.', "bombed"),
]


@pytest.mark.parametrize(("text", "trigger"), UNTOLD)
def test_nobody_is_named_where_whose_forces_they_are_is_not_told(by_trigger, text, trigger):
    assert by_trigger(text, "actor")[trigger] is None


def test_troops_from_two_lands_are_not_those_of_the_last(by_trigger):
    text = "Troops from Rwanda and Mozambique killed 30 insurgents."
    assert by_trigger(text, "actor")["killed"] == "Troops from Rwanda and Mozambique"
    assert by_trigger("Soldiers from Chad attacked the rebels.", "actor")["attacked"] == "Chad"
