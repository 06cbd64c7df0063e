"""The roles of sources that the world knows: what a name is, where its words do not tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.relayed import PRESS
from onrecord.claims.source_roles import AUTHORITIES, BY_DEFAULT, TIED
from onrecord.model import EntityType, Role

if TYPE_CHECKING:
    from onrecord.claims.known import Known
    from onrecord.model import ChainLink

KNOWN = {
    EntityType.WIRE: Role.WIRE,
    EntityType.MEDIA: Role.MEDIA,
    EntityType.NGO: Role.NGO,
    EntityType.RESCUER: Role.RESCUER,
    EntityType.ARMED_GROUP: Role.ARMED_GROUP,
    EntityType.FORCE: Role.MILITARY,
    EntityType.COALITION: Role.MILITARY,
    EntityType.STATE: Role.OFFICIAL,
    EntityType.GOVERNMENT: Role.OFFICIAL,
    EntityType.INTERNATIONAL: Role.OFFICIAL,
    EntityType.OFFICE: Role.OFFICIAL,
}


HEADS = cues().spokes | {"chief", "deputy", "figure", "leader", "leaders", "member", "members", "official"}
"""Those who speak for the group that they are named with."""


def _of_armed_group(made: ChainLink, known: Known) -> bool:
    """Tell whether a source is the spokesman or a leader of a group that the world knows to bear arms."""
    words = set(made.name.lower().replace("-", " ").split())
    if made.span is None or not words & HEADS or words & (AUTHORITIES | TIED):
        return False
    inside = (hit.entity for hit in known.actors if made.span.holds(hit.span))
    return any(KNOWN.get(entity.type) is Role.ARMED_GROUP for entity in inside)


def as_known(made: ChainLink, known: Known) -> ChainLink:
    """Give a named source the role of what it is known as, where its words tell no other, or "army" alone."""
    if made.role is Role.OFFICIAL and _of_armed_group(made, known):
        return replace(made, role=Role.ARMED_GROUP)
    hit = known.actor_at(made.span) if made.span is not None else None
    if made.anonymous and (hit is None or hit.span != made.span or not made.name[:1].isupper()):
        return made
    role = KNOWN.get(hit.entity.type) if hit is not None else None
    if role is Role.ARMED_GROUP and made.role is Role.MILITARY:
        return replace(made, role=role)
    if role is None or (made.role not in BY_DEFAULT and (role not in PRESS or made.role in PRESS)):
        return made
    return replace(made, role=role, anonymous=False)
