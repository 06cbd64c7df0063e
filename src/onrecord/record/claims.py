"""Claims as they are held: by whole ids, and by what is asked."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, PageId, ReadingId, Tie
from onrecord.record import rows
from onrecord.record.filters import ORDERS, Condition, conditions
from onrecord.record.held import HeldClaim

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.record.asking import Ask
    from onrecord.record.filters import ClaimFilter

_CLAIMS = (
    "SELECT claims.value, claims.quote, claims.report, layouts.title, layouts.outlet, reports.page,"
    " readings.id AS reading, readings.recorded_at, known.first, known.last,"
    " EXISTS (SELECT 1 FROM current WHERE current.reading = claims.reading) AS current"
    " FROM claims JOIN readings ON readings.number = claims.reading"
    " JOIN layouts ON layouts.number = readings.layout"
    " JOIN reports ON reports.id = claims.report"
    " JOIN known ON known.layout = readings.layout"
)


def claim(ask: Ask, ident: ClaimId) -> HeldClaim:
    """Give a claim by its whole id, as the current reading has it, or else the last that holds it."""
    return _held(
        ask(
            f"{_CLAIMS} WHERE claims.id = ? ORDER BY current DESC, readings.number DESC LIMIT 1", ident
        ).fetchone()
    )


def claims(ask: Ask, asked: ClaimFilter, gone: set[PageId]) -> Iterator[HeldClaim]:
    """Give the claims asked for, in order, one at a time, without those of pages that are `gone`."""
    wanted = list(conditions(asked))
    if gone:
        sql = "reports.page NOT IN (SELECT value FROM json_each(?))"
        wanted.append(Condition(sql=sql, values=(json.dumps(sorted(gone)),)))
    where = " AND ".join(condition.sql for condition in wanted) or "1"
    sql = (
        f"{_CLAIMS} WHERE {where} ORDER BY {ORDERS[asked.order]},"
        " claims.report, readings.number, claims.ordinal LIMIT ? OFFSET ?"
    )
    values = [value for condition in wanted for value in condition.values]
    limit = -1 if asked.limit is None else asked.limit
    for row in ask(sql, *values, limit, asked.offset):
        yield _held(row)


def tied(ask: Ask, ident: ClaimId) -> tuple[tuple[Tie, ClaimId], ...]:
    """Give the claims of current readings that name this one as what they bear on, and how."""
    found = ask(
        "SELECT tie, claims.id FROM ties JOIN claims ON claims.number = ties.claim"
        " WHERE other = ? AND claims.reading IN (SELECT reading FROM current) ORDER BY tie, claims.id",
        ident,
    )
    return tuple((Tie(tie), ClaimId(other)) for tie, other in found)


def _held(row: sqlite3.Row) -> HeldClaim:
    return HeldClaim(
        claim=rows.claim_of(row["value"]),
        quote=row["quote"],
        title=row["title"],
        outlet=row["outlet"],
        page=PageId(row["page"]),
        reading=ReadingId(row["reading"]),
        current=bool(row["current"]),
        known=rows.days(row["first"], row["last"]),
        recorded_at=datetime.fromisoformat(row["recorded_at"]),
    )
