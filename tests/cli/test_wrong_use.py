"""Wrong words on the command line end with exit code 2 and one sentence that says what to give."""

from __future__ import annotations

import shlex
import shutil

import command
import pytest

TEXT = """Mortar fire kills two in Marrun

6 March 2024

Two people were killed when mortar shells hit a depot in Erbil on Tuesday, police said.
"""


@pytest.fixture
def run(tmp_path):
    """Run a command in a folder that holds a page and tables."""
    (tmp_path / "page.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "table.csv").write_text("date,actor\n2024-01-02,rebels\n", encoding="utf-8")
    (tmp_path / "letters.csv").write_text("to,from\nAnna,Omar\n", encoding="utf-8")

    def running(*words):
        done = command.run(*words, cwd=tmp_path, COLUMNS="300")
        return done.returncode, done.stdout, done.stderr

    return running


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    """A record that holds the page."""
    folder = tmp_path_factory.mktemp("record")
    (folder / "page.txt").write_text(TEXT, encoding="utf-8")
    done = command.run("add", "page.txt", "--db", "r.db", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "r.db"


@pytest.fixture
def added(run, db, tmp_path):
    """Run a command as `run` does, beside a copy of that record."""
    shutil.copy(db, tmp_path)
    return run


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("read page.txt --seconds 0", "--seconds: 0.0 cannot be used; give a number above 0"),
        ("read page.txt --max-cost -5", "--max-cost: -5.0 cannot be used"),
        ("read page.txt --extractor guesses", "give learned or llm or rules"),
        ("read page.txt --extractor llm", "--endpoint and --model too"),
        ("read page.txt --extractor llm --model m --endpoint there", "give an address like"),
        ("read page.txt --extractor llm --model m --endpoint http://example.org/v1", "--allow-remote"),
        ("read page.txt --mentions", "--mentions goes with --json or --jsonl"),
        ("read page.txt --json --jsonl", "--json and --jsonl exclude one another"),
        ("read page.txt --published 2024-02-30", "is not a day"),
        ("add page.txt --extractor guesses", "give learned or llm or rules"),
        ("incidents --json --csv", "--json and --csv exclude one another"),
        ("incidents --since 2024-03 --until 2024-01", "ends (2024-01-31) before it begins"),
        ("brief --since 2024-01-01 --country Iraq", "no ISO 3166 alpha-3 code"),
        ("tempo --csv table.csv --json --as-csv", "--json, --jsonl and --as-csv exclude one another"),
        ("tempo --csv table.csv --replay 2024-02-01 2024-01-01", "the first day lies after the last"),
        ("tempo --csv table.csv --blackout 2024-02-01..2024-01-01", "ends before it begins"),
        ("tempo --csv letters.csv", "a table with a column date or date_start"),
        ("tempo --csv table.csv --svg nowhere/x.svg", "--svg: 'nowhere/x.svg' cannot be used"),
        ("world Banner --add-as two..words", "small letters and digits, parted by hyphens"),
        ("world Banner --add-as banner --country Iraq", "no ISO 3166 alpha-3 code"),
        ("world Banner --add-as banner --world nowhere/w.toml", "a path in a folder that is there"),
        ("world ' '", "give a name"),
        ("world", "give a name"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_sentence(run, words, told):
    code, out, err = run(*shlex.split(words))
    assert (code, out) == (2, ""), err
    assert told in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("search ...", "at least one word or number"),
        ("tempo --area Nowhereville", "places that are known"),
        ("tempo --kind quarrel", "is not in the codebook"),
        ("backup nowhere/copy.db", "a path in a folder that is there"),
        ("blackout 2024-02-01..2024-01-01 --reason dark", "ends before it begins"),
        ("check no attacks since 31 February", "a day that the calendar has"),
    ],
)
def test_a_wrong_question_to_a_record_is_told_in_one_sentence(added, words, told):
    code, out, err = added(*words.split(), "--db", "r.db")
    assert (code, out) == (2, ""), err
    assert told in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("read nowhere.txt", "nowhere.txt: no such file or folder"),
        ("read page.txt --world folder", "folder: this is a folder, no file of actors and places"),
        ("world Banner --add-as banner --world folder", "folder: this is a folder"),
        ("tempo --csv nowhere.csv", "nowhere.csv: no such file or folder"),
        ("tempo --csv folder", "folder: this is a folder, no table"),
        ("claims --db nowhere.db", "nowhere.db: no such record"),
        ("claims --db folder", "a folder or a device, no record"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error_told_in_one_sentence(run, words, told):
    code, out, err = run(*words.split())
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert told in err
    assert "Traceback" not in err


def test_filters_that_leave_nothing_are_no_error(added):
    code, _, err = added("tempo", "--csv", "table.csv", "--actor", "nobody")
    assert (code, err) == (4, "onrecord: No incident of table.csv fits; leave out a filter.\n")
    code, _, err = added("tempo", "--db", "r.db")
    assert code == 4
    assert "name an actor, a target or an area" in err
    code, out, err = added("tempo", "--db", "r.db", "--area", "Iraq")
    assert (code, err) == (0, "")
    assert out.startswith("attacks in Iraq")


def test_a_review_of_nothing_says_so(added):
    assert added("review", "--db", "r.db") == (0, "No pair and no ruling waits for you.\n", "")
