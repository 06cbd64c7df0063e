"""Pairs of claims to learn from: of the reports that people tied to incidents, and of some moved in time.

Claims of different reports that gathering would compare, of the headlines of ../shared/data/ucdp_sources,
the pages that `bench incidents` pools and our own of `bench stories`, the "built" half of each. A busier
record than these sets is made by moving what reports tell of one incident to the days of another one of its
country.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bench import _pooled, _sets, stories

from onrecord.incidents import blocking, pairs
from onrecord.incidents.happenings import OPEN, REAL
from onrecord.incidents.lineage import lineages
from onrecord.incidents.signs import BARRED
from onrecord.incidents.within import told_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.pairs import Stories

TRIES = {"headlines": 6, "pages": 12, "crawled": 12}
_MOST_MOVED = 6
_ALL = 10**6


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two claims: where they are from, their groups, the reports, the evidence, whether they are one."""

    source: str
    groups: tuple[str, str]
    reports: tuple[str, str]
    rows: dict[str, float]
    right: bool
    moved: bool = False


class Pool:
    """The claims of some items, with the pairs that gathering would compare."""

    def __init__(self, source: str, items: Sequence[_pooled.Item]) -> None:
        self.source = source
        self.wanted = {str(one.account.told.report): one.wanted for one in items}
        self.groups = {str(one.account.told.report): min(one.wanted, default=one.name) for one in items}
        accounts = [one.account for one in items]
        made = told_whole(accounts, _pooled.kinds(), _sets.world())
        self.happened = [one for one in made if one.claim.modality in REAL]
        self.told = pairs.stories(lineages(one.told for one in accounts).kin)

    def cases(self) -> Iterator[Case]:
        """Give the pairs of claims of different reports."""
        for one, other in blocking.candidates(self.happened, tuple(self.told)):
            if one.report != other.report and (rows := evidence(one, other, self.told)) is not None:
                reports = str(one.report), str(other.report)
                right = bool(self.wanted[reports[0]] & self.wanted[reports[1]])
                groups = self.groups[reports[0]], self.groups[reports[1]]
                yield Case(source=self.source, groups=groups, reports=reports, rows=rows, right=right)

    def moved(self, tries: int, chance: random.Random) -> Iterator[Case]:
        """Give pairs told of two incidents of one country, the one moved to the days of the other."""
        by_group: defaultdict[str, list[Happening]] = defaultdict(list)
        for one in self.happened:
            by_group[self.groups[str(one.report)]].append(one)
        where = {group: _country(those) for group, those in by_group.items()}
        for group in sorted(by_group):
            mates = [each for each in sorted(by_group) if each != group and where[each] == where[group]]
            for mate in chance.sample(mates, min(tries, len(mates))):
                days = self._apart(by_group[group], by_group[mate])
                if days is not None:
                    days += chance.choice((0, 0, 0, 1, -1))
                    yield from self._meet(by_group[group], by_group[mate], days)

    def _apart(self, those: Sequence[Happening], others: Sequence[Happening]) -> int | None:
        told = {incident for one in those for incident in self.wanted[str(one.report)]}
        if any(told & self.wanted[str(one.report)] for one in others):
            return None
        first = min((one.known for one in those if one.known < OPEN), default=None)
        second = min((one.known for one in others if one.known < OPEN), default=None)
        return None if first is None or second is None else second - first

    def _meet(self, those: Sequence[Happening], others: Sequence[Happening], days: int) -> Iterator[Case]:
        for one in (_later(each, days) for each in those[:_MOST_MOVED]):
            for other in others[:_MOST_MOVED]:
                if one.group == other.group and blocking.comparable(one, other):
                    rows = evidence(one, other, {})
                    if rows is not None:
                        reports = str(one.report), str(other.report)
                        groups = self.groups[reports[0]], self.groups[reports[1]]
                        yield Case(
                            source=self.source,
                            groups=groups,
                            reports=(f"{one.id}", f"{other.id}"),
                            rows=rows,
                            right=False,
                            moved=True,
                        )


def _country(those: Iterable[Happening]) -> str:
    found = Counter(country for one in those for country in sorted(one.countries))
    return min(found, key=lambda each: (-found[each], each), default="")


def _later(one: Happening, days: int) -> Happening:
    return replace(
        one,
        first=one.first + days if one.first > -OPEN else one.first,
        last=one.last + days if one.last < OPEN else one.last,
        known=one.known + days if one.known < OPEN else one.known,
    )


def evidence(one: Happening, other: Happening, told: Stories) -> dict[str, float] | None:
    """Give the rows of evidence of two claims and how much of each there is; None where something bars."""
    first, second = sorted((one, other), key=lambda each: each.id)
    found: defaultdict[str, float] = defaultdict(float)
    for sign in pairs.evidence(first, second, told):
        if sign.weight <= BARRED:
            return None
        for row, amount in sign.parts:
            found[row] += amount
    return dict(found)


def items() -> dict[str, list[_pooled.Item]]:
    """Read the built halves, by where they are from."""
    answers = stories.Answers.load()
    return {
        "headlines": _built(_pooled.headlines(_ALL)),
        "pages": _built(_pooled.pooled()),
        "crawled": _built(stories.read(answers, answers.crawled)[0]),
        "bare": _built(stories.read(answers, {})[0]),
    }


def _built(found: Iterable[_pooled.Item]) -> list[_pooled.Item]:
    return [one for one in found if _pooled.half_of(one) == "built"]


def cases(read: Mapping[str, Sequence[_pooled.Item]]) -> list[Case]:
    """Give all pairs; the passages of a report are grouped by the weights in use."""
    chance = random.Random(5)
    found: list[Case] = []
    for source, those in read.items():
        pool = Pool(source, those)
        found += pool.cases()
        found += pool.moved(TRIES.get(source, 0), chance)
    return found
