"""`onrecord tempo` and `onrecord check` as a user runs them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from command import run, start

FIRST = date(2024, 1, 1)


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    path = tmp_path_factory.mktemp("tempo") / "incidents.csv"
    rows = ["date,series,area"]
    rows += [f"{FIRST + timedelta(at)},daily,North" for at in range(90)]
    rows += [f"{FIRST + timedelta(at)},weekly,South" for at in range(0, 120, 7)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_halt_is_said_in_words_and_numbers_only_when_asked(table):
    plain = run("tempo", "--csv", table, "--area", "North", "--as-of", "2024-04-25")
    assert plain.returncode == 0
    assert "A halt is" in plain.stdout
    assert "probable" in plain.stdout
    assert "P(halt" not in plain.stdout
    explained = run("tempo", "--csv", table, "--area", "North", "--as-of", "2024-04-25", "--explain")
    assert "P(halt today) 0.9" in explained.stdout
    assert "safe" not in (plain.stdout + explained.stdout).lower()


def test_a_replay_prints_one_object_a_series_and_day(table):
    done = run("tempo", "--csv", table, "--replay", "2024-03-01", "2024-03-03", "--jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["as_of"], row["series"]) for row in rows] == [
        (f"2024-03-0{day}", name) for day in (1, 2, 3) for name in ("daily", "weekly")
    ]
    wanted = {
        "series", "as_of", "silent_days", "effective_silent_days", "silence", "p_halt", "p_quiet_14", "state",
        "rate",
    }  # fmt: skip
    assert all(wanted <= row.keys() for row in rows)
    assert all(len(row["rate"]) == 3 and row["rate"] == sorted(row["rate"]) for row in rows)


def test_the_same_table_gives_the_same_bytes(table):
    words = ("tempo", "--csv", table, "--as-of", "2024-04-25", "--json")
    assert start(*words, PYTHONHASHSEED="7").stdout == run(*words).stdout


def test_csv_has_a_head_and_a_row_a_series(table):
    done = run("tempo", "--csv", table, "--as-of", "2024-04-25", "--as-csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["series"] for row in rows} == {"daily", "weekly"}


def test_the_drawing_is_a_picture_with_its_title(table, tmp_path):
    path = tmp_path / "north.svg"
    assert (
        run("tempo", "--csv", table, "--area", "North", "--as-of", "2024-04-25", "--svg", path).returncode
        == 0
    )
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    words = " ".join(root.itertext())
    assert "daily, as of 2024-04-25" in words
    assert "a halt was held to be probable" in words


def test_a_sentence_is_held_against_the_table(table):
    supported = run(
        "check", "--csv", table, "no attacks in the North since 30 March", "--as-of", "2024-04-20"
    )
    assert supported.returncode == 0
    assert supported.stdout.startswith("Consistent with this record.")
    contradicted = run("check", "--csv", table, "no attacks in the North since 20 March", "--json")
    form = json.loads(contradicted.stdout)["verdict"]
    assert form["answer"] == "contradicted"
    assert form["deciding"]


def test_a_year_that_was_taken_from_before_is_told(table):
    before = run("check", "--csv", table, "no attacks in the North since 4 June", "--as-of", "2024-04-25")
    assert "No year is named: 2023 is taken" in before.stdout
    named = run("check", "--csv", table, "no attacks in the North since 4 June 2023", "--as-of", "2024-04-25")
    assert "No year is named" not in named.stdout
    this = run("check", "--csv", table, "no attacks in the North since 4 April", "--as-of", "2024-04-25")
    assert "No year is named" not in this.stdout


def test_a_sentence_that_asks_nothing_is_told_so(table):
    done = run("check", "--csv", table, "The minister met the ambassador")
    assert (done.returncode, done.stdout) == (4, "")
    assert "say it plainly" in done.stderr


def test_wrong_use_ends_in_one_sentence(table, tmp_path):
    nowhere = run("tempo", "--db", tmp_path / "nowhere.db")
    assert (nowhere.returncode, nowhere.stderr.count("\n")) == (1, 1)
    assert run("tempo", "--db", tmp_path / "r.db", "--csv", table).returncode == 2
    missing = run("tempo", "--csv", tmp_path / "nowhere.csv")
    assert missing.returncode == 1
    assert missing.stderr.count("\n") == 1
    none = run("tempo", "--csv", table, "--actor", "nobody")
    assert (none.returncode, none.stderr.count("\n")) == (4, 1)
    assert run("tempo", "--csv", table, "--by", "colour").returncode == 2
    assert run("tempo", "--csv", table, "--replay", "2024-03-03", "2024-03-01").returncode == 2


def test_totals_alone_will_do(tmp_path):
    path = tmp_path / "totals.csv"
    rows = [f"{FIRST + timedelta(5 * k)},{5 * k},eq" for k in range(1, 16)]
    last = FIRST + timedelta(75)
    rows += [f"{last + timedelta(20)},75,eq"]
    path.write_text("as_of,count,relation\n" + "\n".join(rows) + "\n", encoding="utf-8")
    done = run("tempo", "--tallies", path, "--json")
    (one,) = json.loads(done.stdout)["tempo"]
    assert one["silent_days"] == 20
    assert one["state"] in {"probable halt", "halt very probable"}


def test_a_drawing_that_cannot_be_written_is_said_in_one_sentence(table, tmp_path):
    done = run("tempo", "--csv", table, "--area", "North", "--svg", tmp_path / "nowhere" / "x.svg")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "--svg" in done.stderr


def test_a_drawing_replaces_a_drawing_and_nothing_else(table, tmp_path):
    drawing = tmp_path / "north.svg"
    whole = table.read_bytes()
    done = run("tempo", "--csv", table, "--area", "North", "--svg", table)
    assert done.returncode != 0
    assert 'ends in ".svg"' in done.stderr
    assert table.read_bytes() == whole
    drawing.write_text("an earlier one")
    assert run("tempo", "--csv", table, "--area", "North", "--svg", drawing).returncode == 0
    assert "<svg" in drawing.read_text("utf-8")


def test_a_wrong_relation_is_told_of_the_totals_with_its_row(tmp_path):
    path = tmp_path / "totals.csv"
    path.write_text("as_of,count,relation\n2024-01-05,4,exactly\n", encoding="utf-8")
    done = run("tempo", "--tallies", path)
    assert done.returncode == 2
    assert "--csv" not in done.stderr
    for words in ("--tallies", "row 2", "eq, ge, approx"):
        assert words in done.stderr


def test_a_day_that_no_calendar_has_is_refused_in_one_sentence(table):
    done = run("check", "--csv", table, "no attacks since 30 February")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "30 February" in done.stderr
