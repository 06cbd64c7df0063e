"""Series out of a record: what falls under a scope, for sure or perhaps, with totals and what was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.model import Days, Form, Happening, Modality, Relation, Series, Tally
from onrecord.tempo import coverage, denials, grouping, reported
from onrecord.tempo.namesakes import with_armies
from onrecord.tempo.scope import area

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.model import ClaimId, Incident
    from onrecord.tempo.reported import Counted, Heard, Told
    from onrecord.tempo.scope import Area, Scope, Side, Whom
    from onrecord.world import World

_LEAD = timedelta(3)
_WIDEST = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a record holds for series, as known by a day: incidents, totals, what was read, and blackouts.

    A blackout without an area is one of everywhere.
    """

    as_of: date
    begins: date
    told: tuple[Told, ...]
    counted: tuple[Counted, ...]
    reading: coverage.Reading
    blackouts: tuple[tuple[Area | None, Days], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A series of a record with what stands behind it.

    `vague` are incidents that fall under it but whose day is not known well enough to follow a tempo;
    `wide` those of them that surely fall under it and whose days have a first and a last, as happenings.
    `outlets` tells how many incidents each outlet told.
    """

    scope: Scope
    series: Series
    vague: tuple[Told, ...]
    wide: tuple[Happening, ...]
    outlets: Mapping[str, float]


def found(scope: Scope, book: Book) -> Found:
    """Gather what falls under a scope, by what was known on the day of the book."""
    sure: list[Happening] = []
    others: list[tuple[Told, Happening]] = []
    vague: list[tuple[Told, float]] = []
    tellers: Counter[str] = Counter()
    for one in book.told:
        share = belongs(scope, one)
        if one.kind != scope.kind or share is None or one.first_seen > book.as_of:
            continue
        if not one.placed:
            vague.append((one, share))
        elif share > 0:
            sure.append(_happening(one, share))
            tellers.update(one.outlets)
        else:
            others.append((one, _happening(one, 1.0)))
    tallies = _tallies(scope, book)
    lands = _lands(scope, book)
    begins = min([book.begins, *(t.since for t in tallies)])
    sure = [one for one in sure if one.days.last and one.days.last >= begins]
    made = grouping.gathered(scope.name, sure, begins)
    shares = coverage.covered(book.reading, tellers, begins)
    return Found(
        scope=scope,
        series=replace(
            made,
            tallies=tallies,
            coverage=shares,
            blackouts=tuple(days for where, days in book.blackouts if _dark(scope, where, lands)),
            others=tuple(each for one, each in others if scope.areas or not lands.isdisjoint(_lands_of(one))),
        ),
        vague=tuple(one for one, _ in vague),
        wide=tuple(_happening(one, share) for one, share in vague if share > 0 and _bounded(one, begins)),
        outlets=dict(tellers),
    )


def _bounded(one: Told, begins: date) -> bool:
    """Tell whether days have a first and a last, no year apart, and may be told of by a record."""
    first, last = one.days.first, one.days.last
    return first is not None and last is not None and (last - first).days <= _WIDEST and last >= begins


def counted_by(found_: Found, other: Book) -> Found:
    """Give a series with the totals of another book, and all else as it was."""
    tallies = _tallies(found_.scope, other)
    return (
        found_
        if tallies == found_.series.tallies
        else replace(found_, series=replace(found_.series, tallies=tallies))
    )


def _lands_of(one: Told | Counted) -> frozenset[str]:
    return frozenset(place.country for place in one.places if place.country is not None)


def _lands(scope: Scope, book: Book) -> frozenset[str]:
    """Give the countries in which something fell under a scope, or was counted for it."""
    each: list[Told | Counted] = [one for one in book.told if one.kind == scope.kind and belongs(scope, one)]
    each += [one for one in book.counted if one.kind == scope.kind and bearing(scope, one) is not None]
    return frozenset(land for one in each for land in _lands_of(one))


def belongs(scope: Scope, one: Told) -> float | None:
    """Tell how surely an incident falls under a scope: 0 where it only may, None where it does not.

    Where several actors are named, each has an equal share. An incident by an unnamed or another actor on
    the same target and in the same area may belong, and so may one on a target that is unnamed or not known,
    but not where only the side asked about as struck is said to have done it, or that of the doers to have
    been struck.
    """
    part = _share_of(scope, one)
    return None if part == 0.0 and turned(scope, one) else part


def turned(scope: Scope, one: Told) -> bool:
    """Tell whether only who is asked about as struck did it, or only the doer was struck."""
    return _all_kin(scope.target, one.actors) or _all_kin(scope.actor, one.targets)


def _share_of(scope: Scope, one: Told) -> float | None:
    inside, tool = scope.inside(one.places), scope.with_means(one.means)
    doer = share(scope.actor, one.actors) if scope.actor else 1.0
    struck = share(scope.target, _known(one.targets)) if scope.target else 1.0
    unsure = struck is None or (not struck and not any(each.known for each in one.targets))
    if inside is False or tool is False or (struck == 0.0 and not unsure):
        return None
    if unsure or inside is None:
        return 0.0 if scope.target or (doer and inside is None) else None
    if not doer:
        return 0.0 if scope.target or scope.areas else None
    if tool is None:
        return 0.0
    return (struck or 0.0) * doer


def share(side: Side, named: Sequence[Whom]) -> float | None:
    """Give the share of those named who fall under a side; None where nobody is named.

    Who is a wing, an organ or a member of another one named is meant by both names.
    """
    apart = [one for one in named if not any(one.key != each.key and one.key in each.keys for each in named)]
    return sum(side.holds(one) for one in apart) / len(apart) if apart else None


def _known(named: Sequence[Whom]) -> Sequence[Whom]:
    """Leave out of those struck words that name nobody known ("outpost") where somebody known is named."""
    return [one for one in named if one.known] or named


def _all_kin(side: Side | None, named: Sequence[Whom]) -> bool:
    return side is not None and bool(named) and all(side.kin(one) for one in named)


def _happening(one: Told, share: float) -> Happening:
    return Happening(
        id=one.id,
        days=one.days,
        first_seen=one.first_seen,
        sources=max(one.origins, 1),
        weight=one.weight * share,
        actor=" or ".join(each.name for each in one.actors) or None,
        target=" or ".join(each.name for each in one.targets) or None,
        area=" and ".join(place.name for place in one.places) or None,
        kind=one.kind,
        toll=one.toll,
    )


def _dark(scope: Scope, where: Area | None, lands: frozenset[str]) -> bool:
    """Tell whether a blackout touches a scope: its areas, or without any the lands it is known from."""
    if where is None:
        return True
    if scope.areas:
        return any(where.touches(one) for one in scope.areas)
    return not lands or where.country is None or where.country in lands


def _tallies(scope: Scope, book: Book) -> tuple[Tally, ...]:
    """Give the totals that bind a scope: those of the scope, and as least numbers those of parts of it.

    Totals from one first day onwards are one running count; where there are several, the one with most
    totals is taken, for what they count cannot be told apart.
    """
    by_start: defaultdict[date, list[Tally]] = defaultdict(list)
    for one in book.counted:
        if one.kind != scope.kind or one.tally.first_seen > book.as_of:
            continue
        whole = bearing(scope, one)
        if whole is not None:
            tally = one.tally if whole else replace(one.tally, relation=Relation.AT_LEAST)
            by_start[tally.since].append(tally)
    if not by_start:
        return ()
    start = max(sorted(by_start), key=lambda since: len(by_start[since]))
    return _rising(by_start[start]) if len(by_start[start]) > 1 else ()


def in_the_dark(book_: Book, entered: Iterable[tuple[str, Days]], world: World) -> Book:
    """Give a book with blackouts as they were entered, by the names of areas or countries' codes."""
    found_ = tuple((area(name, world) if name else None, days) for name, days in entered)
    return replace(book_, blackouts=found_)


def bearing(scope: Scope, one: Counted) -> bool | None:
    """Tell whether a total is of the very scope (True), of a part of it (False), or of neither (None)."""
    whole = one.means == scope.means
    if not whole and scope.means is not None:
        return None
    for side, named in ((scope.actor, one.actor), (scope.target, one.target)):
        if side is None:
            whole &= named is None
        elif named is None or not side.holds(named):
            return None
        else:
            whole &= named.key == side.id
    if not scope.areas:
        return whole and not one.places
    if not one.places or not scope.inside(one.places):
        return None
    ids = {place.id for place in one.places}
    return whole and all(area.id in ids for area in scope.areas)


def _rising(found_: Sequence[Tally]) -> tuple[Tally, ...]:
    """Keep of several totals of one day the largest; a total below an earlier one counts something else."""
    out: list[Tally] = []
    for one in sorted(found_, key=lambda t: (t.as_of, -t.count)):
        if out and (one.as_of == out[-1].as_of or one.count < out[-1].count):
            continue
        out.append(one)
    return tuple(out)


def book(
    incidents: Iterable[Incident],
    claims: Iterable[Heard],
    read_: Iterable[coverage.Read],
    world: World,
    as_of: date,
) -> Book:
    """Make the book of a record, from what was known by a day; nothing is watched before the first report.

    Claims and incidents may come in streams: of each only what series look at is kept.
    """
    known: dict[ClaimId, reported.Teller] = {}
    totals: list[Heard] = []
    negated: list[Heard] = []
    for one in claims:
        if one.known <= as_of:
            known[one.claim.id] = reported.teller(one, world)
            totals += [one] if one.claim.form is Form.TALLY else []
            negated += [one] if one.claim.modality in {Modality.DENIED, Modality.NEGATED} else []
    read = tuple(one for one in read_ if one.day <= as_of)
    seen: list[Told] = []
    bearing: set[ClaimId] = set()
    for each in incidents:
        bearing.update(each.attached)
        if (found_ := reported.told(each, known)) is not None:
            seen.append(found_)
    seen = list(denials.by_doers(with_armies(seen, world), world))
    denied = denials.denials(negated, bearing, seen, world)
    first = min((one.day for one in read), default=as_of)
    return Book(
        as_of=as_of,
        begins=first - _LEAD,
        told=denials.against(seen, denied),
        counted=reported.counted(totals, world),
        reading=coverage.reading(read, first - _LEAD, as_of),
    )
