"""What the record holds of incidents: those asked for, and one with all that stands behind it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord import incidents as stage
from onrecord import record
from onrecord.answers.past import NOW, Then, gathered
from onrecord.errors import AmbiguousItem, NoSuchItem, RejectedItem
from onrecord.model import ClaimId, Days, Incident, ReportId, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from onrecord.model import (
        Descent,
        FieldValue,
        IncidentId,
        Judgement,
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
    """One report of an incident, or one that only denies it, with its claims.

    In the order in which the world came to know them, those that only deny it last.
    """

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
class Doubt:
    """Two claims left to a person, with why."""

    pair: Pair
    first: record.HeldClaim
    second: record.HeldClaim


def incidents(db: Path, asked: IncidentFilter, then: Then = NOW) -> tuple[Incident, ...]:
    """Give the incidents asked for, as they are or were then; raises NoSuchRecord."""
    with record.read_record(db, still=True) as held:
        return _asked(gathered(held, then).incidents, asked)


def incidents_as_of(db: Path, asked: IncidentFilter, day: date, world: Path | None) -> tuple[Incident, ...]:
    """Give the incidents asked for, as they would have been gathered from what was known by a day."""
    return incidents(db, asked, Then(as_of=day, world=world))


def incident(db: Path, key: str, then: Then = NOW) -> IncidentPage:
    """Give an incident by its id or the beginning of it; a merged one gives the one it was merged into.

    Raises NoSuchItem and AmbiguousItem.
    """
    with record.read_record(db, still=True) as held:
        if then.past:
            state = gathered(held, then)
            found, lineages = one_of(state.incidents, key), state.lineages
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
                for report in (*found.reports, *_bearing(claims, found.reports))
            ),
            judgements=tuple(
                one for one in stage.anchored(held.judgements(), held.anchors()) if core & set(one.claims)
            ),
        )


def _bearing(claims: Iterable[record.HeldClaim], told: Iterable[ReportId]) -> list[ReportId]:
    """Give the reports that tell nothing of an incident but deny it, as the world came to know them."""
    known = {one.claim.report: (str(one.known.last or date.max), one.claim.report) for one in claims}
    return sorted(known.keys() - set(told), key=lambda report: known[report])


def reports_of(db: Path) -> dict[ClaimId, ReportId]:
    """Give the report of every claim that incidents are gathered from."""
    with record.read_record(db, still=True) as held:
        return held.reports_of()


def one_of(those: Iterable[Incident], key: str) -> Incident:
    """Give the incident whose id a key begins; raises NoSuchItem and AmbiguousItem."""
    fits = [one for one in those if one.id.startswith(key.strip().lower())]
    if len(fits) > 1:
        raise AmbiguousItem(key, [one.id for one in fits])
    if not fits:
        raise NoSuchItem("incident", key)
    return fits[0]


def doubts(db: Path) -> tuple[Doubt, ...]:
    """Give the pairs left to a person, the likest first; pairs of claims that may be none come later."""
    with record.read_record(db, still=True) as held:
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
    with record.read_record(db, still=True) as held:
        fits = [one for one in held.judgements() if one.id.startswith(key.strip().lower())]
    if len(fits) > 1:
        raise AmbiguousItem(key, [one.id for one in fits])
    if not fits:
        raise NoSuchItem("judgement", key)
    return fits[0]


def claim_ids(db: Path, given: Iterable[str]) -> tuple[ClaimId, ...]:
    """Give the whole ids of claims by their beginnings; raises NoSuchItem and AmbiguousItem."""
    with record.read_record(db, still=True) as held:
        return tuple(ClaimId(held.find("claim", key)) for key in given)


def proposed(found: Incident, name: str) -> FieldValue | None:
    """Give the proposed value of a field."""
    for field in found.fields:
        if field.name == name:
            return next((value for value in field.values if value.chosen), None)
    return None


def _asked(found: Iterable[Incident], asked: IncidentFilter) -> tuple[Incident, ...]:
    kept = sorted((one for one in found if fits(one, asked)), key=lambda one: order(one, asked.by))
    return tuple(kept[: asked.limit])


def fits(one: Incident, asked: IncidentFilter) -> bool:
    """Tell whether an incident is one of those asked for."""
    window = Days(asked.since, asked.until)
    country = one.place.country if one.place else None
    return (
        (not asked.kinds or one.kind in asked.kinds)
        and (asked.country is None or country == asked.country)
        and one.when.meet(window) is not None
        and one.high >= asked.least
        and (not asked.contested or bool(one.contested))
    )


def order(one: Incident, by: By) -> tuple[int, str, str]:
    """Give what incidents are sorted by."""
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


def origins_in_words(low: int, high: int) -> str:
    """Give "1 origin", "2 to 4 origins"."""
    if low == high:
        return f"{low} origin{'' if low == 1 else 's'}"
    return f"{low} to {high} origins"
