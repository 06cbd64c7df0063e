"""Has it stopped? Series out of a record, with what was said of their halts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.answers.incidents import IncidentFilter, incidents_as_of
from onrecord.answers.tempo import Listed
from onrecord.answers.tempo_sayings import Sources, Statement, statements
from onrecord.errors import NothingFits, UnreadableSetting
from onrecord.tempo import recorded, reported, said, scopes
from onrecord.tempo.scope import Area, Scope, area, side
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from onrecord.answers.tempo import Wanted
    from onrecord.model import ClaimId, Days, Series
    from onrecord.tempo.recorded import Book, Found
    from onrecord.tempo.reported import Heard
    from onrecord.tempo.said import Said

_DATED = 31
_AND = re.compile(r"\s*,\s*|\s+and\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A record as series look at it, as known by a day; `said` are the statements on halts in it."""

    book: Book
    heard: tuple[Heard, ...]
    said: tuple[Statement, ...]
    world: World


def opened(db: Path, as_of: date | None, extra: Path | None, dark: Sequence[Days] = ()) -> Opened:
    """Open a record on a day; without one, on the last day on which it knew of anything new.

    Incidents are those that would have been gathered from what was known by the day asked for, of versions of
    pages that stood then; without one, those of now. `dark` are days on which nothing could be seen anywhere,
    beside the blackouts that the record holds.

    Raises:
        NoSuchRecord: there is no such record.
        NothingFits: it holds no claims.

    """
    world = World.load(extra)
    with record.read_record(db, still=True) as held:
        claims = list(held.claims())
        heard = reported.heard(claims)
        if not heard:
            raise NothingFits("claim of this record", "add pages that tell of something")
        reads = reported.reads(held.reads())
        blackouts = [*((one.area, one.days) for one in held.blackouts()), *(("", days) for days in dark)]
        incidents = tuple(held.incidents())
        roots = {one.report: one.root for one in held.lineages().descents}
    last = max(one.known for one in heard)
    day = as_of or _last_dated(claims) or last
    if as_of is not None and day < last:
        incidents = incidents_as_of(db, IncidentFilter(), day, extra)
        with record.read_record(db, still=True) as held:
            heard = reported.heard(held.claims(record.ClaimFilter(as_of=day)))
    made = recorded.book(incidents, heard, reads, world, day)
    by_then = tuple(one for one in heard if one.known <= day)
    sources = Sources(incidents={claim: one.id for one in incidents for claim in one.claims}, roots=roots)
    return Opened(
        book=recorded.in_the_dark(made, blackouts, world),
        heard=by_then,
        said=statements(by_then, sources, world),
        world=world,
    )


def _last_dated(claims: Sequence[record.HeldClaim]) -> date | None:
    """Give the last day by which something was known whose publication is known to the month."""
    dated = [
        one.known.last
        for one in claims
        if one.known.first and one.known.last and (one.known.last - one.known.first).days <= _DATED
    ]
    return max(dated, default=None)


def scope(wanted: Wanted, world: World) -> Scope:
    """Give what the filters ask for; raises UnreadableSetting where an area is not known."""
    return Scope(
        actor=side(wanted.actor, world) if wanted.actor else None,
        target=side(wanted.target, world) if wanted.target else None,
        areas=tuple(_areas(wanted.area, world)) if wanted.area else (),
        kind=wanted.kind or "attack",
    )


def known_area(words: str, extra: Path | None) -> bool:
    """Tell whether words name a place or a country that the world knows."""
    return area(words.strip(), World.load(extra)) is not None


def _areas(words: str, world: World) -> list[Area]:
    whole, each = area(words, world), [area(part, world) for part in _AND.split(words)]
    found = [whole] if whole is not None and _one_place(whole, each) else each
    known = [one for one in found if one is not None]
    if len(known) < len(found):
        raise UnreadableSetting("--area", words, "places that are known, or countries' codes such as IRQ")
    return known


def _one_place(whole: Area, parts: Sequence[Area | None]) -> bool:
    """Tell a place that is told with what lies around it ("Homs, Syria"), or is so called, from several.

    Taken for one place, "Iraq, Syria" would leave out what happens in Syria.
    """
    known = [one for one in parts if one is not None]
    if whole.lat is None or len(known) < len(parts) or len(parts) == 1:
        return True
    return all(known[-1].around(one) for one in known[:-1])


def found(here: Opened, wanted: Wanted) -> tuple[Found, ...]:
    """Give the series asked for: the one of the filters, its parts, or all that the record holds.

    Raises:
        NothingFits: nothing in the record fits.

    """
    asked = scope(wanted, here.world)
    whole = asked == Scope(kind=asked.kind) and not (wanted.by or wanted.kind)
    if wanted.by:
        wide = scopes.parted(here.book, asked, wanted.by, here.world)
    elif whole:
        wide = scopes.scopes(here.book, here.world)
    else:
        wide = (asked,)
    made = [recorded.found(one, here.book) for one in wide]
    alone = len(made) == 1
    kept = tuple(
        one
        for one in made
        if one.series.happenings or one.series.tallies or (alone and (one.series.others or one.vague))
    )
    if not kept and whole:
        advice = "name an actor, a target or an area, or add pages that tell of more"
        raise NothingFits(f"series of at least {scopes.FEWEST} incidents or totals", advice)
    if not kept:
        raise NothingFits("incident or total of this record")
    return kept


def listed(here: Opened, wanted: Wanted) -> Listed:
    """Give the series asked for, with what was said of their halts and what could not be placed."""
    each = found(here, wanted)
    return Listed(
        series=_named_apart([one.series for one in each]),
        problems=(),
        last_known=here.book.as_of,
        said=tuple(_once(said.said(here.heard, one.scope, here.world), here.said) for one in each),
        vague=tuple(len(one.vague) for one in each),
    )


def _once(found_: Sequence[Said], statements_: Sequence[Statement]) -> tuple[Said, ...]:
    """Keep of claims that state the same the one that was known first, with how many reports say it."""
    whole = {claim: one for one in statements_ for claim in one.claims}
    out: dict[ClaimId, Said] = {}
    for one in found_:
        statement = whole[one.claim]
        again = replace(one, reports=statement.reports, low=statement.low, high=statement.high)
        out.setdefault(statement.claims[0], again)
    return tuple(out.values())


def _named_apart(series: Sequence[Series]) -> tuple[Series, ...]:
    """Tell series of one name apart by a number."""
    seen: dict[str, int] = {}
    out = []
    for one in series:
        seen[one.name] = seen.get(one.name, 0) + 1
        again = seen[one.name]
        out.append(one if again == 1 else replace(one, name=f"{one.name} ({again})"))
    return tuple(out)
