"""What the record holds of incidents: those asked for, one with all that stands behind it, what changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord import incidents as stage
from onrecord import record
from onrecord.answers.past import NOW, Then, gathered
from onrecord.errors import AmbiguousItem, NoSuchItem, RejectedItem
from onrecord.model import ClaimId, Days, Incident, ReportId, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from onrecord.model import (
        Descent,
        Drift,
        Entry,
        FieldValue,
        IncidentId,
        Judgement,
        Kin,
        Pair,
    )

FIELDS = stage.NAMES
"""The fields of an incident, in their order."""


class By(StrEnum):
    """In which order incidents are listed: by day, deaths, origins, or how doubtful they are, most first."""

    DATE = "date"
    DEATHS = "deaths"
    ORIGINS = "origins"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents are asked for; what is None is not asked.

    `since` and `until` are days on which it may have happened, `least` the fewest origins it must have.
    """

    kinds: tuple[str, ...] = ()
    country: str | None = None
    since: date | None = None
    until: date | None = None
    least: int = 0
    contested: bool = False
    by: By = By.DATE
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One report of an incident, with the claims of it, in the order in which the world came to know them."""

    report: ReportId
    claims: tuple[record.HeldClaim, ...]
    descent: Descent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPage:
    """An incident with its reports and what people ruled of it."""

    incident: Incident
    lines: tuple[Line, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """A drift with the words of both sides: of the source, and of the report that took it over."""

    incident: IncidentId
    drift: Drift
    source: record.HeldClaim
    taken: record.HeldClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What changed of an incident between two days, in words; `incident` is as it is now, or was."""

    incident: Incident
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two claims left to a person, with why."""

    pair: Pair
    first: record.HeldClaim
    second: record.HeldClaim


def incidents(db: Path, asked: IncidentFilter, then: Then = NOW) -> tuple[Incident, ...]:
    """Give the incidents asked for, as they are or were then; raises NoSuchRecord."""
    with record.read_record(db) as held:
        return _asked(gathered(held, then).incidents, asked)


def incidents_as_of(db: Path, asked: IncidentFilter, day: date, world: Path | None) -> tuple[Incident, ...]:
    """Give the incidents asked for, as they would have been gathered from what was known by a day."""
    return incidents(db, asked, Then(as_of=day, world=world))


def incident(db: Path, key: str, then: Then = NOW) -> IncidentPage:
    """Give an incident by its id or the beginning of it; a merged one gives the one it was merged into.

    Raises NoSuchItem and AmbiguousItem.
    """
    with record.read_record(db) as held:
        if then.past:
            state = gathered(held, then)
            found, lineages = _of(state.incidents, key), state.lineages
        else:
            try:
                found = held.incident(key)
            except NoSuchItem:
                found = held.incident(_merged_into(held, key))
            lineages = held.lineages()
        descents = {one.report: one for one in lineages.descents}
        claims = [held.claim(claim) for claim in (*found.claims, *found.attached)]
        by_report: defaultdict[ReportId, list[record.HeldClaim]] = defaultdict(list)
        for one in claims:
            by_report[one.claim.report].append(one)
        core = set(found.claims)
        return IncidentPage(
            incident=found,
            lines=tuple(
                Line(report=report, claims=tuple(by_report[report]), descent=descents.get(report))
                for report in found.reports
            ),
            judgements=tuple(
                one for one in stage.anchored(held.judgements(), held.anchors()) if core & set(one.claims)
            ),
        )


def reports_of(db: Path) -> dict[ClaimId, ReportId]:
    """Give the report of every claim that incidents are gathered from."""
    with record.read_record(db) as held:
        return held.reports_of()


def _of(those: Iterable[Incident], key: str) -> Incident:
    """Give the incident whose id a key begins; raises NoSuchItem and AmbiguousItem."""
    fits = [one for one in those if one.id.startswith(key.strip().lower())]
    if len(fits) > 1:
        raise AmbiguousItem(key, [one.id for one in fits])
    if not fits:
        raise NoSuchItem("incident", key)
    return fits[0]


def drifts(db: Path, key: str | None, then: Then = NOW) -> tuple[Passages, ...]:
    """Give what drifted, of one incident or all, with the passages of both sides."""
    with record.read_record(db) as held:
        those = gathered(held, then).incidents
        whole = _of(those, key).id if key else None
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


def trace(db: Path, key: str, then: Then = NOW) -> tuple[Incident, tuple[Descent, ...], tuple[Kin, ...]]:
    """Give an incident with where each of its reports has its story from, and the kinships among them."""
    with record.read_record(db) as held:
        state = gathered(held, then)
        found, lineages = _of(state.incidents, key), state.lineages
        reports = set(found.reports)
        parents = {one.parent for one in lineages.descents if one.report in reports}
        wanted = reports | {one for one in parents if one is not None}
        return (
            found,
            tuple(one for one in lineages.descents if one.report in wanted),
            tuple(one for one in lineages.kin if {one.earlier, one.later} <= wanted),
        )


def changes(db: Path, since: datetime) -> tuple[tuple[Entry, datetime], ...]:
    """Give what became of incidents' ids since a moment, in order."""
    with record.read_record(db) as held:
        return tuple((entry, at) for entry, at in held.ledger() if at >= since)


