"""In whose clause a place stands."""

from __future__ import annotations

import pytest

MET = [
    ("The shelling continued in Homs on Tuesday.", "shelling", "Homs"),
    ("Gun battles are intensifying in Gaza.", "Gun battles", "Gaza"),
    ("Clashes were reported in Mosul on Tuesday.", "Clashes", "Mosul"),
    ("Two raids were recorded in Idlib.", "raids", "Idlib"),
    ("Rocket attacks continue to be reported in parts of Gaza.", "Rocket attacks", "Gaza"),
    ("Fighting raged on the outskirts of Mosul.", "Fighting", "Mosul"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), MET)
def test_what_goes_on_or_is_met_is_where_its_clause_says(by_trigger, text, trigger, name):
    assert by_trigger(text, "place")[trigger] == name


SPOKEN_OF = [
    ("The killing was condemned in Geneva.", "killing"),
    ("The murder was discussed in Paris on Tuesday.", "murder"),
    ("The raid was widely reported in Paris.", "raid"),
    ("The killings were reported in The Evening Courier.", "killings"),
    ("The massacre was documented in a film.", "massacre"),
]


@pytest.mark.parametrize(("text", "trigger"), SPOKEN_OF)
def test_what_is_only_spoken_of_somewhere_was_not_there(by_trigger, text, trigger):
    assert by_trigger(text, "place")[trigger] is None


PARTS = [
    ("Rebels shelled farms in the north of the province.", "shelled", "north of the province"),
    ("Clashes took place in various parts of the country.", "Clashes", "various parts of the country"),
    ("Blasts were heard on the outskirts of the capital.", "Blasts", "outskirts of the capital"),
    ("Gunmen shot a clerk in the western sector of Mosul.", "shot", "Mosul"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), PARTS)
def test_a_part_of_a_land_is_told_with_its_land(by_trigger, text, trigger, name):
    assert by_trigger(text, "place")[trigger] == name


TOLD_OF = [
    ("The mastermind of the attacks was captured in Karachi.", "attacks", None),
    ("Victims of the blast were treated in Hama.", "blast", None),
    ("A wave of attacks was reported in Basra.", "attacks", "Basra"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), TOLD_OF)
def test_where_something_befell_its_planners_or_victims_it_was_not(by_trigger, text, trigger, name):
    assert by_trigger(text, "place")[trigger] == name
