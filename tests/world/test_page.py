from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.model import EntityType
from onrecord.world import World, faults
from onrecord.world.load import HERE
from onrecord.world.tables import rows

if TYPE_CHECKING:
    import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "world.md").read_text(encoding="utf-8")
REGIONS = {
    "mena": "Middle East and North Africa", "africa": "Africa", "asia": "Asia", "americas": "Americas",
    "europe": "Europe", "global": "worldwide (bodies, monitors, coalitions)", "media": "media",
}  # fmt: skip
KINDS = {
    "armed groups": [EntityType.ARMED_GROUP],
    "states and governments": [EntityType.STATE, EntityType.GOVERNMENT],
    "media and wires": [EntityType.MEDIA, EntityType.WIRE],
    "forces and services": [EntityType.FORCE],
    "monitors, rescuers and other bodies": [EntityType.NGO, EntityType.RESCUER],
    "international bodies": [EntityType.INTERNATIONAL],
    "offices and agencies": [EntityType.OFFICE],
    "coalitions": [EntityType.COALITION],
}


def row(label: str) -> tuple[int, int]:
    found = re.search(rf"^\| {re.escape(label)} \| ([\d,]+) \| ([\d,]+) \|$", PAGE, re.MULTILINE)
    return int(found[1]), int(found[2])


def test_the_page_counts_the_actors_of_each_region():
    for stem, label in REGIONS.items():
        actors = rows(HERE / "actors" / f"{stem}.toml", ("actor", "state", "holder")).get("actor", ())
        assert row(label) == (len(actors), sum("source" in one for one in actors)), stem


def test_the_page_counts_the_actors_of_each_kind():
    entities = World.load().entities
    counted = Counter((one.type, one.source != "unsourced") for one in entities)
    for label, kinds in KINDS.items():
        sourced = sum(counted[kind, True] for kind in kinds)
        assert row(label) == (sourced + sum(counted[kind, False] for kind in kinds), sourced), label


def test_the_page_counts_the_places():
    tables = ("places", "villages", "theatres")
    ours = [one for name in tables for one in rows(HERE / f"{name}.toml", ("place",))["place"]]
    sourced = sum("source" in one or "geonames" in one for one in ours)
    assert f"{len(ours):,} places of our own, {sourced} of them" in " ".join(PAGE.split())
    body = (HERE / "data" / "places.tsv").read_bytes()
    lines = body.count(b"\n", int(body.split(maxsplit=3)[2]))
    assert f"{lines:,} places of GeoNames" in " ".join(PAGE.split())


def test_the_file_on_the_page_is_without_faults_and_gives_more_spellings(tmp_path: pytest.TempPathFactory):
    own = tmp_path / "world.toml"
    own.write_text(re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1], encoding="utf-8")
    assert tomllib.loads(own.read_text(encoding="utf-8"))
    assert faults(own) == ()
    world = World.load(own)
    assert world.place("Kefr Nebbul", near=("SYR",)).id == "geonames:168661"
    assert world.named("Rayat al-Fajr").id == "banner-of-the-dawn"