def doubts(db: Path) -> tuple[Doubt, ...]:
    """Give the pairs left to a person, the likest first; pairs of claims that may be none come later."""
    with record.read_record(db) as held:
        met = [
            Doubt(pair=one, first=held.claim(one.first), second=held.claim(one.second))
            for one in held.doubts()
        ]
    return tuple(sorted(met, key=_worth, reverse=True))


def _worth(doubt: Doubt) -> float:
    """Tell how much a ruling is worth: nothing where one of the two is no claim at all."""
    return round(doubt.pair.score * doubt.first.claim.score * doubt.second.claim.score, 6)


def judgement(db: Path, key: str) -> Judgement:
    """Give a judgement by its id or the beginning of it; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db) as held:
        fits = [one for one in held.judgements() if one.id.startswith(key.strip().lower())]
    if len(fits) > 1:
        raise AmbiguousItem(key, [one.id for one in fits])
    if not fits:
        raise NoSuchItem("judgement", key)
    return fits[0]


def claim_ids(db: Path, given: Iterable[str]) -> tuple[ClaimId, ...]:
    """Give the whole ids of claims by their beginnings; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db) as held:
        return tuple(ClaimId(held.find("claim", key)) for key in given)


def brief(db: Path, since: date, country: str | None, then: Then) -> tuple[News, ...]:
    """Give what is new since a day: what is known then, beside what was known to the world the day before."""
    with record.read_record(db) as held:
        now = {one.id: one for one in gathered(held, then).incidents}
        before = gathered(held, replace(then, as_of=since - timedelta(days=1)))
    old = {one.id: one for one in before.incidents}
    found = [
        News(incident=now[ident] if ident in now else old[ident], what=what)
        for ident in sorted({*now, *old})
        if (what := tuple(_news(old.get(ident), now.get(ident))))
    ]
    wanted = IncidentFilter(country=country)
    kept = [one for one in found if _fits(one.incident, wanted)]
    return tuple(sorted(kept, key=lambda one: _order(one.incident, By.DATE)))


def proposed(found: Incident, name: str) -> FieldValue | None:
    """Give the proposed value of a field."""
    for field in found.fields:
        if field.name == name:
            return next((value for value in field.values if value.chosen), None)
    return None


def _asked(found: Iterable[Incident], asked: IncidentFilter) -> tuple[Incident, ...]:
    kept = sorted((one for one in found if _fits(one, asked)), key=lambda one: _order(one, asked.by))
    return tuple(kept[: asked.limit])


def _fits(one: Incident, asked: IncidentFilter) -> bool:
    window = Days(asked.since, asked.until)
    country = one.place.country if one.place else None
    return (
        (not asked.kinds or one.kind in asked.kinds)
        and (asked.country is None or country == asked.country)
        and one.when.meet(window) is not None
        and one.high >= asked.least
        and (not asked.contested or bool(one.contested))
    )


def _order(one: Incident, by: By) -> tuple[int, str, str]:
    day = str(one.when.first or one.when.last or date.max)
    if by is By.DEATHS:
        toll = proposed(one, "killed")
        number = toll.number.low if toll and toll.number else 0
        return -(number or 0), day, one.id
    if by is By.ORIGINS:
        return -one.low, day, one.id
    if by is By.DOUBT:
        return -(one.high - one.low + len(one.contested) + len(one.drifts)), day, one.id
    return 0, day, one.id


def _merged_into(held: record.Reader, key: str) -> str:
    """Follow the ledger from an incident that is no more; raises NoSuchItem where nothing leads on."""
    last = {entry.incident: entry.other for entry, _ in held.ledger()}
    fits = [ident for ident in last if ident.startswith(key.strip().lower())]
    if len(fits) != 1:
        raise NoSuchItem("incident", key)
    core = {claim for entry, _ in held.ledger() if entry.incident == fits[0] for claim in entry.claims}
    for one in stage.standing(held.judgements()):
        if one.ruling is Ruling.REJECT and core & set(one.claims):
            raise RejectedItem(fits[0], one.author, one.reason, one.id)
    seen: set[str] = set()
    ident: IncidentId | None = fits[0]
    live = held.live()
    while ident is not None and ident not in live and ident not in seen:
        seen.add(ident)
        ident = last.get(ident)
    if ident is None:
        raise NoSuchItem("incident", key)
    return ident


def _news(old: Incident | None, now: Incident | None) -> Iterator[str]:
    if now is None:
        yield "lost: no claim that was known supports it any more"
    elif old is None:
        yield "new"
    else:
        for name in ("killed", "injured"):
            was, became = proposed(old, name), proposed(now, name)
            if became is not None and (was is None or was.value != became.value):
                yield f"{name} {became.value}" + (f" (was {was.value})" if was else "")
        newly = [name for name in now.contested if name not in old.contested]
        if newly:
            yield f"newly contested: {', '.join(newly)}"
        if now.status is not old.status:
            yield f"{now.status.value} (was {old.status.value})"
        elif (now.low, now.high) != (old.low, old.high):
            was_origins = str(old.low) if old.low == old.high else f"{old.low} to {old.high}"
            yield f"{origins_in_words(now.low, now.high)} (was {was_origins})"


def origins_in_words(low: int, high: int) -> str:
    """Give "1 origin", "2 to 4 origins"."""
    if low == high:
        return f"{low} origin{'' if low == 1 else 's'}"
    return f"{low} to {high} origins"
