from __future__ import annotations

import pytest

from onrecord.exports import values
from onrecord.model import Located, Site, Span


def test_places_told_together_stand_within_their_place_as_precisely_as_it():
    site = Site(name="Northtown", span=Span(0, 9), country="JOR", lat=33.33333333, lon=44.0, radius_km=5)
    form = values.place(Located(name="Northtown and Southtown", span=Span(0, 23), members=(site,)))
    assert (form["lat"], form["radius_km"]) == (None, None)
    (held,) = form["members"]
    assert (held["name"], held["span"], held["lat"], held["radius_km"]) == ("Northtown", [0, 9], 33.3333, 5)


@pytest.mark.parametrize(
    "give", [values.span, values.number, values.named, values.party, values.place, values.window]
)
def test_what_is_unknown_is_null(give):
    assert give(None) is None
