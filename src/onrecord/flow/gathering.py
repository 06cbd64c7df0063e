"""From the record to incidents and back, and which claims of counts and silences that bears on."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord import incidents, record
from onrecord.codebook import Codebook
from onrecord.errors import NoSuchItem
from onrecord.flow.worlds import known_world
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from onrecord.model import Answer, ClaimId, IncidentId, PageId
    from onrecord.tempo.reported import Heard
    from onrecord.world import World


_GATHERER = f"{incidents.TELLING}/{incidents.GATHERING}"
# Of more claims of changed incidents it is not looked which claims they bear on: all are checked.
_LOOKED_THROUGH = 500
# So many pages are gathered in one transaction, in less time than others wait for it; where ids are to be
# found again after an erasure, all. Between two of them who waits is let in, who looks ten times a second.
_AT_ONCE = 1_000
_LET_IN_S = 0.25


def gather(db: Path, world: Path | None, clock: Callable[[], datetime]) -> int:
    """Gather what was read, erased or ruled on since the last time into incidents, and keep them.

    Only what it touches is gathered anew. Gives how many lines of the ledger tell what became of incidents'
    ids. May be stopped and called again. Raises NoSuchRecord, RecordBusy, RecordFull.
    """
    world_ = known_world(world)
    entries = 0
    with incidents.no_cycles(), record.open_record(db, clock=clock) as writer, record.read_record(db) as held:
        waiting: list[PageId] = []
        while True:
            with writer.gathering(incidents.TELLING) as index:
                # Read where nobody else can write: a ruling that came in meanwhile would count as followed.
                known, anchors = _rules_of_gathering(held, world_), held.anchors()
                fresh = index.begin(_GATHERER)
                before = _owners(held) if fresh else {}
                # Where a page was erased between two transactions, all is to be gathered anew.
                waiting = index.waiting() if fresh or not waiting else waiting
                most = len(waiting) if before else _AT_ONCE
                pages, waiting = waiting[:most], waiting[most:]
                touched, now = index.take(pages)
                ruled = tuple(there for one in index.ruled() if (there := anchors.get(one, one)))
                if not (pages or ruled):
                    return entries
                for report in index.untold(now):
                    one = held.report(report)
                    claims = held.reading(one.current).claims if one.current else ()
                    index.keep_told([incidents.told(one.report, claims, world_)])
                step = incidents.grow(index, touched, now, ruled, replace(known, before=before))
                index.homes.replace(step.gone, step.incidents, step.entries, writer.moment())
                index.homes.replace_doubts(step.doubted, step.doubts)
                entries += len(step.entries)
            if waiting:
                time.sleep(_LET_IN_S)


def _owners(held: record.Reader) -> dict[ClaimId, IncidentId]:
    """Give the incident that the ledger last had each claim in."""
    return {claim: ident for ident, claims in held.live().items() for claim in claims}


def _rules_of_gathering(held: record.Reader, world: World) -> incidents.Known:
    given = incidents.anchored(held.judgements(), held.anchors())
    return incidents.Known(
        kinds=frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents),
        world=world,
        rulings=incidents.rulings(given),
        judgements=given,
        before={},
    )


def gather_if_stale(db: Path, world: Path | None, clock: Callable[[], datetime]) -> bool:
    """Gather where pages were read, erased or ruled on since the last time; tells whether it did.

    Then claims of counts and silences that it bears on are held against the record anew.
    """
    with record.read_record(db, still=True) as held:
        stale, unchecked = held.stale(_GATHERER), held.unchecked()
    if stale:
        gather(db, world, clock)
    # Also where a gathering before was stopped in between.
    if stale or unchecked:
        recheck(db, world, clock)
    return stale


def recheck(db: Path, world: Path | None, clock: Callable[[], datetime]) -> int:
    """Hold claims of counts and silences against the record where what came in since may bear on them.

    Answers that are new or changed are kept; gives how many. Raises NoSuchRecord, RecordBusy, RecordFull.
    """
    from onrecord.tempo import claimed, recorded, reported  # noqa: PLC0415 - numpy is loaded where it is needed

    known, counted = known_world(world), record.ClaimFilter(kinds=reported.KINDS)
    with record.read_record(db, still=True) as held:
        before, since = held.answers(), held.news()
        due = _due(held, before, since, known)
        if due:
            reads = reported.reads(held.reads())
            last = max(one.day for one in reads)
            claims = reported.hearing(held.claims(counted))
            book = recorded.book(held.incidents(), claims, reads, known, last)
            dark = ((one.area, one.days) for one in held.blackouts())
            book = recorded.in_the_dark(book, dark, known)
    found = claimed.verdicts(due, book, known) if due else ()
    changed = [(claim, one) for claim, one in found if before.get(claim) is not one.answer]
    with record.open_record(db, clock=clock) as writer:
        kept = writer.keep_verdicts(changed, since)
    return len(changed) if kept else 0


def _due(
    held: record.Reader, before: Mapping[ClaimId, Answer], since: record.HeldNews, world: World
) -> list[Heard]:
    """Give the claims that were never checked, and those whose series or days something came in of."""
    from onrecord.tempo import claimed, reported, touching  # noqa: PLC0415 - as above

    asked = record.ClaimFilter(forms=(Form.TALLY, Form.SILENCE), kinds=reported.KINDS)
    every = [one for one in reported.hearing(held.claims(asked)) if claimed.asked(one, one.words)]
    fresh = [one for one in every if one.claim.id not in before]
    gone, changed = since.since is None or len(since.claims) > _LOOKED_THROUGH, []
    for claim in () if gone else sorted(since.claims):
        try:
            changed.append(held.claim(claim))
        except NoSuchItem:
            gone = True
    what = touching.news(since.days, reported.hearing(changed), fresh, world, everything=gone)
    new = {one.claim.id for one in fresh}
    return [one for one in every if one.claim.id in new or touching.touched(one, what, world)]
