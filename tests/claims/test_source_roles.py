"""Authorities and media that a group runs or backs are not the group: sentences written for the tests."""

from __future__ import annotations

import pytest

ROLES = [
    ("Hamas-run authorities said jets bombed a school.", "official"),
    ("Hamas-run health authorities said jets bombed a school.", "official"),
    ("A rebel-held area's health ministry said jets bombed a school.", "official"),
    ("The Taliban interior ministry said jets bombed a school.", "official"),
    ("A Taliban-appointed governor said jets bombed a school.", "official"),
    ("Kremlin-backed officials said jets bombed a school.", "official"),
    ("The army-backed administration said jets bombed a school.", "official"),
    ("An al-Qaeda-linked website said jets bombed a school.", "media"),
    ("Houthi-run media said jets bombed a school.", "media"),
    ("The Iran-backed militia said jets bombed a school.", "armed-group"),
    ("Turkish-backed rebels said jets bombed a school.", "armed-group"),
    ("A Hamas official said jets bombed a school.", "armed-group"),
    ("The US-led coalition said jets bombed a school.", "military"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_who_is_run_or_backed_by_a_group_is_not_the_group(read, text, role):
    _, reading = read(text)
    assert [link.role.value for link in reading.claims[0].chain] == [role]


def test_a_source_keeps_who_runs_it_in_its_name(by_trigger):
    found = by_trigger("Hamas-run authorities said jets bombed a school.", "chain")
    assert found["bombed"] == ("Hamas-run authorities",)


def test_a_leader_backed_by_a_capital_is_not_the_town_that_is_meant(by_trigger):
    text = "The Moscow-backed leader of the republic said rebels fired rockets at the city."
    assert "Moscow" not in str(by_trigger(text, "place")["fired"])


def test_a_town_before_the_media_that_say_it_is_what_was_bombed(by_trigger):
    text = "Saudi-led coalition jets bombed Sanaa, Houthi-run media said."
    assert by_trigger(text, "target", "chain")["bombed"] == ("Sanaa", ("Houthi-run media",))


SPOKESMEN = [
    ("A spokesman for the Tamil Tigers said jets bombed a school.", "armed-group"),
    ("M23 spokesman Karim Saleh said jets bombed a school.", "armed-group"),
    ("A UN spokesman said jets bombed a school.", "official"),
]


@pytest.mark.parametrize(("text", "role"), SPOKESMEN)
def test_a_spokesman_is_of_the_sort_that_he_speaks_for(read, text, role):
    _, reading = read(text)
    assert [link.role.value for link in reading.claims[0].chain] == [role]
