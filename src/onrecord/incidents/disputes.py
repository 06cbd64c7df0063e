"""Which happenings a record's denials elsewhere speak of, kept up as reports come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from onrecord.incidents import elsewhere
from onrecord.incidents.bearing import attached, only_named
from onrecord.incidents.happenings import REAL
from onrecord.incidents.index import DENIED
from onrecord.incidents.likeness import DAILY
from onrecord.incidents.meeting_keys import CROWD, about, answering

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from onrecord.incidents.cards import Hand
    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.index import Index
    from onrecord.incidents.meeting_keys import Key
    from onrecord.incidents.steps import Step
    from onrecord.model import ClaimId, ReportId
    from onrecord.world import World

Group: TypeAlias = "tuple[ClaimId, ...]"

_ALL = 1_000_000


def posts(one: Happening, number: int) -> Iterator[tuple[Key, int]]:
    """Give what is kept of an act that is denied, by which it is found from the acts that it may be."""
    if one.group in DAILY:
        yield from ((key, number << 1) for key in answering(one))


def of(index: Index, acts: Iterable[Happening]) -> set[ClaimId]:
    """Give the acts that are denied at the place and about the days of some that are told."""
    asked = {key for one in acts if one.group in DAILY for key in answering(one)}
    found = index.claims.met(asked, _ALL) if asked else {}
    numbers = {post >> 1 for those in found.values() for post in those}
    return {claim for _, claim, _ in index.claims.spots(numbers)} if numbers else set()


class Grouped:
    """In which group each claim is: of those that come anew, and beyond them as it was before."""

    def __init__(self, index: Index, groups: Iterable[Group]) -> None:
        self._index = index
        self._of: dict[ClaimId, Group | None] = {claim: group for group in groups for claim in group}

    def of(self, claims: Iterable[ClaimId]) -> dict[ClaimId, Group]:
        """Give the groups of those claims that are in one."""
        wanted = set(claims)
        missing = wanted - self._of.keys()
        if missing:
            self._of |= dict.fromkeys(missing)
            for whole in self._index.homes.of(missing).values():
                self._of |= {claim: whole for claim in whole if self._of.get(claim) is None}
        return {claim: group for claim in wanted if (group := self._of[claim]) is not None}


def settled(
    index: Index,
    hand: Hand,
    step: Step,
    told: tuple[Sequence[Group], Collection[Group], Collection[ReportId]],
    world: World,
) -> set[Group]:
    """Look anew of which happenings denials speak, keep it, and give the groups for which it is another.

    `told` are the groups that a step looked at, those of them that changed, and the reports of which more
    than their claims did.
    """
    groups, changed, touched = told
    acts = hand.get(claim for group in changed for claim in group)
    reports = {*touched, *(one.report for one in acts.values())}
    ids = step.denials | of(index, acts.values())
    ids |= {claim for those in index.claims.of(reports).values() for claim in those}
    denied = {
        ident: one
        for ident, one in hand.get(ids).items()
        if one.claim.modality not in REAL and one.group in DAILY
    }
    grouped = Grouped(index, groups)
    before = {one: act for one, act in index.claims.bound(denied, DENIED) if one in denied} if denied else {}
    near, left = _near(index, hand, denied, grouped, world) if denied else ({}, [])
    now = _spoken_of(index, hand, left, grouped) if denied else {}
    if before or now:
        index.claims.put_bound(denied, DENIED, sorted(now.items()))
    other = {one for one, each in denied.items() if before.get(one) != now.get(one) or each.report in touched}
    ends = {act for one in other for act in (before.get(one), now.get(one)) if act is not None}
    return {near[one] for one in other if one in near} | set(grouped.of(ends | step.cleared).values())


def _near(
    index: Index, hand: Hand, denied: dict[ClaimId, Happening], grouped: Grouped, world: World
) -> tuple[dict[ClaimId, Group], list[Happening]]:
    """Give the groups to which their reports tie acts that are denied, and those to look for elsewhere."""
    reports = {one.report for one in denied.values()}
    mine = hand.get(claim for those in index.claims.of(reports).values() for claim in those)
    acts = {ident: one for ident, one in mine.items() if one.claim.modality in REAL}
    homes = grouped.of(acts)
    number = {group: at for at, group in enumerate(sorted(set(homes.values())))}
    accounts = index.reports.accounts(reports)
    near = attached(
        accounts.values(),
        {claim: acts[claim] for claim in homes},
        {claim: number[group] for claim, group in homes.items()},
        world,
    )
    by_number = {at: group for group, at in number.items()}
    bare = {at for at in set(near.values()) if only_named(hand.get(by_number[at]).values())}
    firm = {claim for claim, at in near.items() if at not in bare}
    found = {one.id for account in accounts.values() for one in elsewhere.loose(account, firm, world)}
    tied = {claim: by_number[at] for claim, at in near.items() if claim in denied}
    return tied, [one for ident, one in sorted(denied.items()) if ident in found]


def _spoken_of(
    index: Index, hand: Hand, those: Sequence[Happening], grouped: Grouped
) -> dict[ClaimId, ClaimId]:
    wanted = {one.id: about(one) for one in those}
    under = index.claims.met({key for each in wanted.values() for key in each}, CROWD)
    names = {
        number: claim
        for number, claim, _ in index.claims.spots({post >> 1 for each in under.values() for post in each})
    }
    acts = hand.get(names.values())
    found = {}
    for one in those:
        blocks = ([acts[names[post >> 1]] for post in under.get(key, ())] for key in wanted[one.id])
        met = [act for act in elsewhere.met(blocks) if elsewhere.fits(one, act)]
        homes = grouped.of(act.id for act in met)
        whole = hand.get(claim for group in homes.values() for claim in group)
        groups = {act: [whole[claim] for claim in group] for act, group in homes.items()}
        first = elsewhere.spoken_of(one, [act for act in met if act.id in homes], groups)
        if first is not None:
            found[one.id] = first
    return found
