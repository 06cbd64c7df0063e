"""The ground or building at which something was."""

from __future__ import annotations

import pytest


def places(read, text):
    report, reading = read(text)
    return {c.trigger.of(report.text): c.place for c in reading.claims}


SITES = [
    ("A bus was set on fire near the party headquarters.", "set on fire", "party headquarters"),
    ("Three men died when the camp was shelled.", "shelled", "camp"),
    ("The army is bombing these neighbourhoods.", "bombing", "these neighbourhoods"),
    ("Troops surrounded the prison.", "surrounded", "prison"),
    ("Protests broke out throughout the country.", "Protests", "country"),
    ("Fighting went on throughout the city.", "Fighting", "city"),
    ("A guard was killed in front of the parliament building.", "killed", "parliament building"),
    ("Hundreds protested in front of the Russian embassy.", "protested", "Russian embassy"),
    ("Three men were stabbed at a market.", "stabbed", "market"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), SITES)
def test_a_ground_that_is_known_is_where_it_was(read, text, trigger, name):
    place = places(read, text)[trigger]
    assert place is not None
    assert (place.name, place.lat) == (name, None)


NOWHERE = [
    ("Gunmen shot the manager of the hotel.", "shot"),
    ("Soldiers were killed as they were leaving the base.", "killed"),
    ("The raid, which was planned at the headquarters, killed nine.", "raid"),
    ("The army shelled the building.", "shelled"),
    ("The killing shocked the country.", "killing"),
    ("The villagers fled to the camp after the attack.", "attack"),
    ("Gunmen stabbed a woman in front of her home.", "stabbed"),
    ("Gunmen shot a man who worked at a school.", "shot"),
]


@pytest.mark.parametrize(("text", "trigger"), NOWHERE)
def test_a_ground_of_somebody_or_something_else_is_not(read, text, trigger):
    assert places(read, text)[trigger] is None


def test_a_name_tells_more_than_a_ground(read):
    assert places(read, "A bomb went off at the market in Mosul.")["went off"].name == "Mosul"
