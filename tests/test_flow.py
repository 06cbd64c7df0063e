"""The whole way, from files to the record, over pages written for these tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord import answers, claims, dossier, flow, record
from onrecord.errors import NoSuchSource, RecordBusy, UnreadableSetting
from onrecord.flow import gathering
from onrecord.model import Days, Ruling
from onrecord.record import ClaimFilter, Outcome
from onrecord.runners import Bounds, Inline, Processes
from onrecord.world import world_state

DAY = Days.on(datetime(2024, 2, 18, tzinfo=UTC).date())
SAMPLES = [str(path) for path in dossier.pages()]


class Clock:
    """Tells a later moment each time it is asked."""

    def __init__(self):
        self.at = datetime(2024, 6, 11, tzinfo=UTC)

    def __call__(self):
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def samples(sample_record, tmp_path):
    """A record of the whole dossier to write to."""
    record.backup(sample_record, tmp_path / "r.db")
    return tmp_path / "r.db"


def added(db, paths, plan=None, clock=None):
    return list(flow.add(db, paths, plan or flow.Plan(), Inline(), clock or Clock()))


def everything(db):
    with record.read_record(db) as held:
        return [held.report(head.report).report for head in held.heads()], list(held.claims())


def test_pages_read_here_and_in_processes_give_the_same():
    here = [(o.report, o.reading) for o in flow.read(SAMPLES, flow.Plan(), Inline())]
    with Processes(2) as runner:
        there = [(o.report, o.reading) for o in flow.read(SAMPLES, flow.Plan(), runner)]
    assert here == there
    assert all(report and reading for report, reading in here)


def test_a_report_in_a_language_that_is_not_coded_is_told_as_such(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "قتل ستة أشخاص في هجوم على قاعدة للجيش قرب المدينة يوم الاثنين، حسبما قال مسؤولون محليون للصحفيين.\n"
        * 3,
        encoding="utf-8",
    )
    (kept,) = added(tmp_path / "r.db", [str(page)])
    assert (kept.outcome, kept.claims, kept.uncoded) == (Outcome.NEW, 0, "ar")
    (again,) = added(tmp_path / "r.db", [str(page)])
    assert again.uncoded is None


def test_adding_twice_is_adding_once(tmp_path):
    db = tmp_path / "r.db"
    first = added(db, SAMPLES[:4])
    held = everything(db)
    again = added(db, SAMPLES[:4])
    assert {one.outcome for one in first} == {Outcome.NEW}
    assert [(one.outcome, one.claims) for one in again] == [(Outcome.KNOWN, 0)] * 4
    assert everything(db) == held


def test_a_page_is_known_however_its_path_is_spelt(tmp_path, monkeypatch):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "page.txt").write_bytes(Path(SAMPLES[-1]).read_bytes())
    monkeypatch.chdir(tmp_path)
    added(Path("r.db"), ["folder"])
    spelt = ["./folder/page.txt", str(tmp_path / "folder"), "folder/../folder/page.txt"]
    assert {one.outcome for one in added(Path("r.db"), spelt)} == {Outcome.KNOWN}


def test_the_same_story_at_another_address_keeps_both_pages(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(Path(SAMPLES[-1]).read_bytes())
    db = tmp_path / "r.db"
    added(db, [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    with record.read_record(db) as held:
        assert (held.counts().pages, held.counts().reports) == (2, 2)


def test_one_bad_file_is_told_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(Path(SAMPLES[-1]).read_bytes())
    kept = added(tmp_path / "r.db", [str(tmp_path)])
    assert [one.outcome for one in kept] == [Outcome.REFUSED, Outcome.REFUSED, Outcome.NEW]
    assert all(one.problems for one in kept[:2])
    with record.read_record(tmp_path / "r.db") as held:
        assert len(list(held.problems())) >= 2


def test_outcomes_come_in_the_order_of_the_files_whether_known_new_or_refused(tmp_path):
    db = tmp_path / "r.db"
    added(db, SAMPLES[1:8:2])
    (tmp_path / "empty.txt").write_bytes(b"")
    paths = [*SAMPLES[:4], str(tmp_path / "empty.txt"), *SAMPLES[4:8]]
    kept = added(db, paths)
    assert [one.source for one in kept] == paths


def test_a_missing_file_is_refused_before_the_record_is_made(tmp_path):
    with pytest.raises(NoSuchSource):
        added(tmp_path / "r.db", [SAMPLES[0], str(tmp_path / "missing.txt")])
    assert not (tmp_path / "r.db").exists()


def test_a_second_load_is_refused_in_one_sentence(tmp_path):
    db = tmp_path / "r.db"
    load = flow.add(db, SAMPLES, flow.Plan(), Inline(), Clock())
    next(load)
    with pytest.raises(RecordBusy, match="is writing"):
        next(flow.add(db, SAMPLES, flow.Plan(), Inline(), Clock()))
    load.close()


def test_another_world_gives_other_readings(tmp_path):
    db, world = tmp_path / "r.db", tmp_path / "world.toml"
    added(db, SAMPLES[:3])
    world.write_text('[[actor]]\nid = "x-watch"\nname = "Harbour Watch"\ntype = "ngo"\n')
    assert answers.unread(db, "rules") == 0
    assert answers.unread(db, "rules", world) == 3
    assert len(list(flow.reread(db, flow.Plan(world=world), Inline(), Clock()))) == 3
    assert answers.unread(db, "rules", world) == 0
    world.write_text(world.read_text() + "# seen again\n")
    assert answers.unread(db, "rules", world) == 3


def test_a_new_version_of_the_extractor_adds_readings_and_keeps_the_old_ones(tmp_path, monkeypatch):
    db = tmp_path / "r.db"
    added(db, SAMPLES[:3])
    _, before = everything(db)
    monkeypatch.setitem(claims.EXTRACTORS, "rules", claims.Maker(name="rules", version="next"))
    assert answers.unread(db, "rules") == 3
    again = list(flow.reread(db, flow.Plan(), Inline(), Clock()))
    assert [one.outcome for one in again] == [Outcome.KNOWN] * 3
    assert answers.unread(db, "rules") == 0
    _, now = everything(db)
    assert {held.claim.by for held in now} == {"rules-next"}
    assert [held.claim.id for held in now] == [held.claim.id for held in before]
    old = answers.claims(db, ClaimFilter(all_readings=True))
    assert len(list(old)) == 2 * len(before)


def test_the_day_that_the_user_knows_wins():
    day = Days.on(datetime(2024, 2, 18, tzinfo=UTC).date())
    (outcome,) = flow.read(SAMPLES[-1:], flow.Plan(published=day, extractor=None), Inline())
    assert outcome.report.published.days == day
    assert outcome.reading is None


def test_an_extractor_that_is_not_there_is_refused():
    with pytest.raises(UnreadableSetting, match="rules"):
        flow.Plan(extractor="oracle")


def test_a_page_that_hangs_is_stopped_and_the_load_goes_on(tmp_path):
    with Processes(1, Bounds(seconds=0.001)) as runner:
        kept = list(flow.add(tmp_path / "r.db", SAMPLES[:2], flow.Plan(), runner, Clock()))
    assert [one.outcome for one in kept] == [Outcome.REFUSED] * 2
    assert len(added(tmp_path / "r.db", SAMPLES[:2])) == 2
    with record.read_record(tmp_path / "r.db") as held:
        assert held.counts().reports == 2


def test_a_record_among_the_files_that_are_added_is_not_read_as_a_page(tmp_path):
    db = tmp_path / "r.txt"
    added(db, SAMPLES[:1])
    (kept,) = added(db, [str(tmp_path)])
    assert kept.outcome == Outcome.REFUSED
    assert "is the record" in kept.problems[0].message
    assert record.check(db) == ()


def test_a_killed_load_keeps_every_finished_page_and_goes_on(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    body = Path(SAMPLES[-1]).read_bytes()
    for number in range(60):
        (pages / f"{number:02}.txt").write_bytes(body + f"\nCopy {number}\n".encode())
    db = tmp_path / "r.db"
    command = [str(Path(sys.executable).with_name("onrecord")), "add", str(pages), "--db", str(db), "-q"]
    finished = 0
    for wait in (4, 1, 2):
        load = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        until = time.monotonic() + 60
        while time.monotonic() < until and pages_in(db) <= finished + wait and load.poll() is None:
            time.sleep(0.02)
        os.killpg(load.pid, signal.SIGKILL)
        load.wait()
        assert pages_in(db) >= finished
        finished = pages_in(db)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert pages_in(db) == 60
    assert record.check(db) == ()


def pages_in(db):
    if not db.exists():
        return 0
    try:
        with record.read_record(db) as held:
            return held.counts().pages
    except Exception:  # noqa: BLE001 -- the file is being made
        return 0


def test_claims_checked_as_pages_come_in_stand_as_if_all_had_come_at_once(samples, tmp_path):
    by_parts, clock = tmp_path / "by parts.db", Clock()
    for path, part in (
        (by_parts, SAMPLES[:9]),
        (by_parts, SAMPLES[9:15]),
        (by_parts, SAMPLES[15:]),
        (samples, []),
    ):
        added(path, part, clock=clock)
        assert flow.gather_if_stale(path, None, clock)
        with record.read_record(path) as held:
            assert not held.news().claims
    with record.read_record(samples) as whole, record.read_record(by_parts) as parted:
        assert whole.answers() == parted.answers()
        assert len(whole.answers()) > 5


def test_claims_that_nothing_new_bears_on_are_not_checked_again(samples, tmp_path):
    path, clock = samples, Clock()
    flow.gather(path, None, clock)
    assert flow.recheck(path, None, clock) > 5
    other = tmp_path / "other.txt"
    other.write_text("LIMA, 3 March 2011 (Post) - Two men were arrested in Lima on 2 March 2011.\n", "utf-8")
    added(path, [str(other)], clock=clock)
    flow.gather(path, None, clock)
    assert flow.recheck(path, None, clock) == 0


def test_a_ruling_that_comes_in_as_gathering_begins_is_followed(tmp_path, monkeypatch):
    path, clock = tmp_path / "r.db", Clock()
    added(path, SAMPLES[:6], clock=clock)
    flow.gather(path, None, clock)
    with record.read_record(path) as held:
        core = next(one.claims for one in held.incidents())
    added(path, SAMPLES[6:7], clock=clock)
    gathering = record.Writer.gathering

    def ruled_just_before(self, version):
        if not ruled:
            ruled.append(flow.judge(path, Ruling.REJECT, core, flow.Why(author="A", reason="No."), clock))
        return gathering(self, version)

    ruled: list[str] = []
    monkeypatch.setattr(record.Writer, "gathering", ruled_just_before)
    flow.gather(path, None, clock)
    flow.gather_if_stale(path, None, clock)
    assert ruled
    with record.read_record(path) as held:
        assert not any(set(core) & set(one.claims) for one in held.incidents())


def test_claims_are_checked_although_a_gathering_before_was_stopped_short_of_it(samples):
    path, clock = samples, Clock()
    flow.gather(path, None, clock)
    assert not flow.gather_if_stale(path, None, clock)
    with record.read_record(path) as held:
        assert len(held.answers()) > 5


def test_a_page_that_is_erased_while_pages_are_read_anew_is_left_out(tmp_path, monkeypatch):
    db, clock = tmp_path / "r.db", Clock()
    added(db, SAMPLES[:3], clock=clock)
    monkeypatch.setitem(claims.EXTRACTORS, "rules", claims.Maker(name="rules", version="next"))
    again = flow.reread(db, flow.Plan(), Inline(), clock)
    done = [next(again)]
    with record.read_record(db) as held, record.open_record(db, clock=clock) as writer:
        writer.erase(
            next(iter(held.unread("rules", claims.EXTRACTORS["rules"].versioned(world_state())))), "asked"
        )
    done += list(again)
    assert len(done) == 2
    assert record.check(db) == ()


def test_who_waits_to_write_is_let_in_between_two_parts_of_a_long_gathering(tmp_path, monkeypatch):
    path, clock = tmp_path / "r.db", Clock()
    added(path, SAMPLES[:3], clock=clock)
    dark = record.HeldBlackout(number=0, area="", days=DAY, reason="no lines")
    monkeypatch.setattr(gathering, "_AT_ONCE", 1)
    monkeypatch.setattr(
        gathering, "time", SimpleNamespace(sleep=lambda _s: flow.black_out(path, dark, clock))
    )
    flow.gather(path, None, clock)
    with record.read_record(path) as held:
        assert len(list(held.blackouts())) == 2
