"""Of what a series is: by whom, on whom, where and of which kind; and what falls under it.

An incident falls under every actor that its actor is a wing or an organ of, and under every area that its
place lies in. What may fall under it but is not known to, is told apart.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.model import EntityType, Located
from onrecord.tempo.kept import keeper
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from onrecord.model import Entity, Party
    from onrecord.world import World

_GROUPS = frozenset({EntityType.ARMED_GROUP, EntityType.COALITION})
_OF_A_LAND = "/armed-groups"
_KM_PER_DEGREE = 111.2
_PLURALS = {"attack": "attacks", "clash": "clashes", "abduct": "abductions", "destroy": "destruction"}
_INITIALS = 3
_CODE = 3
_ALIKE = (frozenset({"airstrike", "drone"}), frozenset({"rocket", "missile", "artillery"}))
_PART = re.compile(r"(?:(?:north|south|east|west|central)\w*[- ]){1,2}", re.IGNORECASE)
_WIDE = 60.0
"""Radius in km from which on a place may hold towns that no table knows."""
_ABOUT = 1.25
"""A place may reach so far beyond an area and still count as in it: radii are rough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Somebody named: `key` is the id of an entity or the folded name, `keys` also those it is a wing of.

    `known` tells that the world knows who it is.
    """

    name: str
    key: str
    keys: frozenset[str]
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An actor or a target asked for; without an id, every name that holds the words.

    `above` are the ids of all that it is a wing or an organ of.
    """

    name: str
    id: str | None = None
    above: frozenset[str] = frozenset()

    def holds(self, whom: Whom) -> bool:
        """Tell whether somebody falls under this side."""
        if self.id is not None:
            return self.id in whom.keys
        words = plain(self.name).split()
        return bool(words) and set(words) <= set(plain(whom.name).split())

    def kin(self, whom: Whom) -> bool:
        """Tell whether somebody falls under this side, or this side under them."""
        return self.holds(whom) or whom.key in self.above


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A country, by its ISO 3166 alpha-3 code, a circle around a point, or a name that no table places."""

    name: str
    id: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0

    def holds(self, place: Located | None) -> bool | None:
        """Tell whether a place lies in the area; None where it may, or is not known."""
        if place is None:
            return None
        if self.lat is None or self.lon is None:
            return self._named(place)
        if place.id is not None and place.id == self.id:
            return True
        if place.lat is None or place.lon is None or place.radius_km is None:
            return None
        away = _km(self.lat, self.lon, place.lat, place.lon)
        if away + place.radius_km <= self.radius_km * _ABOUT:
            return True
        return None if away <= self.radius_km + place.radius_km else False

    def _named(self, place: Located) -> bool | None:
        """Hold a country against that of a place, and a name of which no more is known against its name."""
        if self.country is not None:
            return None if place.country is None else place.country == self.country
        if plain(place.name) == plain(self.name):
            return True
        return False if place.lat is not None and (place.radius_km or _WIDE) < _WIDE else None

    def touches(self, other: Area) -> bool:
        """Tell whether two areas may have a place in common."""
        if self.lat is None or self.lon is None or other.lat is None or other.lon is None:
            return self.country is None or other.country is None or self.country == other.country
        away = _km(self.lat, self.lon, other.lat, other.lon)
        return away <= self.radius_km + other.radius_km

    def around(self, other: Area) -> bool:
        """Tell whether another area, smaller than a country, surely lies in this one."""
        place = Located(
            name=other.name,
            span=None,
            id=other.id,
            country=other.country,
            lat=other.lat,
            lon=other.lon,
            radius_km=other.radius_km,
        )
        return other.lat is not None and self.holds(place) is True


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north = (lat - other_lat) * _KM_PER_DEGREE
    east = (lon - other_lon) * _KM_PER_DEGREE * math.cos(math.radians((lat + other_lat) / 2))
    return math.hypot(north, east)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a series is of; a part that is not set is free. Several areas are taken together.

    `means` is one of the codebook's ("drone").
    """

    actor: Side | None = None
    target: Side | None = None
    areas: tuple[Area, ...] = ()
    kind: str = "attack"
    means: str | None = None

    @property
    def name(self) -> str:
        """Give the scope in words: "attacks by A on B in C"."""
        words = _PLURALS.get(self.kind, f"{self.kind}s")
        words = f"{self.means} {words}" if self.means else words
        words += f" by {self.actor.name}" if self.actor else ""
        words += f" on {self.target.name}" if self.target else ""
        return words + (f" in {' and '.join(one.name for one in self.areas)}" if self.areas else "")

    def with_means(self, means: Collection[str]) -> bool | None:
        """Tell whether an act was done with the means asked for; None where it may have been.

        Words often leave open whether a strike came from a drone or an aircraft, a rocket or a gun.
        """
        if self.means is None or set(means) == {self.means}:
            return True
        like = next((each for each in _ALIKE if self.means in each), frozenset({self.means}))
        return None if not means or "other" in means or not like.isdisjoint(means) else False

    def inside(self, places: Sequence[Located]) -> bool | None:
        """Tell whether places lie in the areas, each in one of them; None where they may."""
        if not self.areas:
            return True
        each = [[one.holds(place) for one in self.areas] for place in places or (None,)]
        if all(True in found for found in each):
            return True
        return None if any(True in found or None in found for found in each) else False


