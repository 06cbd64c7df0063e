"""Actors and places that the world knows, and what names them."""

from __future__ import annotations

from onrecord.world.explain import Explanation, Rule, name_id
from onrecord.world.finder import PlaceHit
from onrecord.world.load import World
from onrecord.world.own import faults
from onrecord.world.state import world_state

__all__ = ["Explanation", "PlaceHit", "Rule", "World", "faults", "name_id", "world_state"]
