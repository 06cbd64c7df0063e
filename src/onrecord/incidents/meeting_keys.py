"""The keys of a claim: what it shares with the claims that it is to be compared with.

A key is a number: the day it is of (the first of thirty, where claims meet by months) in the upper bits, so
that the keys of one time lie together wherever they are kept; then a hash of what is shared; then how claims
meet under it.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from math import cos, floor, radians
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from onrecord.incidents.happenings import OPEN, REAL, exact
from onrecord.incidents.likeness import DAILY, wide
from onrecord.incidents.whereabouts import CITY_KM, vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.incidents.happenings import Happening

Key: TypeAlias = int

CROWD = 120
"""More claims than these under one key tell nothing; they meet under narrower keys or not at all."""

SQUARE, MARK, COMMON, LASTING = range(4)
"""How claims meet under a key: in one square all of them do; by a mark only where the place of one of the two
is vague, and by a common mark, as a country or a means is, only where few have it; in a month's square only
where one of the two has no day."""

LATE = 14
"""How many days after an act a denial that tells no day may still speak of it."""

_FEW = 40
_COMMONEST = frozenset(("country", "means"))
# Of a claim's rare words so many are keys: those that a hash puts first, in every claim the same.
_WORDS = 5
_MONTH = 30
_SQUARE_KM = 111.0
_HOW_BITS, _HASH_BITS = 2, 37
_HASH = (1 << _HASH_BITS) - 1
# Sets keys by which denials are found apart from all by which acts meet.
_ASIDE = 0x15A3D7
_ODD = 0x9E3779B97F4A7C15

_Part: TypeAlias = "tuple[str | int, ...]"


def keys(one: Happening) -> list[Key]:
    """Give the keys of a claim, each once, in order."""
    group, country = one.group, _hashed("in", _country(one))
    squares = [_hashed(group, *square) for square in _squares(one)]
    marks = [(_hashed(group, *mark), COMMON if mark[0] in _COMMONEST else MARK) for mark in _marks(one)]
    found: set[Key] = set()
    for on in _days(one):
        found.update(_key(on, square, SQUARE) for square in squares)
        for mark, how in marks:
            found.add(_key(on, mark, how))
            found.add(_key(on, mark * _ODD + country, how))
    lasting = (*_tolls(one), *(_sides(one) if group not in DAILY else ()))
    marks = [(_hashed(group, "month", *mark), MARK) for mark in lasting]
    for on in _months(one):
        found.update(_key(on, square, LASTING) for square in squares)
        for mark, how in marks:
            found.add(_key(on, mark, how))
            found.add(_key(on, mark * _ODD + country, how))
    return sorted(found)


def about(one: Happening) -> list[Key]:
    """Give the keys under which acts stand that a denied act may be: those of its place, on its days.

    One that says no day may be of the two weeks before it was known. None where it has no place to go by.
    """
    if one.known >= OPEN:
        return []
    days = _days(one) if one.stated else range(one.known - LATE, one.known + 1)
    return sorted({_key(on, *where) for on in days for where in _spots(one)})


def answering(one: Happening) -> list[Key]:
    """Give the keys by which a denied act is found from an act that it may be: of its place and fortnight."""
    real = one.claim.modality in REAL
    days = set(_days(one)) if real else {day(key) for key in about(one)}
    return sorted({_key(on // LATE * LATE, where ^ _ASIDE, MARK) for on in days for where, _ in _spots(one)})


def _spots(one: Happening) -> Iterator[tuple[int, int]]:
    """Give what of a claim's keys is of its place, with how claims meet by it."""
    for square in _squares(one):
        yield _hashed(one.group, *square), SQUARE
    if one.claim.place is not None:
        yield _hashed(one.group, "place", one.claim.place.name.casefold()), MARK


def day(key: Key) -> int:
    """Give the day that a key is of."""
    return key >> _HASH_BITS + _HOW_BITS


def how(key: Key) -> int:
    """Tell how claims meet under a key."""
    return key & (1 << _HOW_BITS) - 1


def crowd(key: Key) -> int:
    """Give how many claims under a key may meet by it."""
    return _FEW if how(key) == COMMON else CROWD


def _key(on: int, shared: int, how: int) -> Key:
    return (on << _HASH_BITS | shared & _HASH) << _HOW_BITS | how


@lru_cache(maxsize=200_000)
def _hashed(*shared: str | int) -> int:
    """Hash what is shared, the same on every machine."""
    return int.from_bytes(blake2b(repr(shared).encode(), digest_size=8).digest(), "big")


def _days(one: Happening) -> Iterable[int]:
    """Give the days on which a claim may lie, with neighbours where it says them; none where too many."""
    if wide(one):
        return ()
    return range(one.first, one.last + 2)


def _months(one: Happening) -> Iterable[int]:
    """Give the first days of the months in which a claim may lie, and, without a day, of three before."""
    last = one.last if one.stated and not wide(one) else min(one.last, one.known)
    first = one.first // _MONTH if one.stated and not wide(one) else last // _MONTH - 3
    return range(first * _MONTH, last + 1, _MONTH)


def _marks(one: Happening) -> Iterator[_Part]:
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


def _squares(one: Happening) -> Iterator[_Part]:
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


def _tolls(one: Happening) -> Iterator[_Part]:
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


def _sides(one: Happening) -> Iterator[_Part]:
    """Give the most special id of each side."""
    claim = one.claim
    for name, party in (("actor", claim.actor), ("target", claim.target)):
        if party is not None and party.id is not None:
            yield name, party.id


def _country(one: Happening) -> str:
    place = one.claim.place
    return (place.country if place else None) or ""
