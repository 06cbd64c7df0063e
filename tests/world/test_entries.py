from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.model import Days
from onrecord.world import World
from onrecord.world.load import HERE
from onrecord.world.tables import Sense, actors

if TYPE_CHECKING:
    from pathlib import Path

THEN = Days(date(2024, 2, 5), date(2024, 4, 19))
HOLDERS = [a for a in actors(sorted((HERE / "actors").glob("*.toml"))).aliases if a.sense is Sense.HOLDER]


def linked(world: World, text: str, on: Days | None) -> list[tuple[str, str]]:
    return [(hit.alias, hit.entity.id) for hit in world.hits(text, on=on)]


def test_every_holder_of_an_office_stands_for_a_known_body_in_his_days(world: World):
    lost = []
    for alias in HOLDERS:
        found = world.named(alias.words, on=Days.on(alias.since))
        if found is None or found.id != alias.entity:
            lost.append((alias.words, found and found.id))
    assert lost == []


def test_the_holder_of_an_office_stands_for_its_body_while_he_holds_it(world: World):
    assert linked(world, "Qaani spoke to President Biden.", THEN) == [
        ("Qaani", "quds-force"), ("Biden", "united-states-government"),
    ]  # fmt: skip
    assert linked(world, "Obama spoke.", THEN) == []
    assert linked(world, "Obama spoke.", Days.on(date(2012, 5, 1))) == [("Obama", "united-states-government")]


@pytest.mark.parametrize(
    "on", [None, Days(None, date(2024, 4, 19)), Days(date(2012, 1, 1), date(2024, 1, 1))]
)
def test_without_a_day_only_one_who_held_an_office_all_the_while_stands_for_it(world: World, on: Days | None):
    assert linked(world, "Putin spoke.", on) == []
    assert linked(world, "Putin left Russia.", on)[0] == ("Putin", "russia-government")
    assert linked(world, "Trump left the US.", on) == [("US", "united-states")]
    assert linked(world, "Qaani left Iran.", on) == [("Iran", "iran")]


def test_a_year_in_office_is_day_enough(world: World):
    year = Days(date(2024, 2, 5), date(2024, 4, 19))
    assert linked(world, "Qaani spoke.", year) == [("Qaani", "quds-force")]


@pytest.mark.parametrize("text", ["Hunter Biden spoke.", "They met at Trump Plaza.", "Ain al-Assad was hit."])
def test_another_bearer_of_the_surname_is_not_the_holder(world: World, text: str):
    assert linked(world, text, Days.on(date(2020, 2, 1))) == []


def test_one_who_held_two_offices_stands_for_that_of_the_day(world: World):
    assert world.named("Hakan Fidan", on=Days.on(date(2020, 1, 1))).id == "national-intelligence-organization"
    assert world.named("Hakan Fidan", on=THEN).id == "turkey-foreign-ministry"


def test_of_two_groups_of_one_acronym_the_one_of_the_day_is_meant(tmp_path: Path):
    own = tmp_path / "own.toml"
    own.write_text(
        "".join(
            f'[[actor]]\nid = "{name.lower()}-zone"\nname = "{name} Zone"\ntype = "armed-group"\n'
            f'country = "SYR"\nambiguous = ["QZX"]\n{days}\n'
            for name, days in (("Old", "until = 2010"), ("New", "since = 2012"))
        ),
        encoding="utf-8",
    )
    world = World.load(own)
    assert world.named("QZX", near=("SYR",), on=Days.on(date(2009, 1, 1))).id == "old-zone"
    assert world.named("QZX", near=("SYR",), on=THEN).id == "new-zone"
