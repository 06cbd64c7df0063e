"""Write the rows of a small record of the present version, for the tests of later ones.

`python tests/record/dump.py` writes tests/record/versions/NNNN.sql; run it once, with the change that adds a
migration, before that migration is there.
"""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import made

from onrecord.model import Problem
from onrecord.record import open_record, schema
from onrecord.record.search import columns_of

VERSIONS = Path(__file__).with_name("versions")


def fill(path):
    """A page with two readings, one that could not be read, one that was erased."""
    with open_record(path, clock=made.clock(), create=True) as writer:
        page = made.page(url="https://herald.example/1")
        report = made.report(page)
        first, second = made.claim(report), made.claim(report, trigger="hurt", kind="displace")
        for version in ("1", "2"):
            reading = made.reading(report, made.tied(first, second), second, version=version)
            writer.write(page, made.sighting(page), report=report, readings=[reading])
        writer.judge(made.judgement(first.id, second.id))
        unread = made.page(source="b.txt")
        problem = Problem(stage="reports", subject="b.txt", message="This is a picture.", fatal=True)
        writer.write(unread, made.sighting(unread), problems=[problem])
        gone = made.page(source="c.txt")
        writer.write(gone, made.sighting(gone), report=made.report(gone))
        writer.erase(gone.id, "asked")


def rows(path):
    """Every row as an INSERT; the full text, which holds no text, from the report."""
    db = sqlite3.connect(path)
    tables = (
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict ORDER BY name"
    )
    yield "PRAGMA foreign_keys = OFF;"
    # Which pages were touched and which incidents are no more is written by triggers, on loading too.
    for (table,) in sorted(set(db.execute(tables)) - {("lost",), ("touched",)}):
        columns = [row[1] for row in db.execute(f"PRAGMA table_info ({table})")]
        quoted = ", ".join(f'quote("{column}")' for column in columns)
        for row in db.execute(f"SELECT {quoted} FROM {table}"):
            names = ", ".join(f'"{column}"' for column in columns)
            yield f"INSERT INTO {table} ({names}) VALUES ({', '.join(row)});"
    report = made.report(made.page())
    article, furniture = columns_of(report.text, report.blocks)
    for (layout,) in db.execute("SELECT layout FROM indexed").fetchall():
        yield f"INSERT INTO words (rowid, article, furniture) VALUES ({layout}, '{article}', '{furniture}');"
    db.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "onrecord.db"
        fill(record)
        target = VERSIONS / f"{len(schema.steps()):04}.sql"
        target.write_text("\n".join(rows(record)) + "\n", encoding="utf-8")
