"""Ids of incidents that stay: an incident keeps its id while it keeps its core of claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from onrecord.incidents.gather import incident_id
from onrecord.model import Entry, Fate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.model import ClaimId, Gathered, Incident, IncidentId


def carried(
    held: Mapping[IncidentId, frozenset[ClaimId]],
    used: Iterable[IncidentId],
    found: Gathered,
    lost: Mapping[IncidentId, frozenset[ClaimId]] | None = None,
) -> tuple[Gathered, tuple[Entry, ...]]:
    """Give what was gathered under the ids it had before, and what became of each id.

    `held` are the incidents as last kept with their claims, `used` every id that ever was one. Each id goes
    to the incident with most of its claims, the larger shares first; of two that were made one, the one
    with more claims lives on and the other points to it. `lost` are incidents that are no more, with the
    claims they had last: one of which half the claims are together again gets its id back.
    """
    gone = lost or {}
    kept = _back(gone, found.incidents, _kept(held, found.incidents, frozenset(gone.values())))
    taken = {*held, *used}
    named: list[Incident] = []
    for at, incident in enumerate(found.incidents):
        ident = kept.get(at) or _fresh(incident.claims, taken)
        taken.add(ident)
        named.append(replace(incident, id=ident))
    named.sort(key=lambda one: one.id)
    return replace(found, incidents=tuple(named)), tuple(_entries(held, named))


def _kept(
    held: Mapping[IncidentId, frozenset[ClaimId]],
    incidents: Sequence[Incident],
    gone: frozenset[frozenset[ClaimId]],
) -> dict[int, IncidentId]:
    """Give each new incident the old id of most of its claims, where no other has more right to it.

    Of two with equal shares, one that is whole again what a lost incident was has its own id to return to.
    """
    owner = {claim: ident for ident, claims in held.items() for claim in claims}
    shares = sorted(
        (-count, frozenset(incident.claims) in gone, ident, at)
        for at, incident in enumerate(incidents)
        for ident, count in Counter(owner[claim] for claim in incident.claims if claim in owner).items()
    )
    kept: dict[int, IncidentId] = {}
    given: set[IncidentId] = set()
    for _, _, ident, at in shares:
        if at not in kept and ident not in given:
            kept[at] = ident
            given.add(ident)
    return kept


def _back(
    lost: Mapping[IncidentId, frozenset[ClaimId]],
    incidents: Sequence[Incident],
    kept: dict[int, IncidentId],
) -> dict[int, IncidentId]:
    """Add the ids of lost incidents to those that new ones keep, the larger shares first."""
    shares = sorted(
        (-len(both), ident, at)
        for at, incident in enumerate(incidents)
        if at not in kept
        for ident, claims in lost.items()
        if 2 * len(both := claims & set(incident.claims)) >= len(claims) and both
    )
    for _, ident, at in shares:
        if at not in kept and ident not in kept.values():
            kept[at] = ident
    return kept


def _fresh(claims: Sequence[ClaimId], taken: set[IncidentId]) -> IncidentId:
    """Name an incident by its first claim, or the next whose name was never used."""
    for salt in chain(("",), map(str, range(1, len(taken) + 2))):
        ident = incident_id(claims, salt)
        if ident not in taken:
            return ident
    raise AssertionError(claims)


def _entries(held: Mapping[IncidentId, frozenset[ClaimId]], named: Sequence[Incident]) -> Iterable[Entry]:
    owner = {claim: ident for ident, claims in held.items() for claim in claims}
    home = {claim: one.id for one in named for claim in one.claims}
    live = {one.id for one in named}
    for one in named:
        if one.id not in held:
            before = Counter(owner[claim] for claim in one.claims if claim in owner)
            source = min(before, key=lambda ident: (-before[ident], ident), default=None)
            fate = Fate.SPLIT if source else Fate.ADDED
            yield Entry(incident=one.id, fate=fate, claims=one.claims, other=source)
        elif held[one.id] != frozenset(one.claims):
            yield Entry(incident=one.id, fate=Fate.CHANGED, claims=one.claims)
    for ident in sorted(set(held) - live):
        after = Counter(home[claim] for claim in held[ident] if claim in home)
        into = min(after, key=lambda other: (-after[other], other), default=None)
        fate = Fate.MERGED if into else Fate.GONE
        yield Entry(incident=ident, fate=fate, claims=tuple(sorted(held[ident])), other=into)
