"""Judgements, the ledger and what was gathered, as the record keeps them."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

import made
import pytest

from onrecord import flow
from onrecord.incidents import TELLING, carried, gather
from onrecord.record import open_record, read_record


@pytest.fixture
def filled(path, world):
    """A record of one page, read and gathered; with what gathering is to make of it."""
    page = made.page()
    report = made.report(page)
    with open_record(path, clock=made.clock(), create=True) as writer:
        reading = made.reading(report)
        writer.write(page, made.sighting(page), report=report, readings=[reading])
        writer.judge(made.judgement(reading.claims[0].id))
    flow.gather(path, None, made.clock())
    with read_record(path) as reader:
        found, entries = carried({}, (), gather(reader.accounts(TELLING), frozenset({"attack"}), world))
    return path, found, entries


def test_what_was_gathered_comes_back_as_it_was(filled):
    path, found, entries = filled
    with read_record(path) as reader:
        assert tuple(reader.incidents()) == found.incidents
        assert tuple(reader.doubts()) == found.doubts
        assert reader.lineages() == found.lineages
        assert tuple(entry for entry, _ in reader.ledger()) == entries
        assert reader.live() == {one.id: frozenset(one.claims) for one in found.incidents}
        assert reader.find("incident", found.incidents[0].id[:6]) == found.incidents[0].id


def test_judgements_come_back_as_they_were(filled):
    path, found, _ = filled
    with read_record(path) as reader:
        assert tuple(reader.judgements()) == (made.judgement(*found.incidents[0].claims),)


def test_a_past_day_knows_only_what_was_known_by_then(filled):
    path, _, _ = filled
    with read_record(path) as reader:
        assert len(reader.accounts(TELLING, made.DAY)) == 1
        assert reader.accounts(TELLING, made.DAY - timedelta(days=1)) == ()
        assert reader.accounts(TELLING, date(2030, 1, 1)) == reader.accounts(TELLING)


def test_reports_of_another_version_are_told_anew(filled):
    path, _, _ = filled
    with read_record(path) as reader:
        reports = [one.told.report for one in reader.accounts(TELLING)]
    with open_record(path, clock=made.clock()) as writer:
        for version, expected in ((TELLING, []), ("another", reports)):
            with writer.gathering(version) as index:
                assert index.untold(reports) == expected


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM judgements",
        "UPDATE judgements SET ruling = 'different'",
        "DELETE FROM judged",
        "DELETE FROM ledger",
        "UPDATE ledger SET fate = 'gone'",
    ],
)
def test_rulings_and_the_ledger_are_only_added_to(filled, statement):
    db = sqlite3.connect(filled[0])
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)
    db.close()


def test_erasing_a_page_leaves_nothing_gathered_from_it(filled):
    path, _, _ = filled
    with open_record(path, clock=made.clock()) as writer:
        writer.erase(made.page().id, "asked")
    with read_record(path) as reader:
        assert tuple(reader.incidents()) == ()
        assert reader.lineages().descents == ()
        assert reader.accounts(TELLING) == ()
    assert b"Marrun" not in path.read_bytes()
