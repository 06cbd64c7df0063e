"""Whose a base, a convoy or a position is, by its words: what is done to it is done to them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.model import EntityType

if TYPE_CHECKING:
    from onrecord.model import Entity
    from onrecord.world import World

_KEPT = (
    r"(?:(?:army|military|air|naval|forward|main|operating|patrol|fire|armoured|supply) )*(?:airbases?|bases?"
    r"|camps?|outposts?|barracks|garrisons?|convoys?|patrols?|positions?|checkpoints?|headquarters)"
)
_ARMED_KEPT = re.compile(
    r"\b(?:airbases?|bases?|barracks|garrisons?|patrols?|positions?|checkpoints?)$", re.IGNORECASE
)
"""What armed forces alone keep: "a US base" is one of its forces, while a camp may be one of refugees."""
_KEPT_OF = re.compile(
    rf"(?:(?:the|an?) )?(?:\w+ )?{_KEPT} (?:of|belonging to|used by|housing|hosting) (?:the )?(?P<who>.+)",
    re.IGNORECASE,
)
_KEPT_BY = re.compile(rf"(?:(?:the|an?) )?(?P<who>.+?)(?:['’]s?)? {_KEPT}", re.IGNORECASE)
_LANDS = frozenset({EntityType.STATE, EntityType.GOVERNMENT})


@lru_cache(maxsize=1 << 14)
def keeper(words: str, world: World) -> str | None:
    """Give the id of the known force that words for its base or its column name, or None.

    An attack on "a base of UN peacekeepers" is one on them, one on "a US base" on the forces of that state.
    """
    found = _KEPT_OF.match(words) or _KEPT_BY.fullmatch(words)
    if found is None:
        return None
    named = _known(found["who"], world)
    if (named is None or named.type in _LANDS) and _ARMED_KEPT.search(words):
        named = _known(f"{found['who']} forces", world)
    if named is None or named.type in _LANDS:
        return None
    nobody = named.type is EntityType.DESCRIBED and named.country is None
    return None if nobody else named.id


def _known(name: str, world: World) -> Entity | None:
    return world.named(name) or world.described(name)
