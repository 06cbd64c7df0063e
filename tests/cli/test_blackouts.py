"""The command that enters when nothing could be seen."""

from __future__ import annotations

import pytest
from command import take
from typer.testing import CliRunner

from onrecord import dossier
from onrecord.cli.app import app

ENV = {"COLUMNS": "120", "XDG_CONFIG_HOME": "/nonexistent", "ONRECORD_DB": None}


def run(*words):
    """Run a command within this process."""
    return CliRunner().invoke(app, [*map(str, words)], env=ENV)


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "r.db"
    (page,) = [each for each in dossier.pages() if each.name == "09-baghdad-strike.txt"]
    take(path, page)
    return path


def test_a_blackout_is_entered_listed_and_taken_back(db):
    assert run("blackout", "--db", db).exit_code == 4
    kept = run("blackout", "2023-10-27..2023-10-29", "--area", "Gaza", "--reason", "no lines", "--db", db)
    assert kept.stdout.startswith("Blackout kept: Gaza, 2023-10-27..2023-10-29")
    listed = run("blackout", "--db", db).stdout
    assert "Gaza" in listed
    number = listed.split()[0]
    assert "taken back" in run("blackout", "--undo", number, "--db", db).stdout
    assert run("blackout", "--db", db).exit_code == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2023-10-27..", "--area", "Gaza"), "say why"),
        (("2023-10-27..", "--area", "Nowheria", "--reason", "no lines"), "no place that is known"),
        (("2023-10-27..2023-10-01", "--reason", "no lines"), "ends before it begins"),
        (("--undo", "9"), "no blackout 9"),
    ],
)
def test_what_cannot_be_a_blackout_is_refused(db, words, said):
    done = run("blackout", *words, "--db", db)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
