"""Several places of one happening."""

from __future__ import annotations

import pytest


def place_of(read, text, trigger=None):
    report, reading = read(text)
    return next(c.place for c in reading.claims if trigger in {None, c.trigger.of(report.text)})


TOGETHER = [
    ("Airstrikes killed ten people in Idlib, Hama and Latakia.", ["Idlib", "Hama", "Latakia"]),
    ("Drones struck bases in Iraq and in eastern Syria.", ["Iraq", "eastern Syria"]),
    ("The army shelled the villages of Kafr Amma and Tal Rifaat.", ["Kafr Amma", "Tal Rifaat"]),
    ("Rockets hit the outskirts of Hama and Tartous on Monday.", ["Hama", "Tartous"]),
    ("The army shelled Kharkiv and Sumy regions.", ["Kharkiv region", "Sumy region"]),
    ("There have been no attacks on soldiers in Iraq or Syria.", ["Iraq", "Syria"]),
    ("Gunmen killed guards in Mosul, Iraq and Raqqa, Syria.", ["Mosul", "Raqqa"]),
]


@pytest.mark.parametrize(("text", "names"), TOGETHER)
def test_places_in_one_list_are_all_members(read, text, names):
    place = place_of(read, text)
    assert [site.name for site in place.members] == names
    assert all(name.split()[0] in place.name for name in names)
    assert (place.id, place.lat, place.lon, place.radius_km) == (None, None, None, None)


ALONE = [
    ("Gunmen killed a guard in Mosul, Iraq.", "Mosul"),
    ("The strike hit Mosul, and Ahmad Karim, a resident, said it killed four.", "Mosul"),
    ("Rebels attacked posts in Damascus and its countryside.", "Damascus"),
    ("Rebels attacked a base near Homs and killed three soldiers.", "Homs"),
    ("Attacks in Syria and the threats of Hezbollah worry the envoy.", "Syria"),
]


@pytest.mark.parametrize(("text", "name"), ALONE)
def test_what_stands_beside_a_place_and_is_none_is_no_member(read, text, name):
    place = place_of(read, text)
    assert (place.name, place.members) == (name, ())


def test_a_list_has_a_country_only_where_all_lie_in_it(read):
    within = place_of(read, "Airstrikes killed ten people in Idlib, Hama and Latakia.")
    across = place_of(read, "Attacks on soldiers in Iraq and Syria have stopped.")
    assert within.country == "SYR"
    assert across.country is None
    assert [site.country for site in across.sites] == ["IRQ", "SYR"]


def test_a_noun_behind_a_list_makes_each_as_wide_as_it_says(read):
    place = place_of(read, "The strikes targeted sites in Aleppo and Idlib provinces.")
    city = place_of(read, "The strikes targeted sites in Aleppo.")
    assert all(site.radius_km > city.radius_km for site in place.members)


def test_near_a_town_is_wider_than_in_it(read):
    near = place_of(read, "Gunmen killed a guard near Homs.")
    inside = place_of(read, "Gunmen killed a guard in Homs.")
    assert near.id == inside.id
    assert near.radius_km > inside.radius_km
