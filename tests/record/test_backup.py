from __future__ import annotations

import os
import shutil
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import made
import pytest

from onrecord.errors import DamagedRecord, NoSuchRecord, StrayLog, UnreadableSetting
from onrecord.record import backup, check, open_record, read_record


@pytest.fixture
def filled(writer, path):
    for number in range(3):
        page = made.page(source=f"{number}.txt")
        report = made.report(page)
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    return path


def test_a_backup_is_a_whole_record_in_one_file(filled, tmp_path, writer):
    to = tmp_path / "copies" / "copy.db"
    to.parent.mkdir()
    backup(filled, to)
    writer.erase(made.page(source="0.txt").id, "asked")
    assert [entry.name for entry in to.parent.iterdir()] == ["copy.db"]
    with read_record(to) as copy:
        assert copy.counts().pages == 3
        assert len(copy.search("Marrun")) == 3
    assert check(to) == ()
    with open_record(to, clock=made.clock()) as again:
        page = made.page(source="new.txt")
        again.write(page, made.sighting(page))


def test_a_later_backup_takes_the_place_of_an_earlier_one(filled, tmp_path, writer):
    to = tmp_path / "copy.db"
    backup(filled, to)
    page = made.page(source="new.txt")
    writer.write(page, made.sighting(page))
    backup(filled, to)
    with read_record(to) as copy:
        assert copy.counts().pages == 4


def test_a_backup_goes_where_its_name_leads(filled, tmp_path, writer):
    away = tmp_path / "away" / "copy.db"
    away.parent.mkdir()
    link = tmp_path / "copy.db"
    link.symlink_to(away)
    backup(filled, link)
    page = made.page(source="new.txt")
    writer.write(page, made.sighting(page))
    backup(filled, link)
    assert link.is_symlink()
    with read_record(away) as copy:
        assert copy.counts().pages == 4


def test_a_backup_never_takes_the_name_of_something_else(filled, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear record")
    for name in (letter, filled, tmp_path / "away" / "copy.db", tmp_path):
        with pytest.raises(UnreadableSetting, match="backup"):
            backup(filled, name)
    assert letter.read_text() == "Dear record"


def test_a_backup_never_takes_the_name_of_another_record(filled, tmp_path):
    other = tmp_path / "other.db"
    with open_record(other, clock=made.clock(), create=True) as writer:
        page = made.page(source="other.txt")
        writer.write(page, made.sighting(page))
    with pytest.raises(UnreadableSetting, match="no other record"):
        backup(filled, other)
    with read_record(other) as held:
        assert held.counts().pages == 1


def test_an_erased_page_is_not_left_in_the_backup_that_takes_an_earlier_one_s_place(path, writer, tmp_path):
    page = made.page(source="0.txt")
    writer.write(page, made.sighting(page))
    to = tmp_path / "copy.db"
    backup(path, to)
    writer.erase(page.id, "asked")
    backup(path, to)
    with read_record(to) as held:
        assert held.counts().pages == 0


def test_a_backup_never_takes_the_name_of_a_record_in_use(filled, tmp_path):
    used = tmp_path / "used.db"
    with (
        open_record(used, clock=made.clock(), create=True),
        pytest.raises(UnreadableSetting, match="in use"),
    ):
        backup(filled, used)


def test_a_backup_of_nothing_leaves_nothing(tmp_path):
    with pytest.raises(NoSuchRecord):
        backup(tmp_path / "onrecord.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_not_spoilt_by_the_log_of_the_record_whose_place_it_takes(filled, tmp_path, writer):
    to = tmp_path / "copy.db"
    backup(filled, to)
    page = made.page(source="new.txt")
    writer.write(page, made.sighting(page))
    log = Path(f"{to}-wal")
    log.write_bytes(Path(f"{filled}-wal").read_bytes())
    for opened in (check, read_record, lambda path: open_record(path, clock=made.clock())):
        with pytest.raises(StrayLog, match=r"copy\.db-wal"):
            opened(to)
    log.unlink()
    assert check(to) == ()
    with open_record(to, clock=made.clock()) as again, read_record(to):
        again.write(page, made.sighting(page))
        with read_record(to) as held:
            assert held.counts().pages == 4


def test_what_killed_backups_left_goes_with_the_next_one(filled, tmp_path):
    old, young = tmp_path / "copy.db.1.unfinished", tmp_path / "copy.db.2.unfinished-journal"
    for left in (old, young):
        left.write_text("words")
    os.utime(old, (1e9, 1e9))
    backup(filled, tmp_path / "copy.db")
    assert not old.exists()
    assert young.exists()


def test_a_sound_record_has_no_problems(filled):
    assert check(filled) == ()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE pages SET body = :other WHERE source = '1.txt'", "The bytes of this page"),
        ("UPDATE pages SET body = x'00' WHERE source = '1.txt'", "The bytes of this page"),
        ("UPDATE reports SET text = :other", "The text of this report"),
        ("UPDATE claims SET quote = 'Shells fell elsewhere'", "The words of this claim"),
        ("UPDATE claims SET value = '{}'", "cannot be read back"),
        ("DELETE FROM indexed", "missing from the full text"),
        ("INSERT INTO words (words) VALUES ('delete-all')", "missing from the full text"),
        ("DELETE FROM readings", "refers to a row of readings"),
    ],
)
def test_what_was_tampered_with_is_told(filled, damage, told):
    db = sqlite3.connect(filled)
    for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    db.execute(damage, {"other": zlib.compress(b"other words")})
    db.commit()
    db.close()
    assert any(told in problem.message for problem in check(filled))


