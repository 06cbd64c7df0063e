"""Whom a name means among those whom a record names: one of several of that name, "the army" of its land."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import EntityType
from onrecord.tempo.scope import Side, side, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Entity
    from onrecord.tempo.reported import Told
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


def _army(entity: Entity) -> bool:
    return entity.type is EntityType.FORCE and not _NO_ARMY.search(entity.name)
