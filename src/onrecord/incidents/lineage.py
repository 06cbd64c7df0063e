"""Which reports are the same story, and where each has it from.

Copies are found by containment of fingerprints (how much of the smaller stands in the other), never by
likeness of the whole: half a story, or a paragraph of it inside another, is republication too. Fingerprints
that more than 50 reports share are stock phrases and count for nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Descent, Kin, Kinship, LineageId, Lineages, Print, ReportId, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from onrecord.model import Told

STOCK = 50
"""How many reports may share a fingerprint before it is a stock phrase."""

RARE = 12
"""How many reports may share names and numbers that speak for their telling of one happening."""

_SHARED, _PART = 4, 0.15
# A passage of this many characters in a row is one whatever its share: some forty words.
_PASSAGE = 240
_COPY = 0.5
# A short report has few fingerprints; that nearly all of them are shared is enough.
_WHOLE = 0.9
_FACTS, _RETOLD = 6, 0.5
_RELATED, _ALIKE, _MANY = 4, 0.16, 10
CREDITED_FACTS = 2
"""Whoever names the source needs to share no more names and numbers: the story need only be recognised."""

_CREDITED = 0.10
# A story is taken over within a week.
_DAYS = 7
_NO_SOURCE = frozenset((Kinship.PART, Kinship.RELATED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Which reports hold a fingerprint; filled in order, asked with counts."""

    told: dict[ReportId, Told]
    words: dict[int, list[ReportId]]
    facts: dict[int, list[ReportId]]


def index(told: Iterable[Told]) -> Index:
    """Make an index of reports."""
    made = Index(told={}, words=defaultdict(list), facts=defaultdict(list))
    for one in told:
        made.told[one.report] = one
        for table, held in ((made.words, one.prints), (made.facts, one.facts)):
            for value in {each.value for each in held}:
                table[value].append(one.report)
    return made


def lineages(told: Iterable[Told]) -> Lineages:
    """Give the descent of every report; the order in which they are given changes nothing."""
    held = index(told)
    found = [kin for report in sorted(held.told) for kin in relatives(held.told[report], held)]
    descents = _descents(held.told, found)
    return Lineages(descents=descents, kin=tuple(sorted(found, key=lambda kin: (kin.earlier, kin.later))))


class Shared(NamedTuple):
    """How many fingerprints two reports share: of words, of facts, and of facts that few reports have."""

    words: int
    facts: int
    rare: int


def relatives(one: Told, held: Index) -> Iterator[Kin]:
    """Give the kinships of a report with those of the index whose ids come after it."""
    words = _sharers(one.prints, held.words, one.report)
    facts = _sharers(one.facts, held.facts, one.report)
    rare = _sharers(one.facts, held.facts, one.report, at_most=RARE)
    for report in sorted({*words, *facts}):
        shared = Shared(words[report], facts[report], rare[report])
        if (kin := kinship(one, held.told[report], shared)) is not None:
            yield kin


def _sharers(
    prints: tuple[Print, ...], table: Mapping[int, list[ReportId]], own: ReportId, at_most: int = STOCK
) -> Counter[ReportId]:
    counted: Counter[ReportId] = Counter()
    for value in {one.value for one in prints}:
        reports = table.get(value, ())
        if 1 < len(reports) <= at_most:
            counted.update(report for report in reports if report > own)
    return counted


def kinship(one: Told, other: Told, shared: Shared) -> Kin | None:
    """Give the kinship of two reports, the smaller id first, by what they share, or None."""
    words, facts, rare = shared
    if not words and facts < (CREDITED_FACTS if one.credits or other.credits else _RELATED):
        return None
    earlier, later = _in_order(one, other)
    share = _share(words, earlier.prints, later.prints)
    here, there = _passages(earlier.prints, later.prints) if words else ((), ())
    long = any(span.end - span.start >= _PASSAGE for span in here)
    told = _retold(earlier, later) if facts else 0.0
    credited = earlier.outlet in later.credits and _near(earlier, later)
    if (words >= _SHARED and share >= _COPY) or (words > 1 and share >= _WHOLE):
        kinship = Kinship.COPY
    elif credited and (facts >= CREDITED_FACTS or words) and max(told, share) >= _CREDITED:
        kinship, share = Kinship.CREDIT, max(told, share)
    elif facts >= _FACTS and told >= _RETOLD and _near(earlier, later):
        kinship, share = Kinship.RETOLD, told
    elif (words >= _SHARED and share >= _PART) or (words > 1 and long):
        kinship = Kinship.PART
    elif (rare >= _MANY or (rare >= _RELATED and told >= _ALIKE)) and _near(earlier, later):
        kinship, share = Kinship.RELATED, told
    else:
        return None
    return Kin(
        earlier=earlier.report,
        later=later.report,
        kinship=kinship,
        share=round(share, 3),
        passages=here,
        sources=there,
    )


