"""Actors and places that the world knows, and what names them."""

from __future__ import annotations

from onrecord.world.gazetteer import PlaceHit
from onrecord.world.load import World
from onrecord.world.state import world_state

__all__ = ["PlaceHit", "World", "world_state"]
