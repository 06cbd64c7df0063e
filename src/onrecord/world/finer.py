"""Where a place lies by the words around it: the area told behind its name, the town that was struck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.world.index import distance_km
from onrecord.world.nearby import NEAR_KM, moved, shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Located, Place, Span
    from onrecord.world.finder import PlaceHit

# How far behind a name the words for its area may begin, in characters.
_REACH = 90
# No area wider than this tells where a village is, in km.
_WIDEST = 120.0
# A village "in" what is no wider than this is not in the town but in its land.
_LAND_KM = 20.0
_DIRECTION = r"(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?"
_NOUNS = (
    r"(?:country ?side|suburbs?|outskirts|vicinity|surroundings|parts?|areas?|axis|city|town|village|district"
    r"|sub-?district|province|governorate|county|region|neighbou?rhood|quarter|camp|cent(?:re|er)|capital|hub"
    r"|port|heart|middle|edge|entrances?|gates?)"
)
# Words that tell of what kind a city is: "the restive Afghan city of", "a busy northern".
_TOLD = r"(?:[\w'’-]+ ){0,3}?"
_LINK = re.compile(
    rf"(?: {_NOUNS})?(?:\s*\([^()]{{1,40}}\))?\s*,?\s*"
    r"(?:(?:which|that) (?:is|lies) |located |situated |lying )?"
    r"(?:(?:in|at|on|near|within|outside|to|around) )?"
    r"(?P<words>(?:the )?(?:(?P<far>\d+) ?(?:km|kms|kilomet(?:er|re)s) )?"
    rf"(?:(?:to )?(?:the )?{_DIRECTION} )?(?:(?:the )?{_NOUNS} )?(?:of )?(?:the )?(?:{_NOUNS} of )?"
    rf"|(?:the |a |its )?{_TOLD}{_NOUNS} (?:of|to) (?:the )?)",
    re.IGNORECASE,
)
# Who holds a town does not tell where it is.
_HELD = re.compile(r"\b[\w.]+-(?:held|controlled) ")
# An unknown town in whose land it lies, before the area that is known.
_BRIDGE = re.compile(
    rf" (?:in|at|on|near) (?:the )?(?:{_DIRECTION} )?{_NOUNS}"
    r" of (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
    r"(?=,? (?:in|of) )"
)
# What stands in a city lies nowhere but in it.
_INSIDE = re.compile(r"\b(?:city|town|capital|hub|port) of (?:the )?\Z", re.IGNORECASE)
_NEEDS = re.compile(rf",|\b(?:in|at|on|near|within|outside|around|of)\b|\b{_DIRECTION}\b", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:(?:the )?(?:(?:{_DIRECTION}|{_NOUNS}) )*(?:of )?(?:the )?(?:{_NOUNS} of )?)", re.IGNORECASE
)
_AFTER = re.compile(rf"(?: {_NOUNS})*", re.IGNORECASE)


def around(text: str, span: Span, hits: Sequence[PlaceHit]) -> Place | None:
    """Give where an unknown place lies by the words right behind it, as wide as they allow, or None.

    "Tall Shayy, west of Ain Issa" is around Ain Issa, "Shayy in the eastern countryside of Raqqa" in it. No
    area wider than a governorate tells it, nor a place that the words do not tie to it.
    """
    area = next((h for h in hits if h.span.start >= span.end), None)
    if area is None or area.span.start - span.end > _REACH or area.place.radius_km > _WIDEST:
        return None
    between = _BRIDGE.sub("", _HELD.sub("", text[span.end : area.span.start]))
    link = _LINK.fullmatch(between)
    if link is None or _NEEDS.search(between) is None:
        return None
    if link["far"] is not None:
        return shifted(area.place, (0, 0), 0.0, float(link["far"]))
    if _INSIDE.search(between) and "village" not in text[span.start : area.span.start].casefold():
        return area.place
    way = moved((link["words"].removeprefix("the ") + area.span.of(text)).strip())
    if way is not None and way[2] >= 0:
        return shifted(area.place, *way[1:])
    part = shifted(area.place, *way[1:]) if way is not None else area.place
    return part if part.radius_km > _LAND_KM else shifted(part, (0, 0), 0.0, NEAR_KM)


def struck(text: str, span: Span, area: Located, hits: Sequence[PlaceHit]) -> PlaceHit | None:
    """Give the known place that a phrase for what was struck is nothing but, where it lies within an area.

    "The shelling of Shayy village in the countryside of Idlib" was at Shayy, not all over Idlib; that of
    "Shayy's hospital" is told by its own words.
    """
    for hit in hits:
        if not span.holds(hit.span) or not _inside(hit.place, area):
            continue
        before, after = text[span.start : hit.span.start], text[hit.span.end : span.end]
        if _NAMED.fullmatch(before) and _AFTER.fullmatch(after):
            return hit
    return None


def _inside(place: Place, area: Located) -> bool:
    """Tell whether a place lies in a wider one of its country."""
    if area.lat is None or area.lon is None or area.radius_km is None or place.country != area.country:
        return False
    apart = distance_km(place.lat, place.lon, area.lat, area.lon)
    return place.radius_km < area.radius_km and apart <= area.radius_km
