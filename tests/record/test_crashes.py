"""The record beside other processes, some of which are killed."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import made
import pytest

from onrecord.errors import NoSuchRecord, RecordBusy, RecordFull
from onrecord.record import backup, check, open_record, read_record, schema

LOADER = Path(__file__).with_name("loader.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and limits processes the POSIX way")


def load(path):
    """Start a load and wait for its first page."""
    process = subprocess.Popen([sys.executable, LOADER, path], stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    return process


def kill(process):
    """Kill a load; give the number of the last page that it called finished."""
    process.kill()
    lines = process.stdout.read().split("\n")[:-1]
    process.stdout.close()
    process.wait()
    return int(lines[-1]) if lines else 0


def test_a_load_killed_at_any_moment_loses_no_finished_page(path):
    moments = random.Random(4)
    most = 0
    for _ in range(6):
        process = load(path)
        time.sleep(moments.random() * 0.15)
        most = max(most, kill(process))
        with read_record(path) as reader:
            counts = reader.counts()
            finished = {made.page(source=f"{number}.txt").id for number in range(most + 1)}
            assert finished <= reader.pages_known()
            assert counts.pages == counts.reports == counts.readings == counts.claims
            assert len(reader.search("Marrun", limit=counts.pages + 1)) == counts.pages
    assert check(path) == ()
    assert most > 5


@pytest.mark.usefixtures("writer")
def test_a_record_read_where_it_is_written_keeps_its_log_when_others_have_read_it(path):
    with read_record(path) as reader:
        reader.counts()
    look = "import sys, pathlib, onrecord.record as r; r.read_record(pathlib.Path(sys.argv[1])).close()"
    subprocess.run([sys.executable, "-c", look, path], check=True)
    assert Path(f"{path}-wal").exists()


def test_a_killed_load_that_others_read_meanwhile_loses_no_finished_page(path):
    most = 0
    for _ in range(4):
        process = load(path)
        until = time.monotonic() + 0.4
        while time.monotonic() < until:
            with read_record(path) as reader:
                reader.counts()
        most = max(most, kill(process))
        with read_record(path) as reader:
            assert {
                made.page(source=f"{number}.txt").id for number in range(most + 1)
            } <= reader.pages_known()
    assert check(path) == ()
    assert most > 5


def test_the_lock_of_a_load_that_was_killed_is_free(path):
    process = load(path)
    with pytest.raises(RecordBusy, match=f"process {process.pid} is writing"):
        open_record(path, clock=made.clock(), bulk=True)
    kill(process)
    open_record(path, clock=made.clock(), bulk=True).close()


def test_the_file_of_the_lock_is_only_taken_away_where_no_other_load_can_begin(path):
    load = open_record(path, clock=made.clock(), create=True, bulk=True)
    lock = Path(f"{path}-bulk")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        load.close()
        assert lock.exists()
    open_record(path, clock=made.clock(), bulk=True).close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_who_loaded_once_is_not_named_where_another_writes(path, monkeypatch):
    open_record(path, clock=made.clock(), create=True, bulk=True).close()
    monkeypatch.setattr(schema, "PATIENCE_S", 0.01)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        open_record(path, clock=made.clock()) as writer,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordBusy, match="another process"):
            writer.note([])


@pytest.mark.parametrize(
    ("fate", "told"),
    [
        ("moved", "moved or deleted while"),
        ("replaced", r"replaced while .*delete .*onrecord\.db-wal before"),
        ("deleted", "moved or deleted while"),
    ],
)
def test_nothing_is_called_kept_in_a_record_that_lies_elsewhere_by_now(path, fate, told):
    with open_record(path, clock=made.clock(), create=True) as writer:
        page = made.page()
        writer.write(page, made.sighting(page))
        if fate == "replaced":
            backup(path, path.with_name("copy.db"))
            path.with_name("copy.db").replace(path)
        elif fate == "moved":
            path.rename(path.with_name("elsewhere.db"))
        else:
            path.unlink()
        other = made.page(source="b.txt")
        with pytest.raises(NoSuchRecord, match=told):
            writer.write(other, made.sighting(other))


def test_who_waits_for_another_writer_can_be_interrupted(path):
    open_record(path, clock=made.clock(), create=True).close()
    wait = (
        "import sys, signal, pathlib, made, onrecord.record as r\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "with r.open_record(pathlib.Path(sys.argv[1]), clock=made.clock()) as writer:\n"
        "    print(flush=True)\n"
        "    writer.note([])"
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = subprocess.Popen(
            [sys.executable, "-c", wait, path],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=LOADER.parent,
        )
        waiting.stdout.readline()
        time.sleep(0.3)
        waiting.send_signal(signal.SIGINT)
        assert waiting.wait(timeout=10)
        waiting.stdout.close()


def test_readers_and_short_writes_go_on_beside_a_load(path):
    process = load(path)
    try:
        with read_record(path) as reader, open_record(path, clock=made.clock()) as short:
            seen = [reader.counts().pages]
            for number in range(20):
                page = made.page(source=f"short-{number}.txt")
                short.write(page, made.sighting(page), report=made.report(page))
                before = time.perf_counter()
                seen.append(reader.counts().pages)
                assert time.perf_counter() - before < 5
                assert reader.knows(page.id)
        assert seen == sorted(seen)
        assert process.poll() is None
    finally:
        kill(process)


def test_a_reader_sees_one_moment_while_it_goes_through_claims(writer, path):
    for number in range(3):
        page = made.page(source=f"{number}.txt")
        report = made.report(page)
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    with read_record(path) as reader:
        claims = reader.claims()
        first = next(claims)
        assert not writer.erase(first.page, "asked")
        assert len(list(claims)) == 2
        assert reader.counts().claims == 2


def test_a_reader_that_keeps_still_answers_every_question_with_one_moment(writer, path):
    page = made.page()
    report = made.report(page)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    with read_record(path, still=True) as still, read_record(path) as reader:
        assert still.counts().pages == 1
        assert not writer.erase(page.id, "asked")
        assert still.report(still.find("report", report.id)).report == report
        assert reader.counts().pages == 0


FULL = """
import resource, sys
from pathlib import Path
import made
from onrecord.errors import RecordFull
from onrecord.record import open_record
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))
with open_record(path, clock=made.clock(), create=True, bulk=True) as writer:
    try:
        for number in range(10_000):
            page = made.page(source=f"{number}.txt")
            report = made.report(page)
            writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
            print(number, flush=True)
    except RecordFull as error:
        print(error, file=sys.stderr)
"""


def test_a_full_disk_is_told_and_keeps_every_finished_page(path):
    done = subprocess.run(
        [sys.executable, "-c", FULL, path],
        capture_output=True,
        text=True,
        check=True,
        cwd=LOADER.parent,
        timeout=60,
    )
    assert done.stderr.strip() == str(RecordFull(path))
    finished = int(done.stdout.split()[-1])
    with read_record(path) as reader:
        assert reader.counts().pages == finished + 1
    assert check(path) == ()
    with open_record(path, clock=made.clock()) as writer:
        page = made.page(source="later.txt")
        writer.write(page, made.sighting(page))
