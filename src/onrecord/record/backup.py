"""A copy of the record while it is in use, and an examination of it."""

from __future__ import annotations

import glob
import os
import sqlite3
import time
import zlib
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import DamagedRecord, NoSuchRecord, UnreadableSetting
from onrecord.keys import sha256
from onrecord.model import Problem
from onrecord.record import rows
from onrecord.record.schema import connect_to_read, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

# A backup that has written nothing for so long is no more.
_DEAD_S = 86_400.0


def backup(path: Path, to: Path) -> None:
    """Copy a record into one file, as it stood at one moment; writers go on meanwhile.

    The copy takes its name only when it is whole and on the disk; an earlier backup of that name is
    replaced, another record never is. Raises NoSuchRecord, RecordTooNew and RecordFull, and
    UnreadableSetting where the name cannot be taken.
    """
    # Where a link leads elsewhere, the copy is to lie there.
    to = to.resolve()
    _refuse_name(path, to)
    unfinished = to.with_name(f"{to.name}.{os.getpid()}.unfinished")
    unfinished.unlink(missing_ok=True)
    _sweep(to)
    db = connect_to_read(path)
    try:
        with translated(to):
            # It writes another file, but counts as writing.
            db.execute("PRAGMA query_only = OFF")
            db.execute("VACUUM INTO ?", (str(unfinished),))
        _settle(unfinished)
        unfinished.replace(to)
        _settle(to.parent)
    finally:
        db.close()
        unfinished.unlink(missing_ok=True)


def check(path: Path) -> tuple[Problem, ...]:
    """Examine a record: the file, its references, its full text, and every page, text and claim in it.

    Reads all of it. Raises NoSuchRecord and RecordTooNew.
    """
    try:
        db = connect_to_read(path)
    except DamagedRecord as error:
        return (Problem(stage="record", subject=str(path), message=str(error), fatal=True),)
    try:
        return tuple(
            Problem(stage="record", subject=subject, message=message)
            for subject, message in _faults(db, path)
        )
    finally:
        db.close()


def _refuse_name(path: Path, to: Path) -> None:
    wanted = "a path in a folder that is there, not yet taken but by an earlier backup"
    if not to.parent.is_dir() or (to.exists() and path.exists() and to.samefile(path)):
        raise UnreadableSetting("backup", str(to), wanted)
    if not to.exists():
        return
    # A log left beside the name would be played into the new file.
    log = Path(f"{to}-wal")
    if log.exists() and log.stat().st_size:
        raise UnreadableSetting("backup", str(to), "a path that is not a record in use")
    with closing(connect_to_read(path)) as here:
        try:
            there = connect_to_read(to)
        except (NoSuchRecord, DamagedRecord) as error:
            raise UnreadableSetting("backup", str(to), wanted) from error
        with closing(there):
            if _is_another(there, here):
                raise UnreadableSetting("backup", str(to), "a path where no other record lies")


def _is_another(there: sqlite3.Connection, here: sqlite3.Connection) -> bool:
    """Tell whether one record has pages and none of them is, or was until it was erased, in the other."""
    known = "SELECT 1 FROM pages WHERE id = :id UNION ALL SELECT 1 FROM tombstones WHERE page = :id"
    has_pages = False
    for row in there.execute("SELECT id FROM pages"):
        if here.execute(known, {"id": row["id"]}).fetchone():
            return False
        has_pages = True
    return has_pages


def _sweep(to: Path) -> None:
    """Take away what backups of this name left that were killed: it may hold words that were erased since."""
    for left in to.parent.glob(f"{glob.escape(to.name)}.*.unfinished*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _DEAD_S:
                left.unlink()


def _settle(path: Path) -> None:
    """Have a file or a folder on the disk; where folders cannot be opened, the system sees to them."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _faults(db: sqlite3.Connection, path: Path) -> Iterator[tuple[str, str]]:
    try:
        for row in db.execute("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield str(path), f"The file is damaged: {row[0]}."
        for row in db.execute("PRAGMA foreign_key_check"):
            yield str(path), f"A row of {row[0]} refers to a row of {row[2]} that is not there."
        yield from _page_faults(db)
        yield from _report_faults(db)
        yield from _claim_faults(db)
    except sqlite3.DatabaseError as error:
        yield str(path), f"The file is damaged: {error}."


def _page_faults(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for row in db.execute("SELECT * FROM pages"):
        try:
            whole = sha256(zlib.decompress(row["body"])) == row["sha256"]
        except zlib.error:
            whole = False
        if not whole:
            yield row["id"], "The bytes of this page are not those that were met."


def _report_faults(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for row in db.execute("SELECT id, text, text_sha256 FROM reports"):
        try:
            whole = sha256(zlib.decompress(row["text"])) == row["text_sha256"]
        except zlib.error:
            whole = False
        if not whole:
            yield row["id"], "The text of this report is not the one that was read."
    lost = (
        "SELECT report FROM layouts WHERE number NOT IN (SELECT layout FROM indexed)"
        " OR number NOT IN (SELECT rowid FROM words)"
    )
    for row in db.execute(lost):
        yield row["report"], "This report is missing from the full text."


def _claim_faults(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    claims = db.execute(
        "SELECT claims.id, claims.value, claims.quote, reports.text FROM claims"
        " JOIN reports ON reports.id = claims.report ORDER BY claims.report"
    )
    for row in claims:
        try:
            words = rows.claim_of(row["value"]).quote.of(rows.unpacked(row["text"]))
        except (ValueError, KeyError, TypeError, zlib.error):
            yield row["id"], "This claim cannot be read back."
            continue
        if rows.storable(words) != row["quote"]:
            yield row["id"], "The words of this claim are not those of its report."
