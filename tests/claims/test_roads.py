"""Roads are placed by where they lead, and in neither of their ends; written for the tests."""

from __future__ import annotations

import pytest

ROADS = [
    ("Gunmen killed four people on the road to Kidal.", "road to Kidal"),
    ("A bomb hit a bus near the road between Gao and Kidal.", "road between Gao and Kidal"),
    ("The bus was attacked on the road from Damascus to Homs.", "road from Damascus to Homs"),
    (
        "Two soldiers were killed on the highway between Baghdad and Kirkuk.",
        "highway between Baghdad and Kirkuk",
    ),
    ("Gunmen attacked a checkpoint on the Baghdad-Kirkuk highway.", "Baghdad-Kirkuk highway"),
]


@pytest.mark.parametrize(("text", "name"), ROADS)
def test_a_road_is_named_by_where_it_leads(read, text, name):
    _, reading = read(text)
    (claim,) = reading.claims
    assert claim.place.name == name


def test_a_road_between_two_towns_is_in_neither_of_them(read):
    _, reading = read("Two soldiers were killed on the highway between Baghdad and Kirkuk.")
    place = reading.claims[0].place
    assert place.country == "IRQ"
    assert place.radius_km > 100


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels ambushed a convoy 15 km north of Mosul on the road to Dohuk.", "Mosul"),
        ("The truck was bombed at the side of the road near Fallujah.", "Fallujah"),
        ("A mine exploded on a road in Deir ez-Zor province, killing two.", "Deir ez-Zor province"),
    ],
)
def test_a_town_or_province_told_beside_a_road_is_the_place(read, text, name):
    _, reading = read(text)
    assert reading.claims[0].place.name == name


@pytest.mark.parametrize(
    "text", ["A mine exploded on the road, killing two men.", "Two men were shot on the road."]
)
def test_a_road_without_a_name_is_no_place(read, text):
    _, reading = read(text)
    assert reading.claims[0].place is None
