"""What was said of halts, each once however often it was reprinted, with its reports and origins counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.incidents import source, voices
from onrecord.model import ReportId
from onrecord.tempo.said import Saying, saying_of
from onrecord.tempo.scope import whom

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from onrecord.model import Claim, ClaimId, IncidentId, LineageId
    from onrecord.tempo.reported import Heard
    from onrecord.world import World

_STRENGTH = list(Saying)
_WIRE = "w:"
"""Begins the root of a story that came from a source of which the record holds no report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What tells one statement from another: the incident of each claim, the root of each report's story."""

    incidents: Mapping[ClaimId, IncidentId]
    roots: Mapping[ReportId, LineageId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said of a halt: the claim that was known first, and all that say it again.

    `low` and `high` bound the independent origins behind it.
    """

    saying: Saying
    first: Heard
    claims: tuple[ClaimId, ...]
    reports: int
    low: int
    high: int


def statements(heard: Iterable[Heard], sources: Sources, world: World) -> tuple[Statement, ...]:
    """Give what was said of halts in the order in which it became known.

    Claims say the same where they tell of one incident; where they tell the same of the same actor in
    reports of one story, or for the same stated day; and where they observe a silence of the same side since
    the same day.
    """
    told = [(one, saying) for one in heard if (saying := saying_of(one.claim, one.words)) is not None]
    told.sort(key=lambda each: (each[0].known, _STRENGTH.index(each[1]), each[0].claim.id))
    group = list(range(len(told)))

    def top(at: int) -> int:
        while group[at] != at:
            at = group[at]
        return at

    met: dict[Hashable, int] = {}
    for at, (one, saying) in enumerate(told):
        for key in _keys(one.claim, saying, sources, world):
            other = top(met.setdefault(key, at))
            group[max(top(at), other)] = min(top(at), other)
    parts: defaultdict[int, list[tuple[Heard, Saying]]] = defaultdict(list)
    for at, each in enumerate(told):
        parts[top(at)].append(each)
    outlets = {one.claim.report: one.outlet for one, _ in told if one.outlet}
    return tuple(_statement(those, (sources, outlets), world) for _, those in sorted(parts.items()))


def _keys(claim: Claim, saying: Saying, sources: Sources, world: World) -> Iterator[Hashable]:
    actor = whom(claim.actor, world).key if claim.actor else ""
    target = whom(claim.target, world).key if claim.target else ""
    if (incident := sources.incidents.get(claim.id)) is not None:
        yield "incident", incident
    yield "story", saying, actor, sources.roots.get(claim.report, claim.report)
    days = claim.when.days
    if actor and claim.when.stated and days.first and days.last:
        yield "day", saying, actor, target, days
    if saying is Saying.OBSERVED and claim.window is not None and (actor or target):
        yield "silence", claim.kind, actor, target, claim.window.since


def _statement(
    those: Sequence[tuple[Heard, Saying]], behind: tuple[Sources, Mapping[ReportId, str]], world: World
) -> Statement:
    claims = [one.claim for one, _ in those]
    low, high = _origins(claims, *behind, world)
    return Statement(
        saying=those[0][1],
        first=those[0][0],
        claims=tuple(one.id for one in claims),
        reports=len({one.report for one in claims}),
        low=low,
        high=high,
    )


def _origins(
    claims: Iterable[Claim], sources: Sources, outlets: Mapping[ReportId, str], world: World
) -> tuple[int, int]:
    """Bound the origins: innermost speakers; the own voice of a story once; unnamed ones by story.

    The own voice of a story is that of its first outlet, so a wire that others credit and its own report are
    one.
    """
    sure: set[str] = set()
    unnamed: set[str] = set()
    for claim in claims:
        root = sources.roots.get(claim.report, claim.report)
        speaker = voices.speaker(claim.chain, world)
        if speaker is not None:
            sure.add(speaker[0])
        elif claim.chain:
            unnamed.add(root)
        elif root.startswith(_WIRE):
            sure.add(root.removeprefix(_WIRE))
        else:
            outlet = outlets.get(ReportId(root))
            sure.add(source(outlet, world) if outlet else root)
    return max(1, len(sure)), len(sure) + len(unnamed)
