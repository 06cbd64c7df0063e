"""Which series a record holds: every actor, target and area that enough incidents fall under."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from onrecord.tempo import recorded
from onrecord.tempo.scope import Area, Scope, Side, area, side_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Located
    from onrecord.tempo.recorded import Book
    from onrecord.tempo.reported import Counted, Told
    from onrecord.tempo.scope import Whom
    from onrecord.world import World

FEWEST = 5
"""Incidents or totals from which on something can be said."""
_MOST = 500
"""Series that are looked at; of more, those with most incidents."""
_POINT_KM = 60.0
"""A place wider than this is an area by its country alone."""
_ANY = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """One way to look at incidents; an empty part is free. Depths tell how narrow it is."""

    actor: str
    target: str
    area: str
    kind: str
    depth: int


def scopes(book: Book, world: World) -> tuple[Scope, ...]:
    """Give the scopes of all series of a record, the narrowest of those that hold the same incidents.

    Each incident and each total counts under its actor, its target and its place, under all that these are
    wings, organs or parts of, and under none of them.
    """
    members: defaultdict[_Key, set[str]] = defaultdict(set)
    for one in book.told:
        if one.placed:
            for key in _keys(one.actors, one.targets, one.places, one.kind):
                members[key].add(one.id)
    for total in book.counted:
        for key in _keys(_one(total.actor), _one(total.target), total.places, total.kind):
            members[key].add(f"{total.claim}")
    narrowest: dict[frozenset[str], _Key] = {}
    for key in sorted(members, key=lambda k: (k.kind, -k.depth, k.actor, k.target, k.area)):
        held = frozenset(members[key])
        if len(held) >= FEWEST and key.depth:
            narrowest.setdefault(held, key)
    most = sorted(narrowest.items(), key=lambda pair: -len(pair[0]))[:_MOST]
    return tuple(_scope(key, book, world) for _, key in most)


def parted(book: Book, within: Scope, by: Sequence[str], world: World) -> tuple[Scope, ...]:
    """Give the scopes within one, parted by some of "actor", "target" and "area" as they are named."""
    names: set[tuple[str, str, str]] = set()
    for one in book.told:
        if one.kind == within.kind and recorded.belongs(within, one):
            actors = [each.key for each in one.actors] if "actor" in by else [_ANY]
            targets = [each.key for each in one.targets] if "target" in by else [_ANY]
            lands = [place.country or place.name for place in one.places]
            areas = lands if "area" in by and lands else [_ANY]
            names |= set(product(actors, targets, areas))
    out = []
    for actor, target, where in sorted(names):
        key = _Key(actor=actor, target=target, area=where, kind=within.kind, depth=0)
        made = _scope(key, book, world)
        out.append(
            Scope(
                actor=made.actor or within.actor,
                target=made.target or within.target,
                areas=made.areas or within.areas,
                kind=within.kind,
            )
        )
    return tuple(out)


def _one(whom: Whom | None) -> tuple[Whom, ...]:
    return () if whom is None else (whom,)


def _keys(
    actors: Sequence[Whom], targets: Sequence[Whom], places: Sequence[Located], kind: str
) -> Iterator[_Key]:
    for actor, target, (where, deep) in product(_up(actors), _up(targets), _where(places)):
        depth = (actor != _ANY) + (target != _ANY) + deep
        yield _Key(actor=actor, target=target, area=where, kind=kind, depth=depth)


def _up(named: Sequence[Whom]) -> list[str]:
    return sorted({_ANY, *(key for one in named for key in one.keys)})


def _where(places: Sequence[Located]) -> Iterator[tuple[str, int]]:
    """Give the areas of one place; what is told of several at once counts under none of them."""
    yield _ANY, 0
    if len(places) != 1:
        return
    place = places[0]
    if place.country is not None:
        yield place.country, 1
    if place.radius_km is not None and place.radius_km <= _POINT_KM:
        yield place.name, 2


def _scope(key: _Key, book: Book, world: World) -> Scope:
    return Scope(
        actor=_side(key.actor, book, world),
        target=_side(key.target, book, world),
        areas=tuple(_areas(key.area, book, world)),
        kind=key.kind,
    )


def _side(key: str, book: Book, world: World) -> Side | None:
    if key == _ANY:
        return None
    entity = world.entity(key)
    if entity is not None:
        return side_of(entity, world)
    named = {each.key: each.name for one in book.told for each in (*one.actors, *one.targets)}
    named |= {w.key: w.name for one in book.counted for w in (one.actor, one.target) if w is not None}
    return Side(name=named.get(key, key))


def _areas(name: str, book: Book, world: World) -> Iterator[Area]:
    """Give the area of a country's code or of a place's name, as the record places it."""
    if name == _ANY:
        return
    every: list[Told | Counted] = [*book.told, *book.counted]
    met = next((place for one in every for place in one.places if place.name == name), None)
    if met is not None and met.lat is not None and (met.radius_km or 0) <= _POINT_KM:
        yield Area(
            name=met.name,
            id=met.id,
            country=met.country,
            lat=met.lat,
            lon=met.lon,
            radius_km=met.radius_km or 0.0,
        )
        return
    found = area(name, world)
    state = next((e for e in world.entities if e.country == name and e.type.value == "state"), None)
    yield Area(name=state.name if state else name, country=name) if state or found is None else found