@pytest.mark.parametrize(
    ("damage", "look"),
    [
        ("UPDATE claims SET value = '{}'", lambda held: list(held.claims())),
        ("UPDATE claims SET value = '[]'", lambda held: next(held.claims())),
        ("UPDATE claims SET value = 'c'", lambda held: next(held.claims())),
        ("UPDATE claims SET value = CAST(x'22ff22' AS TEXT)", lambda held: list(held.claims())),
        ("UPDATE pages SET body = x'00'", lambda held: held.page(made.page(source="1.txt").id)),
        ("UPDATE reports SET text = x'00'", lambda held: held.search("Marrun")),
        ("UPDATE known SET first = '2024-13-01'", lambda held: list(held.claims())),
        ("INSERT INTO incidents VALUES ('i-1', x'00')", lambda held: held.incident("i-1")),
        ("INSERT INTO incidents VALUES ('i-1', x'00')", lambda held: list(held.incidents())),
        ("UPDATE sightings SET at = 'noon'", lambda held: held.page(made.page(source="1.txt").id)),
    ],
)
def test_who_reads_what_was_damaged_is_told_so(filled, damage, look):
    with closing(sqlite3.connect(filled)) as db:
        for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute(damage)
        db.commit()
    with read_record(filled) as held, pytest.raises(DamagedRecord, match="put a backup in its place"):
        look(held)


def test_a_file_whose_list_of_tables_is_damaged_is_told_as_such(filled, tmp_path, writer):
    writer.close()
    broken = tmp_path / "broken.db"
    whole = filled.read_bytes()
    broken.write_bytes(whole[:100] + b"\xdb" * 3996 + whole[4096:])
    for opened in (read_record, lambda path: open_record(path, clock=made.clock())):
        with pytest.raises(DamagedRecord):
            opened(broken)


def test_a_file_with_a_hole_is_told_and_does_not_crash_the_check(filled, tmp_path, writer):
    writer.close()
    broken = tmp_path / "broken.db"
    shutil.copy(filled, broken)
    size = broken.stat().st_size
    with broken.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size // 4))
    problems = check(broken)
    assert problems
    assert all(problem.stage == "record" for problem in problems)
