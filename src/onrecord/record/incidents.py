"""Incidents in the record: judgements and the ledger, which are only added to, and what was gathered last."""

from __future__ import annotations

import json
import zlib
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from onrecord.model import (
    Account,
    Claim,
    ClaimId,
    Descent,
    Entry,
    Fate,
    Incident,
    IncidentId,
    Judgement,
    Kin,
    Lineages,
    Pair,
    Print,
    Report,
    ReportId,
    Ruling,
    SourceId,
    Told,
)
from onrecord.record import rows, serial, versions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from onrecord.model import Block, Gathered

_ACCOUNTS = (
    "SELECT readings.number AS reading, layouts.report, layouts.outlet, layouts.value AS layout,"
    " layouts.number, pages.id AS page, pages.source,"
    " known.first, known.last, told.value AS told, readings.recorded_at FROM current"
    " JOIN readings ON readings.number = current.reading JOIN layouts ON layouts.number = current.layout"
    " JOIN pages ON pages.id = current.page JOIN known ON known.layout = current.layout"
    " LEFT JOIN told ON told.reading = current.reading AND told.version = ?"
)
Telling: TypeAlias = "Callable[[Report, Sequence[Claim]], Told]"
"""What makes of a report and its claims what lineage looks at."""

_CURRENT_THEN = (
    "(SELECT page, layout, reading FROM successions AS s WHERE recorded_at <= ? AND NOT EXISTS"
    " (SELECT 1 FROM successions AS later WHERE later.page = s.page AND later.number > s.number"
    " AND later.recorded_at <= ?))"
)


def untold(db: sqlite3.Connection, version: str, reports: Iterable[ReportId]) -> list[ReportId]:
    """Give those of some reports whose current reading has no fingerprints of this version yet."""
    found = db.execute(
        f"{_ACCOUNTS} WHERE told.value IS NULL AND layouts.report IN (SELECT value FROM json_each(?))"  # noqa: S608 - fixed words
        " ORDER BY layouts.report",
        (version, json.dumps(sorted(set(reports)))),
    )
    return [ReportId(row["report"]) for row in found]


def stale(db: sqlite3.Connection, version: str) -> bool:
    """Tell whether what was gathered is no longer what would be; `version` names what gathered it."""
    if db.execute("SELECT 1 FROM touched").fetchone():
        return True
    last = str(db.execute("SELECT count(*) FROM judgements").fetchone()[0])
    met: dict[str, str] = dict(
        db.execute("SELECT key, value FROM meta WHERE key IN ('gathered', 'gatherer')").fetchall()
    )
    return met.get("gathered", "0") != last or met.get("gatherer", version) != version


def keep_told(db: sqlite3.Connection, version: str, told: Iterable[Told]) -> None:
    """Keep what was made of reports; runs inside a transaction."""
    for one in told:
        db.execute(
            "INSERT OR REPLACE INTO told SELECT reading, ?, ? FROM current"
            " JOIN layouts ON layouts.number = current.layout WHERE layouts.report = ?",
            (version, _packed(one), one.report),
        )


def accounts(db: sqlite3.Connection, version: str, reports: Sequence[ReportId]) -> Iterator[Account]:
    """Give current reports that have fingerprints as incidents look at them, in order of id."""
    where = "WHERE told.value IS NOT NULL AND layouts.report IN (SELECT value FROM json_each(?))"
    found = db.execute(f"{_ACCOUNTS} {where} ORDER BY layouts.report", (version, json.dumps(reports)))
    for row in found.fetchall():
        head = serial.from_plain(Report, serial.loads(row["layout"]))
        yield _account(db, row, _told(row["told"], ReportId(row["report"]), head), head)


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
    for row in db.execute(f"{sql} WHERE known.last <= ? ORDER BY layouts.report", values).fetchall():
        if row["page"] in gone:
            continue
        head = serial.from_plain(Report, serial.loads(row["layout"]))
        if row["told"] is not None:
            yield _account(db, row, _told(row["told"], ReportId(row["report"]), head), head)
        elif telling is not None:
            text, blocks = _text_of(db, row)
            whole = rows.report_of(row["layout"], text, blocks)
            yield _account(db, row, telling(whole, _claims_of(db, row["reading"])), head)


def _text_of(db: sqlite3.Connection, row: sqlite3.Row) -> tuple[str, tuple[Block, ...]]:
    text = db.execute("SELECT text FROM reports WHERE id = ?", (row["report"],)).fetchone()[0]
    blocks = db.execute("SELECT * FROM blocks WHERE layout = ? ORDER BY ordinal", (row["number"],))
    return rows.unpacked(text), rows.blocks_of(blocks)


