"""Which claims are about one happening: the surest pairs first, and never against what sets two apart.

A wrong merge is worse than a wrong split. Two groups of claims become one only where a pair is alike enough,
nothing bars any claim of the one from any of the other, and on the whole they are alike. What falls short of
that by little is left to a person. The result depends on the set of claims alone, not on their order; and
what becomes of a claim depends on those alone that a chain of pairs, threads, rulings and sources ties to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from onrecord.incidents import blocking, pairs, threads
from onrecord.incidents.likeness import pair
from onrecord.incidents.signs import BARRED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.pairs import Stories, Weighed
    from onrecord.model import ClaimId, Kin, Pair, ReportId

ASKED = 2
"""Of each claim so many pairs are left to a person, the likest: who walks the queue settles the rest."""

# Of more than a third of the pairs of reports the likest claims must be held for one happening.
_SHARE = 0.34
# One report that tells two happenings in its own words tells them apart where they agree so little.
_SAME_REPORT = -5.0
_LOOKED_AT = 40
# So little agreement of the likest claims of any two reports keeps their groups apart.
_AGAINST = -5.0
# What a report resumes in so many words needs only not to be barred.
_RESUMED = -20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What people ruled of pairs of claims."""

    same: frozenset[tuple[ClaimId, ClaimId]] = frozenset()
    different: frozenset[tuple[ClaimId, ClaimId]] = frozenset()
    unsure: frozenset[tuple[ClaimId, ClaimId]] = frozenset()

    def apart(self, one: ClaimId, other: ClaimId) -> bool:
        """Tell whether somebody ruled that two claims are about different happenings."""
        return (min(one, other), max(one, other)) in self.different


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What ties claims to one another: their sources, pairs that are alike, and how reports go on."""

    leaders: Mapping[ClaimId, ClaimId]
    weighed: Collection[Weighed]
    threads: Collection[tuple[ClaimId, ClaimId]]
    stories: Stories


def clusters(
    happened: Iterable[Happening],
    leaders: Mapping[ClaimId, ClaimId],
    rulings: Rulings,
    kin: Iterable[Kin] = (),
) -> tuple[tuple[tuple[ClaimId, ...], ...], tuple[Pair, ...]]:
    """Give the claims of each happening, in order of their ids, and the pairs left to a person.

    `leaders` ties claims of derived reports to those they were taken from; they follow them. `kin` tells
    which reports share names and numbers.
    """
    held = {one.id: one for one in happened}
    told = pairs.stories(kin)
    found = (pairs.weigh(*two, told) for two in blocking.candidates(tuple(held.values()), tuple(told)))
    weighed = [one for one in found if one is not None]
    ties = Ties(leaders=leaders, weighed=weighed, threads=threads.threads(held.values()), stories=told)
    groups = grouped(held, ties, rulings)
    return groups, tuple(pair(held[one], held[other]) for one, other in asked(groups, ties, rulings))


def grouped(
    held: Mapping[ClaimId, Happening], ties: Ties, rulings: Rulings
) -> tuple[tuple[ClaimId, ...], ...]:
    """Give the claims of each happening, in order of their ids."""
    led = {one: first for one, first in ties.leaders.items() if one in held and first in held}
    groups = _Groups(held, rulings, ties.stories)
    for one, first in sorted(led.items()):
        if not rulings.apart(one, first):
            groups.follow(one, first)
    for one, other in sorted(rulings.same):
        if one in held and other in held:
            groups.join(one, other)
    for one, other in sorted(ties.threads):
        apart = one not in led and groups.find(one) != groups.find(other)
        if apart and groups.allowed(one, other, _RESUMED, 0.0):
            groups.join(one, other)
    for two in sorted(ties.weighed, key=lambda each: (-each.score, each.first, each.second)):
        free = two.sure and two.first not in led and two.second not in led
        if (
            free
            and groups.find(two.first) != groups.find(two.second)
            and groups.allowed(two.first, two.second)
        ):
            groups.join(two.first, two.second)
    return groups.all()


def asked(
    groups: Iterable[Sequence[ClaimId]], ties: Ties, rulings: Rulings
) -> Iterator[tuple[ClaimId, ClaimId]]:
    """Give the pairs left to a person, the likest first: those among the likest few of both their claims."""
    home = {claim: tuple(group) for group in groups for claim in group}
    ranked: defaultdict[ClaimId, list[tuple[ClaimId, ClaimId]]] = defaultdict(list)
    left = []
    for two in sorted(ties.weighed, key=lambda each: (-each.score, each.first, each.second)):
        key = (two.first, two.second)
        followers = two.first in ties.leaders or two.second in ties.leaders
        if home[two.first] == home[two.second] or followers or key in rulings.unsure:
            continue
        if not any(rulings.apart(*both) for both in product(home[two.first], home[two.second])):
            left.append(key)
            ranked[two.first].append(key)
            ranked[two.second].append(key)
    for key in left:
        if all(key in ranked[claim][:ASKED] for claim in key):
            yield key


class _Groups:
    """Groups that grow by joining; a group is named by its smallest claim."""

    def __init__(self, held: Mapping[ClaimId, Happening], rulings: Rulings, stories: Stories) -> None:
        self._stories = stories
        self._held = held
        self._rulings = rulings
        self._head: dict[ClaimId, ClaimId] = {}
        self._members: dict[ClaimId, list[ClaimId]] = {one: [one] for one in held}
        self._followers: dict[ClaimId, list[ClaimId]] = {}
        self._lead: dict[ClaimId, ClaimId] = {}
        self._scores: dict[tuple[ClaimId, ClaimId], float] = {}

    def find(self, one: ClaimId) -> ClaimId:
        """Give the name of the group of a claim."""
        one = self._lead.get(one, one)
        while one in self._head:
            one = self._head[one]
        return one

    def follow(self, one: ClaimId, first: ClaimId) -> None:
        """Let a claim go with another wherever that goes, and bar nothing."""
        del self._members[one]
        self._followers.setdefault(first, []).append(one)
        self._lead[one] = first

    def join(self, one: ClaimId, other: ClaimId) -> None:
        """Make one group of two; followers stand for those they follow."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._head[second] = first
            self._members[first] += self._members.pop(second)

    def allowed(self, one: ClaimId, other: ClaimId, least: float = _AGAINST, share: float = _SHARE) -> bool:
        """Tell whether nothing bars the groups of two claims from being one, and they are alike on the whole.

        Of each two reports the likest claims count: what else they tell of it need not be in both. `least` is
        how alike any of these must be, `share` how large a part of them must be held for one happening.
        """
        mine, others = self._members[self.find(one)], self._members[self.find(other)]
        if self._rulings.different and any(self._rulings.apart(a, b) for a, b in product(mine, others)):
            return False
        likest: dict[tuple[ReportId, ReportId], float] = {}
        for a, b in product(sorted(mine)[:_LOOKED_AT], sorted(others)[:_LOOKED_AT]):
            score = self._score(a, b)
            if score <= BARRED / 2:
                return False
            here, there = self._held[a].report, self._held[b].report
            if here == there and score < _SAME_REPORT and len(mine) > 1:
                return False
            likest[here, there] = max(score, likest.get((here, there), score))
        alike = sum(score >= pairs.MERGE for score in likest.values())
        return min(likest.values()) >= least and alike >= share * len(likest)

    def _score(self, a: ClaimId, b: ClaimId) -> float:
        """Give the likeness of two claims, worked out once: it is the same either way round."""
        key = (a, b) if a < b else (b, a)
        if key not in self._scores:
            self._scores[key] = pairs.score(self._held[key[0]], self._held[key[1]], self._stories)
        return self._scores[key]

    def all(self) -> tuple[tuple[ClaimId, ...], ...]:
        """Give every group with its followers, in order."""
        return tuple(sorted(tuple(sorted(self._with_followers(those))) for those in self._members.values()))

    def _with_followers(self, those: Sequence[ClaimId]) -> Iterator[ClaimId]:
        for one in those:
            yield one
            yield from self._followers.get(one, ())
