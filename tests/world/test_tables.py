from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import EntityType
from onrecord.world.load import HERE
from onrecord.world.spellings import key
from onrecord.world.tables import actors

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((HERE / "actors").glob("*.toml"))
GOOD = '[[actor]]\nid = "blue-brigade"\nname = "Blue Brigade"\ntype = "armed-group"\n'


def test_every_table_of_the_package_keeps_its_schema():
    known = actors(FILES)
    assert len(known.entities) > 900
    assert all(entity.id == ident for ident, entity in known.entities.items())


def test_no_name_means_two_actors_unless_it_is_marked_ambiguous():
    meant = defaultdict(set)
    for alias in actors(FILES).aliases:
        if not alias.ambiguous:
            meant[key(alias.words)].add(alias.entity)
    assert {name: ids for name, ids in meant.items() if len(ids) > 1} == {}


def test_no_web_domain_belongs_to_two_outlets():
    listed = [
        line for path in FILES for line in path.read_text("utf-8").splitlines() if line.startswith("domains")
    ]
    domains = [word for line in listed for word in line.split('"')[1::2]]
    assert len(domains) == len(set(domains)) > 100


def test_every_state_has_its_government():
    entities = actors(FILES).entities
    states = [e for e in entities.values() if e.type is EntityType.STATE]
    assert len({e.country for e in states}) == len(states) > 190
    assert all(entities[f"{e.id}-government"].parent == e.id for e in states)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[[actor]\n", "not TOML"),
        ("[[group]]\nid = 'x'\n", "no table [[group]]"),
        ("[actor]\nid = 'x'\n", "must be written [[actor]]"),
        ('[[actor]]\nid = "x"\nname = "X"\n', "lacks 'type'"),
        (GOOD + 'side = "left"\n', "unknown key 'side'"),
        (GOOD + "aliases = [1]\n", "must be a list of words"),
        (GOOD + 'aliases = "Blue"\n', "wrong type"),
        (GOOD + 'source = " "\n', "is empty"),
        (GOOD + 'country = "Iraq"\n', "alpha-3"),
        (GOOD + 'parent = "nobody"\n', "unknown parent"),
        (GOOD + "since = 2020\nuntil = 2010\n", "ends before it begins"),
        (GOOD + GOOD, "stands twice"),
        (GOOD.replace("armed-group", "army-group"), "no such type"),
        (GOOD.replace("blue-brigade", "Blue Brigade"), "small letters"),
    ],
)
def test_a_table_that_breaks_its_schema_is_refused_in_one_sentence(tmp_path: Path, written: str, told: str):
    path = tmp_path / "own.toml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(DamagedTable, match=f"own.toml: .*{told.replace('[', '.').replace(']', '.')}"):
        actors([path])


def test_a_missing_table_is_named(tmp_path: Path):
    with pytest.raises(NoSuchSource, match="nothing"):
        actors([tmp_path / "nothing.toml"])