def _claims_of(db: sqlite3.Connection, reading: int) -> tuple[Claim, ...]:
    held = db.execute("SELECT value FROM claims WHERE reading = ? ORDER BY ordinal", (reading,))
    return tuple(serial.from_plain(Claim, serial.loads(one["value"])) for one in held)


def _account(db: sqlite3.Connection, row: sqlite3.Row, told: Told, head: Report) -> Account:
    held = db.execute("SELECT value, quote FROM claims WHERE reading = ? ORDER BY ordinal", (row["reading"],))
    claims = held.fetchall()
    return Account(
        told=told,
        source=row["source"],
        outlet=row["outlet"],
        title=head.title,
        known=rows.days(row["first"], row["last"]),
        claims=tuple(serial.from_plain(Claim, serial.loads(one["value"])) for one in claims),
        quotes=tuple(one["quote"] for one in claims),
    )


def tellings(db: sqlite3.Connection, version: str, reports: Sequence[ReportId]) -> Iterator[Told]:
    """Give what lineage looks at of current reports."""
    where = "WHERE told.value IS NOT NULL AND layouts.report IN (SELECT value FROM json_each(?))"
    for row in db.execute(f"{_ACCOUNTS} {where}", (version, json.dumps(reports))).fetchall():
        head = serial.from_plain(Report, serial.loads(row["layout"]))
        yield _told(row["told"], ReportId(row["report"]), head)


def keep(db: sqlite3.Connection, found: Gathered, entries: Sequence[Entry], at: str) -> None:
    """Keep what was gathered in the place of what was, and add to the ledger; runs inside a transaction."""
    for table in ("happened", "incidents", "doubts", "descents", "kin"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - tables named here
    add_incidents(db, found.incidents)
    add_doubts(db, found.doubts)
    for descent in found.lineages.descents:
        plain = serial.dumps(serial.to_plain(Descent, descent))
        db.execute("INSERT INTO descents VALUES (?, ?)", (descent.report, plain))
    for kin in found.lineages.kin:
        plain = serial.dumps(serial.to_plain(Kin, kin))
        db.execute("INSERT INTO kin VALUES (?, ?, ?)", (kin.earlier, kin.later, plain))
    db.execute("INSERT OR REPLACE INTO meta SELECT 'gathered', count(*) FROM judgements")
    add_entries(db, entries, at)


def add_incidents(db: sqlite3.Connection, found: Iterable[Incident]) -> None:
    """Add incidents."""
    for one in found:
        value = zlib.compress(serial.dumps(serial.to_plain(Incident, one)).encode())
        db.execute("INSERT INTO incidents VALUES (?, ?)", (one.id, value))
        db.executemany("INSERT INTO happened VALUES (?, ?)", ((claim, one.id) for claim in one.claims))


def add_doubts(db: sqlite3.Connection, found: Iterable[Pair]) -> None:
    """Add pairs left to a person."""
    for pair in found:
        value = serial.dumps(serial.to_plain(Pair, pair))
        db.execute(
            "INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?)", (pair.first, pair.second, pair.score, value)
        )


def add_entries(db: sqlite3.Connection, entries: Iterable[Entry], at: str) -> None:
    """Add to the ledger."""
    for entry in entries:
        db.execute(
            "INSERT INTO ledger (incident, fate, other, claims, at) VALUES (?, ?, ?, ?, ?)",
            (entry.incident, entry.fate.value, entry.other, json.dumps(entry.claims), at),
        )


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
        those = (serial.from_plain(Claim, serial.loads(one["value"])) for one in now.fetchall())
        found[ClaimId(ident)] = _over(serial.from_plain(Claim, serial.loads(row["value"])), those)
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


def _packed(one: Told) -> bytes:
    plain = {
        "outlet": one.outlet,
        "prints": one.prints,
        "facts": one.facts,
        "credits": one.credits,
        "cited": one.cited,
    }
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode())


def _told(packed: bytes, report: ReportId, head: Report) -> Told:
    plain = json.loads(zlib.decompress(packed))
    return Told(
        report=report,
        outlet=SourceId(plain["outlet"]) if plain["outlet"] else None,
        published=head.published.days,
        prints=tuple(Print(*one) for one in plain["prints"]),
        facts=tuple(Print(*one) for one in plain["facts"]),
        credits=tuple(SourceId(one) for one in plain["credits"]),
        cited=tuple(SourceId(one) for one in plain["cited"]),
    )
