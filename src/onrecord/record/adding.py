"""Which rows a write adds; each function runs inside the writer's transaction."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from onrecord.record import rows, search

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.model import Claim, Page, PageId, Problem, Reading, Report, Sighting


def add_page(db: sqlite3.Connection, page: Page, at: str) -> bool:
    """Add a page; tell whether it is new."""
    if db.execute("SELECT 1 FROM pages WHERE id = ?", (page.id,)).fetchone():
        return False
    _insert(
        db,
        "pages",
        {
            "id": page.id,
            "source": rows.storable(page.source),
            "url": rows.storable(page.url) if page.url is not None else None,
            "media": page.media,
            "charset": page.charset,
            "sha256": page.sha256,
            "body": zlib.compress(page.body),
            "recorded_at": at,
        },
    )
    return True


def add_sighting(db: sqlite3.Connection, sighting: Sighting, at: str) -> bool:
    """Add a sighting; tell whether it is new."""
    met = (sighting.page, rows.moment(sighting.at), rows.storable(sighting.source), at)
    done = db.execute(
        "INSERT INTO sightings (page, at, source, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        met,
    )
    return done.rowcount == 1


def add_report(db: sqlite3.Connection, report: Report, at: str) -> tuple[int, bool]:
    """Give the number of the layout, and whether it is new."""
    db.execute(
        "INSERT INTO reports (id, page, text, text_sha256, recorded_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (report.id, report.page, rows.packed(report.text), report.text_sha256, at),
    )
    digest = rows.layout_digest(report)
    row = db.execute(
        "SELECT number FROM layouts WHERE report = ? AND digest = ?", (report.id, digest)
    ).fetchone()
    if row:
        return row["number"], False
    layout = _insert(db, "layouts", {**rows.layout_columns(report), "digest": digest, "recorded_at": at})
    db.executemany(
        "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((layout, *block) for block in rows.block_rows(report)),
    )
    search.index(db, layout, report)
    return layout, True


def add_reading(
    db: sqlite3.Connection, reading: Reading, report: Report, layout: int, at: str
) -> tuple[int, bool]:
    """Give the number of the reading, and whether it is new."""
    row = db.execute(
        "SELECT number FROM readings WHERE id = ? AND layout = ?", (reading.id, layout)
    ).fetchone()
    if row:
        return row["number"], False
    maker = (reading.extractor, reading.version)
    db.execute("INSERT INTO extractors VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (*maker, at))
    number = _insert(
        db,
        "readings",
        {
            "id": reading.id,
            "report": reading.report,
            "layout": layout,
            "extractor": reading.extractor,
            "version": reading.version,
            "rest": rows.reading_rest(reading),
            "recorded_at": at,
        },
    )
    for ordinal, claim in enumerate(reading.claims):
        _add_claim(db, claim, report.text, number, ordinal)
    return number, True


def _name(db: sqlite3.Connection, name: rows.Name) -> int:
    """Give the number of a name, a new one where it is not known."""
    row = db.execute("SELECT number FROM names WHERE (part, folded, entity) = (?, ?, ?)", name).fetchone()
    return row["number"] if row else _insert(db, "names", name._asdict())


def _add_claim(db: sqlite3.Connection, claim: Claim, text: str, reading: int, ordinal: int) -> None:
    placed = {"reading": reading, "ordinal": ordinal}
    number = _insert(db, "claims", {**rows.claim_columns(claim, text), **placed})
    for name in rows.claim_names(claim, text):
        db.execute("INSERT INTO named VALUES (?, ?)", (_name(db, name), number))
    db.executemany("INSERT INTO ties VALUES (?, ?, ?)", ((number, *tie) for tie in rows.claim_ties(claim)))


def make_current(db: sqlite3.Connection, page: Page, layout: int, reading: int | None, at: str) -> None:
    """Let a layout and a reading be what the record answers with.

    Without a reading the layout's last one is taken; a layout that was never read replaces none that was.
    """
    held = db.execute("SELECT layout, reading FROM current WHERE page = ?", (page.id,)).fetchone()
    reading = reading if reading is not None else _last_reading(db, layout)
    unread = held and held["reading"] is not None and reading is None
    if unread or (held and (held["layout"], held["reading"]) == (layout, reading)):
        return
    db.execute(
        "INSERT INTO successions (page, layout, reading, recorded_at) VALUES (?, ?, ?, ?)",
        (page.id, layout, reading, at),
    )
    db.execute("INSERT OR REPLACE INTO current VALUES (?, ?, ?)", (page.id, layout, reading))


def _last_reading(db: sqlite3.Connection, layout: int) -> int | None:
    last = db.execute("SELECT max(number) FROM readings WHERE layout = ?", (layout,)).fetchone()
    number: int | None = last[0]
    return number


def date_reports(db: sqlite3.Connection, page: Page) -> None:
    """Work out anew when the world came to know the reports of a page."""
    seen = db.execute("SELECT min(at) FROM sightings WHERE page = ?", (page.id,)).fetchone()[0]
    layouts = db.execute(
        "SELECT number, published_first, published_last FROM layouts JOIN reports ON reports.id = report"
        " WHERE page = ?",
        (page.id,),
    ).fetchall()
    for number, first, last in layouts:
        known = rows.known_days(rows.days(first, last), seen)
        days = (rows.day(known.first), rows.day(known.last))
        db.execute("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", (number, *days))


def add_problems(db: sqlite3.Connection, page: PageId | None, problems: Iterable[Problem], at: str) -> None:
    """Add problems of a page, or of none; each is kept once."""
    db.executemany(
        "INSERT INTO problems (page, stage, subject, message, fatal, recorded_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        ((page, *rows.problem_columns(problem), at) for problem in problems),
    )


def _insert(db: sqlite3.Connection, table: str, columns: dict[str, object]) -> int:
    """Insert a row and give its number; tables and columns are named in the code alone."""
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    done = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(columns.values()))  # noqa: S608
    if done.lastrowid is None:
        raise RuntimeError(f"no row was added to {table}")
    return done.lastrowid
