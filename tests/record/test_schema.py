from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import made
import pytest

from onrecord.errors import DamagedRecord, NoSuchRecord, RecordTooNew
from onrecord.record import open_record, read_record
from onrecord.record.schema import APPLICATION, connect_to_write, migrate, steps, transaction


def raw(path):
    return sqlite3.connect(path, isolation_level=None)


@pytest.mark.usefixtures("writer")
def test_a_new_record_is_marked_and_of_the_last_version(path):
    db = raw(path)
    assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    assert db.execute("PRAGMA user_version").fetchone() == (len(steps()),)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


@pytest.mark.usefixtures("writer")
def test_every_table_is_strict(path):
    db = raw(path)
    loose = db.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    db.close()
    assert loose == []


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("body", [b"x", b"Dear record, this is a letter.\n", bytes(5000), b"\xff" * 9999])
def test_a_file_of_another_kind_is_refused_and_left_alone(path, create, body):
    path.write_bytes(body)
    with pytest.raises(NoSuchRecord, match="a file of another kind"):
        open_record(path, clock=made.clock(), create=create)
    assert path.read_bytes() == body
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("create", [True, False])
def test_a_database_of_another_program_is_refused_and_left_alone(path, create):
    db = raw(path)
    db.execute("CREATE TABLE birds (name)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NoSuchRecord, match="another program"):
        open_record(path, clock=made.clock(), create=create)
    with pytest.raises(NoSuchRecord, match="another program"):
        read_record(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_refused(tmp_path, create):
    with pytest.raises(NoSuchRecord, match="a folder"):
        open_record(tmp_path, clock=made.clock(), create=create)


def test_nothing_is_made_unless_asked(path):
    for opened in (lambda: read_record(path), lambda: open_record(path, clock=made.clock())):
        with pytest.raises(NoSuchRecord, match="no such record"):
            opened()
    assert not path.exists()


def test_a_record_is_not_made_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(NoSuchRecord, match="folder is not there"):
        open_record(tmp_path / "away" / "onrecord.db", clock=made.clock(), create=True)


def test_an_empty_file_is_no_record_but_may_become_one(path):
    path.touch()
    with pytest.raises(NoSuchRecord, match="an empty file"):
        read_record(path)
    with pytest.raises(NoSuchRecord, match="an empty file"):
        open_record(path, clock=made.clock())
    open_record(path, clock=made.clock(), create=True).close()
    with read_record(path) as reader:
        assert reader.counts().pages == 0


def test_a_record_whose_making_was_cut_short_is_finished(path):
    db = raw(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    with pytest.raises(NoSuchRecord, match="an empty file"):
        read_record(path)
    open_record(path, clock=made.clock(), create=True).close()
    with read_record(path) as reader:
        assert reader.counts().pages == 0


def test_a_damaged_file_is_named_as_such(writer, path):
    writer.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(DamagedRecord, match="put a backup"):
        read_record(path)


@pytest.mark.parametrize("opened", [read_record, lambda path: open_record(path, clock=made.clock())])
def test_a_record_of_a_later_version_is_refused(writer, path, opened):
    writer.close()
    db = raw(path)
    db.execute(f"PRAGMA user_version = {len(steps()) + 1}")
    db.close()
    with pytest.raises(RecordTooNew, match=f"schema {len(steps()) + 1}, this one knows {len(steps())}"):
        opened(path)


def test_a_path_may_hold_any_sign(tmp_path):
    path = tmp_path / "a b%20?#é.db"
    open_record(path, clock=made.clock(), create=True).close()
    with read_record(path) as reader:
        assert reader.counts().pages == 0
    assert path.exists()


def test_many_may_make_the_same_record_at_once(path):
    def make(_):
        connect_to_write(path, create=True).close()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(make, range(8))) == [None] * 8
    with read_record(path) as reader:
        assert reader.counts().pages == 0


def test_a_step_that_fails_leaves_the_record_as_it_was(path):
    db = raw(path)
    first = "CREATE TABLE one (a) STRICT;"
    good = "CREATE TABLE one (a TEXT) STRICT;\nINSERT INTO one VALUES ('x');"
    bad = "CREATE TABLE two (a TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);"
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, (first,))
    assert db.execute("PRAGMA user_version").fetchone() == (0,)
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, (good, bad))
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert db.execute("SELECT name FROM sqlite_schema").fetchall() == [("one",)]
    migrate(db, (good, "ALTER TABLE one ADD COLUMN b TEXT;\nUPDATE one SET b = a || ';';"))
    assert db.execute("SELECT * FROM one").fetchall() == [("x", "x;")]
    migrate(db, (good,))
    assert db.execute("PRAGMA user_version").fetchone() == (2,)
    db.close()


def test_a_transaction_that_fails_is_undone(path):
    db = raw(path)
    db.execute("CREATE TABLE one (a TEXT) STRICT")
    with suppress(KeyError), transaction(db):
        db.execute("INSERT INTO one VALUES ('x')")
        raise KeyError
    assert db.execute("SELECT count(*) FROM one").fetchone() == (0,)
    db.close()
