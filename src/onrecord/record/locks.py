"""One bulk load at a time.

The lock is a transaction held open on a small file beside the record: the operating system drops it when
its holder dies, so none is ever stale, on any system that SQLite runs on.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import OnrecordError, RecordBusy
from onrecord.record.schema import LOAD_PATIENCE_S, transaction, translated

if TYPE_CHECKING:
    from onrecord.record.handles import Counted

_AT_THE_END_S = 1.0


def files_of(path: Path) -> tuple[Path, ...]:
    """Give the record's file and those that may lie beside it while it is in use.

    Where a process has a record open, it must not open one of them in another way: closing it again drops
    the locks that it holds (POSIX).
    """
    whole = path.resolve()
    return (whole, *(Path(f"{whole}-{end}") for end in ("wal", "shm", "bulk", "bulk-journal")))


class BulkLock:
    """Holds the right to load in bulk until closed; raises RecordBusy where another holds it.

    `db` is the loader's connection to the record. The lock's file is opened and taken away in transactions of
    the record alone: else one might hold a file that another has just taken away, and both would load.
    """

    def __init__(self, path: Path, db: Counted) -> None:
        self._record = path
        self._db = db
        self._path = Path(f"{path.resolve()}-bulk")
        self._held: sqlite3.Connection | None = None
        try:
            with translated(path), transaction(db):
                self._take()
                db.execute("INSERT OR REPLACE INTO meta VALUES ('bulk', ?)", (str(os.getpid()),))
        except BaseException:
            self._let_go()
            raise
        db.patience_s = LOAD_PATIENCE_S

    def close(self) -> None:
        """Let the next one load; where the record is not free the file stays, and is taken up again."""
        if self._held is None:
            return
        with suppress(OnrecordError, OSError, sqlite3.Error), translated(self._record):
            self._db.patience_s = _AT_THE_END_S
            with transaction(self._db):
                self._path.unlink(missing_ok=True)
                self._let_go()
        self._let_go()

    def _take(self) -> None:
        self._held = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        # Nothing is ever written to it, and no journal is to lie about.
        self._held.execute("PRAGMA journal_mode = MEMORY")
        try:
            self._held.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise RecordBusy(self._record, _loader(self._db)) from error
            raise

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None


def _loader(db: sqlite3.Connection) -> str:
    """Say who loads, where somebody does."""
    row = db.execute("SELECT value FROM meta WHERE key = 'bulk'").fetchone()
    return f"process {row[0]}" if row else "another process"
