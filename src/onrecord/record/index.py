"""What gathering looks up in the record and writes into it; everything runs inside one transaction."""

# ruff: noqa: S608 - all SQL is put together from words of this file

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.model import Account, ClaimId, Descent, IncidentId, Kin, PageId, ReportId
from onrecord.record import incidents, serial, versions

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from onrecord.model import Entry, Incident, Pair, Told

DERIVED = (
    "happened", "incidents", "doubts", "descents", "kin", "traces", "meetings", "alike", "bound", "cards",
    "gathered",
)  # fmt: skip
"""The tables that gathering fills; what refers to something stands before it."""

_AT_ONCE = 500
_THOSE = "(SELECT value FROM json_each(?))"
_NUMBERS = f"(SELECT number FROM cards WHERE claim IN {_THOSE})"


class Index:
    """The derived tables that gathering goes by; reports and claims are named by their ids."""

    def __init__(self, db: sqlite3.Connection, version: str) -> None:
        self._db = db
        self._version = version
        self._told: dict[ReportId, Told] = {}
        # Those asked for last: a step needs its new reports when it takes them in and for their incidents.
        self._accounts: dict[ReportId, Account] = {}

    def begin(self, gatherer: str) -> bool:
        """Forget all that another version of gathering kept; tells whether nothing is kept of any report."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'gatherer'").fetchone()
        if row is None or row[0] != gatherer:
            for table in DERIVED:
                self._db.execute(f"DELETE FROM {table}")
            self._db.execute("INSERT OR IGNORE INTO touched SELECT page FROM current")
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('gatherer', ?)", (gatherer,))
        return self._db.execute("SELECT 1 FROM gathered").fetchone() is None

    def touched(self, limit: int) -> tuple[tuple[ReportId, ...], tuple[ReportId, ...]]:
        """Give reports that were read, dated or taken away, of so many pages, and those that are there now.

        They are no longer touched then.
        """
        found = self._db.execute("SELECT page FROM touched ORDER BY page LIMIT ?", (limit,)).fetchall()
        those = json.dumps([page for (page,) in found])
        before = self._db.execute(f"SELECT report FROM gathered WHERE page IN {_THOSE}", (those,)).fetchall()
        gone = versions.superseded(self._db, [PageId(page) for (page,) in found])
        now = self._db.execute(
            "SELECT layouts.report, page FROM current JOIN layouts ON layouts.number = current.layout"
            f" WHERE page IN {_THOSE} AND reading IS NOT NULL ORDER BY layouts.report",
            (those,),
        ).fetchall()
        self._db.execute(f"DELETE FROM touched WHERE page IN {_THOSE}", (those,))
        current = tuple(ReportId(one) for one, page in now if page not in gone)
        return tuple(sorted({ReportId(one) for (one,) in before} | set(current))), current

    def ruled(self) -> tuple[ClaimId, ...]:
        """Give the claims that were ruled on since this was last asked, and of rulings that were undone."""
        row = self._db.execute("SELECT value FROM meta WHERE key = 'gathered'").fetchone()
        found = self._db.execute(
            "SELECT claim FROM judgements AS given JOIN judged ON judgement IN (given.id, given.undoes)"
            " WHERE given.number > ? ORDER BY claim",
            (int(row[0]) if row else 0,),
        ).fetchall()
        self._db.execute("INSERT OR REPLACE INTO meta SELECT 'gathered', count(*) FROM judgements")
        return tuple(ClaimId(claim) for (claim,) in found)

    def untold(self, reports: Iterable[ReportId]) -> list[ReportId]:
        """Give those of some reports whose current reading has no fingerprints of this version yet."""
        return incidents.untold(self._db, self._version, reports)

    def keep_told(self, told: Iterable[Told]) -> None:
        """Keep what was made of reports."""
        incidents.keep_told(self._db, self._version, told)

    def accounts(self, reports: Iterable[ReportId]) -> dict[ReportId, Account]:
        """Give reports as incidents look at them; those without fingerprints are left out."""
        wanted = set(reports)
        kept = {report: self._accounts[report] for report in wanted if report in self._accounts}
        found = incidents.accounts(self._db, self._version, tuple(sorted(wanted - set(kept))))
        self._accounts = {**kept, **{one.told.report: one for one in found}}
        return dict(self._accounts)

    def told(self, reports: Iterable[ReportId]) -> dict[ReportId, Told]:
        """Give what lineage looks at of reports."""
        wanted = set(reports)
        missing = sorted(wanted - set(self._told))
        if len(self._told) > 20_000:
            self._told.clear()
            missing = sorted(wanted)
        for one in incidents.tellings(self._db, self._version, missing):
            self._told[one.report] = one
        return {report: self._told[report] for report in wanted if report in self._told}

    def forget_told(self, reports: Iterable[ReportId]) -> None:
        """Let reports be looked up anew."""
        for report in reports:
            self._told.pop(report, None)

    def claims_of(self, reports: Iterable[ReportId]) -> list[ClaimId]:
        """Give the claims of reports that can be compared, in order."""
        rows = self._db.execute(
            "SELECT claim FROM cards JOIN gathered ON gathered.number = cards.report"
            f" WHERE gathered.report IN {_THOSE} ORDER BY claim",
            (_list(reports),),
        )
        return [ClaimId(claim) for (claim,) in rows]

    def cards(self, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
        """Give the cards of claims."""
        rows = self._db.execute(f"SELECT claim, card FROM cards WHERE claim IN {_THOSE}", (_list(claims),))
        return {ClaimId(claim): card for claim, card in rows}

    def traces_of(self, report: ReportId) -> set[tuple[int, int]]:
        """Give the fingerprints that are kept of a report: 0 and one of words, 1 and one of facts."""
        row = self._db.execute("SELECT number FROM gathered WHERE report = ?", (report,)).fetchone()
        if row is None:
            return set()
        found = self._db.execute(
            "SELECT kind, value FROM traces INDEXED BY traces_by_report WHERE report = ?", row
        )
        return {(kind, value) for kind, value in found}

    def drop(self, report: ReportId, traces: Iterable[tuple[int, int]]) -> None:
        """Forget all that was derived from a report, and the pairs and sources of its claims."""
        row = self._db.execute("SELECT number FROM gathered WHERE report = ?", (report,)).fetchone()
        self._db.execute("DELETE FROM kin WHERE earlier = ?1 OR later = ?1", (report,))
        self._db.execute("DELETE FROM descents WHERE report = ?", (report,))
        if row is None:
            return
        (number,) = row
        held = ((value, kind, number) for kind, value in traces)
        self._db.executemany("DELETE FROM traces WHERE value = ? AND kind = ? AND report = ?", held)
        mine = "(SELECT number FROM cards WHERE report = ?1)"
        for table, ends in (("alike", ("first", "second")), ("bound", ("claim", "source"))):
            for end in ends:
                self._db.execute(f"DELETE FROM {table} WHERE {end} IN {mine}", (number,))
        self._db.execute("DELETE FROM cards WHERE report = ?", (number,))
        self._db.execute("DELETE FROM gathered WHERE number = ?", (number,))

    def drop_keys(self, claim: ClaimId, keys: Iterable[int]) -> None:
        """Forget the keys of a claim."""
        (number,) = self._db.execute("SELECT number FROM cards WHERE claim = ?", (claim,)).fetchone()
        self._db.executemany(
            "DELETE FROM meetings WHERE key = ? AND card = ?", ((key, number) for key in keys)
        )

    def put(self, report: ReportId, traces: Iterable[tuple[int, int]]) -> int:
        """Keep a report with its fingerprints; gives the number that its claims are kept under."""
        page = "SELECT page FROM reports WHERE id = ?1"
        done = self._db.execute(f"INSERT INTO gathered (report, page) VALUES (?1, ({page}))", (report,))
        number = done.lastrowid or 0
        self._db.executemany(
            "INSERT OR IGNORE INTO traces VALUES (?, ?, ?)", ((value, kind, number) for kind, value in traces)
        )
        return number

    def put_card(self, number: int, claim: ClaimId, card: str, keys: Iterable[int], *, real: bool) -> None:
        """Keep the card of a claim with the keys under which it meets others."""
        done = self._db.execute(
            "INSERT INTO cards (claim, report, real, card) VALUES (?, ?, ?, ?)", (claim, number, real, card)
        )
        mine = done.lastrowid
        self._db.executemany("INSERT OR IGNORE INTO meetings VALUES (?, ?)", ((key, mine) for key in keys))

    def holders(
        self, traces: Iterable[tuple[int, int]], most: int
    ) -> Iterator[tuple[tuple[int, int], list[ReportId]]]:
        """Give the reports that hold each fingerprint, no more than one above `most`."""
        for kind, value in traces:
            rows = self._db.execute(
                "SELECT gathered.report FROM traces JOIN gathered ON gathered.number = traces.report"
                " WHERE traces.value = ? AND kind = ? LIMIT ?",
                (value, kind, most + 1),
            ).fetchall()
            yield (kind, value), [ReportId(report) for (report,) in rows]

    def met(self, keys: Iterable[int], most: int) -> dict[int, list[ClaimId]]:
        """Give the claims that meet under each key, no more than one above `most`."""
        found: dict[int, list[ClaimId]] = {}
        those = list(keys)
        for at in range(0, len(those), _AT_ONCE):
            rows = self._db.execute(
                "SELECT value, (SELECT group_concat(claim, ' ') FROM (SELECT claim FROM meetings"
                " JOIN cards ON cards.number = meetings.card WHERE key = each.value LIMIT ?))"
                " FROM json_each(?) AS each",
                (most + 1, json.dumps(those[at : at + _AT_ONCE])),
            )
            found |= {key: [ClaimId(claim) for claim in (claims or "").split()] for key, claims in rows}
        return found

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
        """Give who is kin to whom, and how much, of all kinships that any of some reports has."""
        those = _list(reports)
        share = "SELECT earlier, later, value ->> '$.share' FROM kin WHERE"
        rows = self._db.execute(
            f"{share} earlier IN {_THOSE} UNION {share} later IN {_THOSE}", (those, those)
        )
        return [(ReportId(one), ReportId(other), much) for one, other, much in rows]

    def put_kin(self, dropped: ReportId, found: Iterable[Kin]) -> None:
        """Keep the kinships of a report in the place of those it had."""
        self._db.execute("DELETE FROM kin WHERE earlier = ?1 OR later = ?1", (dropped,))
        for one in found:
            plain = serial.dumps(serial.to_plain(Kin, one))
            self._db.execute("INSERT OR REPLACE INTO kin VALUES (?, ?, ?)", (one.earlier, one.later, plain))

    def descents(self, reports: Iterable[ReportId]) -> dict[ReportId, Descent]:
        """Give where reports have their stories from, as kept."""
        rows = self._db.execute(f"SELECT value FROM descents WHERE report IN {_THOSE}", (_list(reports),))
        found = (serial.from_plain(Descent, serial.loads(value)) for (value,) in rows)
        return {one.report: one for one in found}

    def children(self, report: ReportId) -> list[ReportId]:
        """Give the reports that were taken from one."""
        rows = self._db.execute("SELECT report FROM descents WHERE value ->> '$.parent' = ?", (report,))
        return [ReportId(one) for (one,) in rows]

    def put_descent(self, one: Descent) -> None:
        """Keep where a report has its story from."""
        plain = serial.dumps(serial.to_plain(Descent, one))
        self._db.execute("INSERT OR REPLACE INTO descents VALUES (?, ?)", (one.report, plain))

    def put_pairs(self, dropped: ClaimId, found: Iterable[tuple[float, ClaimId, ClaimId, bool]]) -> None:
        """Keep the pairs of a claim in the place of those it had."""
        mine = "(SELECT number FROM cards WHERE claim = ?)"
        for end in ("first", "second"):
            self._db.execute(f"DELETE FROM alike WHERE {end} = {mine}", (dropped,))
        self._db.executemany(
            f"INSERT OR REPLACE INTO alike VALUES ({mine}, {mine}, ?, ?)",
            ((first, second, score, sure) for score, first, second, sure in found),
        )

    def pairs(
        self, claims: Iterable[ClaimId], *, sure: bool = False
    ) -> list[tuple[float, ClaimId, ClaimId, bool]]:
        """Give the pairs that any of some claims is in, or the sure ones alone."""
        those = _list(claims)
        rows = self._db.execute(
            "SELECT score, one.claim, other.claim, sure FROM ("
            f"SELECT * FROM alike WHERE first IN {_NUMBERS}"
            f" UNION SELECT * FROM alike WHERE second IN {_NUMBERS}"
            ") JOIN cards AS one ON one.number = first JOIN cards AS other ON other.number = second"
            " WHERE sure >= ?",
            (those, those, sure),
        )
        found = (
            (score, *sorted((ClaimId(one), ClaimId(other))), bool(firm)) for score, one, other, firm in rows
        )
        return [(score, one, other, firm) for score, one, other, firm in found]

    def bound(self, claims: Iterable[ClaimId], kind: int) -> list[tuple[ClaimId, ClaimId]]:
        """Give what some claims were taken from (kind 0) or resume (kind 1), and who from them, as pairs."""
        those = _list(claims)
        rows = self._db.execute(
            "SELECT one.claim, other.claim FROM ("
            f"SELECT * FROM bound WHERE claim IN {_NUMBERS}"
            f" UNION SELECT * FROM bound WHERE source IN {_NUMBERS}"
            ") AS b JOIN cards AS one ON one.number = b.claim JOIN cards AS other ON other.number = b.source"
            " WHERE kind = ?",
            (those, those, kind),
        )
        return [(ClaimId(one), ClaimId(other)) for one, other in rows]

    def put_bound(
        self, dropped: Iterable[ClaimId], kind: int, found: Collection[tuple[ClaimId, ClaimId]]
    ) -> None:
        """Keep what claims were taken from or resume, in the place of what was kept of them."""
        self._db.execute(f"DELETE FROM bound WHERE kind = ? AND claim IN {_NUMBERS}", (kind, _list(dropped)))
        mine = "(SELECT number FROM cards WHERE claim = ?)"
        self._db.executemany(
            f"INSERT OR REPLACE INTO bound VALUES ({mine}, ?, {mine})",
            ((one, kind, other) for one, other in found),
        )

    def homes(self, claims: Iterable[ClaimId]) -> dict[IncidentId, tuple[ClaimId, ...]]:
        """Give the incidents that some claims are in, whole."""
        rows = self._db.execute(
            "SELECT incident, claim FROM happened WHERE incident IN"
            f" (SELECT incident FROM happened WHERE claim IN {_THOSE}) ORDER BY claim",
            (_list(claims),),
        )
        found: defaultdict[IncidentId, list[ClaimId]] = defaultdict(list)
        for incident, claim in rows:
            found[IncidentId(incident)].append(ClaimId(claim))
        return {incident: tuple(those) for incident, those in found.items()}

    def ever(self, names: Iterable[IncidentId]) -> set[IncidentId]:
        """Give those of some names that were an incident's before."""
        rows = self._db.execute(
            f"SELECT DISTINCT incident FROM ledger WHERE incident IN {_THOSE}", (_list(names),)
        )
        return {IncidentId(one) for (one,) in rows}

    def lost(self, claims: Iterable[ClaimId]) -> dict[IncidentId, frozenset[ClaimId]]:
        """Give the incidents that are no more and had some of these claims last, whole."""
        rows = self._db.execute(
            "SELECT incident, claim FROM lost WHERE incident IN"
            f" (SELECT incident FROM lost WHERE claim IN {_THOSE})",
            (_list(claims),),
        )
        found: defaultdict[IncidentId, set[ClaimId]] = defaultdict(set)
        for incident, claim in rows:
            found[IncidentId(incident)].add(ClaimId(claim))
        return {incident: frozenset(those) for incident, those in found.items()}

    def replace(
        self, gone: Iterable[IncidentId], made: Iterable[Incident], entries: Sequence[Entry], at: str
    ) -> None:
        """Keep incidents in the place of others, and what became of their ids."""
        those = _list(gone)
        self._db.execute(f"DELETE FROM happened WHERE incident IN {_THOSE}", (those,))
        self._db.execute(f"DELETE FROM incidents WHERE id IN {_THOSE}", (those,))
        incidents.add_incidents(self._db, made)
        incidents.add_entries(self._db, entries, at)

    def replace_doubts(self, claims: Iterable[ClaimId], found: Iterable[Pair]) -> None:
        """Keep pairs left to a person in the place of those that some claims were in."""
        those = _list(claims)
        self._db.execute(f"DELETE FROM doubts WHERE first IN {_THOSE} OR second IN {_THOSE}", (those, those))
        incidents.add_doubts(self._db, found)


def _list(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))
