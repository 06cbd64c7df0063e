"""`onrecord world` as a user runs it."""

from __future__ import annotations

import json
from functools import partial

import command
import pytest

PAGE = """Fighters attack a base in Erbil

ERBIL, 3 March 2024 - Fighters of the Banner of the Dawn attacked a military base in Erbil on Sunday, killing
two soldiers, a spokesman for the army said. The Banner of the Dawn has attacked the base before.
"""


@pytest.fixture
def run(tmp_path):
    """Run a command in a folder of its own."""
    return partial(command.run, cwd=tmp_path)


@pytest.fixture
def start(tmp_path):
    """Run a command in a folder of its own and in a process that loads the world anew."""
    return partial(command.start, cwd=tmp_path)


def test_a_known_name_is_explained(run):
    done = run("world", "Kata'ib Hizballah")
    assert "Kataib Hezbollah" in done.stdout
    assert "The tables give this name" in done.stdout


def test_a_name_that_several_bear_stays_open_until_the_context_speaks(run):
    alone, near = (
        json.loads(run("world", "SDF", *more, "--json").stdout) for more in ((), ("--near", "SYR"))
    )
    assert alone["rule"] == "open"
    assert near["entity"] == "Syrian Democratic Forces"


def test_a_name_is_settled_once_and_for_all(run, start, tmp_path):
    (tmp_path / "page.txt").write_text(PAGE)
    assert run("add", "page.txt", "--db", "r.db").returncode == 0
    before = run("world", "--unknown", "--db", "r.db")
    assert "Banner of the Dawn" in before.stdout
    added = run(
        "world",
        "Banner of the Dawn",
        "--add-as",
        "banner-of-the-dawn",
        "--type",
        "armed-group",
        "--country",
        "IRQ",
    )
    assert added.returncode == 0, added.stderr
    again = run("world", "the Banner of the Dawn", "--world", "world.toml", "--json")
    assert json.loads(again.stdout)["id"] == "banner-of-the-dawn"
    assert start("reread", "--db", "r.db", "--world", "world.toml").returncode == 0
    claims = [json.loads(x) for x in run("claims", "--db", "r.db", "--jsonl").stdout.splitlines()]
    actors = {
        claim["actor"]["id"] for claim in claims if claim["actor"] and "Banner" in claim["actor"]["name"]
    }
    assert actors == {"banner-of-the-dawn"}


def test_another_name_for_a_known_actor_keeps_its_other_names(run):
    assert run("world", "The Brigades of Fire", "--add-as", "kataib-hezbollah").returncode == 0
    for name in ("The Brigades of Fire", "Kataib Hezbollah", "كتائب حزب الله"):
        found = json.loads(run("world", name, "--world", "world.toml", "--json").stdout)
        assert found["id"] == "kataib-hezbollah", name


def test_an_entry_that_breaks_the_schema_leaves_the_file_as_it_was(run, tmp_path):
    assert run("world", "Banner of the Dawn", "--add-as", "banner").returncode == 0
    before = (tmp_path / "world.toml").read_text()
    done = run("world", "Other", "--add-as", "no id at all!")
    assert done.returncode == 2
    assert "small letters and digits" in done.stderr
    assert (tmp_path / "world.toml").read_text() == before


def test_a_file_that_is_wrong_already_is_told_by_its_own_name(run, tmp_path):
    own = tmp_path / "world.toml"
    own.write_text('[[actor]]\nid = "banner"\nname = "Banner"\n', encoding="utf-8")
    done = run("world", "Other", "--add-as", "other", "--world", "world.toml")
    assert done.returncode == 1
    assert done.stderr == ("onrecord: world.toml: [[actor]] banner lacks 'type'; correct the file.\n")
    assert "Other" not in own.read_text(encoding="utf-8")


def test_without_a_name_it_says_what_to_give(run):
    assert run("world").returncode == 2
