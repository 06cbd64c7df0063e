from __future__ import annotations

import pytest

FROM = [
    ("Rebels from Chad attacked a base.", "Rebels from Chad"),
    ("Gunmen from Chad abducted a teacher.", "Gunmen from Chad"),
    ("Soldiers from Rwanda killed two farmers.", "Rwanda"),
    ("Fighters from Hamas shot at least 20 people in Mopti.", "Hamas"),
]


@pytest.mark.parametrize(("text", "actor"), FROM)
def test_who_is_from_a_country_is_the_country_only_where_it_sends_them(read, text, actor):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.actor.name == actor


def test_a_land_that_ends_the_name_of_a_town_is_not_meant(read):
    (claim,) = read("The rebels attacked Port Sudan on Monday.")[1].claims
    assert claim.target.name == "Port Sudan"


def test_the_one_country_of_all_places_tells_whom_a_short_name_means(read):
    _, reading = read("Shelling by the RSF in El Fasher killed six people on Monday, a doctor said.")
    assert [c.actor.id for c in reading.claims] == ["rapid-support-forces"]


def test_places_of_two_countries_tell_nobody(read):
    _, reading = read("Shelling by the RSF in El Fasher and in Aleppo killed six people on Monday.")
    assert {c.actor.id for c in reading.claims if c.actor} <= {None}
