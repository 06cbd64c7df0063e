"""Reports as gathering looks them up: their fingerprints, their kin, where each has its story from."""

# ruff: noqa: S608 - all SQL is put together from words of this file

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

from onrecord.model import Account, Descent, Kin, ReportId, Told
from onrecord.record import accounts, serial

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping

_THOSE = "(SELECT value FROM json_each(?))"
_TOLD_HELD = 20_000


class ReportIndex:
    """Reports as they were gathered, named by their ids; what was asked for once is remembered."""

    def __init__(self, db: sqlite3.Connection, version: str) -> None:
        self._db = db
        self._version = version
        self._told: dict[ReportId, Told] = {}
        self._accounts: dict[ReportId, Account] = {}

    def accounts(self, reports: Iterable[ReportId]) -> dict[ReportId, Account]:
        """Give reports as incidents look at them, without fingerprints; what has none is left out."""
        wanted = set(reports)
        for one in accounts.accounts(self._db, self._version, wanted - self._accounts.keys()):
            self._accounts[one.told.report] = one
        return {report: self._accounts[report] for report in sorted(wanted & self._accounts.keys())}

    def told(self, reports: Iterable[ReportId]) -> dict[ReportId, Told]:
        """Give what lineage looks at of reports."""
        wanted = set(reports)
        if len(self._told) > _TOLD_HELD:
            self._told.clear()
        for one in accounts.tellings(self._db, self._version, wanted - self._told.keys()):
            self._told[one.report] = one
        return {report: self._told[report] for report in sorted(wanted & self._told.keys())}

    def kept(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give those of some reports that were gathered, in order."""
        rows = self._db.execute(
            f"SELECT report FROM gathered WHERE report IN {_THOSE} ORDER BY report", (_list(reports),)
        )
        return [ReportId(one) for (one,) in rows]

    def traces(self, reports: Iterable[ReportId]) -> list[int]:
        """Give the fingerprints kept of reports, each once for every report that has it."""
        rows = self._db.execute(f"SELECT traces FROM gathered WHERE report IN {_THOSE}", (_list(reports),))
        return [trace for (packed,) in rows for trace in _unpacked(packed)]

    def drop(self, reports: Iterable[ReportId]) -> None:
        """Forget reports, their fingerprints, kinships and descents; their claims must be dropped before."""
        those = _list(reports)
        rows = self._db.execute(f"SELECT number, traces FROM gathered WHERE report IN {_THOSE}", (those,))
        held = [(trace, number) for number, packed in rows.fetchall() for trace in _unpacked(packed)]
        self._db.executemany("DELETE FROM traces WHERE value = ? AND report = ?", held)
        for table, column in (("kin", "earlier"), ("kin", "later"), ("descents", "report")):
            self._db.execute(f"DELETE FROM {table} WHERE {column} IN {_THOSE}", (those,))
        self._db.execute(f"DELETE FROM gathered WHERE report IN {_THOSE}", (those,))

    def put(self, found: Mapping[ReportId, Collection[int]]) -> None:
        """Keep reports with their fingerprints."""
        first = self._db.execute("SELECT ifnull(max(number), 0) + 1 FROM gathered").fetchone()[0]
        numbers = {report: number for number, report in enumerate(sorted(found), start=first)}
        self._db.executemany(
            "INSERT INTO gathered VALUES (?1, ?2, (SELECT page FROM reports WHERE id = ?2), ?3)",
            ((number, report, _packed(found[report])) for report, number in numbers.items()),
        )
        held = sorted((trace, numbers[report]) for report, traces in found.items() for trace in traces)
        self._db.executemany("INSERT INTO traces VALUES (?, ?)", held)

    def holders(self, traces: Iterable[int], most: int) -> dict[int, list[ReportId]]:
        """Give the reports that hold each fingerprint, no more than one above `most`; those of none not."""
        rows = self._db.execute(
            "SELECT value, those FROM (SELECT value, (SELECT group_concat(report, ' ') FROM (SELECT report"
            " FROM traces WHERE traces.value = each.value LIMIT ?)) AS those FROM json_each(?) AS each)"
            " WHERE those IS NOT NULL",
            (most + 1, json.dumps(sorted(traces))),
        )
        found = {value: [int(one) for one in those.split()] for value, those in rows}
        numbers = json.dumps(sorted({number for those in found.values() for number in those}))
        names: dict[int, ReportId] = dict(
            self._db.execute(f"SELECT number, report FROM gathered WHERE number IN {_THOSE}", (numbers,))
        )
        return {value: [names[number] for number in those] for value, those in found.items()}

    def kin(self, reports: Iterable[ReportId]) -> list[Kin]:
        """Give all kinships that any of some reports has."""
        those = _list(reports)
        rows = self._db.execute(
            f"SELECT value FROM kin WHERE earlier IN {_THOSE}"
            f" UNION SELECT value FROM kin WHERE later IN {_THOSE}",
            (those, those),
        )
        return [serial.from_plain(Kin, serial.loads(value)) for (value,) in rows]

    def kin_ends(self, reports: Iterable[ReportId]) -> list[tuple[ReportId, ReportId, float]]:
        """Give who is kin to whom, the earlier first, and how much, of all kinships of some reports."""
        those = _list(reports)
        share = "SELECT earlier, later, value ->> '$.share' FROM kin WHERE"
        rows = self._db.execute(
            f"{share} earlier IN {_THOSE} UNION {share} later IN {_THOSE}", (those, those)
        )
        return [(ReportId(one), ReportId(other), much) for one, other, much in rows]

    def put_kin(self, gone: Iterable[tuple[ReportId, ReportId]], found: Iterable[Kin]) -> None:
        """Keep kinships in the place of others, which are named by the earlier and the later report."""
        self._db.executemany("DELETE FROM kin WHERE earlier = ? AND later = ?", gone)
        self._db.executemany(
            "INSERT OR REPLACE INTO kin VALUES (?, ?, ?)",
            ((one.earlier, one.later, serial.dumps(serial.to_plain(Kin, one))) for one in found),
        )

    def descents(self, reports: Iterable[ReportId]) -> dict[ReportId, Descent]:
        """Give where reports have their stories from, as kept."""
        rows = self._db.execute(f"SELECT value FROM descents WHERE report IN {_THOSE}", (_list(reports),))
        found = (serial.from_plain(Descent, serial.loads(value)) for (value,) in rows)
        return {one.report: one for one in found}

    def children(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give the reports that were taken from some."""
        rows = self._db.execute(
            f"SELECT report FROM descents WHERE value ->> '$.parent' IN {_THOSE}", (_list(reports),)
        )
        return [ReportId(one) for (one,) in rows]

    def put_descents(self, found: Iterable[Descent]) -> None:
        """Keep where reports have their stories from."""
        self._db.executemany(
            "INSERT OR REPLACE INTO descents VALUES (?, ?)",
            ((one.report, serial.dumps(serial.to_plain(Descent, one))) for one in found),
        )


def _list(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))


def _packed(traces: Collection[int]) -> bytes:
    return struct.pack(f"<{len(traces)}q", *sorted(traces))


def _unpacked(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(packed) // 8}q", packed)
