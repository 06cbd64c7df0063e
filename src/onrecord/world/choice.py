"""Which of the places that bear one name is meant: by the countries spoken of, size, kind and distance."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.world.index import distance_km
from onrecord.world.names import key, sound

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.model import Place

# A country that the report speaks of weighs as much as 300 times the people; a rival must be this much
# smaller (threefold) to be passed over in another country.
_NEAR_WEIGHT = 2.5
_MARGIN = 0.5
# Local news in English names its own towns bare: the larger of two in one country is meant more often.
_MARGIN_ENGLISH = 0.2
ENGLISH = frozenset(("USA", "GBR", "IRL", "CAN", "AUS", "NZL"))
_GIANT = 1_000_000
_LEAST_FOUND = 100_000
# A country's name means the country before any town, as a city of a hundred million would.
_COUNTRY = 8.0
_GIANT_WEIGHT = 1.0
# Where no country speaks for it, a smaller place is more often a person's name or a word.
_LEAST_ALONE = 50_000
# Places of one country and name that lie closer than this are told as one.
_SAME_KM = 15.0
# Up to this apart, the circle of the one is drawn around the other too, rather than to name neither.
_CLOSE_KM = 40.0
# Bare, a name that a town shares with its area means the town, where it holds so much of the area's people.
_CHIEF_PART = 0.15
AREAS = frozenset(("adm1", "adm2", "governorate", "district", "region"))
# How far from a town its countryside, its district or its province may reach where no table knows it; a
# judgement, not a measurement.
AREA_HEADS = {
    "countryside": 25.0, "suburbs": 25.0, "outskirts": 10.0, "district": 20.0, "subdistrict": 15.0,
    "county": 30.0, "province": 60.0, "governorate": 60.0, "oblast": 80.0, "region": 60.0, "state": 80.0,
    "department": 60.0, "prefecture": 60.0, "provinces": 60.0, "governorates": 60.0, "rif": 25.0,
}  # fmt: skip
# What lies around a town is the town's, whatever area bears its name.
OF_TOWNS = frozenset(("suburbs", "outskirts"))
# "A district of Baghdad" is a part of the city, "Baghdad district" the area.
SMALL_HEADS = frozenset(("district", "subdistrict", "county"))
# Of the bearers of a name, one that mostly goes by another counts as if it had a tenth of its people: Nikopol
# was once called Slovyansk.
_OTHERWISE_CALLED = 1.0
# What a place weighs whose people nobody counted: GeoNames lists such only where they are seats of something.
_UNCOUNTED = 1_000
# No village has so many people.
_LARGEST_VILLAGE = 100_000
_NO_VILLAGE = frozenset(("country", "adm1", "governorate", "region", "sea", "river", "desert"))
# Another place of the report settles a name only where it lies this close, and a rival this much farther off.
_ANCHOR_KM = 75.0
_ANCHOR_MARGIN = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the words around a name ask for: its countries, the noun for an area, the places it lies near.

    `name` is the folded name itself.
    """

    name: str = ""
    near: Collection[str] = ()
    head: str | None = None
    anchors: Sequence[Place] = ()


def choose(candidates: Sequence[Place], asked: Asked) -> Place | None:
    """Choose the place that is meant, or None where more than one could be."""
    kept = _of_kind(candidates, asked)
    if (anchored := _anchored(kept, asked.anchors)) is not None:
        return _widened(anchored, asked.head)
    best = _heaviest(kept, asked)
    return _widened(best, asked.head) if best is not None else None


def villages(candidates: Sequence[Place]) -> tuple[Place, ...]:
    """Keep what may be called a village."""
    return tuple(p for p in candidates if p.kind not in _NO_VILLAGE and p.population < _LARGEST_VILLAGE)


def _of_kind(candidates: Sequence[Place], asked: Asked) -> list[Place]:
    """Keep areas where an area is asked for; else drop those whose name means their chief town."""
    areas = [place for place in candidates if place.kind in AREAS]
    if asked.head is not None and asked.head not in OF_TOWNS:
        small = [place for place in areas if place.kind in {"adm2", "district"}]
        return (small if asked.head in SMALL_HEADS and small else areas) or list(candidates)
    towns = [place for place in candidates if place.kind == "populated"]
    shadowed = {
        area.id
        for area in areas
        if area.population
        and any(
            town.country == area.country
            and _chief(town, area, asked.name)
            and _apart(town, area) <= area.radius_km + _SAME_KM
            for town in towns
        )
    }
    return [place for place in candidates if place.id not in shadowed]


