"""Which claims are compared at all: those that share a key, so that work grows as the record does.

A claim with a day and a place meets those of neighbouring days and squares of about a degree. A claim with a
vague place meets those of its days that share a toll, a side, a name, or means and country. A claim without a
day of its own meets those of the three months before it that share an exact toll.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from math import cos, floor, radians
from typing import TYPE_CHECKING, TypeAlias

from onrecord.incidents.happenings import Happening, exact
from onrecord.incidents.likeness import CITY_KM, DAILY, vague, wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import ClaimId, ReportId

Key: TypeAlias = tuple[str | int, ...]

CROWD = 200
"""More claims than these under one key tell nothing; they meet under narrower keys or not at all."""

_MONTH = 30
_SQUARE_KM = 111.0


def candidates(
    happened: Sequence[Happening], related: Sequence[tuple[ReportId, ReportId]] = ()
) -> Iterator[tuple[Happening, Happening]]:
    """Give each pair to be compared once; the order given changes nothing.

    Claims of one group meet in `related` reports, whatever their keys.
    """
    blocks: defaultdict[Key, list[Happening]] = defaultdict(list)
    for one in sorted(happened, key=lambda each: each.id):
        for key in keys(one):
            blocks[key].append(one)
    seen: set[tuple[ClaimId, ClaimId]] = set()
    for _, block in sorted(blocks.items(), key=lambda item: str(item[0])):
        for one, other in combinations(block, 2) if len(block) <= CROWD else ():
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other
    yield from _in_related(happened, related, seen)


def _in_related(
    happened: Sequence[Happening],
    related: Sequence[tuple[ReportId, ReportId]],
    seen: set[tuple[ClaimId, ClaimId]],
) -> Iterator[tuple[Happening, Happening]]:
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for each in sorted(happened, key=lambda one: one.id):
        by_report[each.report].append(each)
    for reports in sorted(related):
        for pair in product(*(by_report[report] for report in reports)):
            one, other = sorted(pair, key=lambda each: each.id)
            if one.group == other.group and (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other


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
        for mark in lasting:
            yield one.group, "month", month, *mark
            yield one.group, "month", month, *mark, _country(one)


def _days(one: Happening) -> Iterable[int]:
    """Give the days on which a claim may lie, with neighbours where it says them; none where too many."""
    if wide(one):
        return ()
    return range(one.first - 1, one.last + 2) if one.stated else range(one.first, one.last + 1)


def _marks(one: Happening) -> Iterator[Key]:
    """Give what besides its place sets a happening apart from others of its day."""
    yield from _tolls(one)
    yield from _sides(one)
    for word in sorted(one.names):
        yield "name", word
    for word in sorted(one.target):
        yield "target", word
    place = one.claim.place
    if place is not None:
        yield "place", place.name.casefold()
    if one.claim.means is not None and _country(one):
        yield "means", one.claim.means, _country(one)


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
