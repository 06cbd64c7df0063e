from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.model import EntityType

if TYPE_CHECKING:
    from onrecord.world import World


@pytest.mark.parametrize(
    ("words", "ident", "country"),
    [
        ("Iraqi armed groups", "x:iraq/armed-groups", "IRQ"),
        ("several unidentified gunmen", "x:gunmen", None),
        ("Iran-backed militias", "x:iran-backed/armed-groups", None),
        ("Iranian-backed Iraqi militias", "x:iraq/iran-backed/armed-groups", "IRQ"),
        ("militias in Iraq backed by Iran", "x:iraq/iran-backed/armed-groups", "IRQ"),
        ("armed groups aligned with the Islamic Republic", "x:iran-backed/armed-groups", None),
        ("Kurdish fighters", "x:kurdish/armed-groups", None),
        ("Russian warplanes", "russia-forces", "RUS"),
        ("three American soldiers", "united-states-forces", "USA"),
        ("the Iraqi police", "iraq-police", "IRQ"),
        ("the Prime Minister of Japan", "japan-prime-minister", "JPN"),
        ("Hezbollah fighters", "hezbollah", "LBN"),
        ("an Iraqi military spokesman", "iraq-forces", "IRQ"),
        ("police", "x:police", None),
        ("Iraqi Kurdish forces", "x:iraq/kurdish/forces", "IRQ"),
        ("Iraqi Shia militias", "x:iraq/shia/armed-groups", "IRQ"),
        ("Syrian opposition forces", "x:syria/rebels", "SYR"),
        ("Syrian rebel troops", "x:syria/rebels", "SYR"),
        ("units of the Syrian army", "syria-forces", "SYR"),
        ("PKK terrorists", "kurdistan-workers-party", "TUR"),
        ("fighters from the region", "x:armed-groups", None),
        ("Hezbollah's rocket launchers", "hezbollah", "LBN"),
        ("the Houthis’ drones", "houthis", "YEM"),
        ("an attack drone belonging to the Turkish army", "turkey-forces", "TUR"),
    ],
)
def test_a_description_tells_what_its_words_tell(world: World, words: str, ident: str, country: str | None):
    found = world.described(words)
    assert found is not None
    assert (found.id, found.country) == (ident, country)
    assert world.entity(found.id) == found


@pytest.mark.parametrize(
    "words",
    ["", "a table", "the weather", "Iraqi army and Kurdish fighters", "civilian houses",
     "Hezbollah positions", "Turkish forces, Syrian rebels and others", "Iraq"],
)  # fmt: skip
def test_words_that_are_no_single_actor_describe_none(world: World, words: str):
    assert world.described(words) is None


@pytest.mark.parametrize("words", ["regime warplanes", "the regime's helicopters", "artillery of the regime"])
def test_what_the_regime_flies_is_its_forces_where_a_country_has_one(world: World, words: str):
    assert world.described(words, near=("SYR",)).id == "syria-forces"
    assert world.described(words).id == "x:forces"


def test_forces_against_the_regime_are_not_its_own(world: World):
    found = world.described("forces fighting against the regime", near=("SYR",))
    assert found is None or found.id == "x:forces"


def test_a_description_is_never_a_named_group(world: World):
    for words in ("Lebanese militants", "Somali militants", "Palestinian fighters", "Afghan insurgents"):
        found = world.described(words)
        assert found.id.startswith("x:")
        assert found.type is EntityType.DESCRIBED


def test_an_acronym_of_several_bodies_is_described_by_the_countries_spoken_of(world: World):
    assert world.described("SDF militants") is None
    assert world.described("a patrol of the SDF", near=("SYR",)).id == "syrian-democratic-forces"


def test_the_members_of_a_group_stand_for_it_in_a_text(world: World):
    text = "Hezbollah fighters met a Hezbollah spokesman; Iraq fighters were not named."
    told = [(hit.alias, hit.entity.id) for hit in world.hits(text)]
    assert told == [("Hezbollah fighters", "hezbollah"), ("Hezbollah", "hezbollah"), ("Iraq", "iraq")]


@pytest.mark.parametrize("name", ["Banner of the Dawn", "al-Shayy village", "لواء الفجر", "QZX fighters"])
def test_a_proper_name_could_be_settled(world: World, name: str):
    assert world.could_settle(name)


@pytest.mark.parametrize(
    "name",
    [
        "groups",
        "The city",
        "one",
        "Iraqi gunmen",
        "They",
        "The southern region",
        "",
        "ISIS prisoners",
        "John Nobody",
    ],
)
def test_a_scrap_or_a_description_could_not_be_settled(world: World, name: str):
    assert not world.could_settle(name)


def test_the_regime_needs_a_country(world: World):
    assert world.described("the regime") is None
    assert world.described("the regime", near=("SYR",)).id == "syria-government"
    assert world.described("regime", near=("SYR",)).id == "syria-government"
    assert world.described("the regime", near=("SYR", "IRN")) is None


def test_an_id_that_tells_nothing_is_unknown(world: World):
    for ident in (
        "",
        "x:",
        "x:/",
        "x:atlantis/armed-groups",
        "x:iraq/nothing",
        "iraq-nothing",
        "x:a/b/c/gunmen",
    ):
        assert world.entity(ident) is None
