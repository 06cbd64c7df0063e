from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.model import Days
from onrecord.world import Rule, name_id

if TYPE_CHECKING:
    from onrecord.world import World

THEN = Days(date(2024, 2, 5), date(2024, 4, 19))


@pytest.mark.parametrize(
    ("name", "near", "ident", "rule"),
    [
        ("Hezbollah", (), "hezbollah", Rule.SURE),
        ("RSF", ("SDN",), "rapid-support-forces", Rule.CONTEXT),
        ("RSF", (), None, Rule.OPEN),
        ("Netanyahu", (), "israel-government", Rule.OFFICE),
        ("Barack Obama", (), None, Rule.OPEN),
        ("Iraqi armed groups", (), "x:iraq/armed-groups", Rule.DESCRIBED),
        ("Banner of the Dawn", (), None, Rule.UNKNOWN),
    ],
)
def test_a_name_is_explained_by_what_decided(world: World, name, near, ident, rule):
    told = world.explain(name, near=near, on=THEN)
    assert (told.entity and told.entity.id, told.rule) == (ident, rule)
    assert told.entity == world.named(name, near=near, on=THEN) or rule is Rule.DESCRIBED
    assert told.why.endswith(".")


def test_all_who_could_be_meant_are_told(world: World):
    told = world.explain("RSF")
    assert {entity.id for entity in told.entities} == {"rapid-support-forces", "reporters-without-borders"}


@pytest.mark.parametrize(
    ("name", "near", "rule"),
    [("Tower 22", (), Rule.ONLY), ("Tripoli", ("LBN",), Rule.CONTEXT), ("Goma", (), Rule.CHOSEN),
     ("Springfield", (), Rule.OPEN), ("Nowhere at All", (), Rule.UNKNOWN)],
)  # fmt: skip
def test_a_place_is_explained_too(world: World, name, near, rule):
    told = world.explain(name, near=near)
    assert told.place_rule is rule
    assert told.place == world.place(name, near=near)


def test_an_unknown_name_has_one_id_in_all_its_spellings():
    assert name_id("The Banner of the Dawn") == name_id("banner of the dawn") == "u:banner-of-the-dawn"
    assert name_id("Liwa al-Fajr") == name_id("Liwaa Al Fajr")
