"""What people ruled on claims and incidents: only added to, and followed where a report was read anew."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from onrecord.model import Claim, ClaimId, Judgement, Ruling
from onrecord.record import rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator


def judge(db: sqlite3.Connection, one: Judgement) -> None:
    """Add a judgement; runs inside a transaction."""
    db.execute(
        "INSERT INTO judgements (id, ruling, author, at, reason, field, value, undoes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            one.id,
            one.ruling.value,
            rows.storable(one.author),
            rows.moment(one.at),
            rows.storable(one.reason),
            one.field,
            rows.storable(one.value) if one.value is not None else None,
            one.undoes,
        ),
    )
    db.executemany("INSERT INTO judged VALUES (?, ?)", ((one.id, claim) for claim in sorted(set(one.claims))))


def judgements(db: sqlite3.Connection) -> Iterator[Judgement]:
    """Give every judgement, in order."""
    for row in db.execute("SELECT * FROM judgements ORDER BY number").fetchall():
        claims = db.execute("SELECT claim FROM judged WHERE judgement = ? ORDER BY claim", (row["id"],))
        yield Judgement(
            id=row["id"],
            ruling=Ruling(row["ruling"]),
            claims=tuple(ClaimId(one["claim"]) for one in claims),
            author=row["author"],
            at=datetime.fromisoformat(row["at"]),
            reason=row["reason"],
            field=row["field"],
            value=row["value"],
            undoes=row["undoes"],
        )


def anchors(db: sqlite3.Connection) -> dict[ClaimId, ClaimId | None]:
    """Give for each claim ruled on that no current reading holds the one that stands in its place, or None.

    That is the claim of the same report whose trigger overlaps its own; one of the same form first, then
    the longer overlap.
    """
    held = "FROM claims JOIN current ON current.reading = claims.reading"
    vanished = db.execute(
        "SELECT DISTINCT claim FROM judged"  # noqa: S608 - fixed words
        f" WHERE NOT EXISTS (SELECT 1 {held} WHERE claims.id = judged.claim) ORDER BY claim"
    ).fetchall()
    found: dict[ClaimId, ClaimId | None] = {}
    for (ident,) in vanished:
        row = db.execute(
            "SELECT report, value FROM claims WHERE id = ? ORDER BY number DESC", (ident,)
        ).fetchone()
        if row is None:
            found[ClaimId(ident)] = None
            continue
        now = db.execute(f"SELECT claims.value {held} WHERE report = ?", (row["report"],))
        those = (rows.claim_of(one["value"]) for one in now.fetchall())
        found[ClaimId(ident)] = _over(rows.claim_of(row["value"]), those)
    return found


def _over(old: Claim, now: Iterable[Claim]) -> ClaimId | None:
    """Give the claim whose trigger overlaps that of an old one the most."""
    ranked = sorted(
        (
            one.form is not old.form,
            max(one.trigger.start, old.trigger.start) - min(one.trigger.end, old.trigger.end),
            one.id,
        )
        for one in now
        if one.trigger.overlaps(old.trigger)
    )
    return ranked[0][2] if ranked else None
