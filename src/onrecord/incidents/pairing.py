"""Which claims are alike, kept up as claims come and go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.incidents import blocking, meeting_keys, pairs
from onrecord.incidents.happenings import REAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from onrecord.incidents.blocking import Beside, Spot
    from onrecord.incidents.cards import Hand
    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.index import Claims, Index
    from onrecord.incidents.meeting_keys import Key
    from onrecord.model import ClaimId, ReportId


class Standing:
    """Who stands under which key: claims of this step, and by their numbers those that were there before it.

    Is made before the step's own are kept.
    """

    def __init__(self, claims: Claims, fresh: Iterable[list[Key]], lost: Counter[Key]) -> None:
        self._claims = claims
        self._fresh = Counter(key for those in fresh for key in those)
        self._lost = lost
        self._asked = self._fresh.keys() | lost.keys()
        self._before = claims.met(self._asked, meeting_keys.CROWD)

    def recounted(self) -> set[int]:
        """Give claims of before under a key that came to be crowded, or ceased to."""
        found: set[int] = set()
        for key, before in self._before.items():
            most = meeting_keys.crowd(key)
            now, then = len(before) + self._fresh[key], len(before) + self._lost[key]
            if (now <= most) != (then <= most):
                found.update(post >> 1 for post in before)
        return found

    def beside(self, under: Mapping[int, Collection[Key]], spots: Mapping[int, Spot]) -> dict[Key, Beside]:
        """Give those of before that claims with some keys may meet; these themselves left out."""
        missing = {key for those in under.values() for key in those} - self._asked
        self._before |= self._claims.met(missing, meeting_keys.CROWD)
        self._asked |= missing
        open_: set[Key] = set()
        for number, those in under.items():
            open_.update(key for key in those if key in self._before and blocking.loose(key, spots[number]))
        found: dict[Key, Beside] = {}
        for key, posts in self._before.items():
            others = [post for post in posts if post >> 1 not in under]
            may = tuple(post >> 1 for post in others if post & 1 or key in open_)
            found[key] = blocking.Beside(len(others), may)
        return found


def posts(one: Happening, number: int, keys: Collection[Key]) -> Iterator[tuple[Key, int]]:
    """Give what is kept of who stands under some keys: twice the number, odd where it meets all others."""
    where = blocking.spot(one)
    return ((key, number << 1 | blocking.loose(key, where)) for key in keys)


def paired(
    index: Index, hand: Hand, standing: Standing, fresh: Mapping[ClaimId, int], again: Collection[ReportId]
) -> set[ClaimId]:
    """Weigh new claims, those of reports, and those whose keys came to be crowded or ceased to.

    `fresh` are the numbers of the new ones. Gives all claims touched.
    """
    numbers = index.claims.numbers(claim for those in index.claims.of(again).values() for claim in those)
    numbers |= {claim: number for number, claim, _ in index.claims.spots(standing.recounted())}
    old = numbers.keys() - fresh.keys()
    numbers |= fresh
    touched = set(numbers)
    # Pairs in doubt join nothing, so they touch nothing.
    touched |= {end for two in index.claims.pairs(old, sure=True) for end in two[1:3]}
    real = (one for one in hand.get(numbers).values() if one.claim.modality in REAL)
    party = _Party(index, hand, {numbers[one.id]: one for one in real})
    weighed = []
    for one, other in party.met(standing):
        two = pairs.weigh(one, other, party.stories)
        if two is not None:
            weighed.append((party.numbers[two.first], party.numbers[two.second], two.score, two.sure))
            touched |= {two.first, two.second} if two.sure else set()
    index.claims.put_pairs({numbers[claim] for claim in old}, weighed)
    return touched


class _Party:
    """Claims whose partners are asked for, by their numbers, and those whom they may meet."""

    def __init__(self, index: Index, hand: Hand, asked: Mapping[int, Happening]) -> None:
        self._index = index
        self._hand = hand
        self._asked = asked
        ends = index.reports.kin_ends({one.report for one in asked.values()})
        self.stories = pairs.shares(ends)
        self.numbers = {one.id: number for number, one in asked.items()}
        own = {one.report for one in asked.values()}
        self._others = self._told_by(own | {end for two in ends for end in two[:2]})

    def _told_by(self, reports: set[ReportId]) -> dict[int, Happening]:
        """Give what reports tell beside what is asked for."""
        told = (claim for those in self._index.claims.of(reports).values() for claim in those)
        others = self._index.claims.numbers(set(told) - self.numbers.keys())
        self.numbers |= others
        held = self._hand.get(others).values()
        return {others[one.id]: one for one in held if one.claim.modality in REAL}

    def met(self, standing: Standing) -> Iterator[tuple[Happening, Happening]]:
        """Give each pair that is to be weighed, the smaller id first."""
        told = {**self._others, **self._asked}
        spots = {number: blocking.spot(one) for number, one in told.items()}
        under = {number: self._hand.keys(one) for number, one in sorted(self._asked.items())}
        beside = standing.beside(under, spots)
        far = {number for each in beside.values() for number in each.may} - spots.keys()
        names = {number: one.id for number, one in told.items()}
        for number, claim, where in self._index.claims.spots(far):
            spots[number], names[number] = blocking.Spot(*where), claim
            self.numbers[claim] = number
        linked = blocking.linked(told, tuple(self.stories), self._asked.keys())
        met = list(blocking.meetings(under, beside, spots, linked))
        self._hand.get({names[other] for _, others in met for other in others})
        for number, others in met:
            one = self._asked[number]
            for other in self._hand.get(names[each] for each in others).values():
                yield (one, other) if one.id < other.id else (other, one)
