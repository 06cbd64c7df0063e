"""The commands about incidents as a user runs them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from command import take
from typer.testing import CliRunner

from onrecord import dossier
from onrecord.cli.app import app
from onrecord.errors import NoSuchItem
from onrecord.exports.incidents import schema

PAGES = {path.name: str(path) for path in dossier.pages()}
LINEAGE = ("10-wire-story.html", "11-reprint.html", "12-reprint-erbil.txt", "13-reprint-detained.html")


def run(*words, stdin=None):
    """Run a command within this process; errors are said as `main` says them."""
    env = {"COLUMNS": "120", "XDG_CONFIG_HOME": "/nonexistent", "LOGNAME": "analyst", "ONRECORD_DB": None}
    return CliRunner().invoke(app, [*map(str, words)], input=stdin, env=env)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "r.db"
    take(path, *(PAGES[name] for name in (*LINEAGE, "09-baghdad-strike.txt")))
    return path


def listed(db, *words):
    done = run("incidents", "--db", db, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def test_incidents_obey_their_schema_and_name_their_sources_as_added(db):
    form = listed(db)
    jsonschema.Draft202012Validator(schema()).validate(form)
    assert json.loads(run("incidents", "--schema").stdout) == schema()
    sources = {report["source"] for one in form["incidents"] for report in one["reports"]}
    assert sources <= set(PAGES.values())
    for one in form["incidents"]:
        assert not any(value["proposed"] for value in one["fields"].get("actor", []))
        assert [claim for report in one["reports"] for claim in report["claims"]]


def test_four_reports_of_one_wire_are_told_as_one_origin(db):
    largest = max(listed(db)["incidents"], key=lambda one: len(one["reports"]))
    assert len(largest["reports"]) == 4
    assert largest["origins"][0] == 1
    shown = run("show", largest["id"][:8], "--db", db)
    assert "4 reports, 1" in shown.stdout
    assert "Reports, as they became known" in shown.stdout


def test_filters_narrow_and_nothing_is_exit_4(db):
    every = listed(db)["incidents"]
    some = listed(db, "--kind", "meet")["incidents"]
    assert {one["kind"] for one in some} == {"meet"}
    assert len(some) < len(every)
    assert run("incidents", "--db", db, "--country", "NZL").exit_code == 4


def test_csv_has_one_row_an_incident(db):
    rows = list(csv.DictReader(io.StringIO(run("incidents", "--db", db, "--csv").stdout)))
    assert [row["incident"] for row in rows] == [one["id"] for one in listed(db)["incidents"]]
    for row, one in zip(rows, listed(db)["incidents"], strict=True):
        for column, says in (("named", ["is named"]), ("denied_by", ["denies it", "denied"])):
            assert bool(row[column]) == any(each["says"] in says for each in one["stances"])
        assert bool(row["targets"]) == any(not value["drift"] for value in one["fields"].get("target", []))


def test_a_past_day_has_only_what_was_known(db):
    early = listed(db, "--as-of", "2024-02-10")["incidents"]
    sources = {Path(report["source"]).name for one in early for report in one["reports"]}
    assert sources == {"09-baghdad-strike.txt"}
    assert run("incidents", "--db", db, "--as-of", "2020-01-01").exit_code == 4


def test_drift_gives_both_passages(db):
    form = json.loads(run("drift", "--db", db, "--json").stdout)
    assert form["drifts"]
    for one in form["drifts"]:
        assert one["source"]["words"]
        assert one["report"]["words"]
        assert one["was"] != one["became"]


def test_a_trace_leads_from_every_reprint_to_the_wire(db):
    largest = max(listed(db)["incidents"], key=lambda one: len(one["reports"]))
    form = json.loads(run("trace", largest["id"], "--db", db, "--json").stdout)
    assert len(form["nodes"]) == 4
    assert len(form["edges"]) == 3
    drawn = run("trace", largest["id"], "--db", db).stdout
    assert "Meridian Press Agency" in drawn.splitlines()[1]


def test_a_trace_names_a_wire_that_is_not_in_the_record_and_a_report_without_an_outlet_by_its_page(tmp_path):
    page, record = tmp_path / "saved-17.txt", tmp_path / "r.db"
    page.write_text(
        "Shells hit depot in Erbil\n\n6 March 2024\n\n"
        "Two people were killed when shells hit a depot in Erbil on Tuesday, Reuters reported.\n\n"
        "Police arrested a driver in the city on the same day, Reuters reported.\n",
        encoding="utf-8",
    )
    take(record, page)
    one = next(each["id"] for each in listed(record)["incidents"] if each["kind"] == "attack")
    drawn = run("trace", one, "--db", record).stdout
    assert "Reuters (not in the record)" in drawn
    assert "saved-17.txt" in drawn
    form = json.loads(run("trace", one, "--db", record, "--json").stdout)
    nodes = {each["id"]: each for each in form["nodes"]}
    assert {end for each in form["edges"] for end in (each["from"], each["to"])} <= set(nodes)
    assert nodes["w:reuters"]["outlet"] == "Reuters"


def test_reprints_of_a_wire_that_is_not_in_the_record_are_not_told_as_without_drift(tmp_path):
    record, pages = tmp_path / "r.db", [tmp_path / f"{name}.txt" for name in ("Osna Post", "Kelm Daily")]
    for page in pages:
        page.write_text(
            f"{page.stem}\n\nShells hit depot in Erbil\n\n6 March 2024\n\n"
            "Two people were killed when shells hit a depot in Erbil on Tuesday, Reuters reported.\n\n"
            "Police arrested a driver in the city on the same day, Reuters reported.\n",
            encoding="utf-8",
        )
    take(record, *pages)
    none = run("drift", "--db", record)
    assert none.exit_code == 4
    assert "2 reports share wires whose own stories are not in the record" in none.stderr


def test_the_morning_brief_tells_what_is_new(db):
    told = run("brief", "--since", "2024-02-18", "--db", db)
    assert told.exit_code == 0, told.stderr
    assert "new" in told.stdout
    assert run("brief", "--since", "2030-01-01", "--db", db).exit_code == 4


def test_an_incident_that_is_not_there_is_one_sentence(db):
    done = run("show", "i-zzzz", "--db", db)
    assert isinstance(done.exception, NoSuchItem)
    assert len(str(done.exception).splitlines()) == 1


MARKET = """Police tell of the market

