"""What two places say for and against two claims: how far apart they lie, and what their names share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.commonness import stem
from onrecord.incidents.signs import BARRED, Sign, sign
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.incidents.happenings import Happening
    from onrecord.model import Located

TOWN_KM = 12.0
"""A name that is known within this is one place; larger names hold many happenings a day."""

CITY_KM = 60.0
"""Beyond this a name is a region, and tells little."""

SLACK_KM = 15.0
"""How far apart two places may lie beyond what their names allow."""
# Names that hold a city, and those that hold a province.
_WIDE_CITY_KM, _REGION_KM = 30.0, 300.0
# Houses that are seldom struck twice; camps, bases and crossings are.
_SITES = frozenset(
    stem(noun)
    for noun in (
        "cathedral", "church", "cinema", "consulate", "court", "embassy", "factory", "hospital", "hotel",
        "library", "market", "ministry", "monastery", "mosque", "museum", "palace", "parliament",
        "restaurant", "school", "seminary", "shrine", "stadium", "station", "synagogue", "temple",
        "theatre", "theater", "university",
    )
)  # fmt: skip
_NO_NAME = frozenset(
    ("city", "town", "village", "province", "district", "near", "northern", "southern", "eastern", "western",
     "central", "east", "west", "north", "south", "area", "countryside", "region", "governorate",
     "neighborhood")
)  # fmt: skip


def places(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh the places, or the countries named where the places themselves cannot be compared."""
    yield from tuple(_place(one.claim.place, other.claim.place)) or _countries(one, other)


def _place(one: Located | None, other: Located | None) -> Iterator[Sign]:
    if one is None or other is None:
        return
    # That both lie in one region or country tells little, whatever it is called.
    large = max(one.radius_km or 0.0, other.radius_km or 0.0) > CITY_KM
    shared = frozenset() if large else naming(one.name) & naming(other.name)
    common = ("place.words", bool(shared))
    site = ("place.site", len(shared) > 1 and not shared.isdisjoint(_SITES))
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        if shared and one.name.casefold() == other.name.casefold():
            yield sign("place", f"both at {one.name}", ("place.name", 1), common, site)
        elif one.country and other.country and one.country != other.country:
            yield Sign("place", BARRED, "in different countries")
        else:
            yield sign("place", f"{one.name} and {other.name}", ("place.other-name", 1), common)
        return
    near, far = sorted((one.radius_km or CITY_KM, other.radius_km or CITY_KM))
    km = distance_km(one.lat, one.lon, other.lat, other.lon)
    if km > near + far + SLACK_KM:
        yield Sign("place", BARRED, f"{km:.0f} km apart")
    elif far <= TOWN_KM:
        kind = "town" if km <= TOWN_KM else "next-town"
        yield sign("place", f"both within {max(km, far):.0f} km", (f"place.{kind}", 1), common, site)
    elif far <= CITY_KM:
        kind = "city" if far <= _WIDE_CITY_KM else "district"
        says = f"{near:.0f} km around a point in the same {far:.0f} km"
        yield sign("place", says, (f"place.{kind}", 1), common, site)
    else:
        says = "one place lies within the other, which is large"
        kind = "province" if far <= _REGION_KM else "country"
        yield sign("place", says, (f"place.within-{kind}", 1))


@lru_cache(maxsize=50_000)
def naming(name: str) -> frozenset[str]:
    """Give the words of a place's name that name it: neither short ones nor "city" and "northern"."""
    found = (word for word in letters.plain(name).split() if len(word) > 3)
    return frozenset(stem(word) for word in found if word not in _NO_NAME)


def named_apart(one: Located | None, other: Located | None) -> bool:
    """Tell whether two places, one of which no table knows, are two by their names."""
    if one is None or other is None or None not in {one.lat, other.lat}:
        return False
    if max(one.radius_km or 0.0, other.radius_km or 0.0) > CITY_KM:
        # "Oraville" may lie in the region that the other passage names
        return False
    mine, others = naming(one.name), naming(other.name)
    return bool(mine and others) and mine.isdisjoint(others)


def _countries(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh the countries named where the places themselves cannot be compared."""
    if one.countries and other.countries:
        if one.countries & other.countries:
            yield sign("place", "in the same country, as far as is told", ("place.same-country", 1))
        else:
            yield sign("place", "other countries are named", ("place.other-country", 1))


def vague(one: Happening) -> bool:
    """Tell whether a claim's place is a region, a country or unknown."""
    place = one.claim.place
    return place is None or place.lat is None or (place.radius_km or CITY_KM) > CITY_KM
