from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.model import Located, Span
from onrecord.world.finer import around, struck
from onrecord.world.nearby import BESIDE_KM

if TYPE_CHECKING:
    from onrecord.world import World


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Shells hit Tall Shayy village, west of Manbij.", "Manbij"),
        ("A raid on Tall Shayy in the eastern countryside of Manbij.", "Manbij"),
        ("A raid on Tall Shayy village in the SDF-held town of Manbij.", "Manbij"),
        ("A raid on Tall Shayy (Shayo), located in northern Manbij.", "Manbij"),
        ("A raid on Tall Shayy village, Manbij countryside.", "Manbij"),
        ("A raid on Tall Shayy village 20 km east of Manbij.", "Manbij"),
    ],
)
def test_an_unknown_village_lies_around_the_town_told_behind_it(world: World, text: str, area: str):
    town = world.place(area, near=("SYR",))
    found = around(text, span_of(text, "Tall Shayy"), world.place_hits(text, near=("SYR",)))
    assert found is not None
    assert area in found.name
    assert found.radius_km > town.radius_km


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("A blast shook the Redwood hotel in the restive northern Syrian city of Manbij.", "Manbij"),
        ("Men stormed the Redwood hotel in the busy market town of Manbij.", "Manbij"),
    ],
)
def test_a_house_in_a_city_lies_in_no_wider_place_than_the_city(world: World, text: str, area: str):
    found = around(text, span_of(text, "Redwood hotel"), world.place_hits(text, near=("SYR",)))
    assert found == world.place(area, near=("SYR",))


def test_a_village_in_the_land_of_an_unknown_town_lies_in_the_province_told_behind(world: World):
    text = "Shells hit Tall Shayy village in the western countryside of Umm Mayy in Aleppo province."
    found = around(text, span_of(text, "Tall Shayy village"), world.place_hits(text, near=("SYR",)))
    assert found == world.place("Aleppo province", near=("SYR",))


def test_beside_a_town_is_wider_than_the_town(world: World):
    text = "Shells hit Tall Shayy village, west of Manbij."
    hits = world.place_hits(text, near=("SYR",))
    found = around(text, span_of(text, "Tall Shayy village"), hits)
    assert found.radius_km == hits[0].place.radius_km + BESIDE_KM


def test_a_distance_widens_as_far_as_it_says(world: World):
    text = "Shells hit Tall Shayy, 20 km from nowhere. A raid on Tall Mayy village 20 km east of Manbij."
    hits = world.place_hits(text, near=("SYR",))
    found = around(text, span_of(text, "Tall Mayy village"), hits)
    assert found.radius_km == hits[-1].place.radius_km + 20


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Tall Shayy while talks went on in Manbij.",
        "Shells hit Tall Shayy and Manbij.",
        "Shells hit Tall Shayy. In Manbij nobody was hurt.",
        "Shells hit Tall Shayy, Syria.",
        "Men came to Tall Shayy from Manbij.",
    ],
)
def test_words_that_do_not_tie_a_village_to_a_town_tell_nothing(world: World, text: str):
    assert around(text, span_of(text, "Tall Shayy"), world.place_hits(text, near=("SYR",))) is None


def province(world: World) -> Located:
    place = world.place("Aleppo province", near=("SYR",))
    return Located(
        name="Aleppo province", span=None, country=place.country, lat=place.lat, lon=place.lon,
        radius_km=place.radius_km,
    )  # fmt: skip


@pytest.mark.parametrize("words", ["Manbij", "Manbij city", "the town of Manbij", "southwest of Manbij city"])
def test_a_town_that_was_struck_is_finer_than_its_province(world: World, words: str):
    text = f"The shelling of {words} in Aleppo province, Syria, went on."
    hit = struck(text, span_of(text, words), province(world), world.place_hits(text, near=("SYR",)))
    assert hit is not None
    assert hit.span.of(text).startswith("Manbij")


@pytest.mark.parametrize("words", ["residents of Manbij", "Manbij council", "a convoy to Manbij", "houses"])
def test_what_is_of_a_town_is_not_the_town(world: World, words: str):
    text = f"The shelling of {words} in Aleppo province, Syria, went on."
    assert struck(text, span_of(text, words), province(world), world.place_hits(text, near=("SYR",))) is None


def test_a_town_of_another_province_is_not_finer(world: World):
    text = "The shelling of Daraa city went on, Aleppo province said."
    hits = world.place_hits(text, near=("SYR",))
    assert struck(text, span_of(text, "Daraa city"), province(world), hits) is None
