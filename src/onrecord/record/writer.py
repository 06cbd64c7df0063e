"""Writing: one page with all that was read from it, whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from onrecord.errors import NoSuchItem
from onrecord.model import Problem
from onrecord.record import adding, erasure, judgements, rows, tempo
from onrecord.record.index import Index
from onrecord.record.locks import BulkLock
from onrecord.record.schema import connect_to_write, cut_log, transaction, translated

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from onrecord.model import (
        ClaimId,
        Judgement,
        Page,
        PageId,
        Reading,
        Report,
        Sighting,
        Verdict,
    )
    from onrecord.record.held import HeldBlackout, HeldNews


class Outcome(StrEnum):
    """What became of a page."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What a write added: to a known page perhaps a sighting, another labelling or more readings.

    A page is refused where it was erased before, and nothing of it is kept; `problems` says so, and which
    readings were refused.
    """

    page: PageId
    outcome: Outcome
    sighting: bool = False
    labelling: bool = False
    readings: int = 0
    problems: tuple[Problem, ...] = ()


def open_record(
    path: Path, *, clock: Callable[[], datetime], create: bool = False, bulk: bool = False
) -> Writer:
    """Open a record for writing; `create` makes it where it is not there.

    `clock` tells when a thing is recorded. A bulk load is the only one of its kind and may lose its last
    pages where the power fails (never where the process dies); all other writes are on the disk when they
    return. Raises NoSuchRecord, RecordTooNew, RecordBusy and RecordFull.
    """
    db = connect_to_write(path, create=create)
    try:
        return Writer(db, path, clock, BulkLock(path, db) if bulk else None)
    except BaseException:
        db.close()
        raise


class Writer:
    """A record open for writing; close it, or use it as a context."""

    def __init__(
        self, db: sqlite3.Connection, path: Path, clock: Callable[[], datetime], lock: BulkLock | None
    ) -> None:
        self._db = db
        self._path = path
        self._clock = clock
        self._lock = lock
        db.execute(f"PRAGMA synchronous = {'NORMAL' if lock else 'FULL'}")

    def __enter__(self) -> Self:
        """Give the writer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file and let others load."""
        if self._lock:
            self._lock.close()
        self._db.close()

    def write(
        self,
        page: Page,
        sighting: Sighting,
        *,
        report: Report | None = None,
        readings: Sequence[Reading] = (),
        problems: Iterable[Problem] = (),
    ) -> Added:
        """Add a page, where and when it was met, and what was read from it, in one transaction.

        What the record holds is kept once; the last of the readings becomes the current one, also where it
        was known. A reading with words outside the text is refused. Raises ValueError where the values do
        not belong together, and RecordBusy and RecordFull.
        """
        _refuse_strangers(page, sighting, report, readings)
        sound, refused = _sound(report, readings)
        at = rows.moment(self._clock())
        with translated(self._path), transaction(self._db):
            if erased := self._erased(page):
                return Added(page=page.id, outcome=Outcome.REFUSED, problems=(erased,))
            new = adding.add_page(self._db, page, at)
            sighted = adding.add_sighting(self._db, sighting, at)
            labelled, read = False, 0
            if report:
                layout, labelled = adding.add_report(self._db, report, at)
                numbers = [adding.add_reading(self._db, reading, report, layout, at) for reading in sound]
                read = sum(fresh for _, fresh in numbers)
                adding.make_current(self._db, page, layout, numbers[-1][0] if numbers else None, at)
            if sighted or labelled:
                adding.date_reports(self._db, page)
            held = [*problems, *(report.problems if report else ()), *refused]
            held += (problem for reading in sound for problem in reading.problems)
            adding.add_problems(self._db, page.id, held, at)
        return Added(
            page=page.id,
            outcome=Outcome.NEW if new else Outcome.KNOWN,
            sighting=sighted,
            labelling=labelled,
            readings=read,
            problems=refused,
        )

    @contextmanager
    def gathering(self, version: str) -> Iterator[Index]:
        """Give the tables that gathering goes by, to read and fill in one transaction.

        `version` is that of the making of fingerprints.
        """
        with translated(self._path), transaction(self._db):
            yield Index(self._db, version)

    def moment(self) -> str:
        """Give the moment at which things are recorded now, as the record writes it."""
        return rows.moment(self._clock())

    def judge(self, judgement: Judgement) -> None:
        """Add a judgement; it is never changed, only undone by another."""
        with translated(self._path), transaction(self._db):
            judgements.judge(self._db, judgement)

    def keep_verdicts(self, found: Iterable[tuple[ClaimId, Verdict]], upto: HeldNews) -> bool:
        """Add how claims stand, and that the record up to what was new then was held against them.

        Nothing is kept, and False given, where that was done by others meanwhile or a page was erased: what
        was found is outdated then.
        """
        at = rows.moment(self._clock())
        with translated(self._path), transaction(self._db):
            if kept := tempo.mark_checked(self._db, upto):
                tempo.keep_verdicts(self._db, found, at)
        return kept

    def keep_blackout(self, one: HeldBlackout, *, undoes: int | None = None) -> None:
        """Add a blackout, whose number the record gives, or take back the one with the number `undoes`."""
        at = rows.moment(self._clock())
        with translated(self._path), transaction(self._db):
            tempo.keep_blackout(self._db, one, undoes, at)

    def note(self, problems: Iterable[Problem]) -> None:
        """Keep problems that belong to no page, such as files that could not be read."""
        at = rows.moment(self._clock())
        with translated(self._path), transaction(self._db):
            adding.add_problems(self._db, None, problems, at)

    def erase(self, page: PageId, reason: str) -> bool:
        """Erase a page and all that was read from it, leaving a tombstone; it cannot be added again.

        The same bytes at another address are another page. The words are overwritten in the file and its
        full text; tells whether in its log too, which is put off while others read. Raises NoSuchItem where
        the record holds no such page.
        """
        with translated(self._path):
            with transaction(self._db):
                if not self._db.execute("SELECT 1 FROM pages WHERE id = ?", (page,)).fetchone():
                    raise NoSuchItem("page", page)
                erasure.erase(self._db, page, reason, rows.moment(self._clock()))
            return cut_log(self._db)

    def _erased(self, page: Page) -> Problem | None:
        row = self._db.execute("SELECT reason, at FROM tombstones WHERE page = ?", (page.id,)).fetchone()
        if not row:
            return None
        message = f"This page was erased on {row['at'][:10]} ({row['reason']}) and is not taken in again."
        return Problem(stage="record", subject=page.id, message=message)


def _refuse_strangers(
    page: Page, sighting: Sighting, report: Report | None, readings: Iterable[Reading]
) -> None:
    if sighting.page != page.id:
        raise ValueError(f"a sighting of {sighting.page} beside page {page.id}")
    if report and report.page != page.id:
        raise ValueError(f"report {report.id} of {report.page} beside page {page.id}")
    for reading in readings:
        if report is None or reading.report != report.id:
            raise ValueError(f"reading {reading.id} of {reading.report} beside {report and report.id}")
        if any(claim.report != reading.report for claim in reading.claims):
            raise ValueError(f"reading {reading.id} holds claims of other reports")


def _sound(
    report: Report | None, readings: Iterable[Reading]
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Part the readings whose every span lies in the text from the problems of those that do not."""
    length = len(report.text) if report else 0
    sound: list[Reading] = []
    refused: list[Problem] = []
    for reading in readings:
        outside = next((span for span in rows.spans_in(reading) if span.end > length), None)
        if outside is None:
            sound.append(reading)
            continue
        message = (
            f"The reading by {reading.extractor} {reading.version} points to [{outside.start}, {outside.end})"
            f" in a text of {length} characters; it was refused."
        )
        refused.append(Problem(stage="record", subject=reading.id, message=message))
    return tuple(sound), tuple(refused)
