"""Incidents in the record: what was gathered last, and the ledger of their ids, which is only added to."""

from __future__ import annotations

import json
import zlib
from datetime import datetime
from typing import TYPE_CHECKING

from onrecord.model import (
    ClaimId,
    Descent,
    Entry,
    Fate,
    Incident,
    IncidentId,
    Kin,
    Lineages,
    Pair,
    ReportId,
)
from onrecord.record import serial

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence


# Of deflating: the quickest takes half the time of the usual and a tenth more of the file.
_QUICKLY = 1


def stale(db: sqlite3.Connection, version: str) -> bool:
    """Tell whether what was gathered is no longer what would be; `version` names what gathered it."""
    if db.execute("SELECT 1 FROM touched").fetchone():
        return True
    last = str(db.execute("SELECT count(*) FROM judgements").fetchone()[0])
    met: dict[str, str] = dict(
        db.execute("SELECT key, value FROM meta WHERE key IN ('gathered', 'gatherer')").fetchall()
    )
    return met.get("gathered", "0") != last or met.get("gatherer", version) != version


def add_incidents(db: sqlite3.Connection, found: Sequence[Incident]) -> None:
    """Add incidents."""
    db.executemany("INSERT INTO incidents VALUES (?, ?)", ((one.id, _packed(one)) for one in found))
    db.executemany(
        "INSERT INTO happened VALUES (?, ?)", sorted((claim, one.id) for one in found for claim in one.claims)
    )


def add_doubts(db: sqlite3.Connection, found: Iterable[Pair]) -> None:
    """Add pairs left to a person."""
    db.executemany(
        "INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?)",
        ((one.first, one.second, one.score, serial.dumps(serial.to_plain(Pair, one))) for one in found),
    )


def add_entries(db: sqlite3.Connection, entries: Iterable[Entry], at: str) -> None:
    """Add to the ledger."""
    db.executemany(
        "INSERT INTO ledger (incident, fate, other, claims, at) VALUES (?, ?, ?, ?, ?)",
        ((one.incident, one.fate.value, one.other, json.dumps(one.claims), at) for one in entries),
    )


def _packed(one: Incident) -> bytes:
    return zlib.compress(serial.dumps(serial.to_plain(Incident, one)).encode(), _QUICKLY)


def incidents(db: sqlite3.Connection) -> Iterator[Incident]:
    """Give the incidents as last gathered, in order of id."""
    for row in db.execute("SELECT value FROM incidents ORDER BY id"):
        yield serial.from_plain(Incident, serial.loads(zlib.decompress(row["value"]).decode()))


def incident(db: sqlite3.Connection, ident: str) -> Incident:
    """Give one incident by its whole id; raises TypeError where there is none."""
    row = db.execute("SELECT value FROM incidents WHERE id = ?", (ident,)).fetchone()
    return serial.from_plain(Incident, serial.loads(zlib.decompress(row["value"]).decode()))


def reports_of(db: sqlite3.Connection) -> dict[ClaimId, ReportId]:
    """Give the report of every claim of a current reading."""
    found = db.execute(
        "SELECT claims.id, report FROM claims JOIN current ON current.reading = claims.reading"
    )
    return {ClaimId(row["id"]): ReportId(row["report"]) for row in found}


def doubts(db: sqlite3.Connection) -> Iterator[Pair]:
    """Give the pairs left to a person, the likest first."""
    for row in db.execute("SELECT value FROM doubts ORDER BY score DESC, first, second"):
        yield serial.from_plain(Pair, serial.loads(row["value"]))


def lineages(db: sqlite3.Connection) -> Lineages:
    """Give the lineages as last gathered."""
    descents = db.execute("SELECT value FROM descents ORDER BY report")
    kin = db.execute("SELECT value FROM kin ORDER BY earlier, later")
    return Lineages(
        descents=tuple(serial.from_plain(Descent, serial.loads(row["value"])) for row in descents),
        kin=tuple(serial.from_plain(Kin, serial.loads(row["value"])) for row in kin),
    )


def held(db: sqlite3.Connection) -> dict[IncidentId, frozenset[ClaimId]]:
    """Give the claims of each incident as the ledger last had them, those that are no more left out."""
    last: dict[IncidentId, frozenset[ClaimId]] = {}
    for entry, _ in ledger(db):
        if entry.fate in {Fate.MERGED, Fate.GONE}:
            last.pop(entry.incident, None)
        else:
            last[entry.incident] = frozenset(entry.claims)
    return last


def ledger(db: sqlite3.Connection) -> Iterator[tuple[Entry, datetime]]:
    """Give every line of the ledger with its moment, in order."""
    for row in db.execute("SELECT * FROM ledger ORDER BY number"):
        entry = Entry(
            incident=IncidentId(row["incident"]),
            fate=Fate(row["fate"]),
            claims=tuple(ClaimId(one) for one in json.loads(row["claims"])),
            other=IncidentId(row["other"]) if row["other"] else None,
        )
        yield entry, datetime.fromisoformat(row["at"])
