"""The places that our own tables add to the compiled gazetteer: countries in other words, bases, regions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable
from onrecord.model import Place
from onrecord.world.names import key, sound
from onrecord.world.placewords import KINDS
from onrecord.world.tables import rows, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from onrecord.world.index import Index
    from onrecord.world.tables import Row


# The radius of a country whose extent the compiled gazetteer does not give.
_UNMEASURED_KM = 150.0
# So begin the ids of all places of the compiled gazetteer.
_COMPILED = "geonames:"
# What a village of ours weighs beside others of its name; nobody counted its people.
_OF_A_VILLAGE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Lands:
    """What is known of countries: code by name, middle by code, and the adjectives, which name no place."""

    names: Mapping[str, str]
    points: Mapping[str, tuple[float, float]]
    peoples: frozenset[str]


def supplement(index: Index, tables: Iterable[Path], lands: Lands) -> dict[str, tuple[Place, ...]]:
    """Give our own places by folded name and by rough key; a later table replaces an earlier's places.

    One with a number of GeoNames only gives that place of the compiled gazetteer more names.

    Raises NoSuchSource for a missing table, DamagedTable for one that breaks its schema.
    """
    own: dict[str, list[Place]] = defaultdict(list)
    areas = _areas(index, lands)
    for words_of, country in sorted(lands.names.items()):
        if (area := areas.get(country)) is not None:
            own[" ".join(key(words_of))].append(area)
    listed: dict[str, tuple[Place, tuple[str, ...]]] = {}
    for path in tables:
        listed |= _listed(path)
    for place, names in listed.values():
        folds = dict.fromkeys(" ".join(key(n)) for n in (place.name, *names))
        met = (p for name in folds for p in index.find(name) if p.id == place.id)
        known = next(met, place) if place.id.startswith(_COMPILED) else place
        for name in folds:
            own[name].append(known)
    for name in [n for n in own if n.isascii()]:
        rough = f"~{sound(tuple(name.split()))}"
        own[rough] += [p for p in own[name] if p not in own[rough] and p.kind != "country"]
    return {name: tuple(places) for name, places in own.items()}


def _areas(index: Index, lands: Lands) -> dict[str, Place]:
    """Find each country's area, its point moved to the customary middle where the tables have one."""
    areas: dict[str, Place] = {}
    for name, code in sorted(lands.names.items()):
        for place in index.find(" ".join(key(name))):
            if place.kind == "country" and place.country == code:
                lat, lon = lands.points.get(code, (place.lat, place.lon))
                areas[code] = replace(place, lat=lat, lon=lon)
    for code, (lat, lon) in lands.points.items():
        if code not in areas:
            areas[code] = Place(
                id=f"country:{code}", name=_shortest(lands, code), country=code, lat=lat, lon=lon,
                radius_km=_UNMEASURED_KM, kind="country",
            )  # fmt: skip
    return areas


def _shortest(lands: Lands, code: str) -> str:
    """Give a country's shortest name that is no acronym."""
    return min(
        (n for n, c in lands.names.items() if c == code and not n.isupper()), key=lambda n: (len(n), n)
    )


def _listed(path: Path) -> dict[str, tuple[Place, tuple[str, ...]]]:
    found: dict[str, tuple[Place, tuple[str, ...]]] = {}
    for row in rows(path, ("place",))["place"]:
        place = _place(path, row)
        if place.id in found:
            raise DamagedTable(path, f"the id {row['id']!r} stands twice")
        found[place.id] = place, texts(row, "aliases")
    return found


def _place(path: Path, row: Row) -> Place:
    kind, lat, lon = str(row["kind"]), row["lat"], row["lon"]
    radius = row.get("radius_km", KINDS.get(kind))
    if kind not in KINDS or not isinstance(radius, int | float) or radius <= 0:
        raise DamagedTable(path, f"[[place]] {row['id']} has no such kind as {kind!r}, or no radius")
    if not (
        isinstance(lat, int | float) and isinstance(lon, int | float) and abs(lat) <= 90 and abs(lon) <= 180
    ):
        raise DamagedTable(path, f"[[place]] {row['id']} lies nowhere on earth")
    people = row.get("people", _OF_A_VILLAGE if kind == "village" else 0)
    if not isinstance(people, int) or people < 0:
        raise DamagedTable(path, f"[[place]] {row['id']} has people who are no number")
    ident = f"{_COMPILED}{row['geonames']}" if "geonames" in row else f"place:{row['id']}"
    return Place(
        id=ident, name=str(row["name"]), country=text(row, "country"), lat=float(lat), lon=float(lon),
        radius_km=float(radius), kind=kind, population=people,
    )  # fmt: skip
