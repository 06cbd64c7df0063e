"""Halts and releases named by "-ing" forms: talked of, aimed at or made; sentences written for the tests."""

from __future__ import annotations

import pytest

SHORT = [
    ("The rebels stopped short of halting attacks.", "halting", "negated"),
    ("The two sides stopped short of suspending strikes.", "suspending", "negated"),
    ("The group fell short of ending attacks on the army.", "ending", "negated"),
    ("The rebels came close to halting attacks.", "halting", "possible"),
    ("The group ruled out halting attacks.", "halting", "negated"),
    ("The group was thanked for halting attacks.", "halting", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), SHORT)
def test_attacks_that_are_not_halted_are_not_denied(told, text, trigger, modality):
    acts = [one for one in told(text, "trigger", "kind", "modality") if one[1] in {"attack", "cease"}]
    assert acts == [(trigger, "cease", modality)]


def test_who_stops_short_of_calling_for_a_truce_does_not_call_for_it(by_trigger):
    found = by_trigger("The president stopped short of calling for a ceasefire.", "modality")
    assert found == {"calling for": "negated", "ceasefire": "demanded"}


OPEN = [
    ("The rebels spoke of halting attacks on the army.", "halting"),
    ("The rebels hinted at ending the fighting.", "ending"),
    ("The group set conditions for halting attacks.", "halting"),
    ("The price for freeing the hostages is a prisoner swap.", "freeing"),
    ("Ending the attacks was his promise.", "Ending"),
    ("Freeing the hostages remains the priority.", "Freeing"),
    ("The aim is halting attacks.", "halting"),
    ("The minister spoke in favour of ending the strikes.", "ending"),
]


@pytest.mark.parametrize(("text", "trigger"), OPEN)
def test_a_halt_that_is_only_talked_of_or_aimed_at_is_open(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "possible"


MADE = [
    ("By halting attacks the group hopes to win aid.", "halting"),
    ("Villagers spoke of losing two men in a raid.", "raid"),
    ("Freeing the hostages ended the crisis.", "Freeing"),
]


@pytest.mark.parametrize(("text", "trigger"), MADE)
def test_what_was_done_is_not_open_for_being_named_by_ing(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "happened"


def test_a_truce_that_somebody_only_thinks_of_ending_stands(by_trigger):
    assert by_trigger("The army is thinking of ending the truce.", "modality")["truce"] == "happened"
    assert by_trigger("The army ended the truce.", "modality")["truce"] == "negated"
