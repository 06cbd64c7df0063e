"""How what is held is asked for: one statement, its values, its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import sqlite3


class Ask(Protocol):
    """Asks the record; raises what a caller is to hear where the file cannot be read."""

    def __call__(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Give the rows of a statement."""
