"""One bulk load at a time.

The lock is a transaction held open on a small file beside the record: the operating system drops it when
its holder dies, so none is ever stale, on any system that SQLite runs on.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.record.schema import translated


def files_of(path: Path) -> tuple[Path, ...]:
    """Give the record's file and those that may lie beside it while it is in use.

    Where a process has a record open, it must not open one of them in another way: closing it again drops
    the locks that it holds (POSIX).
    """
    whole = path.resolve()
    return (whole, *(Path(f"{whole}-{end}") for end in ("wal", "shm", "bulk", "bulk-journal")))


class BulkLock:
    """Holds the right to load in bulk until closed; raises RecordBusy where another holds it."""

    def __init__(self, path: Path) -> None:
        self._path = Path(f"{path.resolve()}-bulk")
        self._held = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            with translated(path):
                self._held.execute("BEGIN IMMEDIATE")
        except OnrecordError:
            self._held.close()
            raise

    def close(self) -> None:
        """Let the next one load."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._held.close()
