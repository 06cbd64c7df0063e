from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.world import World
from onrecord.world.choice import AREAS

WORLD = World.load()


def found(text: str, *near: str) -> list[tuple[str, str | None]]:
    return [(h.span.of(text), h.place.country) for h in WORLD.place_hits(text, near=near)]


def test_places_are_found_where_they_are_named():
    text = "Shells fell on Manbij and on Deir ez-Zor, in Syria, said a man from Ankara."
    assert found(text) == [("Manbij", "SYR"), ("Deir ez-Zor", "SYR"), ("Syria", "SYR"), ("Ankara", "TUR")]


def test_words_and_people_are_no_places():
    assert found("Reading the Mobile news, Of Police and Nice men, may March.") == []
    assert found("General Austin met Jordan Smith.") == []


def test_a_place_inside_the_name_of_a_group_or_an_outlet_is_not_meant():
    assert found("The Aleppo Media Center and the Quds Force spoke.") == []


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Manbij", "Deir", "ez-Zor", "Syria", "Al", "of", "Paris", ",", ".", "New", "York"])
    )
)
def test_place_hits_lie_in_the_text_in_order_and_never_overlap(parts):
    text = " ".join(parts)
    hits = WORLD.place_hits(text)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(hits))
    assert all(hit.span.end <= len(text) for hit in hits)


@given(st.text(max_size=50))
def test_any_text_at_all_is_searched_without_harm(text):
    WORLD.place_hits(text)
    WORLD.place(text, near=("SYR",))


def test_a_town_s_name_means_the_area_only_where_the_words_ask_for_it():
    town, area = WORLD.place("Tartus", near=("SYR",)), WORLD.place("Tartus province", near=("SYR",))
    assert town.kind == "populated"
    assert area.radius_km > town.radius_km
    text = "Fires burnt in Tartus and in the villages of Tartus province, Syria."
    first, second, _ = WORLD.place_hits(text)
    assert (first.place, second.place) == (town, area)


def test_a_village_is_no_city_and_no_province():
    assert WORLD.place("Kaira village", near=("SYR",)) is None
    assert WORLD.place("the village of Kafr Taal", near=("SYR",)).kind == "village"
    assert WORLD.place_hits("A shell fell on Kaira village in Syria.")[0].place.kind == "country"
    named = WORLD.place_hits("Shells fell on the villages of Aleppo province in Syria.")[0].place
    assert named.kind in AREAS


def test_two_villages_of_one_name_need_another_place_to_tell_them_apart():
    assert WORLD.place("Nayrab", near=("SYR",)) is None
    by_aleppo = WORLD.place_hits("In Syria, they met in Aleppo and then in Nayrab, near Khan al-Asal.")
    assert WORLD.explain("Nayrab", near=("SYR",)).place is None
    assert all(hit.place.id != "place:nayrab-idlib" for hit in by_aleppo)


def test_the_short_form_of_a_state_places_the_town_before_it():
    town, state = WORLD.place_hits("The talks in Moorhead, Minn., went on.")
    assert (town.place.country, state.place.code) == ("USA", "US-MN")
    (alone,) = WORLD.place_hits("The talks in Belgrade, Minn., went on.")
    assert alone.place.code == "US-MN"
    assert WORLD.place_hits("He asked Miss. Nobody knew the reply.") == ()


def test_local_news_is_placed_in_the_country_that_alone_bears_its_names():
    told = "The council of Poughkeepsie met that of Schenectady; a man from Springfield spoke."
    assert {hit.place.country for hit in WORLD.place_hits(told)} == {"USA"}
    assert WORLD.place_hits("A man from Chattanooga Street spoke.") == ()


def test_an_acronym_is_no_small_place():
    found = WORLD.place_hits("Strikes hit all of NES in Syria and Russia today.")
    assert {hit.place.kind for hit in found} == {"country"}


def test_a_given_name_tells_no_country():
    found = WORLD.place_hits("Jordan Williams met Mary Kelly in Tripoli.")
    assert [hit.place.country for hit in found] == ["LBY"]


def test_a_noun_in_small_letters_belongs_to_a_name_that_has_it():
    (hit,) = WORLD.place_hits("Missiles hit near Damascus International airport.")
    assert hit.place.kind == "airport"


@pytest.mark.parametrize(
    ("text", "lons"),
    [
        ("Police in Oakland, California, said so. Oakland was quiet.", (-122, -120, -122)),
        ("In Springfield, Ohio, and in Springfield, Illinois, it rained.", (-84, -83, -90, -89)),
        ("Paris, Texas, is small.", (-96, -98)),
        ("Paris is not in Texas.", (2, -98)),
    ],
)
def test_the_area_after_a_comma_tells_which_namesake_is_meant(text, lons):
    assert tuple(round(hit.place.lon) for hit in WORLD.place_hits(text)) == lons


def test_a_small_town_with_a_surname_needs_words_that_place_it():
    assert [words for words, _ in found("Brady spoke in Ohio.")] == ["Ohio"]
    assert [words for words, _ in found("They met in Brady, Texas.")] == ["Brady", "Texas"]
