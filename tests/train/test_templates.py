"""Roles out of templates; the sentences and strings are our own."""

from __future__ import annotations

import pytest
from train.templates import Template, roles_of

from onrecord.model import Span

TEXT = (
    "GUNMEN SHOT AT THE MILL ON MONDAY. THE RAID ON THE MILL IN NEWTON WAS THE SECOND IN THE VALLEY. "
    + "NOTHING ELSE WAS TOLD. " * 15
    + "A RAID FOLLOWED."
)


@pytest.fixture
def told():
    """Give the words of the roles of the raid, as a template with some strings tells them."""

    def tell(trigger="RAID", **strings):
        at = TEXT.index(trigger)
        template = Template(kidnapping=False, strings=strings)
        found = dict(roles_of(Span(at, at + len(trigger)), TEXT, template))
        return {name: span and (span.start, span.of(TEXT)) for name, span in found.items()}

    return tell


def test_the_nearest_words_are_meant(told):
    found = told(target=("MILL",), actor=("GUNMEN",))
    assert found == {"target": (TEXT.index("MILL IN"), "MILL"), "actor": (0, "GUNMEN")}


def test_the_finest_place_that_the_text_names_is_meant(told):
    assert told(place=("RIVERTON", "NEWTON", "VALLEY"))["place"] == (TEXT.index("NEWTON"), "NEWTON")


def test_a_role_without_strings_is_nobodys_and_one_not_met_tells_nothing(told):
    assert told(actor=(), target=("BRIDGE",)) == {"actor": None}


def test_who_and_whom_are_not_looked_for_far_away(told):
    assert told("RAID FOLLOWED", target=("MILL",), place=("NEWTON",)) == {
        "place": (TEXT.index("NEWTON"), "NEWTON")
    }