def _chief(town: Place, area: Place, name: str) -> bool:
    """Tell whether a town is so much of its area, or so much the bearer of the name, that it is meant."""
    if town.population >= _CHIEF_PART * area.population:
        return True
    return town.population >= _LEAST_ALONE and name == " ".join(key(town.name))


def _anchored(candidates: Sequence[Place], anchors: Sequence[Place]) -> Place | None:
    """Choose the one that lies near other places of the report, where no other lies about as near."""
    if not anchors or len(candidates) < 2:
        return None
    ranked = sorted(
        (min(max(0.0, _apart(place, anchor) - anchor.radius_km) for anchor in anchors), place.id, place)
        for place in candidates
        if place.kind != "country"
    )
    if not ranked or ranked[0][0] > _ANCHOR_KM:
        return None
    if len(ranked) > 1 and ranked[1][0] < max(_ANCHOR_KM, _ANCHOR_MARGIN * ranked[0][0]):
        return None
    return ranked[0][2]


def _heaviest(candidates: Sequence[Place], asked: Asked) -> Place | None:
    near = asked.near
    giant = any(
        p.population >= _GIANT and p.country not in near and _called(p, asked.name) for p in candidates
    )
    ranked = sorted(candidates, key=lambda p: (-_weight(p, asked, giant=giant), p.id))
    if not ranked:
        return None
    best = ranked[0]
    ours = best.id.startswith("place:") and best.population > 0
    small = (ours or best.kind in {"populated", "adm2", "village"}) and best.population < _LEAST_ALONE
    if near and best.country not in near and small:
        return None
    reach = best.radius_km
    for rival in ranked[1:]:
        margin = _MARGIN_ENGLISH if best.country == rival.country and best.country in ENGLISH else _MARGIN
        if _weight(best, asked, giant=giant) - _weight(rival, asked, giant=giant) >= margin:
            break
        apart = _apart(best, rival)
        if rival.country != best.country or apart > max(_CLOSE_KM, best.radius_km, _reach(rival)):
            return None
        if apart > max(_SAME_KM, best.radius_km, _reach(rival)):
            reach = max(reach, float(math.ceil(apart)))
    return replace(best, radius_km=reach) if reach > best.radius_km else best


def _reach(rival: Place) -> float:
    """Give how far another bearer of a name reaches, where it is an area."""
    return rival.radius_km if rival.kind in AREAS else 0.0


def _widened(place: Place, head: str | None) -> Place:
    """Widen a town that stands for an area which no table knows."""
    if head is None or place.kind in AREAS or place.kind == "country":
        return place
    return replace(place, radius_km=max(place.radius_km, AREA_HEADS[head]))


def _weight(place: Place, asked: Asked, *, giant: bool) -> float:
    """Weigh a candidate: its size, its name, its country's part in the report, and who vouches for it.

    `giant` tells that the name is also that of a world city: Paris is not the one in Texas because
    American forces are spoken of.
    """
    weight = _COUNTRY if place.kind == "country" else math.log10(place.population or _UNCOUNTED)
    near = asked.near
    if place.kind == "populated" and not _called(place, asked.name):
        weight -= _OTHERWISE_CALLED
    if place.country in near:
        weight += _GIANT_WEIGHT if giant and place.population < _LEAST_FOUND else _NEAR_WEIGHT
    if not vouched(place):
        return weight
    return weight + (3 if near and place.country and place.country not in near else 9)


def _called(place: Place, name: str) -> bool:
    """Tell whether a folded name is, as it is spelt or as it sounds, what a place is mostly called."""
    own = key(place.name)
    return not name or name == " ".join(own) or sound(own) == sound(tuple(name.split()))


def vouched(place: Place) -> bool:
    """Tell whether a place is one of ours that news speaks of as of a city: no village, nor one weighed."""
    return place.id.startswith("place:") and place.kind != "village" and not place.population


def within(place: Place, area: Place) -> bool:
    """Tell whether a place lies in an area of its country, as far as the area's radius tells."""
    return place.country == area.country and _apart(place, area) <= area.radius_km


def _apart(one: Place, other: Place) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)
