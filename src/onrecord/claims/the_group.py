"""Whom "the group" means: the one armed group that was named just before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.fitness import DEEDS
from onrecord.model import EntityType

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.model import Party

DOING = DEEDS | {"cease", "claim-responsibility", "threaten"}
"""Kinds whose doer is no relief group and no monitor."""
POINTING = frozenset(
    {
        f"{det} {noun}"
        for det in ("the", "this")
        for noun in (
            "armed group",
            "group",
            "insurgent group",
            "jihadist group",
            "militant group",
            "movement",
            "organisation",
            "organization",
            "rebel group",
        )
    }
)
BACK = 500
"""Characters looked back over: about three sentences."""
SEVERAL = (" groups", "another group", "other group", "factions", "different group")


def the_group(made: Draft, known: Known) -> Draft:
    """Give "the group" that acts the name of the armed group that it can only mean; its span stays."""
    if made.kind not in DOING:
        return made
    actor = _meant(made.actor, known)
    if actor is None:
        return made
    made = replace(made, actor=actor)
    return made.because(actor="actor.group") if made.rule("actor") == "actor.subject" else made


def _meant(party: Party | None, known: Known) -> Party | None:
    if party is None or party.span is None or party.id is not None or party.members:
        return None
    start = party.span.start
    words = " ".join(known.text[max(0, start - 5) : party.span.end].lower().split())
    if not any(words.endswith(pointing) for pointing in POINTING):
        return None
    before = known.text[max(0, start - BACK) : start].lower()
    named = {
        h.entity.id: h.entity
        for h in known.actors
        if start - BACK <= h.span.start < start and h.entity.type is EntityType.ARMED_GROUP
    }
    if len(named) != 1 or any(words in before for words in SEVERAL):
        return None
    (entity,) = named.values()
    return replace(party, name=entity.name, id=entity.id)
