from __future__ import annotations

import pytest

from onrecord.claims.pins import nowhere, pin


@pytest.fixture(scope="module")
def look(world):
    return lambda words: world.place(words, near=("IRQ",))


@pytest.mark.parametrize("words", ["the outskirts of Mosul", "Mosul vicinity"])
def test_words_for_the_land_around_widen_the_pin(look, words):
    town = look("Mosul")
    around = pin(words, "Mosul", town, look)
    assert around.country == town.country
    assert around.radius_km > town.radius_km


def test_words_that_say_no_more_than_the_name_leave_the_pin(look):
    town = look("Mosul")
    assert pin("Mosul", "Mosul", town, look) == town
    assert pin("a market in Mosul", "Mosul", town, look) == town


def test_a_name_that_was_not_met_in_the_text_is_looked_up(look):
    assert pin("a market in Mosul", "Mosul", None, look).country == "IRQ"
    assert pin("Nowhereville", "Nowhereville", None, look) is None


def test_without_a_world_there_is_no_pin():
    assert pin("Mosul", "Mosul", None, nowhere) is None
