"""The actors and places that are known, loaded once a process, and what a user adds to them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.world import World, world_state
from onrecord.world.writing import add_actor, alone_with

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import Entity


@cache
def known_world(extra: Path | None) -> World:
    """Load the world once a process."""
    return World.load(extra)


@cache
def state_of_world(extra: Path | None) -> str:
    """Name the state of the world once a process, as the world is loaded once."""
    return world_state(extra)


def settle_name(own: Path, name: str, entity: Entity) -> Entity:
    """Let a name mean an actor, in the user's own file: a known one by its id, or the new one given.

    Gives the actor as it stands in the file now. Raises DamagedTable and UnreadableSetting, and then leaves
    the file as it was.
    """
    with alone_with(own):
        known = World.load(own if own.exists() else None).entity(entity.id)
        if known is not None:
            entity = replace(known, aliases=tuple(dict.fromkeys((*known.aliases, name))))
        add_actor(own, entity)
    return entity
