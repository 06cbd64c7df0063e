"""How far from a named place something was; every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.claims.far import distance_km

TOLD = [
    ("Missiles hit a ship 60 miles off Aden.", "Aden", 96.5),
    ("A tanker was hit 60 nautical miles southeast of the port of Aden.", "Aden", 111.1),
    ("A convoy was shelled some 20 km (12 miles) north of Tikrit.", "Tikrit", 20.0),
    ("The village, twenty kilometres from Tikrit, was shelled.", "Tikrit", 20.0),
    ("Rebels shelled a convoy outside Tikrit.", "Tikrit", None),
    ("After 20 miles of fields, Tikrit was shelled.", "Tikrit", None),
]


@pytest.mark.parametrize(("text", "place", "km"), TOLD)
def test_a_distance_from_a_place_is_told_in_kilometres(text, place, km):
    found = distance_km(text, text.index(place))
    assert found == (None if km is None else pytest.approx(km, abs=0.1))


def test_what_was_far_from_a_place_may_lie_that_much_farther_from_its_point(read):
    near, off = (
        read(f"Missiles hit a ship {words} Aden.")[1].claims[0].place.radius_km
        for words in ("off", "60 miles off")
    )
    assert off == pytest.approx(near + 96.5, abs=0.1)


@pytest.mark.parametrize("sea", ["Gulf of Aden", "Gulf of Guinea", "Bay of Bengal"])
def test_a_sea_is_named_whole(read, sea):
    _, reading = read(f"Gunmen attacked a tanker in the {sea}.")
    (claim,) = reading.claims
    assert (claim.place.name, claim.place.country) == (sea, None)
