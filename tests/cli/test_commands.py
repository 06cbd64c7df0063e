"""The commands as a user runs them: output, exit codes, errors in one sentence."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import jsonschema
import pytest
from command import run, start
from rich.cells import cell_len

from onrecord import dossier
from onrecord.exports.exchange import schema

PAGES = {path.name: str(path) for path in dossier.pages()}
WIRE = PAGES["10-wire-story.html"]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "r.db"
    names = (
        "04-tower-22.html",
        "10-wire-story.html",
        "14-april-attacks.html",
        "18-arabic.html",
        "06-denial.txt",
    )
    done = start("add", *(PAGES[name] for name in names), "--db", path)
    assert done.returncode == 0, done.stderr
    assert "5 new pages, 0 known, 0 refused" in " ".join(done.stdout.split())
    return path


@pytest.fixture(scope="module")
def wire():
    """How reading the wire's story as JSON ended."""
    return run("read", WIRE, "--json", "--mentions")


def test_claims_that_are_not_sure_enough_are_left_out_and_counted(wire):
    every = json.loads(wire.stdout)["claims"]
    form = json.loads(run("read", WIRE, "--json", "--min-score", "0.8").stdout)
    assert [one["id"] for one in form["claims"]] == [one["id"] for one in every if one["score"] >= 0.8]
    assert 0 < len(form["claims"]) < len(every)
    assert "less sure than 0.8" in form["problems"][-1]["message"]


def test_json_is_one_object_that_obeys_the_schema(wire):
    assert wire.returncode == 0
    form = json.loads(wire.stdout)
    jsonschema.Draft202012Validator(schema()).validate(form)
    assert form["source"] == WIRE
    assert form["claims"]
    assert form["mentions"]
    for claim in form["claims"]:
        start, end = claim["trigger"]
        assert claim["quote"][0] <= start < end <= len(form["text"])


