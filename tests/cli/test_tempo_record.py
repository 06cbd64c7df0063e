"""Tempo, checks and alerts out of a record, as a user runs them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from command import take
from typer.testing import CliRunner

from onrecord import record
from onrecord.cli.app import app
from onrecord.errors import NoSuchItem, NothingFits, UnreadableSetting

ATOM = "{http://www.w3.org/2005/Atom}"
UNTIL = ("--as-of", "2024-02-20")


def run(*words):
    """Run a command within this process; errors are said as `main` says them."""
    env = {"COLUMNS": "120", "XDG_CONFIG_HOME": "/nonexistent", "ONRECORD_DB": None, "NO_COLOR": "1"}
    return CliRunner().invoke(app, [*map(str, words)], env=env)


@pytest.fixture(scope="module")
def db(sample_record, tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "r.db"
    record.backup(sample_record, path)
    return path


def test_a_blackout_given_to_a_check_of_the_record_is_heeded(db):
    asked = ("check", "--db", db, "no attacks on US forces in Iraq and Syria since 4 February", *UNTIL)
    assert "only 0% of the usual sources" not in run(*asked).stdout
    for dark in ("2024-02-01..2024-02-20", "2024-02-01..", "2024-02"):
        assert "only 0% of the usual sources" in run(*asked, "--blackout", dark).stdout


def test_the_series_of_the_filters_is_told_with_what_was_said_of_its_halts(db):
    done = run("tempo", "--db", db, "--target", "us forces", "--area", "iraq and syria", *UNTIL)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("attacks on United States Armed Forces in Iraq and Syria, as of 2024-02-20")
    assert "told by others, 4 reports, 1 to 2 origins (c-" in done.stdout
    assert "announced, 2 reports, 2 origins (c-" in done.stdout
    assert "silence observed (c-" in done.stdout
    assert "usual sources" in done.stdout
    assert "safe" not in done.stdout.lower()


def test_without_filters_every_series_of_the_record_is_ranked(db):
    form = json.loads(run("tempo", "--db", db, "--json", *UNTIL).stdout)
    assert form["tempo"]
    assert all(one["as_of"] == "2024-02-20" for one in form["tempo"])
    unknown = [one["state"] == "not enough record" for one in form["tempo"]]
    assert unknown == sorted(unknown)


def test_a_record_is_replayed_from_what_was_known_each_day(db):
    words = ("--target", "US forces", "--replay", "2024-02-01", "2024-02-03", "--jsonl")
    rows = [json.loads(line) for line in run("tempo", "--db", db, *words).stdout.splitlines()]
    assert [row["as_of"] for row in rows] == ["2024-02-01", "2024-02-02", "2024-02-03"]


def test_a_drawing_marks_what_was_said(db, tmp_path):
    path = tmp_path / "series.svg"
    run("tempo", "--db", db, "--target", "US forces", "--svg", path, *UNTIL)
    words = " ".join(ET.fromstring(path.read_text(encoding="utf-8")).itertext())
    assert {"announced", "told"} & set(words.split())
    assert "observed" in words


def test_a_sentence_and_a_claim_are_held_against_the_record(db):
    words = ("more than 100 attacks on us forces since 17 October 2023", *UNTIL)
    done = run("check", "--db", db, "--json", *words)
    verdict = json.loads(done.stdout)["verdict"]
    assert verdict["answer"] == "supported"
    assert "counted: attacks on United States Armed Forces" in verdict["why"]
    observed = run("tempo", "--db", db, "--target", "us forces", *UNTIL).stdout
    claim = next(line for line in observed.splitlines() if "silence observed" in line)
    key = claim.rpartition("(")[2].rstrip(")")
    checked = run("check", "--db", db, key)
    assert checked.exit_code == 0, checked.output
    assert "counted: attacks on" in checked.stdout


def test_areas_with_a_comma_between_are_as_many_areas(db):
    words = ("--target", "us forces", "--json", *UNTIL)
    names = ("iraq and syria", "Iraq, Syria")
    both = [json.loads(run("tempo", "--db", db, "--area", name, *words).stdout)["tempo"] for name in names]
    assert both[0] == both[1]
    assert "Iraq and Syria" in both[0][0]["series"]


def test_what_only_may_belong_is_not_enough_record_and_no_error(db):
    words = ("--target", "us forces", "--area", "Iraq, Syria", "--as-of", "2024-02-18")
    done = run("tempo", "--db", db, *words)
    assert done.exit_code == 0, done.output
    assert "in Iraq and Syria, as of 2024-02-18" in done.stdout
    assert "silence observed" in done.stdout


def test_a_name_that_neither_record_nor_world_knows_is_open_in_any_letters(db):
    for name in ("the Umbrella Works", "the umbrella works"):
        done = run("check", "--db", db, f"no attacks on {name} since 4 February 2024", *UNTIL)
        assert done.stdout.startswith("Not enough record.")
        assert "mbrella" in done.stdout


def test_alerts_tell_what_was_said_and_what_changed_as_lines_json_and_feed(db):
    words = ("alerts", "--db", db, "--since", "2024-02-01", *UNTIL)
    form = json.loads(run(*words, "--json").stdout)
    assert {"said", "state"} <= {one["about"] for one in form["alerts"]}
    assert all(one["day"] >= "2024-02-01" for one in form["alerts"])
    lines = [json.loads(line) for line in run(*words, "--jsonl").stdout.splitlines()]
    assert lines == form["alerts"]
    feed = ET.fromstring(run(*words, "--feed").stdout)
    ids = [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 0
    assert run("alerts", "--db", db, "--since", "2090-01-01").exit_code == 4


PAGE = """<html><head><title>{title}</title><meta property="og:site_name" content="Saltmarsh Observer">
<meta property="article:published_time" content="{day}T18:00:00Z"></head>
<body><article><h1>{title}</h1><p>{words}</p></article></body></html>"""
TOWNS = ("Erbil", "Kirkuk", "Mosul", "Basra", "Tikrit", "Ramadi", "Fallujah", "Baquba")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("told")


@pytest.fixture
def told(folder):
    """Write a page a town, each of an attack, and one that counts them; gives the paths, that one first."""

    def written(name, day, words):
        path = folder / f"{name}.html"
        path.write_text(PAGE.format(title=f"On {name}", day=day, words=words), encoding="utf-8")
        return path

    count = "US forces in Iraq were attacked at least six times between 3 January 2024 and 18 January 2024."
    out = [written("counts", date(2024, 1, 20), count)]
    for at, town in enumerate(TOWNS):
        day = date(2024, 1, 2) + timedelta(2 * at)
        when = f"{day:%A}, {day.day} January 2024"
        words = (
            f"Kataib Hezbollah attacked US forces in {town}, Iraq, with rockets on {when}, the Pentagon said."
        )
        out.append(written(town, day, words))
    return out


@pytest.fixture
def whole(folder, told, tmp_path):
    """A copy of a record of all those pages."""
    path, copy = folder / "r.db", tmp_path / "r.db"
    if not path.exists():
        take(path, *told)
    assert run("backup", copy, "--db", path).exit_code == 0
    return copy


def test_reprints_give_one_alert_with_reports_and_origins_counted(db):
    form = json.loads(run("alerts", "--db", db, "--since", "2024-02-15", *UNTIL, "--json").stdout)
    observed = [one for one in form["alerts"] if one["became"] == "observed"]
    assert [(one["reports"], one["origins"]) for one in observed] == [(4, [1, 1])]
    assert "4 reports, 1 origin" in observed[0]["words"]
    later = json.loads(run("alerts", "--db", db, "--since", "2024-02-19", *UNTIL, "--json").stdout)
    assert not any(one["became"] == "observed" for one in later["alerts"])


def test_verdicts_on_claims_are_kept_by_themselves(whole):
    form = json.loads(run("alerts", "--db", whole, "--since", "2024-01-25", "--json").stdout)
    verdicts = [one for one in form["alerts"] if one["about"] == "verdict"]
    assert [one["became"] for one in verdicts] == ["supported"]
    assert all(one["claim"] for one in verdicts)


def test_an_answer_that_later_reports_change_is_an_event(tmp_path, told):
    path = tmp_path / "r.db"
    take(path, *told[:3])
    words = ("alerts", "--db", path, "--since", "2024-06-01", "--json")
    assert run(*words).exit_code == 4
    take(path, *told[3:])
    changed = [one for one in json.loads(run(*words).stdout)["alerts"] if one["was"]]
    assert [(one["about"], one["was"], one["became"]) for one in changed] == [
        ("verdict", "not enough record", "supported")
    ]
    assert "before: not enough record" in changed[0]["words"]


def test_only_the_newest_version_of_a_page_counts(told, whole):
    path = whole
    words = ("US forces in Iraq were attacked at least six times since 1 January 2024",)
    assert json.loads(run("check", "--db", path, "--json", *words).stdout)["verdict"]["certain"] == 8
    for page in told[5:]:
        page.write_text(
            PAGE.format(title="Withdrawn", day="2024-01-19", words="This was withdrawn."), "utf-8"
        )
    take(path, *told[5:])
    assert json.loads(run("check", "--db", path, "--json", *words).stdout)["verdict"]["certain"] == 4
    then = (*words, "--as-of", "2024-01-20")
    assert json.loads(run("check", "--db", path, "--json", *then).stdout)["verdict"]["certain"] == 8
    claims = json.loads(run("claims", "--db", path, "--json").stdout)["claims"]
    assert {one["place"]["name"] for one in claims if one["form"] == "event"} == set(TOWNS[:4])


def test_blackouts_are_entered_listed_and_taken_back(db, tmp_path):
    copy = tmp_path / "r.db"
    assert run("backup", copy, "--db", db).exit_code == 0
    assert (
        run("blackout", "2024-02-19..", "--area", "IRQ", "--reason", "no lines", "--db", copy).exit_code == 0
    )
    assert "IRQ  no lines" in run("blackout", "--db", copy).stdout
    words = ("--target", "us forces", "--area", "iraq and syria", *UNTIL, "--json")
    (dark,) = json.loads(run("tempo", "--db", copy, *words).stdout)["tempo"]
    assert dark["state"] in {"possible halt", "quiet", "active", "not enough record"}
    assert run("blackout", "--undo", "1", "--db", copy).exit_code == 0
    assert run("blackout", "--db", copy).stdout == ""
    assert run("blackout", "--undo", "1", "--db", copy).exit_code == 2


def test_wrong_use_is_one_sentence(db):
    assert isinstance(run("check", "--db", db, "c-zzzz").exception, NoSuchItem)
    assert isinstance(run("tempo", "--db", db, "--actor", "Nobody Known").exception, NothingFits)
    assert isinstance(run("tempo", "--db", db, "--area", "Nowhereland").exception, UnreadableSetting)
    assert run("check", "--db", db, "--actor", "x", "no attacks since May").exit_code == 2
    assert run("alerts", "--db", db, "--since", "2024-03-01", *UNTIL).exit_code == 2
