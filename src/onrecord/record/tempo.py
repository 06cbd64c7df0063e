"""What tempo needs of the record: which reports were read when, how claims were judged, blackouts."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from onrecord.model import Answer, ClaimId, Days, Verdict
from onrecord.record import rows, serial, versions
from onrecord.record.held import HeldBlackout, HeldNews, HeldRead, HeldVerdict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

CHECKED = "checked to"
"""Names in `meta` up to where claims were held against the record; it is gone after an erasure."""

_READS = (
    "SELECT layouts.outlet, known.last, current.page,"
    " (EXISTS (SELECT 1 FROM claims WHERE claims.reading = current.reading) OR NOT EXISTS"
    " (SELECT 1 FROM problems WHERE problems.page = current.page AND stage = 'claims')) AS coded"
    " FROM current JOIN layouts ON layouts.number = current.layout"
    " JOIN known ON known.layout = current.layout WHERE current.reading IS NOT NULL"
    " ORDER BY known.last, current.page"
)
"""A report counts as coded unless the extractor gave no claims and said why."""


def reads(db: sqlite3.Connection) -> Iterator[HeldRead]:
    """Give every current report with its outlet and the day by which the world knew it.

    A page that came in the place of another at its address is one report read, not two.
    """
    gone = versions.superseded(db)
    for row in db.execute(_READS):
        if row["page"] in gone:
            continue
        yield HeldRead(outlet=row["outlet"], known=date.fromisoformat(row["last"]), coded=bool(row["coded"]))


def keep_verdicts(db: sqlite3.Connection, found: Iterable[tuple[ClaimId, Verdict]], at: str) -> None:
    """Add verdicts; runs inside a transaction."""
    db.executemany(
        "INSERT INTO verdicts (claim, as_of, answer, value, at) VALUES (?, ?, ?, ?, ?)",
        (
            (
                claim,
                one.as_of.isoformat(),
                one.answer.value,
                serial.dumps(serial.to_plain(Verdict, one)),
                at,
            )
            for claim, one in found
        ),
    )


def mark_checked(db: sqlite3.Connection, upto: HeldNews) -> bool:
    """Keep up to where claims were held against the record; runs inside a transaction.

    Where others did so meanwhile, or a page was erased, nothing is kept: tells whether it was.
    """
    if _checked(db) != upto.since:
        return False
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (CHECKED, upto.upto))
    return True


def unchecked(db: sqlite3.Connection) -> bool:
    """Tell whether anything came in since claims were last held against the record."""
    return _checked(db) != _now(db)


def _checked(db: sqlite3.Connection) -> str | None:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (CHECKED,)).fetchone()
    return str(row["value"]) if row else None


def _now(db: sqlite3.Connection) -> str:
    """Name the last line of the ledger and the last succession; a moment would not do: clocks go back."""
    row = db.execute(
        "SELECT ifnull((SELECT max(number) FROM ledger), 0) AS line,"
        " ifnull((SELECT max(number) FROM successions), 0) AS step"
    ).fetchone()
    return f"{row['line']} {row['step']}"


def news(db: sqlite3.Connection) -> HeldNews:
    """Give what changed since claims were last held against the record."""
    since = _checked(db)
    line, _, step = (since or "0 0").partition(" ")
    claims = db.execute("SELECT claims FROM ledger WHERE number > ?", (int(line),))
    days = db.execute(
        "SELECT DISTINCT known.last FROM successions JOIN known ON known.layout = successions.layout"
        " WHERE successions.number > ?",
        (int(step),),
    )
    return HeldNews(
        claims=frozenset(ClaimId(one) for each in claims for one in json.loads(each["claims"])),
        days=frozenset(date.fromisoformat(each["last"]) for each in days if each["last"]),
        since=since,
        upto=_now(db),
    )


def answers(db: sqlite3.Connection) -> dict[ClaimId, Answer]:
    """Give how each claim that was checked stood last."""
    found = db.execute("SELECT claim, answer FROM verdicts ORDER BY number")
    return {ClaimId(row["claim"]): Answer(row["answer"]) for row in found}


def verdicts(db: sqlite3.Connection) -> Iterator[HeldVerdict]:
    """Give every verdict kept, in order."""
    for row in db.execute("SELECT * FROM verdicts ORDER BY number"):
        yield HeldVerdict(
            claim=ClaimId(row["claim"]),
            verdict=serial.from_plain(Verdict, serial.loads(row["value"])),
            at=datetime.fromisoformat(row["at"]),
        )


def keep_blackout(db: sqlite3.Connection, one: HeldBlackout, undoes: int | None, at: str) -> None:
    """Add a blackout, or take one back; runs inside a transaction."""
    db.execute(
        "INSERT INTO blackouts (area, first, last, reason, undoes, at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            rows.storable(one.area),
            rows.day(one.days.first),
            rows.day(one.days.last),
            rows.storable(one.reason),
            undoes,
            at,
        ),
    )


def blackouts(db: sqlite3.Connection) -> Iterator[HeldBlackout]:
    """Give the blackouts that were not taken back, in order."""
    for row in db.execute(
        "SELECT * FROM blackouts WHERE undoes IS NULL"
        " AND number NOT IN (SELECT undoes FROM blackouts WHERE undoes IS NOT NULL) ORDER BY number"
    ):
        last = row["last"]
        yield HeldBlackout(
            number=row["number"],
            area=row["area"],
            days=Days(date.fromisoformat(row["first"]), date.fromisoformat(last) if last else None),
            reason=row["reason"],
        )
