"""The commands by which people rule, as a user runs them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from command import take
from typer.testing import CliRunner

from onrecord import answers, dossier, record
from onrecord.cli.app import app
from onrecord.cli.write import now
from onrecord.model import ClaimId, ReadingId, Span

PAGES = {path.name: str(path) for path in dossier.pages()}
READ = ("10-wire-story.html", "11-reprint.html", "09-baghdad-strike.txt")


def run(*words, stdin=None):
    """Run a command within this process; errors are said as `main` says them."""
    env = {"COLUMNS": "120", "XDG_CONFIG_HOME": "/nonexistent", "LOGNAME": "analyst", "ONRECORD_DB": None}
    return CliRunner().invoke(app, [*map(str, words)], input=stdin, env=env)


def ruled(*words):
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout.split()[0]


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "r.db"
    take(path, *(PAGES[name] for name in READ))
    return path


@pytest.fixture(scope="module")
def whole(sample_record, tmp_path_factory):
    """A record of all pages, which no test writes to."""
    path = tmp_path_factory.mktemp("record") / "r.db"
    record.backup(sample_record, path)
    listed(path)  # gathers
    return path


@pytest.fixture
def copy(db, tmp_path):
    path = tmp_path / "r.db"
    assert run("backup", path, "--db", db).exit_code == 0
    return path


def listed(db):
    return json.loads(run("incidents", "--db", db, "--json").stdout)["incidents"]


def test_a_ruling_holds_until_it_is_taken_back(copy):
    before = listed(copy)
    one, other = (each["reports"][0]["claims"][0] for each in before[:2])
    ruled = run("judge", "same", one, other, "--reason", "Asked the mayor.", "--db", copy)
    assert ruled.exit_code == 0, ruled.stderr
    assert len(listed(copy)) == len(before) - 1
    left = {each["id"] for each in listed(copy)}
    merged = next(each["id"] for each in before[:2] if each["id"] not in left)
    assert run("show", merged, "--db", copy).exit_code == 0
    ident = ruled.stdout.split()[0]
    assert run("undo", ident, "--reason", "Asked again.", "--db", copy).exit_code == 0
    assert len(listed(copy)) == len(before)
    fates = json.loads(run("changes", "--since", "2000-01-01", "--db", copy, "--json").stdout)["changes"]
    assert {"added", "merged", "split"} <= {each["fate"] for each in fates}


def test_the_queue_is_walked_by_single_keys(copy):
    walked = run("review", "--db", copy, stdin="q\n")
    assert walked.exit_code == 0, walked.stderr
    assert "0 rulings kept." in walked.stdout


def test_pairs_that_are_alike_and_of_sure_claims_come_first(whole):
    met = answers.doubts(whole)
    worth = [one.pair.score * one.first.claim.score * one.second.claim.score for one in met]
    assert len(met) > 1
    assert worth == sorted(worth, reverse=True)
    with record.read_record(whole) as held:
        assert {one.pair for one in met} == set(held.doubts())


def test_the_end_of_the_input_ends_the_walk_and_keeps_what_was_ruled(copy):
    walked = run("review", "--db", copy, stdin="")
    assert walked.exit_code == 0, walked.stderr
    assert "kept." in walked.stdout


def test_a_ruling_whose_reason_is_not_told_before_the_input_ends_is_not_kept(whole):
    walked = run("review", "--db", whole, stdin="s\n")
    assert walked.exit_code == 0, walked.stderr
    assert "0 rulings kept." in walked.stdout
    assert answers.judgements(whole) == ()


def test_who_rules_is_asked_for_where_the_system_knows_no_name(copy, monkeypatch):
    def nameless():
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr("getpass.getuser", nameless)
    key = listed(copy)[0]["id"]
    done = run("reject", key, "--reason", "A slip.", "--db", copy)
    assert done.exit_code == 2
    assert "--author" in done.stderr
    assert run("reject", key, "--reason", "A slip.", "--author", "A", "--db", copy).exit_code == 0


def test_a_claim_is_not_ruled_the_same_as_itself(copy):
    claim = listed(copy)[0]["reports"][0]["claims"][0]
    done = run("judge", "same", claim, claim, "--reason", "A slip.", "--db", copy)
    assert done.exit_code == 2
    assert "two different claims" in done.stderr
    assert run("judgements", "--db", copy).exit_code == 4


def test_a_field_set_by_hand_stands_until_it_is_taken_back(copy):
    one = next(each for each in listed(copy) if "killed" in each["fields"])
    ident = ruled("edit", one["id"], "killed", "7", "--reason", "Counted.", "--db", copy)

    def proposed():
        after = next(each for each in listed(copy) if each["id"] == one["id"])
        return [value["value"] for value in after["fields"]["killed"] if value["proposed"]]

    assert proposed() == ["7"]
    ruled("undo", ident, "--reason", "Counted again.", "--db", copy)
    assert proposed() != ["7"]
    assert run("edit", one["id"], "colour", "red", "--reason", "?", "--db", copy).exit_code == 2


def test_a_value_that_a_person_set_is_marked_everywhere_even_where_it_is_claimed_too(copy):
    one = next(each for each in listed(copy) if "killed" in each["fields"] and "actor" in each["fields"])
    (claimed, *_), (actor, *_) = (
        [value["value"] for value in one["fields"][field] if value["claims"]] for field in ("killed", "actor")
    )
    for field, value in (("killed", claimed), ("actor", actor), ("place", "Marrun"), ("place", "Tallah")):
        ruled("edit", one["id"], field, value, "--reason", "Seen.", "--db", copy)
    for command in (("incidents",), ("show", one["id"])):
        told = " ".join(run(*command, "--db", copy).stdout.split())
        assert f"killed {claimed} (set by hand)" in told
        assert f"{actor} (set by hand" in told
        assert "Tallah, position not known (set by hand)" in told
        assert "Marrun" not in told.partition("Who did it")[0]
    assert "edit killed = " in told
    after = next(each for each in listed(copy) if each["id"] == one["id"])
    marked = {name for name, values in after["fields"].items() if any(each["by_hand"] for each in values)}
    assert marked == {"actor", "killed", "place"}
    assert "actor; place; killed" in run("incidents", "--csv", "--db", copy).stdout


def test_a_rejected_incident_leaves_every_list_until_that_is_taken_back(copy):
    before = listed(copy)
    done = run("reject", before[0]["id"], "--reason", "Withdrawn.", "--db", copy)
    ident, line = done.stdout.split()[0], done.stderr
    assert before[0]["id"][:10] in line
    told = run("show", before[0]["id"], "--db", copy).exception
    assert "Withdrawn." in str(told)
    assert f"onrecord undo {ident}" in str(told)
    assert before[0]["id"] not in {each["id"] for each in listed(copy)}
    ruled("undo", ident, "--reason", "Not withdrawn.", "--db", copy)
    assert [each["reports"] for each in listed(copy)] == [each["reports"] for each in before]


def test_what_was_taken_back_is_not_taken_back_twice_but_an_undo_may_be_undone(copy):
    one = listed(copy)[0]["id"]
    ident = ruled("confirm", one, "--reason", "Seen.", "--db", copy)
    undone = run("undo", ident, "--reason", "Not seen.", "--db", copy).stdout.split()[-1].rstrip(".")
    again = run("undo", ident, "--reason", "Twice.", "--db", copy)
    assert again.exit_code == 2
    assert "taken back already" in again.stderr
    ruled("undo", undone, "--reason", "Seen after all.", "--db", copy)
    form = json.loads(run("judgements", "--db", copy, "--json").stdout)["judgements"]
    assert [each["ruling"] for each in form if each["holds"]] == ["confirm"]
    assert "Seen after all." in run("judgements", "--db", copy).stdout


def test_an_incident_that_comes_back_is_called_what_it_was_called(copy):
    before = {each["id"]: each["reports"] for each in listed(copy)}
    first, second = sorted(before)[:2]
    rejected = ruled("reject", first, "--reason", "Withdrawn.", "--db", copy)
    listed(copy)
    ruled("undo", rejected, "--reason", "Not withdrawn.", "--db", copy)
    one, other = (before[ident][0]["claims"][0] for ident in (first, second))
    merged = ruled("judge", "same", one, other, "--reason", "Asked the mayor.", "--db", copy)
    listed(copy)
    ruled("undo", merged, "--reason", "Asked again.", "--db", copy)
    assert {each["id"]: each["reports"] for each in listed(copy)} == before


def test_a_field_without_a_value_is_given_one(copy):
    one = next(each for each in listed(copy) if "injured" not in each["fields"])
    ruled("edit", one["id"], "injured", "at least 4", "--reason", "Asked the hospital.", "--db", copy)
    after = next(each for each in listed(copy) if each["id"] == one["id"])
    assert [(value["value"], value["proposed"]) for value in after["fields"]["injured"]] == [
        ("at least 4", True)
    ]
    shown = run("show", one["id"], "--db", copy)
    assert "set by hand" in shown.stdout


def read_earlier(db, path, claim, trigger):
    """A record of the same pages as an earlier version read them, which had one trigger elsewhere."""
    with record.read_record(db) as held, record.open_record(path, clock=now, create=True) as writer:
        for head in held.heads():
            report = held.report(head.report)
            page = held.page(report.report.page)
            reading = held.reading(report.current)
            claims = tuple(
                replace(one, id=ClaimId("c-zzzz"), trigger=trigger(one.trigger)) if one.id == claim else one
                for one in reading.claims
            )
            earlier = replace(reading, id=ReadingId(f"x-{report.current[3:]}"), version="0", claims=claims)
            writer.write(page.page, page.sightings[0], report=report.report, readings=[earlier])
    return "c-zzzz"


def test_a_ruling_follows_its_claim_to_where_a_new_reading_has_it(db, tmp_path):
    one, other = (each["reports"][0]["claims"][0] for each in listed(db)[:2])
    many = len(listed(db))
    path = tmp_path / "earlier.db"
    old = read_earlier(db, path, one, lambda span: Span(span.start, span.end - 1))
    ident = ruled("judge", "same", old, other, "--reason", "Asked the mayor.", "--db", path)
    assert run("reread", "--db", path).exit_code == 0
    groups = [{claim for told in each["reports"] for claim in told["claims"]} for each in listed(path)]
    assert any({one, other} <= group for group in groups)
    ruled("undo", ident, "--reason", "Asked again.", "--db", path)
    assert len(listed(path)) == many


def test_a_ruling_of_what_no_report_tells_any_more_is_asked_about(db, tmp_path):
    one, other = (each["reports"][0]["claims"][0] for each in listed(db)[:2])
    path = tmp_path / "earlier.db"
    old = read_earlier(db, path, one, lambda span: Span(max(0, span.start - 2), span.start - 1))
    ruled("judge", "same", old, other, "--reason", "Asked the mayor.", "--db", path)
    assert run("reread", "--db", path).exit_code == 0
    asked = run("review", "--db", path, stdin="n\n" * 50).stdout
    assert "No report tells this any more" in asked
    walked = run("review", "--db", path, stdin="n\n" * asked.count("same (s)") + "t\nIt is gone.\n")
    assert "1 ruling kept." in walked.stdout
    assert "No report tells this any more" not in run("review", "--db", path, stdin="n\n" * 50).stdout


@pytest.mark.parametrize(
    ("field", "value"),
    [("killed", "lots"), ("when", "around noon"), ("when", "2024-13-01"), ("kind", "banana")],
)
def test_a_value_that_a_field_cannot_have_is_refused(copy, field, value):
    done = run("edit", listed(copy)[0]["id"], field, value, "--reason", "A slip.", "--db", copy)
    assert done.exit_code == 2
    assert run("judgements", "--db", copy).exit_code == 4


def test_a_day_set_by_hand_is_the_day_of_the_incident_everywhere(copy):
    one = listed(copy)[0]["id"]
    ruled("edit", one, "when", "2021-05-03", "--reason", "The diary says so.", "--db", copy)
    found = json.loads(run("incidents", "--db", copy, "--until", "2021-12-31", "--json").stdout)["incidents"]
    assert one in {each["id"] for each in found}
    assert "3 May 2021" in run("incidents", "--db", copy, "--until", "2021-12-31").stdout


def test_a_ruling_needs_a_reason(copy):
    done = run("reject", listed(copy)[0]["id"], "--reason", " ", "--db", copy)
    assert done.exit_code == 2
    assert "say why" in done.stderr
