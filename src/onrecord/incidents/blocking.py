"""Which claims are compared at all: those that share a key, so that work grows as the record does.

A claim with a day and a place meets those of neighbouring days and squares of about a degree. A claim with a
vague place meets those of its days that share a toll, a side, a name, or means and country. A claim without a
day of its own meets those of the three months before it that share an exact toll.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain, product
from math import cos, radians
from typing import TYPE_CHECKING, NamedTuple

from onrecord.incidents.likeness import wide
from onrecord.incidents.meeting_keys import LASTING, SQUARE, crowd, day, how, keys
from onrecord.incidents.whereabouts import CITY_KM, SLACK_KM, vague

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.meeting_keys import Key
    from onrecord.model import ReportId

_SQUARE_KM = 111.0


class Spot(NamedTuple):
    """When and where a claim is, as far as it takes to tell whether it is compared with another.

    `vague`: its place is a region, a country or unknown; `undated`: it may speak of something that was told
    days before; `reach` is the radius of its place in km.
    """

    first: int
    last: int
    stated: bool
    vague: bool
    undated: bool
    lat: float | None
    lon: float | None
    reach: float


def spot(one: Happening) -> Spot:
    """Give when and where a claim is."""
    place = one.claim.place
    undated = not one.stated and (one.follows or wide(one))
    lat, lon, radius = (place.lat, place.lon, place.radius_km) if place else (None, None, None)
    return Spot(one.first, one.last, one.stated, vague(one), undated, lat, lon, radius or CITY_KM)


def near(one: Spot, other: Spot) -> bool:
    """Tell in a few steps whether days and places allow two claims to be alike."""
    if one.stated and other.stated and (one.first > other.last + 1 or other.first > one.last + 1):
        return False
    return one.vague or other.vague or _within_reach(one, other)


def _within_reach(one: Spot, other: Spot) -> bool:
    """Tell in a few steps whether two narrow places may touch."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    reach = one.reach + other.reach + SLACK_KM
    if abs(one.lat - other.lat) * _SQUARE_KM > reach:
        return False
    across = cos(radians(max(abs(one.lat), abs(other.lat))))
    return abs(one.lon - other.lon) * _SQUARE_KM * across <= reach + 1


def loose(key: Key, one: Spot) -> bool:
    """Tell whether a claim meets every other one under a key; two that do not meet by other keys or not."""
    kind = how(key)
    return kind == SQUARE or (one.undated if kind == LASTING else one.vague)


def comparable(one: Happening, other: Happening) -> bool:
    """Tell whether two claims of different reports are compared, were there no others."""
    here, there = spot(one), spot(other)
    shared = set(keys(one)) & set(keys(other))
    return near(here, there) and any(loose(key, here) or loose(key, there) for key in shared)


def candidates(
    happened: Sequence[Happening], related: Sequence[tuple[ReportId, ReportId]] = ()
) -> Iterator[tuple[Happening, Happening]]:
    """Give each pair to be compared once, the smaller id first; the order given changes nothing.

    Claims of one group meet in `related` reports, whatever their keys.
    """
    ordered = sorted(happened, key=lambda each: each.id)
    spots = {number: spot(one) for number, one in enumerate(ordered)}
    under = {number: array("q", keys(one)) for number, one in enumerate(ordered)}
    told = linked(dict(enumerate(ordered)), related, under.keys())
    for number, others in meetings(under, {}, spots, told):
        for other in others:
            yield ordered[min(number, other)], ordered[max(number, other)]


def linked(
    happened: Mapping[int, Happening],
    related: Iterable[tuple[ReportId, ReportId]],
    asked: Collection[int],
) -> dict[int, set[int]]:
    """Give for claims by their numbers those of their group in related reports.

    Each pair stands under one of those that are asked for.
    """
    told: dict[ReportId, dict[str, list[int]]] = {}
    for number, one in sorted(happened.items()):
        told.setdefault(one.report, {}).setdefault(one.group, []).append(number)
    met = (
        product(told[one][group], told[other][group])
        for one, other in related
        if one in told and other in told
        for group in told[one].keys() & told[other].keys()
    )
    found: dict[int, set[int]] = {}
    for two in chain.from_iterable(met):
        first, second = min(two), max(two)
        if first in asked:
            found.setdefault(first, set()).add(second)
        elif second in asked:
            found.setdefault(second, set()).add(first)
    return found


class Beside(NamedTuple):
    """How many stand under a key beside those that are asked for, and which of them these may meet by it."""

    number: int
    may: Sequence[int]


NONE = Beside(0, ())


def meetings(
    under: Mapping[int, Sequence[Key]],
    beside: Mapping[Key, Beside],
    spots: Mapping[int, Spot],
    linked: Mapping[int, set[int]],
) -> Iterator[tuple[int, list[int]]]:
    """Give claims, named by numbers, with those that each is to be compared with; every pair once.

    `under` has the keys, in order, of the claims that are asked for, `linked` whom they meet besides. Where
    more claims than make a crowd stand under a key, none meet by it. It goes from day to day and keeps no
    claim for longer than its keys last.
    """
    found: defaultdict[int, set[int]] = defaultdict(set, linked)
    on: defaultdict[int, list[int]] = defaultdict(list)
    for number, those in under.items():
        for each in {day(key) for key in those}:
            on[each].append(number)
    at = dict.fromkeys(under, 0)
    yield from _done([number for number in found if not under.get(number)], found, spots)
    for each in sorted(on):
        blocks: defaultdict[Key, list[int]] = defaultdict(list)
        ended = []
        for number in on.pop(each):
            those = under[number]
            while at[number] < len(those) and day(those[at[number]]) == each:
                blocks[those[at[number]]].append(number)
                at[number] += 1
            if at[number] == len(those):
                ended.append(number)
        for key, block in blocks.items():
            more = beside.get(key, NONE)
            if 1 < len(block) + more.number <= crowd(key):
                _meet(key, block, more.may, spots, found)
        yield from _done(ended, found, spots)


def _meet(
    key: Key,
    block: Sequence[int],
    beside: Sequence[int],
    spots: Mapping[int, Spot],
    found: defaultdict[int, set[int]],
) -> None:
    """Let the claims of a block meet one another and those beside it."""
    after, loose_after = list(beside), [number for number in beside if loose(key, spots[number])]
    for number in reversed(block):
        if loose(key, spots[number]):
            found[number].update(after)
            loose_after.append(number)
        elif loose_after:
            found[number].update(loose_after)
        after.append(number)


def _done(
    ended: Iterable[int], found: dict[int, set[int]], spots: Mapping[int, Spot]
) -> Iterator[tuple[int, list[int]]]:
    for number in ended:
        mine = spots[number]
        met = [other for other in found.pop(number, ()) if near(mine, spots[other])]
        if met:
            yield number, met