def whom(party: Party, world: World) -> Whom:
    """Give a party of a claim with all of whom it is a wing, an organ or a member."""
    entity = world.entity(party.id) if party.id else None
    name = entity.name if entity is not None else party.name
    key = entity.id if entity is not None else plain(party.name)
    owner = keeper(party.name, world) if entity is None else None
    ids = [party.id, owner, *(one.id for one in party.members)]
    keys = {key, *(up for one in ids if one for up in lineage(one, world))}
    return Whom(name=name, key=key, keys=frozenset(keys), known=entity is not None or owner is not None)


def parts(place: Located | None) -> tuple[Located, ...]:
    """Give places that are named together ("Iraq and Syria") one by one, a place by itself, or nothing."""
    if place is None:
        return ()
    found = tuple(Located.at(one) for one in place.members)
    return found or (place,)


@lru_cache(maxsize=1 << 16)
def lineage(ident: str, world: World) -> tuple[str, ...]:
    """Give an entity's id and those of all that it is a wing or an organ of, the nearest first.

    An armed group of a country also falls under "the armed groups of" that country.
    """
    out: list[str] = []
    here: str | None = ident
    while here is not None and here not in out:
        out.append(here)
        entity = world.entity(here)
        here = entity.parent if entity is not None else None
    entity = world.entity(ident)
    described = _of_its_land(entity, world) if entity is not None else None
    return (*out, described) if described and described not in out else tuple(out)


def _of_its_land(entity: Entity, world: World) -> str | None:
    if entity.type not in _GROUPS or entity.country is None:
        return None
    land = _states(world).get(entity.country)
    return f"x:{land}{_OF_A_LAND}" if land is not None else None


@lru_cache(maxsize=4)
def _states(world: World) -> Mapping[str, str]:
    return {
        one.country: one.id
        for one in world.entities
        if one.type is EntityType.STATE and one.country is not None
    }


def side(words: str, world: World) -> Side:
    """Give the side that a name means; a name that the world does not know stands for its words."""
    entity = next((found for one in spellings(words) if (found := _known(one, world)) is not None), None)
    return side_of(entity, world) if entity is not None else Side(name=words)


def side_of(entity: Entity, world: World) -> Side:
    """Give the side that somebody known is."""
    above = frozenset(lineage(entity.id, world)) - {entity.id}
    return Side(name=entity.name, id=entity.id, above=above)


def _known(name: str, world: World) -> Entity | None:
    return world.entity(name) or world.named(name) or world.described(name)


def area(words: str, world: World, near: Collection[str] = ()) -> Area | None:
    """Give the area that a name or a country's code means, or None where none or several could be meant.

    `near` holds the codes of countries that are spoken of.
    """
    if len(words) == _CODE and words.isupper() and words in _states(world):
        return Area(name=words, country=words)
    place = next(
        (found for one in spellings(words) if (found := world.place(one, near=near)) is not None), None
    )
    if place is None and (full := _land(words, world, near)) is not None:
        words, place = full, world.place(full)
    if place is None:
        return None
    if place.kind == "country" and place.country is not None and plain(place.name) == plain(words):
        return Area(name=place.name, country=place.country, id=place.id)
    return Area(
        name=" ".join(words.split()) if words != words.lower() else place.name,
        id=place.id,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
    )


def _land(words: str, world: World, near: Collection[str]) -> str | None:
    """Name in full the state, or the part of one, that a name of several means among those spoken of."""
    part = _PART.match(words)
    at = part.end() if part else 0
    state = world.named(words[at:], near=near) if near else None
    if state is None or state.type is not EntityType.STATE:
        return None
    return f"{words[:at]}{state.name}"


def spellings(words: str) -> tuple[str, ...]:
    """Give a name as it stands and, where it is in small letters, as it would be written as a name."""
    if words != words.lower():
        return (words,)
    parts = words.split()
    capital = [part.upper() if len(part) <= _INITIALS else part.capitalize() for part in parts]
    first = [capital[0], *parts[1:]]
    titles = [part.capitalize() for part in parts]
    return tuple(dict.fromkeys((words, " ".join(first), " ".join(capital), " ".join(titles))))