BAGHDAD, 4 March 2024 (Herald) - A bomb killed {toll} guards at the market of Baquba on Sunday, 3 March 2024,
the police said.

{more}
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    """A page whose address the record beside it met twice, with another toll the second time."""
    page = tmp_path_factory.mktemp("market") / "market.txt"
    path = page.with_name("r.db")
    for toll, more in (("two", "The shops were closed."), ("five", "The shops were closed.")):
        page.write_text(MARKET.format(toll=toll, more=more), encoding="utf-8")
        take(path, page)
        assert run("incidents", "--db", path).exit_code == 0
    return page


@pytest.fixture
def revised(market, tmp_path):
    """A copy of that record."""
    path = tmp_path / "r.db"
    assert run("backup", path, "--db", market.with_name("r.db")).exit_code == 0
    return path


def killed(form):
    return [value["value"] for one in form["incidents"] for value in one["fields"].get("killed", [])]


def test_a_newer_version_of_a_page_stands_in_the_place_of_the_older_and_erases_nothing(revised):
    form = listed(revised)
    assert killed(form) == ["5"]
    assert len(form["incidents"][0]["reports"]) == 1
    claimed = json.loads(run("claims", "--db", revised, "--json").stdout)["claims"]
    assert {tuple(one["victims"]["killed"]) for one in claimed if one["victims"]} == {(5, 5)}
    ident = form["incidents"][0]["id"]
    shown = run("show", ident, "--db", revised).stdout
    assert "a newer version" in shown
    changed = json.loads(run("changes", "--since", "2000-01-01", "--db", revised, "--json").stdout)
    (version,) = changed["versions"]
    assert [("two" in edit["was"], "five" in edit["became"]) for edit in version["edits"]] == [(True, True)]
    assert {"added", "changed"} & {each["fate"] for each in changed["changes"]}
    assert "a newer version" in run("changes", "--since", "2000-01-01", "--db", revised).stdout


def test_a_version_that_is_met_again_stands_again(revised, market):
    market.write_text(MARKET.format(toll="two", more="The shops were closed."), encoding="utf-8")
    take(revised, market)
    assert killed(listed(revised)) == ["2"]


def test_a_withdrawn_story_takes_its_incident_along(revised, market):
    market.write_text("This story was withdrawn.\n", encoding="utf-8")
    assert run("add", market, "--db", revised).exit_code == 0
    assert run("incidents", "--db", revised).exit_code == 4
    fates = json.loads(run("changes", "--since", "2000-01-01", "--db", revised, "--json").stdout)["changes"]
    assert fates[-1]["fate"] == "gone"


def test_incidents_are_told_as_the_record_had_them_on_a_day(db):
    assert run("incidents", "--db", db, "--recorded-by", "2020-01-01").exit_code == 4
    now = listed(db)
    assert listed(db, "--recorded-by", "2999-01-01")["incidents"] == now["incidents"]
    ident = now["incidents"][0]["id"]
    then = ("--recorded-by", "2999-01-01")
    for command in (("show", ident), ("trace", ident), ("drift",)):
        assert run(*command, "--db", db, *then).stdout == run(*command, "--db", db).stdout
        assert run(*command, "--db", db, "--recorded-by", "2020-01-01").exit_code in {1, 4}
    assert run("show", "c-", "--db", db, *then).exit_code == 2


def test_drift_and_trace_are_told_as_of_a_day(db):
    assert run("drift", "--db", db, "--as-of", "2020-01-01").exit_code == 4
    assert run("drift", "--db", db, "--as-of", "2999-01-01").stdout == run("drift", "--db", db).stdout


def test_a_place_that_changed_on_the_way_is_listed(db):
    drifts = json.loads(run("drift", "--db", db, "--json").stdout)["drifts"]
    assert ("place", "Jordan", "Erbil") in {(one["field"], one["was"], one["became"]) for one in drifts}
