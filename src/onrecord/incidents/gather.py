"""Incidents out of the current claims of a record: one pure function of reports, world and judgements."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord import keys
from onrecord.incidents.bearing import attached, only_named
from onrecord.incidents.bonds import bonds, leaders
from onrecord.incidents.clusters import Rulings, clusters
from onrecord.incidents.collecting import no_cycles
from onrecord.incidents.drifts import drifts
from onrecord.incidents.elsewhere import loose, sought, spoken_of, with_denials
from onrecord.incidents.fields import best_place, fields, span_of_days
from onrecord.incidents.happenings import REAL, government, kindred
from onrecord.incidents.lineage import lineages
from onrecord.incidents.stances import stances
from onrecord.incidents.voices import Telling, bounds, origins
from onrecord.incidents.within import told_whole
from onrecord.model import ClaimId, Gathered, Incident, IncidentId, ReportId, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.model import Account, Claim, Drift, Origin
    from onrecord.world import World


_WHOSE = ("actor", "certainty", "chain")


@no_cycles()
def gather(
    accounts: Iterable[Account], kinds: frozenset[str], world: World, rulings: Rulings | None = None
) -> Gathered:
    """Give the incidents, the pairs left to a person and the lineages; the order of the reports is no matter.

    `kinds` are the kinds of claims that make incidents.
    """
    held = {one.told.report: one for one in sorted(accounts, key=lambda each: each.told.report)}
    found = lineages(one.told for one in held.values())
    descents = {one.report: one for one in found.descents}
    every = {one.id: one for one in told_whole(held.values(), kinds, world)}
    tied = bonds(every.values(), found)
    real = {ident: one for ident, one in every.items() if one.claim.modality in REAL}
    led = leaders(tied)
    groups, doubts = clusters(real.values(), led, rulings or Rulings(), found.kin)
    # What was taken over, be it one passage alone, has the descent of what it was taken from.
    home = {claim: every[first].report for claim, first in led.items()}
    tellings = {
        claim.id: Telling(claim=claim, account=one, descent=descents[home.get(claim.id, one.told.report)])
        for one in held.values()
        for claim in one.claims
    }
    scene = Scene(held, tellings, tied, world)
    group_of = {claim: number for number, group in enumerate(groups) for claim in group}
    bearing = defaultdict(list)
    near = attached(held.values(), real, group_of, world)
    for claim, number in (near | _elsewhere(held.values(), near, (every, groups), world)).items():
        bearing[number].append(claim)
    made = (scene.incident(group, bearing[number], real) for number, group in enumerate(groups))
    return Gathered(incidents=tuple(made), doubts=doubts, lineages=found)


def _elsewhere(
    accounts: Iterable[Account],
    near: Mapping[ClaimId, int],
    told: tuple[Mapping[ClaimId, Happening], Sequence[Sequence[ClaimId]]],
    world: World,
) -> dict[ClaimId, int]:
    """Give for acts that are denied, and the denials of them, the group of claims in other reports."""
    every, groups = told
    whole = {claim: [every[each] for each in group] for group in groups for claim in group}
    firm = {claim for claim, at in near.items() if not only_named(whole[groups[at][0]])}
    denied = {
        one.id: account for account in accounts for one in loose(account, firm, world) if one.id in every
    }
    number = {group[0]: at for at, group in enumerate(groups)}
    met = sought((every[one] for one in denied), (every[claim] for claim in whole))
    found: dict[ClaimId, int] = {}
    for ident, account in denied.items():
        first = spoken_of(every[ident], met[ident], whole)
        if first is not None:
            found |= with_denials(account, {ident: number[first]})
    return found


class Scene:
    """What all incidents of a record are made from."""

    def __init__(
        self,
        accounts: Mapping[ReportId, Account],
        tellings: Mapping[ClaimId, Telling],
        tied: Mapping[ClaimId, ClaimId],
        world: World,
    ) -> None:
        self._accounts = accounts
        self._tellings = tellings
        self._tied = tied
        self._world = world

    def incident(
        self, group: Sequence[ClaimId], bearing: Sequence[ClaimId], real: Mapping[ClaimId, Happening]
    ) -> Incident:
        """Make the incident of a group of claims and of those that bear on it."""
        world = self._world
        told = [self._tellings[claim] for claim in group]
        when, stated = span_of_days(told)
        behind = origins(told, self._accounts, when.last, world)
        drifted = self._drifts(group)
        marks = frozenset((one.field, one.claim) for one in drifted)
        low, high = bounds(behind)
        order = sorted({one.account.told.report for one in told}, key=self._known)
        unreal = all(self._tied.get(claim, claim) not in real for claim in group)
        return Incident(
            id=incident_id(group),
            kind=_commonest([one.claim.kind for one in told if ("kind", one.claim.id) not in marks]),
            status=Status.DRIFT_ONLY if unreal else _status(behind, [one.claim for one in told], low, world),
            low=low,
            high=high,
            origins=behind,
            when=when,
            stated=stated,
            place=best_place(told, marks),
            fields=fields(told, behind, marks, world, self._tied),
            stances=stances(
                _steady(told, marks), [self._tellings[claim] for claim in sorted(bearing)], world
            ),
            drifts=drifted,
            claims=tuple(group),
            attached=tuple(sorted(bearing)),
            reports=tuple(order),
            sources=tuple(self._accounts[report].source for report in order),
        )

    def _drifts(self, group: Sequence[ClaimId]) -> tuple[Drift, ...]:
        return tuple(
            drift
            for claim in group
            if claim in self._tied
            for drift in drifts(self._tellings[claim], self._tellings[self._tied[claim]], self._world)
        )

    def _known(self, report: ReportId) -> tuple[str, str, ReportId]:
        days = self._accounts[report].known
        return str(days.last or "9999"), str(days.first or ""), report


def _steady(told: Sequence[Telling], marks: frozenset[tuple[str, ClaimId]]) -> list[Telling]:
    """Leave out claims that changed or lost on the way whose word they are, or whom they name."""
    return [one for one in told if not {(name, one.claim.id) for name in _WHOSE} & marks]


def incident_id(group: Sequence[ClaimId], salt: str = "") -> IncidentId:
    """Name an incident that was never named before by its first claim; `salt` where that name was used."""
    return IncidentId(keys.named("i", min(group), *([salt] if salt else [])))


def _commonest(kinds: Sequence[str]) -> str:
    return min(set(kinds), key=lambda kind: (-kinds.count(kind), kind)) if kinds else "other"


def _status(behind: Sequence[Origin], claims: Sequence[Claim], low: int, world: World) -> Status:
    """Tell how well an incident is supported; a side's word alone is told as such."""
    doers, others = _sides(claims, world)
    if behind and all(one.id in doers for one in behind):
        return Status.CLAIMED_BY_ACTOR
    if behind and all(one.id in others for one in behind):
        return Status.CLAIMED_BY_ADVERSARY
    return Status.CORROBORATED if low > 1 else Status.ONE_ORIGIN


def _sides(claims: Sequence[Claim], world: World) -> tuple[set[str], set[str]]:
    """Give the ids under which the actors and those acted upon would speak; who is both is the actor."""
    sides: list[set[str]] = []
    for parties in ([claim.actor for claim in claims], [claim.target for claim in claims]):
        found: set[str] = set()
        for party in parties:
            if party is not None and party.id is not None:
                country = government(party.id, world)
                found |= {f"state:{country}"} if country else set(kindred(party.id, world))
        sides.append(found)
    return sides[0], sides[1] - sides[0]
