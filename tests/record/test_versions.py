"""Records of every version so far are read and written by this one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import made
import pytest

from onrecord.record import ClaimFilter, Outcome, check, open_record, read_record
from onrecord.record.schema import migrate, steps

VERSIONS = Path(__file__).with_name("versions")


def test_every_version_has_its_record():
    assert [path.name for path in sorted(VERSIONS.iterdir())] == [
        f"{number:04}.sql" for number in range(1, len(steps()) + 1)
    ]


@pytest.fixture(params=range(1, len(steps()) + 1))
def old(request, path):
    """A record as that version left it."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    migrate(db, steps()[: request.param])
    db.executescript((VERSIONS / f"{request.param:04}.sql").read_text(encoding="utf-8"))
    assert db.execute("PRAGMA user_version").fetchone() == (request.param,)
    db.close()
    return path


def test_an_old_record_is_read(old):
    report = made.report(made.page(url="https://herald.example/1"))
    first, second = made.claim(report), made.claim(report, trigger="hurt", kind="displace")
    with read_record(old) as reader:
        counts = reader.counts()
        assert (counts.pages, counts.reports, counts.readings, counts.claims) == (2, 1, 2, 2)
        assert (counts.problems, counts.erased) == (1, 1)
        assert reader.report(report.id).report == report
        assert [held.claim for held in reader.claims()] == [made.tied(first, second), second]
        assert [held.claim.id for held in reader.claims(ClaimFilter(target="guards"))] == [
            first.id,
            second.id,
        ]
        assert reader.tied(second.id) == (("after", first.id),)
        assert [hit.report for hit in reader.search('"depot near Marrun"')] == [report.id]
    assert check(old) == ()


def test_an_old_record_is_written_to(old):
    with open_record(old, clock=made.clock()) as writer:
        page = made.page(url="https://herald.example/1")
        known = writer.write(page, made.sighting(page), report=made.report(page))
        assert (known.outcome, known.sighting, known.labelling) == (Outcome.KNOWN, False, False)
        new = made.page(source="new.txt")
        assert writer.write(new, made.sighting(new), report=made.report(new)).outcome is Outcome.NEW
        writer.erase(page.id, "asked")
    with read_record(old) as reader:
        assert len(reader.search("Marrun")) == 1
    assert check(old) == ()
