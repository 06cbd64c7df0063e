"""Which claims are about one happening: the surest pairs first, and never against what sets two apart.

A wrong merge is worse than a wrong split. Two groups of claims become one only where a pair is alike enough,
nothing bars any claim of the one from any of the other, and on the whole they are alike. What falls short of
that by little is left to a person. The result depends on the set of claims alone, not on their order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from onrecord.incidents import blocking, threads
from onrecord.incidents.happenings import OPEN, Happening
from onrecord.incidents.likeness import BARRED, likeness, pair, signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.model import ClaimId, Kin, Pair, ReportId

MERGE = 4.0
"""From here on two claims are held for one happening."""

DOUBT = 3.0
"""From here on a person is asked."""

_MEAN = 1.5
# One report that tells two happenings in its own words tells them apart unless they agree.
_SAME_REPORT = 1.0
_LOOKED_AT = 40
_ASKED = 2
_TOLD_ALIKE = 1.5
# Reports met so many days apart may still be of one day, as crawls go by months.
_MET = 31
# So little agreement of any two claims keeps their groups apart.
_AGAINST = -1.5
# What a report resumes in so many words needs only not to disagree.
_RESUMED = -1.5
# The weight of a rare word in common, and of so many that they need nothing beside them.
_ONE_WORD, _SOME_WORDS = 1.5, 2.5
# So little of one field speaks against two claims.
_SPEAKS_AGAINST = -1.0
# The weight of a number of ten or more dead, which hardly two happenings of one day have.
_RARE_TOLL = 2.5
# The weight of a known actor of a rare kind of happening.
_RARE = 2.0


Stories: TypeAlias = "Mapping[tuple[ReportId, ReportId], float]"
"""How much it speaks for two claims that their reports tell one story, by the pair of reports, either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What people ruled of pairs of claims."""

    same: frozenset[tuple[ClaimId, ClaimId]] = frozenset()
    different: frozenset[tuple[ClaimId, ClaimId]] = frozenset()
    unsure: frozenset[tuple[ClaimId, ClaimId]] = frozenset()

    def apart(self, one: ClaimId, other: ClaimId) -> bool:
        """Tell whether somebody ruled that two claims are about different happenings."""
        return (min(one, other), max(one, other)) in self.different


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
    led = {one: first for one, first in leaders.items() if one in held and first in held}
    stories = {(one.earlier, one.later): _story(one) for one in kin}
    stories |= {(later, earlier): weight for (earlier, later), weight in stories.items()}
    groups = _Groups(held, rulings, stories)
    for one, first in sorted(led.items()):
        if not rulings.apart(one, first):
            groups.follow(one, first)
    for one, other in sorted(rulings.same):
        if one in held and other in held:
            groups.join(one, other)
    own = [each for each in held.values() if each.id not in led]
    _join_within_reports(own, groups)
    doubts = [
        (one, other)
        for score, one, other in _ranked(own, stories)
        if groups.find(one) != groups.find(other) and not _join(held[one], held[other], score, groups)
    ]
    left = [two for two in doubts if two not in rulings.unsure and groups.doubtful(*two)]
    return groups.all(), tuple(pair(held[one], held[other]) for one, other in _worth_asking(left))


def _worth_asking(left: Iterable[tuple[ClaimId, ClaimId]]) -> Iterator[tuple[ClaimId, ClaimId]]:
    """Give of each claim the likest few of its pairs: whoever walks the queue settles the rest with them."""
    asked: Counter[ClaimId] = Counter()
    for one, other in left:
        if asked[one] < _ASKED and asked[other] < _ASKED:
            asked.update((one, other))
            yield one, other


def _join_within_reports(own: Sequence[Happening], groups: _Groups) -> None:
    """Join what a report says is the same, and what it resumes."""
    ids = {each.id for each in own}
    for one in sorted(own, key=lambda each: each.id):
        same = one.claim.same_as
        if same in ids and groups.allowed(one.id, same, _RESUMED):
            groups.join(one.id, same)
    for resuming, resumed in threads.resumed(own):
        if groups.allowed(resuming, resumed, _RESUMED):
            groups.join(resuming, resumed)


def _story(kin: Kin) -> float:
    """Weigh that two reports are one story, or share names and numbers as reports on one happening do."""
    return 2.5 if kin.share >= 0.3 else 2.0


def _told_together(one: Happening, other: Happening, stories: Stories) -> float:
    """Weigh that the reports of two claims tell one story.

    Reports on one front share its names for years: what was met months apart is no story of one day.
    """
    weight = stories.get((one.report, other.report), 0.0)
    apart = abs(one.known - other.known)
    return weight if apart <= _MET or OPEN in {one.known, other.known} else 0.0


def _ranked(own: Sequence[Happening], stories: Stories) -> list[tuple[float, ClaimId, ClaimId]]:
    """Give the pairs worth a thought, the likest first."""
    pairs = blocking.candidates(own, tuple(stories))
    scored = ((_score(one, other, stories), one.id, other.id) for one, other in pairs)
    return sorted((each for each in scored if each[0] >= DOUBT), key=lambda each: (-each[0], *each[1:]))


def _join(one: Happening, other: Happening, score: float, groups: _Groups) -> bool:
    """Make one group of two claims' where they are alike enough and nothing bars it.

    Tells whether nothing is left to ask: they were joined, or nothing but day and sides speaks for them.
    """
    story = _told_together(one, other, groups.stories)
    if not decisive(one, other, story):
        return True
    firm = story >= _TOLD_ALIKE or not contradicted(one, other)
    sure = score >= MERGE and firm and groups.allowed(one.id, other.id)
    if sure:
        groups.join(one.id, other.id)
    return sure


def decisive(one: Happening, other: Happening, story: float) -> bool:
    """Tell whether more than day and sides speak for two claims: a narrow place, a toll of theirs, the words.

    Where no day ties them, three such things must, unless their reports tell one story besides.
    """
    weights = {sign.about: sign.weight for sign in signs(one, other)}
    toll = max(weights.get("killed", 0), weights.get("injured", 0), weights.get("people", 0))
    many, some = toll >= 1.0, toll >= 0.7
    names, alike = weights.get("names", 0) >= 1.0, weights.get("words", 0)
    words = alike >= _ONE_WORD
    place, near = weights.get("place", 0) >= 1.5, weights.get("place", 0) > 0
    target, actor = weights.get("target", 0) > 0, weights.get("actor", 0) > 0
    if weights.get("when", 0) <= 0 and story < _TOLD_ALIKE and one.report != other.report:
        return many and names + words + place + target >= 2
    rare = weights.get("actor", 0) >= _RARE and weights.get("when", 0) > 0
    means, like = weights.get("means", 0) > 1.0, alike >= 0.8
    other_signs = some + near + target + actor + (weights.get("means", 0) > 0)
    words = alike >= _SOME_WORDS or (words and other_signs > 0)
    # The same number on the same day is chance, unless it is somewhere or somebody too.
    tied = toll >= _RARE_TOLL or (many and (target or near or actor))
    return tied or names or words or place or rare or some + near + target + actor + means + like >= 3


def contradicted(one: Happening, other: Happening) -> bool:
    """Tell whether two fields or more speak against two claims: a person is asked, whatever else agrees."""
    against = [sign.weight for sign in signs(one, other) if sign.weight <= _SPEAKS_AGAINST]
    return len(against) > 1


def _score(one: Happening, other: Happening, stories: Stories) -> float:
    """Give the likeness; within one report the day that both inherit from it is no evidence."""
    score = likeness(one, other) + _told_together(one, other, stories)
    if one.report == other.report and not (one.stated and other.stated):
        score -= 1.5
        if one.in_title != other.in_title:
            score += 2.0
    return score


class _Groups:
    """Groups that grow by joining; a group is named by its smallest claim."""

    def __init__(self, held: Mapping[ClaimId, Happening], rulings: Rulings, stories: Stories) -> None:
        self.stories = stories
        self._held = held
        self._rulings = rulings
        self._head: dict[ClaimId, ClaimId] = {}
        self._members: dict[ClaimId, list[ClaimId]] = {one: [one] for one in held}
        self._followers: dict[ClaimId, list[ClaimId]] = {}
        self._lead: dict[ClaimId, ClaimId] = {}

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

    def allowed(self, one: ClaimId, other: ClaimId, mean: float = _MEAN) -> bool:
        """Tell whether nothing bars the groups of two claims from being one, and they are alike on the whole.

        `mean` is how alike they must be.
        """
        mine, others = self._members[self.find(one)], self._members[self.find(other)]
        if any(self._rulings.apart(a, b) for a, b in product(mine, others)):
            return False
        total, count = 0.0, 0
        for a, b in product(sorted(mine)[:_LOOKED_AT], sorted(others)[:_LOOKED_AT]):
            score = _score(self._held[a], self._held[b], self.stories)
            if score <= BARRED / 2:
                return False
            if self._held[a].report == self._held[b].report and score < _SAME_REPORT and len(mine) > 1:
                return False
            if score < _AGAINST:
                return False
            total += score
            count += 1
        return total / count >= mean

    def doubtful(self, one: ClaimId, other: ClaimId) -> bool:
        """Tell whether a person may still rule on two claims."""
        first, second = self.find(one), self.find(other)
        return first != second and not any(
            self._rulings.apart(a, b) for a, b in product(self._members[first], self._members[second])
        )

    def all(self) -> tuple[tuple[ClaimId, ...], ...]:
        """Give every group with its followers, in order."""
        return tuple(sorted(tuple(sorted(self._with_followers(those))) for those in self._members.values()))

    def _with_followers(self, those: Sequence[ClaimId]) -> Iterator[ClaimId]:
        for one in those:
            yield one
            yield from self._followers.get(one, ())
