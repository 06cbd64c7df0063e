"""From where reports have what they tell of an incident, and what changed on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from onrecord import incidents as stage
from onrecord import record
from onrecord.answers.incidents import one_of
from onrecord.answers.past import NOW, gathered
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from onrecord.answers.past import Then
    from onrecord.model import Claim, Descent, Drift, Incident, IncidentId, Kin, ReportId

_WIRE = "w:"
"""With what a lineage's name begins whose root is a wire that the record does not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """A drift with the words of both sides: of the source, and of the report that took it over."""

    incident: IncidentId
    drift: Drift
    source: record.HeldClaim
    taken: record.HeldClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A report by its id, with its outlet and its page; or a wire that the record holds no report of."""

    id: str
    outlet: str | None
    source: str | None

    @property
    def name(self) -> str:
        """Give the outlet, or the name of the page where it shows none."""
        return self.outlet or PurePath(self.source or self.id).name


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Where each report of an incident has its story from.

    `descents` are those of its reports and of the reports that they were taken from; `nodes` are all of these
    by their ids, and the wires that they credit, each as `w:` and its key.
    """

    incident: Incident
    descents: tuple[Descent, ...]
    kin: tuple[Kin, ...]
    nodes: Mapping[str, Node]


def drifts(db: Path, key: str | None, then: Then = NOW) -> tuple[Passages, ...]:
    """Give what drifted, of one incident or all, with the passages of both sides."""
    with record.read_record(db, still=True) as held:
        those = gathered(held, then).incidents
        whole = one_of(those, key).id if key else None
        return tuple(
            Passages(
                incident=one.id,
                drift=drift,
                source=held.claim(drift.source_claim),
                taken=held.claim(drift.claim),
            )
            for one in those
            if whole in {None, one.id}
            for drift in one.drifts
        )


def unheld(db: Path, key: str | None, then: Then = NOW) -> int:
    """Count the reports that share with another a wire whose own story is not in the record.

    What one of them changed of it cannot be told from what the wire itself wrote.
    """
    with record.read_record(db, still=True) as held:
        state = gathered(held, then)
        those = [one_of(state.incidents, key)] if key else state.incidents
        reports = {report for one in those for report in one.reports}
        roots = Counter(
            one.root
            for one in state.lineages.descents
            if one.report in reports and one.root.startswith(_WIRE)
        )
        return sum(number for number in roots.values() if number > 1)


def trace(db: Path, key: str, then: Then = NOW) -> Trace:
    """Give where each report of an incident has its story from; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db, still=True) as held:
        state = gathered(held, then)
        found, lineages = one_of(state.incidents, key), state.lineages
        reports = set(found.reports)
        parents = {one.parent for one in lineages.descents if one.report in reports}
        wanted = reports | {one for one in parents if one is not None}
        descents = tuple(one for one in lineages.descents if one.report in wanted)
        return Trace(
            incident=found,
            descents=descents,
            kin=tuple(one for one in lineages.kin if {one.earlier, one.later} <= wanted),
            nodes={node.id: node for node in (*_reports(held, wanted), *_wires(held, descents, then.world))},
        )


def _reports(held: record.Reader, reports: Iterable[ReportId]) -> Iterator[Node]:
    for one in sorted(reports):
        report = held.report(one).report
        yield Node(id=one, outlet=report.outlet.name if report.outlet else None, source=report.source)


def _wires(held: record.Reader, descents: Iterable[Descent], extra: Path | None) -> Iterator[Node]:
    credited = {one.wire: one.report for one in descents if one.wire is not None and one.parent is None}
    world = World.load(extra) if credited else None
    for wire, report in credited.items():
        name = stage.name_of(wire, _claims(held, report), world) if world else None
        yield Node(id=f"w:{wire}", outlet=name, source=None)


def _claims(held: record.Reader, report: ReportId) -> tuple[Claim, ...]:
    current = held.report(report).current
    return held.reading(current).claims if current else ()
