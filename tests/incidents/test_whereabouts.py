"""What two places say for and against two claims."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import KINDS, account, claim, report, town

from onrecord.incidents.happenings import covering, happenings
from onrecord.incidents.signs import BARRED
from onrecord.incidents.whereabouts import naming, places, vague
from onrecord.model import Site
from onrecord.world.index import distance_km

TEXT = "Gunmen struck at dawn."


def at(world, place, outlet):
    of = report(TEXT, outlet=outlet)
    return next(happenings([account(of, world, claim(of, TEXT, "struck", place=place))], KINDS, world))


def rows(world, one, other):
    found = places(at(world, one, "A"), at(world, other, "B"))
    return {row for sign in found for row, amount in sign.parts if amount}


def listed(*points):
    sites = tuple(
        Site(name=f"Village {at}", span=None, lat=lat, lon=lon, radius_km=2.0, country="IRQ")
        for at, (lat, lon) in enumerate(points)
    )
    return replace(town("the villages", None, None, None), members=sites)


def test_one_named_house_says_more_than_its_town(world):
    mosque = town("Al-Noor mosque in Marrun")
    assert "place.site" in rows(world, mosque, town("Marrun's Al-Noor mosque"))
    assert "place.site" not in rows(world, mosque, town("Marrun"))
    assert "place.site" not in rows(world, town("Camp Al-Noor in Marrun"), town("Al-Noor camp, Marrun"))


def test_places_far_from_each_other_bar(world):
    (sign,) = places(at(world, town(), "A"), at(world, town("Osna", 36.0), "B"))
    assert sign.weight <= BARRED


def test_words_that_name_nothing_are_no_name():
    assert naming("northern countryside of Marrun province") == naming("Marrun")


def test_a_list_of_villages_is_compared_as_the_land_that_holds_them(world):
    there = covering(listed((33.0, 44.0), (33.2, 44.0)))
    assert there.lat == 33.1
    assert not vague(at(world, listed((33.0, 44.0), (33.2, 44.0)), "A"))
    assert "place.city" in rows(world, listed((33.0, 44.0), (33.2, 44.0)), town("Osna", 33.1, 44.0))


def test_a_list_of_places_that_nobody_knows_stays_as_it_is():
    place = listed((None, None), (None, None))
    assert covering(place) == place


@settings(max_examples=60, deadline=None)
@given(
    points=st.lists(
        st.tuples(st.floats(-60, 60, allow_nan=False), st.floats(-60, 60, allow_nan=False)),
        min_size=1,
        max_size=6,
    )
)
def test_the_circle_holds_every_place_of_the_list(points):
    there = covering(listed(*points))
    for lat, lon in points:
        assert distance_km(there.lat, there.lon, lat, lon) <= there.radius_km + 0.2