def test_json_lines_come_in_the_order_given_and_a_bad_file_is_an_object_too(tmp_path):
    (tmp_path / "junk.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    paths = [PAGES["20-trap.txt"], str(tmp_path / "junk.txt"), WIRE]
    done = start("read", *paths, "--jsonl", "--no-claims")
    forms = [json.loads(line) for line in done.stdout.splitlines()]
    assert [form["source"] for form in forms] == paths
    assert forms[1]["claims"] == []
    assert forms[1]["problems"]
    for form in forms:
        jsonschema.Draft202012Validator(schema()).validate(form)
    assert done.returncode == 3


def test_the_same_page_gives_the_same_bytes(wire):
    assert start("read", WIRE, "--json", "--mentions", PYTHONHASHSEED="7").stdout == wire.stdout


def test_reading_for_people_fits_80_columns_and_holds_head_tree_and_quotes():
    done = run("read", WIRE)
    assert max(map(cell_len, done.stdout.splitlines())) <= 80
    assert "Meridian Press Agency (the report's own voice)" in done.stdout
    assert "Published 18 Feb 2024" in done.stdout
    assert "\x1b" not in done.stdout
    assert "“" in done.stdout


def test_a_page_that_is_not_coded_is_never_said_to_claim_nothing():
    done = run("read", PAGES["18-arabic.html"])
    assert "not yet coded" in " ".join(done.stdout.split())
    assert "No claims" not in done.stdout


def test_standard_input_and_the_known_day():
    done = start(
        "read", "-", "--json", "--no-claims", "--published", "2024-02-18", stdin="A headline\n\nA text.\n"
    )
    form = json.loads(done.stdout)
    assert (form["source"], form["published"]["first"]) == ("-", "2024-02-18")


def test_the_schema_is_printed():
    assert json.loads(run("read", "--schema").stdout) == schema()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("read", "missing.txt"), 1, "missing.txt: no such file or folder"),
        (("read",), 2, "name a file"),
        (("read", WIRE, "--json", "--jsonl"), 2, "exclude"),
        (("read", WIRE, PAGES["20-trap.txt"], "--json"), 2, "--jsonl"),
        (("read", WIRE, "--published", "2024-13-01"), 2, "YYYY-MM-DD"),
        (("read", WIRE, "--published", "0000-00-00"), 2, "YYYY-MM-DD"),
        (("read", WIRE, "--extractor", "oracle"), 2, "rules"),
        (("claims", "--db", "none.db"), 1, "none.db"),
        (("show", "c-x", "--db", "none.db"), 1, "none.db"),
        (("frobnicate",), 2, "No such command"),
        (("claims", "--kind", "attak"), 2, "codebook"),
        (("claims", "--means", "rokket"), 2, "codebook"),
        (("claims", "--country", "Iraq"), 2, "IRQ"),
        (("claims", "--since", "2024-02", "--until", "2024-01"), 2, "before it begins"),
        (("incidents", "--since", "2024-02", "--until", "2024-01"), 2, "before it begins"),
        (("incidents", "--kind", "Attack"), 2, "codebook"),
        (("add", WIRE, "--jobs", "0"), 2, "jobs"),
    ],
)
def test_wrong_use_is_told_in_one_sentence(words, code, said, tmp_path):
    done = run(*words, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_process_ends_with_the_code_of_wrong_use():
    done = start("frobnicate")
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such command" in done.stderr


def test_adding_again_adds_nothing(db):
    done = run("add", WIRE, "--db", db)
    assert "0 new pages, 1 known, 0 refused; 0 claims" in " ".join(done.stdout.split())


def test_claims_are_listed_as_a_table_json_lines_and_csv(db):
    shown = run("claims", "--db", db, "--kind", "attack")
    assert max(map(len, shown.stdout.splitlines())) <= 80
    whole = json.loads(run("claims", "--db", db, "--kind", "attack", "--json").stdout)["claims"]
    lines = [
        json.loads(x) for x in run("claims", "--db", db, "--kind", "attack", "--jsonl").stdout.splitlines()
    ]
    rows = list(csv.DictReader(io.StringIO(run("claims", "--db", db, "--kind", "attack", "--csv").stdout)))
    assert [c["id"] for c in whole] == [c["id"] for c in lines] == [row["claim"] for row in rows]
    assert {c["kind"] for c in whole} == {"attack"}
    assert all(row["quote"] for row in rows)


def test_claims_are_narrowed_by_what_is_asked(db):
    every = [json.loads(x) for x in run("claims", "--db", db, "--jsonl").stdout.splitlines()]
    cease = [
        json.loads(x) for x in run("claims", "--db", db, "--jsonl", "--kind", "cease").stdout.splitlines()
    ]
    assert cease == [claim for claim in every if claim["kind"] == "cease"]
    assert 0 < len(cease) < len(every)
    early = [
        json.loads(x) for x in run("claims", "--db", db, "--jsonl", "--as-of", "2024-01").stdout.splitlines()
    ]
    assert {claim["known"]["last"][:7] for claim in early} == {"2024-01"}


def test_nothing_found_has_its_own_exit_code(db):
    done = start("claims", "--db", db, "--actor", "nobody of that name")
    assert (done.returncode, done.stdout) == (4, "")
    assert run("search", "xyzzyx", "--db", db).returncode == 4


def test_a_country_that_is_none_is_told_from_one_in_which_nothing_happened(db):
    none = run("claims", "--db", db, "--country", "XYZ")
    assert (none.returncode, "No country is known by the code 'XYZ'" in none.stderr) == (4, True)
    quiet = run("claims", "--db", db, "--country", "NZL")
    assert (quiet.returncode, "No country" in quiet.stderr) == (4, False)


def test_what_a_folder_holds_beside_pages_is_told_also_where_a_page_is_refused(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4")
    for command, *more in (("read",), ("add", "--db", tmp_path / "r.db")):
        none = run(command, folder, *more)
        assert (none.returncode, "1 .pdf" in none.stderr, "No page was found" in none.stderr) == (
            4,
            True,
            True,
        )
    (folder / "b.html").write_bytes(b"")
    (folder / "c.txt").write_text("Shells fell on the depot in Erbil on Monday.", encoding="utf-8")
    for command, *more in (("read",), ("add", "--db", tmp_path / "r.db")):
        some = run(command, folder, *more)
        assert (some.returncode, "1 .pdf" in some.stderr, "b.html: The page is empty" in some.stderr) == (
            3,
            True,
            True,
        )


def test_many_pages_are_told_apart_by_their_files(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Shells fell on the depot in Erbil on Monday. {name}", encoding="utf-8")
    both = run("read", tmp_path)
    assert str(tmp_path / "a.txt") in both.stdout
    assert str(tmp_path / "b.txt") in both.stdout


def test_a_locale_without_unicode_stops_nothing(db):
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "claims", "--db", db],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“" in done.stdout.decode("utf-8")


def test_nothing_found_is_an_empty_object_to_a_program(db):
    none = run("claims", "--db", db, "--actor", "nobody of that name", "--json")
    assert (none.returncode, json.loads(none.stdout)["claims"]) == (4, [])
    none = run("search", "xyzzyx", "--db", db, "--json")
    assert (none.returncode, json.loads(none.stdout)["reports"]) == (4, [])


def test_a_claim_is_shown_with_its_passage_chain_and_rules(db):
    (first, *_) = run("claims", "--db", db, "--kind", "cease", "--jsonl").stdout.splitlines()
    claim = json.loads(first)
    done = run("show", claim["id"][:9], "--db", db)
    assert done.returncode == 0, done.stderr
    flat = " ".join(done.stdout.split())
    assert claim["why"]["kind"] in flat
    assert claim["id"] in flat
    assert "“" in flat


def test_how_sure_a_field_is_is_told_in_cases_and_not_of_a_day_that_is_not_stated(db):
    claims = [json.loads(line) for line in run("claims", "--db", db, "--jsonl").stdout.splitlines()]
    bounded = next(one for one in claims if not one["when"]["stated"] and one["scores"].get("when"))
    shown = " ".join(run("show", bounded["id"], "--db", db).stdout.split())
    when = shown[shown.index(" when ") : shown.index(" score ")]
    assert f"{bounded['scores']['when'] * 100:.0f} of 100 such cases" not in when.partition(" chain ")[0]
    assert f"wrote the same in {bounded['scores']['form'] * 100:.0f} of 100 such cases" in shown
    unsure = next(one for one in claims if one["scores"].get("modality", 1) < 0.5)
    shown = " ".join(run("show", unsure["id"], "--db", db).stdout.split())
    assert (
        "unsure, see the words: careful readers wrote the same in "
        f"{unsure['scores']['modality'] * 100:.0f} of 100" in shown
    )


def test_a_report_is_shown_as_it_was_read(db):
    (first, *_) = run("claims", "--db", db, "--source", "Meridian", "--jsonl").stdout.splitlines()
    report = json.loads(first)["report"]
    assert "Meridian Press Agency" in run("show", report, "--db", db).stdout
    form = json.loads(run("show", report, "--db", db, "--json").stdout)
    jsonschema.Draft202012Validator(schema()).validate(form)


def test_words_are_found_in_any_script(db):
    assert "Jordan" in run("search", "tower jordan", "--db", db).stdout
    arabic = run("search", "القوات", "--db", db)
    assert arabic.returncode == 0
    found = json.loads(run("search", "القوات", "--db", db, "--json").stdout)["reports"]
    for report in found:
        assert report["spans"]


def test_a_backup_answers_as_the_record_does(db, tmp_path):
    assert run("backup", tmp_path / "copy.db", "--db", db).returncode == 0
    assert run("claims", "--db", tmp_path / "copy.db").stdout == run("claims", "--db", db).stdout


def test_rereading_with_the_same_version_does_nothing(db):
    assert "already" in run("reread", "--db", db).stdout


def test_the_doctor_finds_all_well_and_what_is_not(db, tmp_path):
    assert run("doctor", "--db", db).returncode == 0
    (tmp_path / "junk.db").write_bytes(b"no record at all, but long enough to look at")
    done = start("doctor", "--db", tmp_path / "junk.db")
    assert done.returncode == 1
    assert "wrong" in done.stdout


def test_the_environment_names_the_record(db):
    assert run("claims", ONRECORD_DB=str(db)).stdout == run("claims", "--db", db).stdout


def test_the_demo_reads_the_whole_dossier(tmp_path):
    done = run("demo", "--db", tmp_path / "sample.db")
    assert done.returncode == 0, done.stderr
    assert max(map(cell_len, done.stdout.splitlines())) <= 80
    for name in PAGES:
        assert name in done.stdout
    assert "not coded" in done.stdout


@pytest.mark.parametrize(
    "name", ["read", "add", "claims", "show", "search", "reread", "backup", "doctor", "demo"]
)
def test_every_command_has_help_with_an_example(name):
    done = run(name, "--help")
    assert done.returncode == 0
    assert f"onrecord {name}" in done.stdout


def test_a_report_without_an_outlet_is_told_by_its_file_and_a_claim_by_its_page(tmp_path):
    page, record = tmp_path / "saved-17.txt", tmp_path / "r.db"
    words = "Shells killed two people at a depot in Erbil on Monday.\n\nShare this on Facebook\n"
    page.write_text(words, encoding="utf-8")
    assert run("add", page, "--db", record, "--published", "2024-03-06").returncode == 0
    (one,) = json.loads(run("incidents", "--db", record, "--json").stdout)["incidents"]
    assert "saved-17.txt" in run("show", one["id"], "--db", record).stdout
    claim = one["reports"][0]["claims"][0]
    assert f"read from {page}" in run("show", claim, "--db", record, COLUMNS="300").stdout
    assert "Facebook" not in run("show", claim, "--db", record).stdout
    told = run("changes", "--since", "2020-01-01", "--db", record).stdout
    assert f"{one['id']} added, 1 claim: attack, " in told
