"""Which record files this process has open, so that none of them is opened in another way meanwhile.

POSIX drops all locks that a process holds on a file when the process closes any handle of it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from pathlib import Path

_GATE = threading.Lock()
_OPEN: Counter[tuple[int, int]] = Counter()
_HEAD = 100
# Where the head says how the file is written: by way of a journal.
_WRITTEN = slice(18, 20)
_BY_JOURNAL = b"\x01\x01"


class Counted(sqlite3.Connection):
    """A connection that counts until it is closed."""

    place: tuple[int, int] | None = None
    path: Path
    patience_s: float
    """How long a transaction waits for others."""

    def close(self) -> None:
        """Close it."""
        super().close()
        with _GATE:
            if self.place is not None:
                _OPEN[self.place] -= 1
                self.place = None


def connect(path: Path, mode: str, patience_s: float) -> Counted:
    """Connect to a file, which is opened at once."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    with _GATE:
        db = sqlite3.connect(address, uri=True, timeout=patience_s, isolation_level=None, factory=Counted)
        db.path = path.absolute()
        db.patience_s = patience_s
        met = path.stat()
        db.place = (met.st_dev, met.st_ino)
        _OPEN[db.place] += 1
    return db


def is_there(db: sqlite3.Connection) -> bool:
    """Tell whether the file still lies where it was opened; what is written to one that does not is lost."""
    if not isinstance(db, Counted) or db.place is None:
        return True
    try:
        met = db.path.stat()
    except OSError:
        return False
    return db.place == (met.st_dev, met.st_ino)


def stray_log(path: Path) -> Path | None:
    """Give the log beside a file where it cannot be the file's own: SQLite would play it into the file.

    A copy that `backup` made is written by way of a journal until it is first written to, so it has no log;
    one that lies there is left from a record that stood at its place. Of a file in use here it is not asked.
    """
    log = Path(f"{path.resolve()}-wal")
    if not log.exists() or not log.stat().st_size:
        return None
    first = head(path)
    return log if first is not None and first[_WRITTEN] == _BY_JOURNAL else None


def head(path: Path) -> bytes | None:
    """Give the first bytes of a file, or None where it is in use here."""
    with _GATE:
        met = path.stat()
        if _OPEN[met.st_dev, met.st_ino]:
            return None
        with path.open("rb") as file:
            return file.read(_HEAD)
