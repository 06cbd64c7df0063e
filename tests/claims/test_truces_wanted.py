"""Truces that nobody plans or that are near, and aid that is suspended: written for the tests."""

from __future__ import annotations

import pytest

OPEN = [
    ("The Taliban said they had no plans for a ceasefire.", "ceasefire", "negated"),
    ("There are no plans for a truce.", "truce", "negated"),
    ("There were plans for a truce.", "truce", "planned"),
    ("A ceasefire deal is within reach, mediators say.", "ceasefire deal", "possible"),
    ("A peace accord is in sight.", "peace accord", "possible"),
    ("A ceasefire deal was reached.", "ceasefire deal", "happened"),
    ("The ceasefire is holding.", "ceasefire", "ongoing"),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), OPEN)
def test_a_truce_is_no_more_than_the_words_make_of_it(by_trigger, text, trigger, modality):
    assert by_trigger(text, "modality")[trigger] == modality


def test_aid_that_is_suspended_is_not_given(told):
    assert "aid" not in told("The UN suspended aid deliveries on Monday.", "kind")


MINES = [
    ("Rebels attacked the mine on Monday.", None),
    ("A truck hit a mine near Kidal.", "landmine"),
    ("Rebels attacked a convoy with mines.", "landmine"),
]


@pytest.mark.parametrize(("text", "means"), MINES)
def test_a_mine_that_is_attacked_is_no_weapon(read, text, means):
    _, reading = read(text)
    assert reading.claims[0].means == means
