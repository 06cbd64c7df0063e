"""What gathering looks up in the record and writes into it; everything runs inside one transaction."""

# ruff: noqa: S608 - all SQL is put together from words of this file

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, PageId, ReportId
from onrecord.record import accounts, versions
from onrecord.record.index_claims import ClaimIndex
from onrecord.record.index_homes import HomeIndex
from onrecord.record.index_reports import ReportIndex

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.model import Told

DERIVED = (
    "happened", "incidents", "doubts", "descents", "kin", "traces", "meetings", "alike", "bound", "cards",
    "gathered",
)  # fmt: skip
"""The tables that gathering fills; what refers to something stands before it."""

_THOSE = "(SELECT value FROM json_each(?))"


class Index:
    """The derived tables that gathering goes by, of reports, of claims and of incidents."""

    def __init__(self, db: sqlite3.Connection, version: str) -> None:
        self._db = db
        self._version = version
        self.reports = ReportIndex(db, version)
        self.claims = ClaimIndex(db)
        self.homes = HomeIndex(db)

    def begin(self, gatherer: str) -> bool:
        """Forget all that another version of gathering kept; tells whether nothing is kept of any report."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'gatherer'").fetchone()
        if row is None or row[0] != gatherer:
            for table in DERIVED:
                self._db.execute(f"DELETE FROM {table}")
            self._db.execute("INSERT OR IGNORE INTO touched SELECT page FROM current")
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('gatherer', ?)", (gatherer,))
        return self._db.execute("SELECT 1 FROM gathered").fetchone() is None

    def waiting(self) -> list[PageId]:
        """Give the pages whose reports were read, dated or taken away, those that were known first before.

        Claims meet those of their time, so what is gathered in this order touches little that was before.
        """
        found = self._db.execute(
            "SELECT touched.page FROM touched LEFT JOIN current USING (page)"
            " LEFT JOIN known USING (layout) ORDER BY known.last, touched.page"
        )
        return [PageId(page) for (page,) in found]

    def take(self, pages: Sequence[PageId]) -> tuple[tuple[ReportId, ...], tuple[ReportId, ...]]:
        """Give the reports that pages had or have, and those that are there now.

        The pages are no longer waiting then.
        """
        those = json.dumps(pages)
        before = self._db.execute(f"SELECT report FROM gathered WHERE page IN {_THOSE}", (those,)).fetchall()
        gone = versions.superseded(self._db, pages)
        now = self._db.execute(
            "SELECT layouts.report, page FROM current JOIN layouts ON layouts.number = current.layout"
            f" WHERE page IN {_THOSE} AND reading IS NOT NULL ORDER BY layouts.report",
            (those,),
        ).fetchall()
        self._db.execute(f"DELETE FROM touched WHERE page IN {_THOSE}", (those,))
        current = tuple(ReportId(one) for one, page in now if page not in gone)
        return tuple(sorted({ReportId(one) for (one,) in before} | set(current))), current

    def ruled(self) -> tuple[ClaimId, ...]:
        """Give the claims that were ruled on since this was last asked, and of rulings that were undone."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'gathered'").fetchone()
        found = self._db.execute(
            "SELECT claim FROM judgements AS given JOIN judged ON judgement IN (given.id, given.undoes)"
            " WHERE given.number > ? ORDER BY claim",
            (int(row[0]) if row else 0,),
        ).fetchall()
        self._db.execute("INSERT OR REPLACE INTO meta SELECT 'gathered', count(*) FROM judgements")
        return tuple(ClaimId(claim) for (claim,) in found)

    def untold(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give those of some reports whose current reading has no fingerprints of this version yet."""
        return accounts.untold(self._db, self._version, reports)

    def keep_told(self, told: Iterable[Told]) -> None:
        """Keep what was made of reports."""
        accounts.keep_told(self._db, self._version, told)
