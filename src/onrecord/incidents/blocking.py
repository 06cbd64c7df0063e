"""Which claims are compared at all: those that share a key, so that work grows as the record does.

A claim with a day and a place meets those of neighbouring days and squares of about a degree. A claim with a
vague place meets those of its days that share a toll, a side, a name, or means and country. A claim without a
day of its own meets those of the three months before it that share an exact toll.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import cos, floor, radians
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from onrecord.incidents.happenings import Happening, exact
from onrecord.incidents.likeness import DAILY, wide
from onrecord.incidents.whereabouts import CITY_KM, SLACK_KM, vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import ClaimId, ReportId

Key: TypeAlias = tuple[str | int, ...]

CROWD = 120
"""More claims than these under one key tell nothing; they meet under narrower keys or not at all."""

_COARSE = 40
# Of a claim's rare words so many are keys: those that a hash puts first, in every claim the same.
_WORDS = 5

_MONTH = 30
_SQUARE_KM = 111.0


def candidates(
    happened: Sequence[Happening], related: Sequence[tuple[ReportId, ReportId]] = ()
) -> Iterator[tuple[Happening, Happening]]:
    """Give each pair to be compared once; the order given changes nothing.

    Claims of one group meet in `related` reports, whatever their keys.
    """
    ordered = sorted(happened, key=lambda each: each.id)
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for at, one in enumerate(ordered):
        for key in keys(one):
            blocks[key].append(at)
    place = {one.id: at for at, one in enumerate(ordered)}
    linked = _linked(ordered, related)
    for at, one in enumerate(ordered):
        partners = {place[other] for other in linked.get(one.id, ())}
        for key in keys(one):
            block = blocks[key]
            if len(block) <= crowd(key):
                partners.update(other for other in block if other > at and may_meet(key, one, ordered[other]))
        for partner in sorted(partners):
            if near(one, ordered[partner]):
                yield one, ordered[partner]


def crowd(key: Key) -> int:
    """Give how many claims under a key may meet by it: fewer, where it is only a country or a means."""
    return _COARSE if key[1] == "mark" and key[3] in {"country", "means"} else CROWD


def may_meet(key: Key, one: Happening, other: Happening) -> bool:
    """Tell whether two claims that share a key meet by it.

    Two narrow places meet in their square or not at all; in a month only where one of the two has no day.
    """
    if key[1] == "where":
        return undated(one) or undated(other)
    return key[1] == "at" or key[0] == "report" or vague(one) or vague(other)


def undated(one: Happening) -> bool:
    """Tell whether a claim may speak of something that was told days before."""
    return not one.stated and (one.follows or wide(one))


def near(one: Happening, other: Happening) -> bool:
    """Tell in a few steps whether days and places allow two claims to be alike."""
    return not _other_days(one, other) and (vague(one) or vague(other) or _within_reach(one, other))


def _other_days(one: Happening, other: Happening) -> bool:
    """Tell whether both state their days, and these exclude each other."""
    return one.stated and other.stated and (one.first > other.last + 1 or other.first > one.last + 1)


def _within_reach(one: Happening, other: Happening) -> bool:
    """Tell in a few steps whether two narrow places may touch."""
    here, there = one.claim.place, other.claim.place
    if here is None or there is None or here.lat is None or there.lat is None:
        return True
    reach = (here.radius_km or CITY_KM) + (there.radius_km or CITY_KM) + SLACK_KM
    if abs(here.lat - there.lat) * _SQUARE_KM > reach or here.lon is None or there.lon is None:
        return here.lon is None or there.lon is None
    return abs(here.lon - there.lon) * _SQUARE_KM * cos(radians(here.lat)) <= reach + 1


def _linked(
    ordered: Sequence[Happening], related: Sequence[tuple[ReportId, ReportId]]
) -> dict[ClaimId, set[ClaimId]]:
    """Give for each claim those of its group, with larger ids, in reports related to its own."""
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for each in ordered:
        by_report[each.report].append(each)
    found: defaultdict[ClaimId, set[ClaimId]] = defaultdict(set)
    for reports in related:
        for one, other in product(*(by_report[report] for report in reports)):
            if one.group == other.group and one.id != other.id:
                found[min(one.id, other.id)].add(max(one.id, other.id))
    return found


def keys(one: Happening) -> Iterator[Key]:
    """Give the keys of a claim."""
    yield "report", one.report, one.group
    where = tuple(_squares(one))
    marks = tuple(dict.fromkeys(_marks(one)))
    for day in _days(one):
        for square in where:
            yield one.group, "at", day, *square
        for mark in marks:
            yield one.group, "mark", day, *mark
            yield one.group, "mark", day, *mark, _country(one)
    lasting = (*_tolls(one), *(_sides(one) if one.group not in DAILY else ()))
    for month in _months(one):
        for square in where:
            yield one.group, "where", month, *square
        for mark in lasting:
            yield one.group, "month", month, *mark
            yield one.group, "month", month, *mark, _country(one)


def _days(one: Happening) -> Iterable[int]:
    """Give the days on which a claim may lie, with neighbours where it says them; none where too many."""
    if wide(one):
        return ()
    return range(one.first, one.last + 2)


def _marks(one: Happening) -> Iterator[Key]:
    """Give what besides its place sets a happening apart from others of its day."""
    yield from _tolls(one)
    yield from _sides(one)
    for word in sorted(one.names):
        yield "name", word
    for word in sorted(one.rare, key=_drawn)[:_WORDS]:
        yield "word", word
    for word in sorted(one.target):
        yield "target", word
    place = one.claim.place
    if place is not None:
        yield "place", place.name.casefold()
    for country in sorted(one.countries):
        yield "country", country
    if one.claim.means is not None and _country(one):
        yield "means", one.claim.means, _country(one)


def _drawn(word: str) -> tuple[int, str]:
    return crc32(word.encode()), word


def _months(one: Happening) -> Iterable[int]:
    """Give the months in which a claim may lie, and, where it has no day, the three before it."""
    if one.stated and not wide(one):
        return range(one.first // _MONTH, one.last // _MONTH + 1)
    last = min(one.last, one.known)
    return range(last // _MONTH - 3, last // _MONTH + 1)


def _squares(one: Happening) -> Iterator[Key]:
    """Give the squares of a degree that a precise place touches, or its name where it has no point."""
    place = one.claim.place
    if place is None:
        return
    if place.lat is None or place.lon is None:
        yield ("name", place.name.casefold())
        return
    if vague(one):
        return
    reach = ((place.radius_km or CITY_KM) + 10) / _SQUARE_KM
    across = reach / max(0.1, cos(radians(place.lat)))
    for lat in range(floor(place.lat - reach), floor(place.lat + reach) + 1):
        for lon in range(floor(place.lon - across), floor(place.lon + across) + 1):
            yield lat, lon


def _tolls(one: Happening) -> Iterator[Key]:
    victims = one.claim.victims
    if victims is None:
        return
    for name, number in (
        ("killed", victims.killed),
        ("injured", victims.injured),
        ("people", victims.people),
    ):
        count = exact(number)
        if count is not None and count > 1:
            yield name, count


def _sides(one: Happening) -> Iterator[Key]:
    """Give the most special id of each side."""
    claim = one.claim
    for name, party in (("actor", claim.actor), ("target", claim.target)):
        if party is not None and party.id is not None:
            yield name, party.id


def _country(one: Happening) -> str:
    place = one.claim.place
    return (place.country if place else None) or ""
