"""Reports as gathering looks at them: what lineage needs of each, its head, its claims and their words."""

from __future__ import annotations

import json
import struct
from collections import defaultdict
from itertools import starmap
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from onrecord.model import Account, Claim, Print, Report, ReportId, SourceId, Span, Told
from onrecord.record import rows, serial, versions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from onrecord.model import Block

Telling: TypeAlias = "Callable[[Report, Sequence[Claim]], Told]"
"""What makes of a report and its claims what lineage looks at."""

_ACCOUNTS = (
    "SELECT current.reading, layouts.report, layouts.outlet, layouts.number, current.page,"
    " layouts.published_first, layouts.published_last, pages.source, known.first, known.last,"
    " layouts.value ->> '$.title.start' AS title_start, layouts.value ->> '$.title.end' AS title_end,"
    " told.head, told.prints, told.facts"
    " FROM current JOIN layouts ON layouts.number = current.layout"
    " JOIN pages ON pages.id = current.page JOIN known ON known.layout = current.layout"
    " LEFT JOIN told ON told.reading = current.reading AND told.version = ?"
    " WHERE current.reading IS NOT NULL"
)
_THOSE = "layouts.report IN (SELECT value FROM json_each(?))"
_CURRENT_THEN = (
    "(SELECT page, layout, reading FROM successions AS s WHERE recorded_at <= ? AND NOT EXISTS"
    " (SELECT 1 FROM successions AS later WHERE later.page = s.page AND later.number > s.number"
    " AND later.recorded_at <= ?))"
)


def untold(db: sqlite3.Connection, version: str, reports: Iterable[ReportId]) -> list[ReportId]:
    """Give those of some reports whose current reading has no fingerprints of this version yet."""
    found = db.execute(
        f"{_ACCOUNTS} AND told.head IS NULL AND {_THOSE} ORDER BY layouts.report",
        (version, json.dumps(sorted(set(reports)))),
    )
    return [ReportId(row["report"]) for row in found]


def keep_told(db: sqlite3.Connection, version: str, told: Iterable[Told]) -> None:
    """Keep what was made of reports; runs inside a transaction."""
    db.executemany(
        "INSERT OR REPLACE INTO told SELECT reading, ?, ?, ?, ? FROM current"
        " JOIN layouts ON layouts.number = current.layout WHERE layouts.report = ?",
        ((version, _head(one), _packed(one.prints), _packed(one.facts), one.report) for one in told),
    )


def accounts(db: sqlite3.Connection, version: str, reports: Iterable[ReportId]) -> Iterator[Account]:
    """Give current reports that have fingerprints as incidents look at them, in order of id.

    The fingerprints themselves are left out of them; `tellings` gives these.
    """
    sql = f"{_ACCOUNTS} AND told.head IS NOT NULL AND {_THOSE} ORDER BY layouts.report"
    found = db.execute(sql, (version, json.dumps(sorted(set(reports))))).fetchall()
    claims = _claims_of(db, [row["reading"] for row in found])
    for row in found:
        yield _account(row, _told(row, prints=False), claims[row["reading"]])


def tellings(db: sqlite3.Connection, version: str, reports: Iterable[ReportId]) -> Iterator[Told]:
    """Give what lineage looks at of current reports."""
    sql = f"{_ACCOUNTS} AND told.head IS NOT NULL AND {_THOSE}"
    for row in db.execute(sql, (version, json.dumps(sorted(set(reports))))):
        yield _told(row)


def accounts_then(
    db: sqlite3.Connection,
    version: str,
    then: tuple[date | None, datetime | None],
    telling: Telling | None,
) -> Iterator[Account]:
    """Give each report as incidents looked at it then, in order of id.

    `then` is the day by whose end the world could know it, and the moment by which the record had taken it
    in. `telling` makes what lineage looks at of readings that were current then and are no longer; without
    it those are left out.
    """
    as_of, by = then
    gone = versions.superseded(db, as_of=as_of, by=by)
    when = rows.moment(by) if by else None
    values = (*((when, when) if when else ()), version, as_of.isoformat() if as_of else "9999")
    sql = _ACCOUNTS.replace("FROM current", f"FROM {_CURRENT_THEN} AS current") if when else _ACCOUNTS
    for row in db.execute(f"{sql} AND known.last <= ? ORDER BY layouts.report", values).fetchall():
        if row["page"] in gone or (row["head"] is None and telling is None):
            continue
        claims = _claims_of(db, [row["reading"]])[row["reading"]]
        if row["head"] is not None:
            yield _account(row, _told(row), claims)
        elif telling is not None:
            yield _account(row, telling(_report_of(db, row["number"]), [one for one, _ in claims]), claims)


def _report_of(db: sqlite3.Connection, layout: int) -> Report:
    row = db.execute(
        "SELECT value, text FROM layouts JOIN reports ON reports.id = report WHERE number = ?", (layout,)
    ).fetchone()
    blocks: tuple[Block, ...] = rows.blocks_of(
        db.execute("SELECT * FROM blocks WHERE layout = ? ORDER BY ordinal", (layout,))
    )
    return rows.report_of(row["value"], rows.unpacked(row["text"]), blocks)


def _claims_of(db: sqlite3.Connection, readings: Iterable[int]) -> defaultdict[int, list[tuple[Claim, str]]]:
    """Give the claims of readings, in order, each with its words."""
    found: defaultdict[int, list[tuple[Claim, str]]] = defaultdict(list)
    for reading, value, quote in db.execute(
        "SELECT reading, value, quote FROM claims WHERE reading IN (SELECT value FROM json_each(?))"
        " ORDER BY reading, ordinal",
        (json.dumps(sorted(set(readings))),),
    ):
        found[reading].append((rows.claim_of(value), quote))
    return found


def _account(row: sqlite3.Row, told: Told, claims: Sequence[tuple[Claim, str]]) -> Account:
    titled = row["title_start"] is not None
    return Account(
        told=told,
        source=row["source"],
        outlet=row["outlet"],
        title=Span(row["title_start"], row["title_end"]) if titled else None,
        known=rows.days(row["first"], row["last"]),
        claims=tuple(claim for claim, _ in claims),
        quotes=tuple(quote for _, quote in claims),
    )


def _head(one: Told) -> str:
    """Write what is told of a report beside its fingerprints."""
    return serial.dumps([one.outlet, list(one.credits), list(one.cited)])


def _told(row: sqlite3.Row, *, prints: bool = True) -> Told:
    outlet, credits_, cited = cast("list[Any]", serial.loads(row["head"]))
    return Told(
        report=ReportId(row["report"]),
        outlet=SourceId(outlet) if outlet else None,
        published=rows.days(row["published_first"], row["published_last"]),
        prints=_unpacked(row["prints"]) if prints else (),
        facts=_unpacked(row["facts"]) if prints else (),
        credits=tuple(map(SourceId, credits_)),
        cited=tuple(map(SourceId, cited)),
    )


def _packed(prints: Sequence[Print]) -> bytes:
    """Write fingerprints: all values, then all starts, then all ends, of eight, four and four bytes."""
    number = len(prints)
    values, starts, ends = zip(*prints, strict=True) if prints else ((), (), ())
    return struct.pack(f"<{number}q{2 * number}I", *values, *starts, *ends)


def _unpacked(body: bytes) -> tuple[Print, ...]:
    number = len(body) // 16
    held = struct.unpack(f"<{number}q{2 * number}I", body)
    values, starts, ends = held[:number], held[number : 2 * number], held[2 * number :]
    return tuple(starmap(Print, zip(values, starts, ends, strict=True)))
