"""Who says of whom that he did it: accusers, claimers and deniers, and what else bears on an incident."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.bearing import AGAINST, SPEECH
from onrecord.incidents.disowning import (
    by_a_spokesman,
    cleared,
    denies_part,
    has_no_part,
    only_disowned,
    taken_back,
    told_by_an_act,
    whom,
)
from onrecord.incidents.happenings import REAL
from onrecord.incidents.voices import speaker, voice_of
from onrecord.model import Certainty, SourceId, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.incidents.voices import Telling
    from onrecord.model import ClaimId, Party
    from onrecord.world import World

# "One of its members had done it" is what a group says of itself.
_OWN = re.compile(
    r"\b(?:its|their|our) (?:\w+ )?(?:fighters?|forces|gunm[ae]n|members?|men|soldiers?|troops|units?)\b"
)
ANYBODY = "anybody"
"""The party of a denial that names nobody: it did not happen as told, whoever is said to have done it."""


def stances(tellings: Sequence[Telling], bearing: Sequence[Telling], world: World) -> tuple[Stance, ...]:
    """Give who says what of whom, each once, in order."""
    found: dict[tuple[str, str, SourceId, str], list[ClaimId]] = {}
    for one in tellings:
        for key in _told(one, one.claim.actor, world):
            found.setdefault(key, []).append(one.claim.id)
    for one in bearing:
        for key in _spoken(_meant(one, [*tellings, *bearing], world), bearing, world):
            found.setdefault(key, []).append(one.claim.id)
    return tuple(
        Stance(party=party, says=says, origin=origin, name=name, claims=tuple(sorted(set(claims))))
        for (party, says, origin, name), claims in sorted(found.items())
    )


def _told(one: Telling, actor: Party | None, world: World) -> Iterator[tuple[str, str, SourceId, str]]:
    """Read a stance off a claim that names an actor."""
    if actor is None:
        return
    chain = actor.chain or one.claim.chain
    said = speaker(chain, world)
    origin, name = said or _unnamed(one)
    party = _called(actor, world)
    own = voice_of(actor, world)
    if said is not None and _OWN.search(actor.name):
        yield said[1], "claims it", *said
    elif (said is not None and origin == own[0]) or actor.certainty is Certainty.CLAIMED:
        yield party, "claims it", *own
    else:
        accused = actor.certainty is Certainty.ALLEGED or (chain and said is not None)
        yield party, "is accused" if accused else "is named", origin, name


def _meant(one: Telling, told: Sequence[Telling], world: World) -> Telling:
    """Put in the place of "the group" that speaks, or denies what it did, the one that it means."""
    actor = one.claim.actor
    if actor is None:
        return one
    meant = whom(actor, one, told, world)
    chain = one.claim.chain
    if meant is not actor and chain and letters.plain(chain[-1].name) == letters.plain(actor.name):
        chain = (*chain[:-1], replace(chain[-1], name=meant.name))
    return replace(one, claim=replace(one.claim, actor=meant, chain=chain))


def _spoken(
    one: Telling, bearing: Sequence[Telling], world: World
) -> Iterator[tuple[str, str, SourceId, str]]:
    """Read a stance off an accusation, a claim of responsibility or a denial: the speaker is its actor."""
    claim = one.claim
    actor, target = claim.actor, claim.target
    if claim.modality in AGAINST and claim.kind not in SPEECH:
        if only_disowned(one, bearing):
            return
        origin, name = speaker(claim.chain, world) or _unnamed(one)
        himself = actor is not None and (origin == voice_of(actor, world)[0] or _says(one, actor))
        yield _called(actor, world) if actor else ANYBODY, "denies it" if himself else "denied", origin, name
    elif claim.kind == "claim-responsibility" and taken_back(one) and (said := speaker(claim.chain, world)):
        yield said[1], "takes its claim back", *said
    elif actor is None or not (claim.modality in REAL or has_no_part(one)):
        return
    elif claim.kind == "accuse" and target is not None:
        yield _called(target, world), "is accused", *voice_of(actor, world)
    elif claim.kind == "claim-responsibility":
        yield _called(actor, world), "claims it", *voice_of(actor, world)
    elif claim.kind == "deny" and (claim.modality not in REAL or denies_part(one)):
        if told_by_an_act(one, bearing):
            return
        other = cleared(one)
        yield other or _called(actor, world), "denied" if other else "denies it", *voice_of(actor, world)


def _says(one: Telling, actor: Party) -> bool:
    """Tell whether the innermost source of a claim is called by the words of its actor, or speaks for it."""
    chain = one.claim.chain
    return by_a_spokesman(one) or (bool(chain) and letters.plain(chain[-1].name) == letters.plain(actor.name))


def _unnamed(one: Telling) -> tuple[SourceId, str]:
    chain = one.claim.chain
    if chain:
        return SourceId(f"{one.descent.root}/{chain[-1].name.casefold()}"), chain[-1].name
    return one.account.told.outlet or SourceId(one.descent.root), one.account.outlet or "the report"


def _called(party: Party, world: World) -> str:
    entity = world.entity(party.id) if party.id else None
    return entity.name if entity is not None else party.name
