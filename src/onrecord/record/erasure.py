"""Erasing a page on demand: the one way in which evidence leaves the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.record import search, tempo
from onrecord.record.index import DERIVED

if TYPE_CHECKING:
    import sqlite3

    from onrecord.model import PageId

_OF_PAGE = "(SELECT id FROM reports WHERE page = :page)"
_LAYOUTS = "(SELECT number FROM layouts JOIN reports ON reports.id = report WHERE page = :page)"
_READINGS = "(SELECT readings.number FROM readings JOIN reports ON reports.id = report WHERE page = :page)"
_CLAIMS = "(SELECT number FROM claims JOIN reports ON reports.id = report WHERE page = :page)"
_IDS = "(SELECT id FROM claims WHERE report IN (SELECT id FROM reports WHERE page = :page))"

# What refers to something goes before it.
_ROWS = (
    # What was gathered holds names from every page; it is gathered anew.
    *((table, "1") for table in DERIVED),
    ("told", f"reading IN {_READINGS}"),
    ("current", "page = :page"),
    ("successions", "page = :page"),
    ("problems", "page = :page"),
    ("named", f"claim IN {_CLAIMS}"),
    ("names", "number NOT IN (SELECT name FROM named)"),
    ("ties", f"claim IN {_CLAIMS}"),
    ("verdicts", f"claim IN {_IDS}"),
    ("claims", f"report IN {_OF_PAGE}"),
    ("readings", f"report IN {_OF_PAGE}"),
    ("known", f"layout IN {_LAYOUTS}"),
    ("indexed", f"layout IN {_LAYOUTS}"),
    ("blocks", f"layout IN {_LAYOUTS}"),
    ("layouts", f"report IN {_OF_PAGE}"),
    ("reports", "page = :page"),
    ("sightings", "page = :page"),
    ("pages", "id = :page"),
)


def erase(db: sqlite3.Connection, page: PageId, reason: str, at: str) -> None:
    """Delete a page and all that was read from it, and set its tombstone; runs inside a transaction."""
    db.execute("INSERT INTO tombstones (page, reason, at) VALUES (?, ?, ?)", (page, reason, at))
    search.forget(db, page)
    for table, which in _ROWS:
        db.execute(f"DELETE FROM {table} WHERE {which}", {"page": page})  # noqa: S608 - no foreign words in it
    db.execute("INSERT OR IGNORE INTO touched SELECT page FROM current")
    # Any count may have leant on the page, and numbers of successions are given anew.
    db.execute("DELETE FROM meta WHERE key = ?", (tempo.CHECKED,))
