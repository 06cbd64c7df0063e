"""Actors and places that the world knows, and what names them."""

from __future__ import annotations

from onrecord.world.gazetteer import PlaceHit
from onrecord.world.load import World

__all__ = ["PlaceHit", "World"]
