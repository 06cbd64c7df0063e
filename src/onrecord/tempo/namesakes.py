"""Whom a name means among those whom a record names: one of several of that name, "the army" of its land."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.model import EntityType
from onrecord.tempo.scope import Side, lineage, side, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.model import Entity
    from onrecord.tempo.reported import Told
    from onrecord.tempo.scope import Whom
    from onrecord.world import World

_ARMY = re.compile(
    r"(?:the )?(?:army|armed forces|military|(?:government|army) (?:forces|troops|soldiers))", re.IGNORECASE
)
_NO_ARMY = re.compile(
    r"\b(?:police|gendarm\w*|guards?|intelligence|border|coast|prison|customs)\b", re.IGNORECASE
)


def side_among(name: str, told: Iterable[Told], world: World) -> Side:
    """Give the side that a name means; of several who bear it, the only one whom the record names.

    "The army" is the only army that the record names, where all that it tells happened in that army's land.
    """
    found = side(name, world)
    known = world.entity(found.id) if found.id else None
    nobody = known is not None and known.type is EntityType.DESCRIBED and known.country is None
    if known is not None and not nobody:
        return found
    found = Side(name=name)
    each = tuple(told)
    keys = {key for one in each for who in (*one.actors, *one.targets) for key in (who.key, *who.keys)}
    if _ARMY.fullmatch(name):
        armies = [entity for key in sorted(keys) if (entity := world.entity(key)) and _army(entity)]
        lands = {place.country for one in each for place in one.places if place.country}
        met = armies if len(lands) == 1 and {one.country for one in armies} == lands else []
    else:
        met = [one for one in world.explain(name).entities if one.id in keys]
    return side_of(met[0], world) if len(met) == 1 else found


def with_armies(told: Sequence[Told], world: World) -> tuple[Told, ...]:
    """Give incidents with "the army" taken for that of the land where it was, if no other is named there."""
    armies: dict[str, set[str]] = {}
    for one in told:
        for who in (*one.actors, *one.targets):
            entity = world.entity(who.key)
            if entity is not None and _army(entity):
                for land in _lands(one) or {entity.country or ""}:
                    armies.setdefault(land, set()).add(entity.id)
    return tuple(_with_army(one, armies, world) for one in told)


def _with_army(one: Told, armies: Mapping[str, set[str]], world: World) -> Told:
    lands = _lands(one)
    known = armies.get(next(iter(lands)), set()) if len(lands) == 1 else set()
    entity = world.entity(next(iter(known))) if len(known) == 1 else None
    if entity is None or entity.country not in lands:
        return one
    keys = frozenset(lineage(entity.id, world))

    def named(each: Sequence[Whom]) -> tuple[Whom, ...]:
        return tuple(
            replace(who, key=entity.id, keys=keys, known=True)
            if not who.known and _ARMY.fullmatch(who.name)
            else who
            for who in each
        )

    return replace(one, actors=named(one.actors), targets=named(one.targets))


def _lands(one: Told) -> set[str]:
    return {place.country for place in one.places if place.country is not None}


def _army(entity: Entity) -> bool:
    return entity.type is EntityType.FORCE and not _NO_ARMY.search(entity.name)
