"""Which claims are in which incident, as gathering looks it up and replaces it."""

# ruff: noqa: S608 - all SQL is put together from words of this file

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, IncidentId
from onrecord.record import incidents

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.model import Entry, Incident, Pair

_THOSE = "(SELECT value FROM json_each(?))"


class HomeIndex:
    """Incidents as last gathered, and those of the ledger that are no more."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def of(self, claims: Iterable[ClaimId]) -> dict[IncidentId, tuple[ClaimId, ...]]:
        """Give the incidents that some claims are in, whole, their claims in order."""
        return {ident: tuple(those) for ident, those in self._whole("happened", claims).items()}

    def ever(self, names: Iterable[IncidentId]) -> set[IncidentId]:
        """Give those of some names that were an incident's before."""
        rows = self._db.execute(
            f"SELECT DISTINCT incident FROM ledger WHERE incident IN {_THOSE}", (_list(names),)
        )
        return {IncidentId(one) for (one,) in rows}

    def lost(self, claims: Iterable[ClaimId]) -> dict[IncidentId, frozenset[ClaimId]]:
        """Give the incidents that are no more and had some of these claims last, whole."""
        return {ident: frozenset(those) for ident, those in self._whole("lost", claims).items()}

    def _whole(self, table: str, claims: Iterable[ClaimId]) -> dict[IncidentId, list[ClaimId]]:
        rows = self._db.execute(
            f"SELECT incident, claim FROM {table} WHERE incident IN"
            f" (SELECT incident FROM {table} WHERE claim IN {_THOSE}) ORDER BY claim",
            (_list(claims),),
        )
        found: defaultdict[IncidentId, list[ClaimId]] = defaultdict(list)
        for incident, claim in rows:
            found[IncidentId(incident)].append(ClaimId(claim))
        return dict(found)

    def replace(
        self, gone: Iterable[IncidentId], made: Sequence[Incident], entries: Sequence[Entry], at: str
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
        for end in ("first", "second"):
            self._db.execute(f"DELETE FROM doubts WHERE {end} IN {_THOSE}", (those,))
        incidents.add_doubts(self._db, found)


def _list(values: Iterable[str]) -> str:
    return json.dumps(sorted(set(values)))