def _in_order(one: Told, other: Told) -> tuple[Told, Told]:
    """Give the likelier source first: the one that the other cites, or else the older."""
    earlier, later = sorted((one, other), key=_age)
    turned = later.outlet in earlier.cited and earlier.outlet not in later.cited
    return (later, earlier) if turned else (earlier, later)


def _share(count: int, some: tuple[Print, ...], others: tuple[Print, ...]) -> float:
    smaller = min(len({one.value for one in some}), len({one.value for one in others}))
    return min(1.0, count / smaller) if smaller else 0.0


def _retold(one: Told, other: Told) -> float:
    """Give the share of the facts of the smaller that stand with the same neighbours in the other."""
    smaller, larger = sorted((one.facts, other.facts), key=len)
    held = {each.value for each in larger}
    starts = {each.start for each in smaller}
    return len({each.start for each in smaller if each.value in held}) / len(starts)


def _age(one: Told) -> tuple[date, date, int, str]:
    """Order reports by when they came out, as far as is known: the last possible day, then the first.

    Of two that may have come out on the same day, the longer is taken for the older: cuts are commoner
    than additions.
    """
    last, first = one.published.last or date.max, one.published.first or date.max
    return last, first, -len(one.prints), one.report


def _near(earlier: Told, later: Told) -> bool:
    """Tell whether two reports may have come out within a week; unknown days may always have."""
    first, last = earlier.published.last, later.published.first
    return not (first and last) or (last - first).days <= _DAYS


def _passages(
    earlier: tuple[Print, ...], later: tuple[Print, ...]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give the stretches in common, in the later and in the earlier report.

    Fingerprints that follow one another in both belong to one stretch.
    """
    where = {one.value: at for at, one in reversed(list(enumerate(earlier)))}
    here: list[Span] = []
    there: list[Span] = []
    last = -2
    for one in later:
        at = where.get(one.value)
        if at is not None:
            span, source = Span(one.start, one.end), Span(earlier[at].start, earlier[at].end)
            if here and last >= 0 and at in {last, last + 1}:
                here[-1], there[-1] = here[-1].hull(span), there[-1].hull(source)
            else:
                here.append(span)
                there.append(source)
        last = -2 if at is None else at
    return tuple(here), tuple(there)


def _descents(told: Mapping[ReportId, Told], kin: Iterable[Kin]) -> tuple[Descent, ...]:
    """Give where each report has its story from."""
    before: defaultdict[ReportId, list[Kin]] = defaultdict(list)
    for one in kin:
        before[one.later].append(one)
    parents = {report: parent(report, before[report], told) for report in sorted(told)}
    roots = {report: root(report, parents.__getitem__) for report in parents}
    return tuple(descent(told[report], parents[report], told[roots[report]]) for report in parents)


def parent(report: ReportId, kin: Iterable[Kin], told: Mapping[ReportId, Told]) -> Kin | None:
    """Choose what a report was taken from: what it copies or credits before what it retells, by share.

    Of shares that are nearly equal the oldest report is taken: it is nearest to the root.
    """

    def rank(one: Kin) -> tuple[bool, float, tuple[date, date, int, str]]:
        return one.kinship is Kinship.RETOLD, -round(one.share, 1), _age(told[one.earlier])

    may = (one for one in kin if one.later == report and one.kinship not in _NO_SOURCE)
    return min((one for one in may if _may_be_parent(told, one)), key=rank, default=None)


def root(report: ReportId, parents: Callable[[ReportId], Kin | None]) -> ReportId:
    """Give the report at the end of the line of parents."""
    seen = {report}
    while (kin := parents(report)) is not None and kin.earlier not in seen:
        report = kin.earlier
        seen.add(report)
    return report


def _may_be_parent(told: Mapping[ReportId, Told], kin: Kin) -> bool:
    """Tell whether a report may be the source of another that names its source.

    It is that source, or the other is a copy of it; two that credit one source are siblings.
    """
    earlier, later = told[kin.earlier], told[kin.later]
    if not later.credits or earlier.outlet in later.credits:
        return True
    return kin.kinship is Kinship.COPY and not set(later.credits) & set(earlier.credits)


def descent(one: Told, kin: Kin | None, first: Told) -> Descent:
    """Give the descent of a report by its parent and its root."""
    wire = next(iter(first.credits), None)
    return Descent(
        report=one.report,
        root=LineageId(f"w:{wire}" if wire else first.report),
        parent=kin.earlier if kin else None,
        wire=wire,
        by=kin.kinship if kin else Kinship.CREDIT if wire else None,
        share=kin.share if kin else 1.0,
    )
