"""Opening the record file: what it is, which version it has, and the steps that bring it up to date."""

from __future__ import annotations

import os
import sqlite3
import struct
import time
import zlib
from contextlib import contextmanager
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.errors import DamagedRecord, NoSuchRecord, RecordBusy, RecordFull, RecordTooNew, StrayLog
from onrecord.record import handles
from onrecord.record.serial import UnreadableValueError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION = 0x6F6E7263
"""Marks the file as a record: "onrc"."""

ENGINE = sqlite3.sqlite_version
"""The version of SQLite that reads and writes it."""

PATIENCE_S = 30.0
"""How long a write waits for another; a page takes milliseconds, an erasure may take seconds."""

LOAD_PATIENCE_S = 600.0
"""How long a bulk load does: who gathers many pages at once holds it up, and it is not to break off."""

# How long an interruption may go unheard.
_UNHEARD_S = 0.2

_PAUSE_S = 0.01
_MAGIC = b"SQLite format 3\x00"
_STRANGE = "a file of another kind, no record"
# A quota reports itself as a failed write, a full disk as SQLITE_FULL.
_FULL = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_FSYNC,
}
# The last is what many at once may meet as they take the log up.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SHUT = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}


@cache
def steps() -> tuple[str, ...]:
    """Give the migrations in order; step `n` leads from version `n` to version `n + 1`."""
    folder = resources.files("onrecord.record") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite raises about the file into the error a caller can meet; all else passes."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        if code in _FULL:
            raise RecordFull(path) from error
        if code & 0xFF in _BUSY:
            raise RecordBusy(path, "another process") from error
        if code & 0xFF == sqlite3.SQLITE_NOTADB and not _is_database(path):
            raise NoSuchRecord(path, _STRANGE) from error
        if code & 0xFF in _DAMAGED:
            raise DamagedRecord(path, error) from error
        if code & 0xFF in _SHUT:
            raise NoSuchRecord(path, f"a file that cannot be opened or written ({error})") from error
        if not code and "decode" in str(error):
            raise DamagedRecord(path, error) from error
        if code & 0xFF == sqlite3.SQLITE_IOERR:
            raise NoSuchRecord(path, f"a file that cannot be read or written ({error})") from error
        raise
    except (UnicodeDecodeError, UnreadableValueError, zlib.error, struct.error) as error:
        # The words of an SQLite error are decoded as well, and those may be of a damaged page.
        raise DamagedRecord(path, f"a value cannot be read back: {error}") from error


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a record for reading only; an older one is brought up to date first.

    Raises NoSuchRecord where there is none, DamagedRecord, and RecordTooNew where a later version wrote it.
    """
    _look_at(path)
    with translated(path):
        db = _checked(path, "rw")
        if db.execute("PRAGMA user_version").fetchone()[0] < len(steps()):
            db.close()
            connect_to_write(path, create=False).close()
            db = _checked(path, "rw")
        # Not opened as read-only: the last to close puts the log away, and a read-only one cannot.
        db.execute("PRAGMA query_only = ON")
        return db


def connect_to_write(path: Path, *, create: bool) -> handles.Counted:
    """Open a record for writing, up to date; `create` makes it where the file is not there or empty.

    Raises as `connect_to_read`, and RecordBusy and RecordFull.
    """
    blank = not path.exists() or (path.is_file() and path.stat().st_size == 0)
    if create and not path.parent.is_dir():
        raise NoSuchRecord(path, "its folder is not there, make it first")
    if not (create and blank):
        _look_at(path)
    with translated(path):
        db = _checked(path, "rwc" if create else "rw", blank=create)
        try:
            _keep_log(db)
            migrate(db, steps())
        except BaseException:
            db.close()
            raise
        return db


def _keep_log(db: sqlite3.Connection) -> None:
    """Have a record written by way of a log, which SQLite does not wait for while another does so too."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def migrate(db: sqlite3.Connection, to: tuple[str, ...]) -> None:
    """Bring a record up to the last of some steps, each whole or not at all.

    Two processes may do so at once: the second finds it done.
    """
    while True:
        if db.execute("PRAGMA user_version").fetchone()[0] >= len(to):
            return
        with transaction(db):
            met: int = db.execute("PRAGMA user_version").fetchone()[0]
            if met < len(to):
                for statement in _statements(to[met]):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {met + 1}")
                db.execute(f"PRAGMA application_id = {APPLICATION}")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all of it or none, waiting for other writers."""
    _begin(db)
    try:
        _still_there(db)
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _still_there(db: sqlite3.Connection) -> None:
    path: Path | None = getattr(db, "path", None)
    if path is None or handles.is_there(db):
        return
    if not path.exists():
        raise NoSuchRecord(path, "moved or deleted while it was written to")
    log = f"{path.resolve()}-wal"
    raise NoSuchRecord(path, f"replaced while it was written to (delete {log} before the new one is opened)")


def _begin(db: sqlite3.Connection) -> None:
    """Wait until nobody else writes, as long as the connection is to; who interrupts is heard meanwhile."""
    patience = getattr(db, "patience_s", PATIENCE_S)
    until = time.monotonic() + patience
    wait_for(db, min(patience, _UNHEARD_S))
    try:
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _BUSY or time.monotonic() >= until:
                    raise
            else:
                return
    finally:
        wait_for(db, PATIENCE_S)


def wait_for(db: sqlite3.Connection, seconds: float) -> None:
    """Set how long a statement waits for others; nothing else is done by this process meanwhile."""
    db.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def cut_log(db: sqlite3.Connection) -> bool:
    """Move the log into the file and empty it; tell whether no reader stood in the way for a second."""
    wait_for(db, 1.0)
    stopped: int = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    wait_for(db, PATIENCE_S)
    return not stopped


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _connect(path: Path, mode: str) -> handles.Counted:
    db = handles.connect(path, mode, PATIENCE_S)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    # REPLACE would slip past the triggers that keep evidence, were deletes by it not to fire them.
    db.execute("PRAGMA recursive_triggers = ON")
    db.execute("PRAGMA secure_delete = ON")
    return db


def _checked(path: Path, mode: str, *, blank: bool = False) -> handles.Counted:
    """Connect to what is a record of a version known here, or where `blank` is allowed holds nothing yet."""
    db = _connect(path, mode)
    try:
        if not (blank and _is_blank(db)):
            _refuse_strangers(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _look_at(path: Path) -> None:
    """Refuse what cannot be a record before SQLite sees it.

    The file is not opened for it: closing it again would drop the locks that a connection of this process
    holds on it (POSIX), and another process might put away the log that this one writes to.
    """
    if not path.exists():
        raise NoSuchRecord(path)
    if not path.is_file():
        raise NoSuchRecord(path, "a folder or a device, no record")
    if not os.access(path, os.R_OK):
        raise NoSuchRecord(path, "a file that cannot be read")
    size = path.stat().st_size
    if not size:
        raise NoSuchRecord(path, "an empty file")
    # A file of one byte is an empty one to SQLite.
    if size < len(_MAGIC):
        raise NoSuchRecord(path, _STRANGE)
    if log := handles.stray_log(path):
        raise StrayLog(path, log)


def _is_database(path: Path) -> bool:
    """Tell whether what SQLite could not read begins as its files do, or did when it was opened here."""
    try:
        first = handles.head(path)
    except OSError:
        return False
    return first is None or first.startswith(_MAGIC)


def _is_blank(db: sqlite3.Connection) -> bool:
    """Tell whether the file holds nothing yet, as where its making was cut short."""
    # The tables are looked at first: a damaged file is found out here.
    blank = db.execute("SELECT 1 FROM sqlite_schema").fetchone() is None
    return blank and not db.execute("PRAGMA application_id").fetchone()[0]


def _refuse_strangers(db: sqlite3.Connection, path: Path) -> None:
    if _is_blank(db):
        raise NoSuchRecord(path, "an empty file")
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise NoSuchRecord(path, "an SQLite file of another program, no record")
    met: int = db.execute("PRAGMA user_version").fetchone()[0]
    if met > len(steps()):
        raise RecordTooNew(path, met, len(steps()))
