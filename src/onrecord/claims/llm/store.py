"""What was answered, and what each run has spent, in one small SQLite file that processes share.

Answers are kept by the digest of the whole question with the model's name, so that asking the same again
costs nothing. They hold words of reports: the file is the user's alone, and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from onrecord.errors import LimitReached, UnusableEndpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from onrecord.claims.llm.endpoint import Reply
    from onrecord.claims.llm.service import Limits

_WAIT = 30.0
_TABLES = """
CREATE TABLE IF NOT EXISTS answers (question TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (run TEXT PRIMARY KEY, began REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS calls (number INTEGER PRIMARY KEY, run TEXT NOT NULL, asked INTEGER NOT NULL,
 answered INTEGER NOT NULL);
"""


def digest(model: str, prompt: str, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> str:
    """Name a question: the model, the version of the prompt, and every word that it is asked."""
    whole = json.dumps([model, prompt, messages, schema], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(whole.encode()).hexdigest()


class Store:
    """The file; `now` tells the seconds since some beginning that all processes share (`time.time`)."""

    def __init__(self, path: Path, run: str, limits: Limits, now: Callable[[], float]) -> None:
        self._path = path
        self._run = run
        self._limits = limits
        self._now = now

    def answer(self, question: str) -> str | None:
        """Give what was answered to the same question before, or None."""
        with self._open() as db:
            row = db.execute("SELECT answer FROM answers WHERE question = ?", (question,)).fetchone()
            return str(row[0]) if row else None

    def keep(self, question: str, answer: str) -> None:
        """Keep an answer; one that is there stays."""
        with self._open() as db:
            db.execute("INSERT OR IGNORE INTO answers VALUES (?, ?)", (question, answer))

    def reserve(self, asked: int, answered: int) -> int:
        """Set aside what a call may take at most, and give its number; raises LimitReached.

        A call that never comes back stays counted in full.
        """
        with self._open() as db:
            db.execute("INSERT OR IGNORE INTO runs VALUES (?, ?)", (self._run, self._now()))
            self._check(db, asked, answered)
            row = (self._run, asked, answered)
            done = db.execute("INSERT INTO calls (run, asked, answered) VALUES (?, ?, ?)", row)
            return int(done.lastrowid or 0)

    def settle(self, call: int, reply: Reply) -> None:
        """Put what a call took in the place of what was set aside; where it does not tell, that stays."""
        if reply.asked or reply.answered:
            with self._open() as db:
                row = (reply.asked, reply.answered, call)
                db.execute("UPDATE calls SET asked = ?, answered = ? WHERE number = ?", row)

    def _check(self, db: sqlite3.Connection, asked: int, answered: int) -> None:
        limits = self._limits
        total = "SELECT coalesce(sum(asked), 0), coalesce(sum(answered), 0) FROM calls WHERE run = ?"
        was_asked, was_answered = db.execute(total, (self._run,)).fetchone()
        spent = was_asked + was_answered
        if limits.tokens is not None and spent + asked + answered > limits.tokens:
            what = f"The next call might pass {limits.tokens:,} tokens ({spent:,} are spent)"
            raise LimitReached(what, "--max-tokens")
        if limits.cost is not None and limits.price is not None:
            paid = limits.price.of(was_asked, was_answered)
            if paid + limits.price.of(asked, answered) > limits.cost:
                what = f"The next call might cost more than {limits.cost:g} ({paid:.2f} are spent)"
                raise LimitReached(what, "--max-cost")
        if limits.minutes is not None:
            began = db.execute("SELECT began FROM runs WHERE run = ?", (self._run,)).fetchone()[0]
            if self._now() - began >= limits.minutes * 60:
                raise LimitReached(f"{limits.minutes:g} minutes are over", "--max-minutes")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one short transaction, which no other process can come between."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Only where it is not there: to close a handle of it drops the locks of this process (POSIX).
            with suppress(FileExistsError):
                os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with closing(sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)) as db:
                db.executescript(_TABLES)
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                except BaseException:
                    db.execute("ROLLBACK")
                    raise
                db.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise UnusableEndpoint(
                f"{self._path}: answers cannot be kept ({error}); delete the file, or set another cache."
            ) from error
