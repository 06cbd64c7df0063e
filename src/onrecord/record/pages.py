"""Pages, their reports and readings as they are held: by whole ids, and which are known or read already."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onrecord.model import PageId, Reading, ReadingId, ReportId, Sighting
from onrecord.record import rows
from onrecord.record.held import HeldHead, HeldPage, HeldReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.record.asking import Ask


def page(ask: Ask, ident: PageId) -> HeldPage:
    """Give a page by its whole id."""
    row = ask("SELECT * FROM pages WHERE id = ?", ident).fetchone()
    met = ask("SELECT source, at FROM sightings WHERE page = ? ORDER BY at, source", ident)
    made = ask(
        "SELECT reports.id FROM reports LEFT JOIN layouts ON layouts.report = reports.id"
        " LEFT JOIN current ON current.layout = layouts.number"
        " WHERE reports.page = ? GROUP BY reports.id"
        " ORDER BY count(current.layout), reports.recorded_at, reports.id",
        ident,
    )
    return HeldPage(
        page=rows.page_of(row),
        sightings=tuple(
            Sighting(page=ident, source=source, at=datetime.fromisoformat(at)) for source, at in met
        ),
        reports=tuple(ReportId(one["id"]) for one in made),
        recorded_at=datetime.fromisoformat(row["recorded_at"]),
    )


def report(ask: Ask, ident: ReportId) -> HeldReport:
    """Give a report by its whole id, as it is labelled now."""
    row = ask(
        "SELECT layouts.number, layouts.value, text, layouts.recorded_at, known.first, known.last"
        " FROM layouts JOIN reports ON reports.id = report JOIN known ON known.layout = layouts.number"
        " LEFT JOIN current ON current.layout = layouts.number"
        " WHERE report = ? ORDER BY current.layout IS NULL, layouts.number DESC LIMIT 1",
        ident,
    ).fetchone()
    held = ask(
        "SELECT id, EXISTS (SELECT 1 FROM current WHERE current.reading = readings.number) AS current"
        " FROM readings WHERE report = ? ORDER BY number",
        ident,
    ).fetchall()
    blocks = ask("SELECT * FROM blocks WHERE layout = ? ORDER BY ordinal", row["number"])
    return HeldReport(
        report=rows.report_of(row["value"], rows.unpacked(row["text"]), rows.blocks_of(blocks)),
        known=rows.days(row["first"], row["last"]),
        recorded_at=datetime.fromisoformat(row["recorded_at"]),
        current=next((ReadingId(one["id"]) for one in held if one["current"]), None),
        readings=tuple(dict.fromkeys(ReadingId(one["id"]) for one in held)),
    )


def heads(ask: Ask) -> Iterator[HeldHead]:
    """Give the head of each page's current report, in the order in which the pages were taken in."""
    for row in ask(
        "SELECT pages.source, report AS id, title, outlet, language, published_first, published_last,"
        " (SELECT count(*) FROM claims WHERE claims.reading = current.reading) AS claims"
        " FROM current JOIN pages ON pages.id = current.page"
        " JOIN layouts ON layouts.number = current.layout ORDER BY pages.recorded_at, pages.id"
    ):
        yield HeldHead(
            report=ReportId(row["id"]),
            source=row["source"],
            title=row["title"],
            outlet=row["outlet"],
            language=row["language"],
            published=rows.days(row["published_first"], row["published_last"]),
            claims=row["claims"],
        )


def reading(ask: Ask, ident: ReadingId) -> Reading:
    """Give a reading by its whole id; of two labellings of a report, the later reading."""
    row = ask("SELECT number, rest FROM readings WHERE id = ? ORDER BY number DESC LIMIT 1", ident).fetchone()
    held = ask("SELECT value FROM claims WHERE reading = ? ORDER BY ordinal", row["number"])
    return rows.reading_of(row["rest"], (one["value"] for one in held))


def read_by(ask: Ask, ident: PageId, extractor: str, version: str) -> bool:
    """Tell whether a version of an extractor has read the current report of a page."""
    row = ask(
        "SELECT 1 FROM current JOIN readings ON readings.layout = current.layout"
        " WHERE page = ? AND extractor = ? AND version = ?",
        ident,
        extractor,
        version,
    ).fetchone()
    return row is not None


def met(ask: Ask, source: str, sha256: str) -> PageId | None:
    """Give the page whose bytes were met at this very path or address before, or None."""
    row = ask(
        "SELECT id FROM pages JOIN sightings ON sightings.page = pages.id"
        " WHERE sha256 = ? AND sightings.source = ? ORDER BY id",
        sha256,
        rows.storable(source),
    ).fetchone()
    return PageId(row["id"]) if row else None


def unread(ask: Ask, extractor: str, version: str) -> Iterator[PageId]:
    """Give the pages whose current report a version of an extractor has not read yet, in order of id."""
    last = ""
    while True:
        found = ask(
            "SELECT page FROM current WHERE page > ? AND NOT EXISTS (SELECT 1 FROM readings"
            " WHERE readings.layout = current.layout AND extractor = ? AND version = ?)"
            " ORDER BY page LIMIT 500",
            last,
            extractor,
            version,
        ).fetchall()
        for row in found:
            yield PageId(row["page"])
        if not found:
            return
        last = found[-1]["page"]
