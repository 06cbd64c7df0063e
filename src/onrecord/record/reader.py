"""Reading the record: items by id, claims by what is asked, everything as it was taken in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from onrecord.model import ClaimId, PageId, Problem, ReadingId, ReportId
from onrecord.record import accounts, claims, ids, incidents, judgements, pages, search, tempo, versions
from onrecord.record.filters import ClaimFilter
from onrecord.record.held import Counts, Tombstone
from onrecord.record.schema import connect_to_read, translated
from onrecord.record.soundness import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from onrecord.model import (
        Account,
        Answer,
        Entry,
        Incident,
        IncidentId,
        Judgement,
        Lineages,
        Pair,
        Reading,
        Tie,
    )
    from onrecord.record.held import (
        HeldBlackout,
        HeldClaim,
        HeldHead,
        HeldNews,
        HeldPage,
        HeldRead,
        HeldReport,
        HeldVerdict,
    )
    from onrecord.record.ids import Item
    from onrecord.record.versions import Version


def read_record(path: Path, *, still: bool = False) -> Reader:
    """Open a record for reading; writers go on meanwhile.

    With `still` all that is read is of one moment, that of the first question; without it each question is
    answered with what is there then. Raises NoSuchRecord and RecordTooNew.
    """
    db = connect_to_read(path)
    if still:
        # It holds nobody up: writers append to the log meanwhile.
        db.execute("BEGIN")
    return Reader(db, path)


@reading
class Reader:
    """A record open for reading; close it, or use it as a context."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self.path = path

    def __enter__(self) -> Self:
        """Give the reader itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def counts(self) -> Counts:
        """Count what the record holds."""
        return Counts(
            pages=self._count("pages"),
            sightings=self._count("sightings"),
            reports=self._count("current"),
            readings=self._count("readings"),
            claims=self._count("claims JOIN current ON current.reading = claims.reading"),
            problems=self._count("problems"),
            erased=self._count("tombstones"),
        )

    def find(self, what: Item, key: str) -> str:
        """Give the whole id of an item by its beginning.

        The letter and the dash may be left out. Raises NoSuchItem and AmbiguousItem.
        """
        return ids.whole(self._ask, what, key)

    def page(self, key: str) -> HeldPage:
        """Give a page by its id or an unambiguous beginning of it; raises NoSuchItem and AmbiguousItem."""
        return pages.page(self._ask, PageId(self.find("page", key)))

    def report(self, key: str) -> HeldReport:
        """Give a report by its id or an unambiguous beginning of it; raises NoSuchItem and AmbiguousItem."""
        return pages.report(self._ask, ReportId(self.find("report", key)))

    def heads(self) -> Iterator[HeldHead]:
        """Give the head of each page's current report, in the order in which the pages were taken in."""
        return pages.heads(self._ask)

    def reading(self, key: str) -> Reading:
        """Give a reading by its id or an unambiguous beginning of it; raises NoSuchItem and AmbiguousItem.

        Where one extractor read two labellings of a report, the later reading.
        """
        return pages.reading(self._ask, ReadingId(self.find("reading", key)))

    def claim(self, key: str) -> HeldClaim:
        """Give a claim by its id or an unambiguous beginning of it; raises NoSuchItem and AmbiguousItem.

        Where several readings hold it, as the current one has it, or else the last.
        """
        return claims.claim(self._ask, ClaimId(self.find("claim", key)))

    def claims(self, asked: ClaimFilter | None = None) -> Iterator[HeldClaim]:
        """Give the claims asked for, in order, one at a time.

        Of pages met at one address only the version that stands counts, unless one of them is asked for.
        """
        asked = asked or ClaimFilter()
        gone: set[PageId] = set()
        if not (asked.all_readings or asked.page or asked.report or asked.reading):
            gone = versions.superseded(self._db, as_of=asked.as_of, by=asked.recorded_by)
        return claims.claims(self._ask, asked, gone)

    def tied(self, claim: ClaimId) -> tuple[tuple[Tie, ClaimId], ...]:
        """Give the claims of current readings that name this one as what they bear on, and how."""
        return claims.tied(self._ask, claim)

    def search(self, asked: str, *, limit: int = 20, offset: int = 0) -> tuple[search.Found, ...]:
        """Give the reports that hold all words asked for, best first.

        Words are folded (case, accents, Arabic letter forms); double quotes keep words together, a star
        ends the beginning of a word. Raises UnreadableSetting where no word is asked for.
        """
        with translated(self.path):
            return search.search(self._db, asked, limit=limit, offset=offset)

    def accounts(
        self,
        version: str,
        as_of: date | None = None,
        recorded_by: datetime | None = None,
        telling: accounts.Telling | None = None,
    ) -> tuple[Account, ...]:
        """Give each report as incidents look at it now, or looked at it then.

        What has no fingerprints is left out, or given those that `telling` makes.
        """
        with translated(self.path):
            return tuple(accounts.accounts_then(self._db, version, (as_of, recorded_by), telling))

    def versions(self, since: datetime) -> Iterator[Version]:
        """Give each time that a page came in the place of another at its address, taken in since a moment."""
        return versions.versions(self._db, since)

    def stale(self, version: str) -> bool:
        """Tell whether anything was read, erased or ruled on since this version last gathered incidents."""
        with translated(self.path):
            return incidents.stale(self._db, version)

    def incidents(self) -> Iterator[Incident]:
        """Give the incidents as last gathered, in order of id."""
        return incidents.incidents(self._db)

    def incident(self, key: str) -> Incident:
        """Give an incident by its id or an unambiguous beginning; raises NoSuchItem and AmbiguousItem."""
        return incidents.incident(self._db, self.find("incident", key))

    def reports_of(self) -> dict[ClaimId, ReportId]:
        """Give the report of every claim of a current reading."""
        return incidents.reports_of(self._db)

    def doubts(self) -> Iterator[Pair]:
        """Give the pairs of claims left to a person, the likest first."""
        return incidents.doubts(self._db)

    def lineages(self) -> Lineages:
        """Give the lineages as last gathered."""
        return incidents.lineages(self._db)

    def ledger(self) -> Iterator[tuple[Entry, datetime]]:
        """Give every line of the ledger of incidents with its moment, in order."""
        return incidents.ledger(self._db)

    def live(self) -> dict[IncidentId, frozenset[ClaimId]]:
        """Give the claims that each incident of the ledger had last; those that are no more are left out."""
        return incidents.held(self._db)

    def judgements(self) -> Iterator[Judgement]:
        """Give every judgement, in order."""
        return judgements.judgements(self._db)

    def anchors(self) -> dict[ClaimId, ClaimId | None]:
        """Give what stands in the place of each claim ruled on that vanished, or None."""
        return judgements.anchors(self._db)

    def reads(self) -> Iterator[HeldRead]:
        """Give every current report with its outlet and day, in the order in which they became known."""
        return tempo.reads(self._db)

    def verdicts(self) -> Iterator[HeldVerdict]:
        """Give how claims stood when they were checked, in order."""
        return tempo.verdicts(self._db)

    def answers(self) -> dict[ClaimId, Answer]:
        """Give how each claim that was checked stood last."""
        return tempo.answers(self._db)

    def unchecked(self) -> bool:
        """Tell whether anything came in since claims were last held against the record."""
        with translated(self.path):
            return tempo.unchecked(self._db)

    def news(self) -> HeldNews:
        """Give what changed since claims were last held against the record."""
        return tempo.news(self._db)

    def blackouts(self) -> Iterator[HeldBlackout]:
        """Give the blackouts that hold, in order."""
        return tempo.blackouts(self._db)

    def problems(self, page: PageId | None = None) -> Iterator[Problem]:
        """Give the problems kept, of one page or all, in the order in which they were met."""
        which, values = ("WHERE page = ?", (page,)) if page else ("", ())
        for row in self._ask(f"SELECT * FROM problems {which} ORDER BY number", *values):  # noqa: S608 - fixed words
            yield Problem(
                stage=row["stage"], subject=row["subject"], message=row["message"], fatal=bool(row["fatal"])
            )

    def erased(self) -> Iterator[Tombstone]:
        """Give the pages that were erased, in that order."""
        for row in self._ask("SELECT * FROM tombstones ORDER BY at, page"):
            yield Tombstone(
                page=PageId(row["page"]), reason=row["reason"], at=datetime.fromisoformat(row["at"])
            )

    def pages_known(self) -> set[PageId]:
        """Give the ids of all pages, for a load that goes on; about 100 bytes each (`knows` asks for one)."""
        return {PageId(row[0]) for row in self._ask("SELECT id FROM pages")}

    def knows(self, page: PageId) -> bool:
        """Tell whether the record holds a page."""
        return self._ask("SELECT 1 FROM pages WHERE id = ?", page).fetchone() is not None

    def read_by(self, page: PageId, extractor: str, version: str) -> bool:
        """Tell whether a version of an extractor has read the current report of a page."""
        return pages.read_by(self._ask, page, extractor, version)

    def met(self, source: str, sha256: str) -> PageId | None:
        """Give the page whose bytes were met at this very path or address before, or None."""
        return pages.met(self._ask, source, sha256)

    def unread(self, extractor: str, version: str) -> Iterator[PageId]:
        """Give the pages whose current report a version of an extractor has not read yet, in order of id.

        Asks for some at a time, so that a long rereading does not keep the log of the file from shrinking.
        """
        return pages.unread(self._ask, extractor, version)

    def _count(self, rows_of: str) -> int:
        number: int = self._ask(f"SELECT count(*) FROM {rows_of}").fetchone()[0]  # noqa: S608 - named in the code alone
        return number

    def _ask(self, sql: str, *values: object) -> sqlite3.Cursor:
        with translated(self.path):
            return self._db.execute(sql, values)
