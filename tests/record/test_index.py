"""What gathering keeps of a page goes with it."""

from __future__ import annotations

import sqlite3

import made
import pytest

from onrecord import flow
from onrecord.record import open_record
from onrecord.record.index import DERIVED


@pytest.fixture
def gathered(path):
    """A record of two pages of one story, read and gathered."""
    pages = [made.page(source=f"{name}.txt") for name in "ab"]
    with open_record(path, clock=made.clock(), create=True) as writer:
        for page in pages:
            report = made.report(page)
            writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    flow.gather(path, None, made.clock())
    return path, pages


def rows(path):
    with sqlite3.connect(path) as db:
        return {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in DERIVED}


def test_gathering_twice_keeps_what_gathering_once_keeps(gathered):
    path, _ = gathered
    before = rows(path)
    assert all(before[table] for table in ("gathered", "cards", "traces", "meetings", "incidents", "kin"))
    with open_record(path, clock=made.clock()) as writer, writer.gathering("1") as index:
        index.begin("another")
    assert not any(rows(path).values())
    flow.gather(path, None, made.clock())
    assert rows(path) == before


def test_erasing_every_page_leaves_nothing_of_them(gathered):
    path, pages = gathered
    with open_record(path, clock=made.clock()) as writer:
        for page in pages:
            writer.erase(page.id, "asked")
    flow.gather(path, None, made.clock())
    assert not any(rows(path).values())
