from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.errors import DamagedTable
from onrecord.world.stray import Strays

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.world import World


def linked(world: World, text: str) -> list[tuple[str, str]]:
    return [(hit.alias, hit.entity.id) for hit in world.hits(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Jordan Milbrook and read the Latin American Observer.",
        "A blast shook the house of George Washington Carver.",
        "The Ukraine Solidarity Society held a fair.",
        "Three Baghdad bakeries opened again, and Kyiv residents queued.",
        "The nurse came from Caracas and studied in Ankara and Tehran.",
    ],
)
def test_a_state_s_name_in_somebody_else_s_name_is_not_the_state(world: World, text: str):
    assert linked(world, text) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Tehran denied it.", [("Tehran", "iran-government")]),
        ("They blamed Moscow.", [("Moscow", "russia-government")]),
        ("Talks between Ankara and Damascus failed.",
         [("Ankara", "turkey-government"), ("Damascus", "syria-government")]),
        ("Ankara's allies fled.", [("Ankara", "turkey-government")]),
        ("Israel Strikes Weapons Depot Near Border", [("Israel", "israel")]),
        ("But Lebanon and Northern Iraq stayed calm on Monday.", [("Lebanon", "lebanon"), ("Iraq", "iraq")]),
        ("The Ukrainian Minister spoke.", [("Ukrainian", "ukraine")]),
    ],
)  # fmt: skip
def test_a_state_that_acts_or_is_spoken_of_is_linked(world: World, text: str, hits: list[tuple[str, str]]):
    assert linked(world, text) == hits


def test_a_dash_with_blanks_parts_a_country_from_what_follows(world: World):
    assert linked(world, "Bomb kills ten in Iraq - police officers") == [("Iraq", "iraq")]


def test_georgia_is_the_state_in_the_caucasus_only_where_the_caucasus_is_spoken_of(world: World):
    assert linked(world, "He won Virginia, Georgia and Ohio.") == []
    assert world.hits("Georgia protested.", near=("GEO",))[0].entity.id == "georgia"


def test_the_regime_is_never_a_government_that_nobody_calls_so(world: World):
    assert world.hits("The regime and its ally Russia; Russia said so.", near=("RUS",))[0].alias == "Russia"


def test_a_damaged_table_of_strays_is_said_so(tmp_path: Path):
    wrong = tmp_path / "strays.toml"
    wrong.write_text('nobody = ["x"]\n', encoding="utf-8")
    with pytest.raises(DamagedTable, match="not in its form"):
        Strays.read(wrong)
