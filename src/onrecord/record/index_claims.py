"""Claims as gathering looks them up: their cards, the keys under which they meet, and what ties them."""

# ruff: noqa: S608 - all SQL is put together from words of this file

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, ReportId

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from typing import Any

_THOSE = "(SELECT value FROM json_each(?))"
_NUMBERS = f"(SELECT number FROM cards WHERE claim IN {_THOSE})"


class ClaimIndex:
    """Claims that can be compared, named by their ids, or by the numbers of their cards where these meet."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def of(self, reports: Iterable[ReportId]) -> dict[ReportId, list[ClaimId]]:
        """Give the claims of each of some reports, in order."""
        rows = self._db.execute(
            "SELECT gathered.report, claim FROM gathered JOIN cards ON cards.report = gathered.number"
            f" WHERE gathered.report IN {_THOSE} ORDER BY claim",
            (_list(reports),),
        )
        found: defaultdict[ReportId, list[ClaimId]] = defaultdict(list)
        for report, claim in rows:
            found[ReportId(report)].append(ClaimId(claim))
        return dict(found)

    def cards(self, claims: Iterable[ClaimId]) -> dict[ClaimId, str]:
        """Give the cards of claims."""
        rows = self._db.execute(f"SELECT claim, card FROM cards WHERE claim IN {_THOSE}", (_list(claims),))
        return {ClaimId(claim): card for claim, card in rows}

    def numbers(self, claims: Iterable[ClaimId]) -> dict[ClaimId, int]:
        """Give the numbers of claims' cards."""
        rows = self._db.execute(f"SELECT claim, number FROM cards WHERE claim IN {_THOSE}", (_list(claims),))
        return {ClaimId(claim): number for claim, number in rows}

    def spots(self, numbers: Iterable[int]) -> list[tuple[int, ClaimId, tuple[Any, ...]]]:
        """Give the numbers and the claims of cards, and when and where each is, as it was put."""
        rows = self._db.execute(
            "SELECT number, claim, first, last, stated, vague, undated, lat, lon, reach FROM cards"
            f" WHERE number IN {_THOSE}",
            (json.dumps(sorted(numbers)),),
        )
        return [(row[0], ClaimId(row[1]), tuple(row)[2:]) for row in rows]

    def put(
        self, found: Sequence[tuple[ReportId, ClaimId, bool, tuple[Any, ...], str]]
    ) -> dict[ClaimId, int]:
        """Keep claims, and give the numbers of their cards: report, id, reality, when and where, card."""
        first = self._db.execute("SELECT ifnull(max(number), 0) + 1 FROM cards").fetchone()[0]
        reports = _list(report for report, *_ in found)
        homes: dict[str, int] = dict(
            self._db.execute(f"SELECT report, number FROM gathered WHERE report IN {_THOSE}", (reports,))
        )
        self._db.executemany(
            f"INSERT INTO cards VALUES ({', '.join('?' * 13)})",
            (
                (number, claim, homes[report], real, *where, card)
                for number, (report, claim, real, where, card) in enumerate(found, start=first)
            ),
        )
        return {claim: number for number, (_, claim, *_) in enumerate(found, start=first)}

    def drop(self, reports: Iterable[ReportId], meetings: Iterable[tuple[int, int]]) -> None:
        """Forget the claims of reports with their pairs and ties; `meetings` as they were put."""
        self._db.executemany("DELETE FROM meetings WHERE key = ? AND card = ?", meetings)
        those = _list(reports)
        numbers = f"(SELECT number FROM gathered WHERE report IN {_THOSE})"
        mine = f"(SELECT number FROM cards WHERE report IN {numbers})"
        for table, ends in (("alike", ("first", "second")), ("bound", ("claim", "source"))):
            for end in ends:
                self._db.execute(f"DELETE FROM {table} WHERE {end} IN {mine}", (those,))
        self._db.execute(f"DELETE FROM cards WHERE report IN {numbers}", (those,))

    def put_meetings(self, meetings: Iterable[tuple[int, int]]) -> None:
        """Keep under which keys claims meet: a key, and twice a card's number, odd where it meets all."""
        self._db.executemany("INSERT INTO meetings VALUES (?, ?)", sorted(meetings))

    def met(self, keys: Iterable[int], most: int) -> dict[int, list[int]]:
        """Give what was put under each key, no more than one above `most`; keys of none are left out."""
        last = self._db.execute("SELECT ifnull(max(key), 0) FROM meetings").fetchone()[0]
        rows = self._db.execute(
            "SELECT value, those FROM (SELECT value, (SELECT group_concat(card, ' ') FROM (SELECT card"
            " FROM meetings WHERE key = each.value LIMIT ?)) AS those FROM json_each(?) AS each)"
            " WHERE those IS NOT NULL",
            (most + 1, json.dumps(sorted(key for key in keys if key <= last))),
        )
        return {key: [int(one) for one in those.split()] for key, those in rows}

    def put_pairs(self, dropped: Iterable[int], found: Iterable[tuple[int, int, float, bool]]) -> None:
        """Keep the pairs of claims in the place of those that some had, all by the numbers of cards."""
        those = json.dumps(sorted(dropped))
        for end in ("first", "second"):
            self._db.execute(f"DELETE FROM alike WHERE {end} IN {_THOSE}", (those,))
        self._db.executemany("INSERT OR REPLACE INTO alike VALUES (?, ?, ?, ?)", sorted(found))

    def pairs(
        self, claims: Iterable[ClaimId], *, sure: bool = False
    ) -> list[tuple[float, ClaimId, ClaimId, bool]]:
        """Give the pairs that any of some claims is in, or the sure ones alone, the smaller id first."""
        those = _list(claims)
        rows = self._db.execute(
            "SELECT score, one.claim, other.claim, sure FROM ("
            f"SELECT * FROM alike WHERE first IN {_NUMBERS}"
            f" UNION SELECT * FROM alike WHERE second IN {_NUMBERS}"
            ") AS two JOIN cards AS one ON one.number = two.first"
            " JOIN cards AS other ON other.number = two.second WHERE sure >= ?",
            (those, those, sure),
        )
        return [
            (score, ClaimId(min(one, other)), ClaimId(max(one, other)), bool(firm))
            for score, one, other, firm in rows
        ]

    def bound(self, claims: Iterable[ClaimId], kind: int) -> list[tuple[ClaimId, ClaimId]]:
        """Give what some claims were taken from (kind 0), resume (1) or deny (2), and who them, as pairs."""
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
        self, dropped: Iterable[ClaimId], kind: int, found: Iterable[tuple[ClaimId, ClaimId]]
    ) -> None:
        """Keep what claims were taken from, resume or deny, in the place of what was kept of them."""
        self._db.execute(f"DELETE FROM bound WHERE kind = ? AND claim IN {_NUMBERS}", (kind, _list(dropped)))
        mine = "(SELECT number FROM cards WHERE claim = ?)"
        self._db.executemany(
            f"INSERT OR REPLACE INTO bound VALUES ({mine}, ?, {mine})",
            ((one, kind, other) for one, other in found),
        )


def _list(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))
