"""Places that a record tells of and no table places, in sentences held against it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from onrecord.answers import tempo_check, tempo_record
from onrecord.cli.app import app
from onrecord.model import Answer

PAGE = """\
Red Hills News

Post attacked in Orvakil

Published: May 14, 2025

BAMAKO, Mali - Gunmen attacked a customs post in Orvakil on Tuesday, killing two guards, police said.
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    env = {"XDG_CONFIG_HOME": "/nonexistent", "ONRECORD_DB": None, "NO_COLOR": "1"}
    done = CliRunner().invoke(app, ["add", "--db", str(folder / "r.db"), str(folder / "page.txt")], env=env)
    assert done.exit_code == 0, done.output
    CliRunner().invoke(app, ["incidents", "--db", str(folder / "r.db")], env=env)
    return tempo_record.opened(folder / "r.db", None, None)


def told(here, sentence):
    found = tempo_check.check_record(here, sentence)
    return found.answer, " ".join(tempo_check.lines(found, explain=False, incidents={}))


def test_a_place_that_no_table_knows_is_the_one_that_the_record_tells_of(here):
    answer, words = told(here, "No attacks in Orvakil since 1 May")
    assert answer is Answer.CONTRADICTED
    assert "the record holds 1 incident of these days" in words
    assert "if this incident turns out to be of another day" in words


def test_an_act_at_such_a_place_is_held_against_what_is_told_of_it(here):
    assert told(here, "Gunmen attacked a customs post in Orvakil")[0] is Answer.SUPPORTED


def test_another_place_that_nobody_knows_is_not_it(here):
    assert told(here, "No attacks in Belskarvo since 1 May")[0] is Answer.OPEN
