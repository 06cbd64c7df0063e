"""Words that move or widen a place: "northern Syria", "near Manbij", "5 km east of Qamishli"."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Place

_COMPASS = {"north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1)}
_DIRECTION = r"(?P<ns>north|south)?[- ]?(?P<ew>east|west)?(?:ern)?"
_PART = re.compile(
    rf"(?:the |parts of |part of )*(?=[nsew]){_DIRECTION} (?:part of |of )?(?:the )?(?P<rest>\S.*)"
)
_PART_AFTER = re.compile(rf"(?P<rest>\S.*)['’]s (?=[nsew]){_DIRECTION}", re.IGNORECASE)
_AWAY = re.compile(
    rf"(?:about |around |some |roughly )*(?P<far>\d+(?:\.\d+)?) ?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?)"
    rf"(?: (?:to )?(?:the )?(?=[nsew]){_DIRECTION})?(?: away)? (?:of|from|outside) (?:the )?(?P<rest>\S.*)"
)
_BESIDE = re.compile(rf"(?:to )?(?:the )?(?=[nsew]){_DIRECTION} of (?:the )?(?P<rest>\S.*)")
_ABOUT = re.compile(
    r"(?:the )?(?:near|outside|around|close to|areas near|areas around|border with"
    r"|(?:on the |in the )?(?:outskirts|vicinity|surroundings|countryside|suburbs|area) of)"
    r" (?:the )?(?P<rest>\S.*)",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(
    r"(?P<rest>\S.*?)(?:'s|’s)? (?:outskirts|vicinity|surroundings|countryside|suburbs)"
)
# "Near" and "outskirts" reach this far beyond the place itself; a judgement, not a measurement.
NEAR_KM = 10.0
BESIDE_KM = 15.0
_KM_PER_DEGREE = 111.2
_MILE_KM = 1.609


def moved(phrase: str) -> tuple[str, tuple[int, int], float, float] | None:
    """Read a phrase: the place in it, the direction, how far from it in km, and by how much it is widened.

    A distance of -1 means a part of the place itself. None where the phrase moves nothing.
    """
    if (found := _AWAY.fullmatch(phrase)) is not None:
        km = float(found["far"]) * (_MILE_KM if found["unit"].startswith("mi") else 1.0)
        way = _way(found["ns"], found["ew"])
        return found["rest"], way, km if way != (0, 0) else 0.0, max(2.0, 0.2 * km) if way != (0, 0) else km
    if (found := _BESIDE.fullmatch(phrase)) is not None:
        return found["rest"], (0, 0), 0.0, BESIDE_KM
    if (found := _PART.fullmatch(phrase) or _PART_AFTER.fullmatch(phrase)) is not None:
        return found["rest"], _way(found["ns"], found["ew"]), -1.0, 0.0
    if (found := _ABOUT.fullmatch(phrase) or _ABOUT_AFTER.fullmatch(phrase)) is not None:
        return found["rest"], (0, 0), 0.0, NEAR_KM
    return None


def shifted(place: Place, way: tuple[int, int], away: float, wider: float) -> Place:
    """Move and widen a place; a part of a place is half its radius off the middle and reaches the edge."""
    km = place.radius_km / 2 if away < 0 else away
    length = math.hypot(*way) or 1.0
    lat = place.lat + way[0] / length * km / _KM_PER_DEGREE
    lon = place.lon + way[1] / length * km / (_KM_PER_DEGREE * max(0.1, math.cos(math.radians(place.lat))))
    radius = place.radius_km * 0.75 if away < 0 else place.radius_km + wider
    return replace(place, lat=round(lat, 4), lon=round(lon, 4), radius_km=round(radius, 1))


def _way(ns: str | None, ew: str | None) -> tuple[int, int]:
    lat, _ = _COMPASS.get((ns or "").lower(), (0, 0))
    _, lon = _COMPASS.get((ew or "").lower(), (0, 0))
    return lat, lon
