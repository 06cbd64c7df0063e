"""Who is kin to whom, and where reports have their stories from, kept up as reports come and go."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.incidents import lineage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.incidents.index import Reports
    from onrecord.incidents.steps import Step
    from onrecord.model import Descent, Kin, ReportId, Told

_FACT = 1


def traces(one: Told) -> frozenset[int]:
    """Give the fingerprints of a report as they are looked up: twice their value, odd for facts."""
    words = {each.value << 1 for each in one.prints}
    return frozenset(words | {each.value << 1 | _FACT for each in one.facts})


class Holders:
    """Which reports hold a fingerprint: those of this step, and those that were there before it.

    Is made before the step's own are kept.
    """

    def __init__(
        self, reports: Reports, fresh: Mapping[ReportId, frozenset[int]], lost: Counter[int]
    ) -> None:
        self._reports = reports
        self._traces = dict(fresh)
        self._fresh: defaultdict[int, list[ReportId]] = defaultdict(list)
        for report, those in fresh.items():
            for trace in those:
                self._fresh[trace].append(report)
        self._asked = self._fresh.keys() | lost.keys()
        self._before = reports.holders(self._asked, lineage.STOCK)
        self._lost = lost

    def recounted(self) -> set[ReportId]:
        """Give reports of before with a fingerprint that came to be a stock phrase, or ceased to."""
        found: set[ReportId] = set()
        for trace, before in self._before.items():
            now = len(before) + len(self._fresh.get(trace, ()))
            then = len(before) + self._lost[trace]
            if any((now <= most) != (then <= most) for most in (lineage.STOCK, lineage.RARE)):
                found.update(before)
        return found

    def ask(self, told: Mapping[ReportId, Told]) -> None:
        """Look up the fingerprints of reports of before."""
        self._traces |= {report: traces(one) for report, one in told.items()}
        missing = {trace for report in told for trace in self._traces[report]} - self._asked
        self._before |= self._reports.holders(missing, lineage.STOCK)
        self._asked |= missing

    def shared(self, report: ReportId) -> dict[ReportId, lineage.Shared]:
        """Give how many fingerprints others share with a report."""
        words: Counter[ReportId] = Counter()
        facts: Counter[ReportId] = Counter()
        rare: Counter[ReportId] = Counter()
        for trace in self._traces[report]:
            before, fresh = self._before.get(trace, ()), self._fresh.get(trace, ())
            number = len(before) + len(fresh)
            if 1 < number <= lineage.STOCK:
                counted = facts if trace & _FACT else words
                counted.update(before)
                counted.update(fresh)
                if trace & _FACT and number <= lineage.RARE:
                    rare.update(before)
                    rare.update(fresh)
        near = {each for each in {*words, *facts} if words[each] or facts[each] >= lineage.CREDITED_FACTS}
        return {one: lineage.Shared(words[one], facts[one], rare[one]) for one in near - {report}}


def renewed(reports: Reports, holders: Holders, fresh: Iterable[ReportId], step: Step) -> set[ReportId]:
    """Look up the kin of new reports and of those whose fingerprints came to be stock phrases, or ceased to.

    Gives these; the reports that have other kin before them than they had are touched.
    """
    old = holders.recounted()
    holders.ask(reports.told(old))
    again = set(fresh) | old
    before = {(one.earlier, one.later): one for one in reports.kin(old)}
    found = {(one.earlier, one.later): one for one in _kin(reports, holders, again)}
    gone = before.keys() - found.keys()
    new = {ends: one for ends, one in found.items() if before.get(ends) != one}
    reports.put_kin(sorted(gone), [new[ends] for ends in sorted(new)])
    step.laters |= {later for _, later in (*gone, *new)}
    return again


def _kin(reports: Reports, holders: Holders, again: set[ReportId]) -> Iterator[Kin]:
    shared = {report: those for report in sorted(again) if (those := holders.shared(report))}
    told = reports.told({*shared, *(other for those in shared.values() for other in those)})
    for report, those in shared.items():
        for other in sorted(those):
            if other in told and (other > report or other not in shared):
                first, second = sorted((report, other))
                if (kin := lineage.kinship(told[first], told[second], those[other])) is not None:
                    yield kin


def moved(reports: Reports, touched: set[ReportId]) -> set[ReportId]:
    """Work out anew where reports, and those taken from them, have their story from; give what moved."""
    seen, front = set(touched), sorted(touched)
    while front:
        front = sorted(set(reports.children(front)) - seen)
        seen.update(front)
    known, kept = reports.told(seen), reports.descents(seen)
    lines = _Lines(reports, known)
    new: list[Descent] = []
    for report in sorted(known):
        root = lineage.root(report, lines.parent)
        one = lineage.descent(known[report], lines.parent(report), lines.told(root))
        if kept.get(report) != one:
            new.append(one)
    reports.put_descents(new)
    return {one.report for one in new}


class _Lines:
    """The parents of reports, looked up once, those of many at a time."""

    def __init__(self, reports: Reports, known: Mapping[ReportId, Told]) -> None:
        self._reports = reports
        self._told = dict(known)
        self._parents: dict[ReportId, Kin | None] = {}
        self._look_up(known)

    def told(self, report: ReportId) -> Told:
        """Give what lineage looks at of a report."""
        if report not in self._told:
            self._told |= self._reports.told([report])
        return self._told[report]

    def parent(self, report: ReportId) -> Kin | None:
        """Give what a report was taken from."""
        if report not in self._parents:
            self._look_up([report])
        return self._parents[report]

    def _look_up(self, reports: Iterable[ReportId]) -> None:
        before: defaultdict[ReportId, list[Kin]] = defaultdict(list)
        for one in self._reports.kin(reports):
            before[one.later].append(one)
        missing = {one.earlier for those in before.values() for one in those} - self._told.keys()
        self._told |= self._reports.told(missing)
        for report in reports:
            self._parents[report] = lineage.parent(report, before[report], self._told)
