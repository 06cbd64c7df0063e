"""Pages met at one address: which of them stands, and when each came in the place of another."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from onrecord.model import PageId
from onrecord.record import rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

STDIN = "-"
"""What is read from standard input has no address, so it has no versions."""

_MET = "SELECT source, page, at, recorded_at FROM sightings WHERE source <> ? AND recorded_at <= ?"
_SEVERAL = "source IN (SELECT source FROM sightings GROUP BY source HAVING count(DISTINCT page) > 1)"
_THEIRS = "source IN (SELECT source FROM sightings WHERE page IN (SELECT value FROM json_each(?)))"
_ORDER = "ORDER BY source, at, recorded_at, page"
_EVER = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """That one page came in the place of another at an address, when it was met there first."""

    source: str
    older: PageId
    newer: PageId
    at: datetime


def superseded(
    db: sqlite3.Connection,
    pages: Iterable[PageId] | None = None,
    *,
    as_of: date | None = None,
    by: datetime | None = None,
) -> set[PageId]:
    """Give the pages, of some or all, in whose place another one stands.

    What was met last by the end of `as_of` stands, or what was met first of all where nothing was by then;
    `by` leaves out what the record had not taken in at that moment.
    """
    then = rows.moment(by) if by else _EVER
    if pages is None:
        met = db.execute(f"{_MET} AND {_SEVERAL} {_ORDER}", (STDIN, then)).fetchall()
    else:
        those = json.dumps(sorted(pages))
        met = db.execute(f"{_MET} AND {_THEIRS} {_ORDER}", (STDIN, then, those)).fetchall()
    standing, every = set(), set()
    for _, same in groupby(met, key=lambda row: str(row["source"])):
        versions = [(PageId(row["page"]), row["at"]) for row in same]
        every |= {page for page, _ in versions}
        standing.add(_last(versions, as_of))
    return every - standing


def _last(versions: Sequence[tuple[PageId, str]], as_of: date | None) -> PageId:
    by_then = [page for page, at in versions if as_of is None or at[:10] <= as_of.isoformat()]
    return by_then[-1] if by_then else versions[0][0]


def versions(db: sqlite3.Connection, since: datetime) -> Iterator[Version]:
    """Give each time that a page came in the place of another at its address, taken in since a moment."""
    met = db.execute(f"{_MET} AND {_SEVERAL} {_ORDER}", (STDIN, _EVER)).fetchall()
    for source, those in groupby(met, key=lambda row: str(row["source"])):
        for before, row in pairwise(those):
            if before["page"] != row["page"] and row["recorded_at"] >= rows.moment(since):
                yield Version(
                    source=source,
                    older=PageId(before["page"]),
                    newer=PageId(row["page"]),
                    at=datetime.fromisoformat(row["at"]),
                )
