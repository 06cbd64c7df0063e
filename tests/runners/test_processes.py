from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.errors import NoSuchRecord
from onrecord.model import Problem
from onrecord.runners import Bounds, Inline, Processes


@dataclass(frozen=True)
class Square:
    def __call__(self, item):
        return item * item


def moody(item):
    match item:
        case "hang":
            time.sleep(600)
        case "die":
            os._exit(9)
        case "swell":
            return len(bytearray(8 << 30))
        case "fault":
            raise ValueError("of our own making")
        case "misuse":
            raise NoSuchRecord("nowhere.db")
        case "print":
            print("words on standard output")
    return item


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    ways = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, ways)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    with Processes(jobs) as runner:
        assert list(runner.map(Square(), range(20))) == list(Inline().map(Square(), range(20)))


def test_an_item_that_hangs_dies_swells_or_faults_is_a_problem_and_the_rest_goes_on():
    items = ["a", "hang", "b", "die", "c", "swell", "d", "fault", "print", "e"]
    with Processes(1, Bounds(seconds=3)) as runner:
        got = list(runner.map(moody, items))
    fine = [item for item in got if isinstance(item, str)]
    problems = {p.subject: p.message for p in got if isinstance(p, Problem)}
    assert fine == ["a", "b", "c", "d", "print", "e"]
    assert problems["hang"] == "took longer than 3 s; stopped (the setting seconds gives more)"
    assert "died" in problems["die"]
    assert "memory" in problems["swell"]
    assert "fault in onrecord (ValueError: of our own making)" in problems["fault"]


def test_wrong_use_met_in_a_process_is_raised_here():
    with Processes(1) as runner, pytest.raises(NoSuchRecord, match=r"nowhere\.db"):
        list(runner.map(moody, ["a", "misuse", "b"]))


def test_wrong_use_met_in_one_process_leaves_the_other_to_finish_what_it_is_at(tmp_path):
    kept = tmp_path / "kept"
    with Processes(2) as runner, pytest.raises(NoSuchRecord):
        list(runner.map(slow_or_misuse, ["misuse", kept]))
    assert kept.read_text() == "paid for"


def slow_or_misuse(item):
    if item == "misuse":
        raise NoSuchRecord("nowhere.db")
    time.sleep(1)
    item.write_text("paid for")
    return item


def test_a_process_is_renewed_after_its_number_of_items():
    with Processes(1, Bounds(items=2)) as runner:
        assert len(set(runner.map(pid, range(6)))) == 3


def test_processes_live_on_from_one_map_to_the_next():
    with Processes(1) as runner:
        assert len({*runner.map(pid, range(2)), *runner.map(pid, range(2))}) == 1


def test_leaving_early_does_not_wait_for_work_that_hangs():
    before = time.monotonic()
    with Processes(1) as runner:
        results = runner.map(moody, ["a", "b", "c", "hang", "d", "e"])
        next(results)
        results.close()
    assert time.monotonic() - before < 20


def test_closing_does_not_wait_for_work_that_nobody_fetches():
    before = time.monotonic()
    runner = Processes(2)
    results = runner.map(moody, ["a", *["hang"] * 20])
    next(results)
    runner.close()
    assert time.monotonic() - before < 20
    results.close()
    assert list(runner.map(moody, ["a"])) == ["a"]
    runner.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits processes the POSIX way")
def test_a_process_that_cannot_be_started_is_a_problem_of_its_item(monkeypatch):
    def refuse(*_words, **_options):
        raise OSError(24, "Too many open files")

    with Processes(1) as runner:
        monkeypatch.setattr(subprocess, "Popen", refuse)
        (problem,) = runner.map(Square(), [3])
        monkeypatch.undo()
        assert "could not be started" in problem.message
        assert "Too many open files" in problem.message


@pytest.mark.skipif(sys.platform == "win32", reason="limits processes the POSIX way")
def test_a_tighter_bound_of_the_system_is_left_as_it_is():
    bounded = "import resource as r; r.setrlimit(r.RLIMIT_AS, (1 << 30, 1 << 30)); "
    asked = "from onrecord.runners import *; print(list(Processes(1).map(abs, [-3])))"
    done = subprocess.run([sys.executable, "-c", bounded + asked], capture_output=True, text=True, check=True)
    assert done.stdout == "[3]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="kills processes the POSIX way")
def test_a_hanging_item_whose_asker_was_killed_is_stopped_all_the_same(tmp_path):
    told = tmp_path / "pid"
    asked = (
        "import sys, pathlib; from onrecord.runners import *; from onrecord.runners import processes;"
        "processes._GRACE_S = 0.5; from tests.runners.test_processes import tell_and_hang;"
        "list(Processes(1, Bounds(seconds=2)).map(tell_and_hang, [pathlib.Path(sys.argv[1])]))"
    )
    asker = subprocess.Popen([sys.executable, "-c", asked, told])
    until = time.monotonic() + 20
    while not told.exists() and time.monotonic() < until:
        time.sleep(0.05)
    asker.kill()
    asker.wait()
    while is_alive(int(told.read_text())) and time.monotonic() < until:
        time.sleep(0.05)
    assert time.monotonic() < until


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # Where nobody fetches how it ended, it stays listed.
    return (
        subprocess.run(
            ["ps", "-o", "stat=", str(process)], check=False, capture_output=True, text=True
        ).stdout[:1]
        != "Z"
    )


def tell_and_hang(path):
    there = path.with_suffix(".new")
    there.write_text(str(os.getpid()))
    there.rename(path)
    time.sleep(600)


def pid(_item):
    return os.getpid()


def test_items_are_taken_only_as_they_are_needed():
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    with Processes(1) as runner:
        results = runner.map(Square(), items())
        next(results)
        assert len(taken) < 10
        results.close()
