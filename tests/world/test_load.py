from __future__ import annotations

import pytest

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.world import World


@pytest.mark.parametrize(
    ("masthead", "ident"),
    [
        ("Reuters", "reuters"),
        ("REUTERS", "reuters"),
        ("www.reuters.com", "reuters"),
        ("https://www.khaama.com/some-page/", "khaama-press"),
        ("The Khaama Press News Agency", "khaama-press"),
        ("Anadolu", "anadolu-agency"),
        ("North Press Agency", "north-press-agency"),
        ("New York Times", "the-new-york-times"),
        ("Syrian Observatory For Human Rights", "syrian-observatory-for-human-rights"),
    ],
)
def test_an_outlet_is_known_by_its_masthead_or_its_domain(world: World, masthead: str, ident: str):
    assert world.outlet(masthead).id == ident


@pytest.mark.parametrize("masthead", ["", "News", "The", "The Village Crier", "Hezbollah", "press"])
def test_what_is_no_known_outlet_gives_none(world: World, masthead: str):
    assert world.outlet(masthead) is None


def test_a_name_with_its_acronym_in_brackets_is_one_name(world: World):
    assert world.named("Kurdistan Workers' Party (PKK)").id == "kurdistan-workers-party"
    assert world.named("Hamas (Hezbollah)") is None


def test_a_file_that_is_not_there_or_is_wrong_is_said_so(tmp_path):
    with pytest.raises(NoSuchSource):
        World.load(tmp_path / "none.toml")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[place]]\nid = "p"\nname = "P"\nlat = 91\nlon = 0\nkind = "town"\n', encoding="utf-8")
    with pytest.raises(DamagedTable, match="nowhere on earth"):
        World.load(wrong)
