"""Which incidents come anew where some claims were touched: those that a chain of ties leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.incidents import clusters, disputes, ledger, pairs
from onrecord.incidents.bearing import attached
from onrecord.incidents.bonds import leaders
from onrecord.incidents.elsewhere import with_denials
from onrecord.incidents.gather import Scene, incident_id
from onrecord.incidents.happenings import REAL
from onrecord.incidents.index import DENIED, SOURCE, THREAD
from onrecord.incidents.likeness import pair
from onrecord.incidents.rulings import corrected
from onrecord.incidents.voices import Telling
from onrecord.model import Gathered, IncidentId, Lineages, ReportId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.incidents.cards import Hand
    from onrecord.incidents.clusters import Rulings
    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.index import Index
    from onrecord.incidents.steps import Step
    from onrecord.model import ClaimId, Entry, Incident, Judgement, Pair
    from onrecord.world import World

_NAMES_TRIED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What all gathering goes by: which kinds make incidents, the world, and what people ruled."""

    kinds: frozenset[str]
    world: World
    rulings: Rulings
    judgements: tuple[Judgement, ...]
    before: Mapping[ClaimId, IncidentId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """What a step came to: incidents in the place of others, entries of the ledger, pairs left to a person.

    `doubted` are the claims whose pairs are the new ones.
    """

    gone: tuple[IncidentId, ...]
    incidents: tuple[Incident, ...]
    entries: tuple[Entry, ...]
    doubted: tuple[ClaimId, ...]
    doubts: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chain:
    """Claims that are tied to one another, with their ties."""

    held: Mapping[ClaimId, Happening]
    tied: Mapping[ClaimId, ClaimId]
    ties: clusters.Ties


def regrouped(index: Index, step: Step, reports: set[ReportId], known: Known) -> Regrouped:
    """Group anew what is tied to the claims touched; `reports` are those of which more than that changed."""
    touched, hand = step.claims, step.hand
    chain = _chain(index, hand, _closed(index, touched, known.rulings))
    real = {ident: one for ident, one in chain.held.items() if one.claim.modality in REAL}
    groups = clusters.grouped(real, chain.ties, known.rulings)
    homes = index.homes.of(set(chain.held) | touched)
    whole = {claims: ident for ident, claims in homes.items()}
    stay = {
        group
        for group in groups
        if group in whole and not any(real[claim].report in reports for claim in group)
    }
    ruled = {claim for one in known.judgements for claim in one.claims}
    stay = {group for group in stay if ruled.isdisjoint(group)}
    changed = [group for group in groups if group not in stay]
    again = disputes.settled(index, hand, step, (groups, changed, reports), known.world) - set(changed)
    stay -= again
    homes |= index.homes.of(claim for group in again for claim in group)
    anew = [*changed, *sorted(again)]
    made = corrected(_built(index, hand, anew, _beside(index, hand, anew, chain), known), known.judgements)
    gone = {ident: frozenset(claims) for ident, claims in homes.items() if claims not in stay}
    gone |= _before(known.before, {claim for group in changed for claim in group})
    names = [IncidentId(incident_id(one.claims, salt)) for one in made for salt in _salts()]
    found = Gathered(incidents=made, doubts=(), lineages=Lineages(descents=(), kin=()))
    lost = index.homes.lost({claim for one in made for claim in one.claims})
    named, entries = ledger.carried(gone, index.homes.ever(names), found, lost)
    doubted, doubts = _doubts(index, hand, changed, touched, known.rulings)
    return Regrouped(
        gone=tuple(sorted(gone)), incidents=named.incidents, entries=entries, doubted=doubted, doubts=doubts
    )


def _before(
    owners: Mapping[ClaimId, IncidentId], claims: set[ClaimId]
) -> dict[IncidentId, frozenset[ClaimId]]:
    """Give the incidents that the ledger last had some claims in, whole."""
    wanted = {owners[claim] for claim in claims if claim in owners}
    found: dict[IncidentId, set[ClaimId]] = {ident: set() for ident in wanted}
    for claim, ident in owners.items():
        if ident in found:
            found[ident].add(claim)
    return {ident: frozenset(those) for ident, those in found.items()}


def _salts() -> list[str]:
    return ["", *(str(number) for number in range(1, _NAMES_TRIED))]


def _closed(index: Index, touched: set[ClaimId], rulings: Rulings) -> set[ClaimId]:
    """Give claims and all that a chain of sure pairs, sources, threads, rulings or incidents leads to."""
    same: dict[ClaimId, set[ClaimId]] = {}
    for one, other in rulings.same:
        same.setdefault(one, set()).add(other)
        same.setdefault(other, set()).add(one)
    found, front = set(touched), set(touched)
    while front:
        near = {end for two in index.claims.pairs(front, sure=True) for end in two[1:3]}
        near |= {end for kind in (SOURCE, THREAD) for two in index.claims.bound(front, kind) for end in two}
        near |= {claim for claims in index.homes.of(front).values() for claim in claims}
        near |= {other for claim in front for other in same.get(claim, ())}
        front = near - found
        found |= front
    return found


def _chain(index: Index, hand: Hand, claims: set[ClaimId]) -> _Chain:
    held = hand.get(claims)
    tied = {one: other for one, other in index.claims.bound(held, SOURCE) if one in held}
    ends = index.reports.kin_ends({one.report for one in held.values()})
    weighed = [pairs.Weighed(*two) for two in index.claims.pairs(held, sure=True)]
    ties = clusters.Ties(
        leaders=leaders(tied),
        weighed=[two for two in weighed if two.first in held and two.second in held],
        threads=[two for two in index.claims.bound(held, THREAD) if two[0] in held and two[1] in held],
        stories=pairs.shares(ends),
    )
    return _Chain(held=held, tied=tied, ties=ties)


def _beside(
    index: Index, hand: Hand, groups: Sequence[tuple[ClaimId, ...]], chain: _Chain
) -> tuple[dict[ClaimId, Happening], dict[ClaimId, ClaimId]]:
    """Give the claims of a chain and of groups beyond it, and what they and their denials were taken from."""
    claims = {claim for group in groups for claim in group}
    front = claims | {one for one, act in index.claims.bound(claims, DENIED) if act in claims}
    tied = dict(chain.tied)
    while front := front - tied.keys():
        more = {one: other for one, other in index.claims.bound(front, SOURCE) if one in front}
        tied, front = tied | more, set(more.values())
    held = {**chain.held} | hand.get(claims - chain.held.keys())
    return {ident: one for ident, one in held.items() if one.claim.modality in REAL}, tied


def _built(
    index: Index,
    hand: Hand,
    groups: Sequence[tuple[ClaimId, ...]],
    told: tuple[Mapping[ClaimId, Happening], Mapping[ClaimId, ClaimId]],
    known: Known,
) -> tuple[Incident, ...]:
    """Make the incidents of some groups."""
    real, tied = told
    reports = {real[claim].report for group in groups for claim in group}
    sources = {tied[claim] for group in groups for claim in group if claim in tied}
    at = {claim: number for number, group in enumerate(groups) for claim in group}
    denied = {one: at[act] for one, act in index.claims.bound(at, DENIED) if act in at}
    own = {claim for those in index.claims.of(reports).values() for claim in those}
    every = hand.get(own | sources | denied.keys())
    beyond = {every[claim].report for claim in (*sources, *denied)}
    descents = index.reports.descents(reports | beyond)
    roots = {ReportId(one.root) for one in descents.values() if not one.root.startswith("w:")}
    led = leaders(tied)
    home = {claim: first for claim, first in led.items() if claim in every}
    far = {one.id: one.report for one in hand.get(home.values()).values()}
    descents |= index.reports.descents(far.values())
    accounts = index.reports.accounts({*reports, *roots, *beyond})
    tellings = {
        claim.id: Telling(
            claim=claim, account=one, descent=descents[far.get(home.get(claim.id, claim.id), one.told.report)]
        )
        for one in accounts.values()
        if one.told.report in descents
        for claim in one.claims
    }
    happened = {ident: one for ident, one in every.items() if one.claim.modality in REAL}
    outside = index.homes.of(set(happened) - set(at))
    for number, (_, claims) in enumerate(sorted(outside.items()), start=len(groups)):
        at |= {claim: number for claim in claims if claim not in at}
    mine = {ident: one for ident, one in happened.items() if ident in at and one.report in reports}
    bearing: dict[int, list[ClaimId]] = {}
    found = attached((accounts[one] for one in sorted(reports)), mine, at, known.world)
    away = dict.fromkeys((one for one, _ in index.claims.bound(own, DENIED) if one in own), 0)
    moved = {claim for report in reports for claim in with_denials(accounts[report], away)}
    found = {claim: number for claim, number in found.items() if claim not in moved}
    for report in sorted({every[claim].report for claim in denied}):
        found |= with_denials(accounts[report], denied)
    for claim, number in found.items():
        bearing.setdefault(number, []).append(claim)
    scene = Scene(accounts, tellings, tied, known.world)
    there = {**happened, **real}
    return tuple(scene.incident(group, bearing.get(at[group[0]], []), there) for group in groups)


def _doubts(
    index: Index,
    hand: Hand,
    groups: Iterable[tuple[ClaimId, ...]],
    touched: set[ClaimId],
    rulings: Rulings,
) -> tuple[tuple[ClaimId, ...], tuple[Pair, ...]]:
    """Give the pairs left to a person of touched claims and of those they are alike to."""
    home = {claim: group for group in groups for claim in group}
    new = set(home) | touched
    near = new | {end for two in index.claims.pairs(new) for end in two[1:3]}
    far = near | {end for two in index.claims.pairs(near) for end in two[1:3]}
    weighed = [pairs.Weighed(*two) for two in index.claims.pairs(far)]
    ends = {end for two in weighed for end in (two.first, two.second)}
    for claims in index.homes.of(ends - set(home)).values():
        home |= {claim: claims for claim in claims if claim not in home}
    home |= {claim: (claim,) for claim in ends if claim not in home}
    tied = dict(index.claims.bound(ends, SOURCE))
    ties = clusters.Ties(leaders=tied, weighed=weighed, threads=(), stories={})
    asked = [two for two in clusters.asked(set(home.values()), ties, rulings) if near & set(two)]
    held = hand.get({claim for two in asked for claim in two})
    return tuple(sorted(near)), tuple(pair(held[one], held[other]) for one, other in asked)
