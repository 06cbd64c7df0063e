from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.world import World
from onrecord.world.load import HERE
from onrecord.world.tables import actors

WORLD = World.load()
ALIASES = [a for a in actors(sorted((HERE / "actors").glob("*.toml"))).aliases if not a.ambiguous]


def ids(text: str, near: tuple[str, ...] = ()) -> list[str]:
    return [hit.entity.id for hit in WORLD.hits(text, near=near)]


def test_every_name_that_is_not_ambiguous_is_found_in_a_sentence_of_its_own():
    lost = []
    for alias in ALIASES:
        text = f"Yesterday {alias.words} said so."
        hits = WORLD.hits(text)
        if [(h.entity.id, h.span.of(text)) for h in hits] != [(alias.entity, alias.words.rstrip(")"))]:
            lost.append(alias.words)
    assert lost == []


def test_every_name_that_is_not_ambiguous_is_resolved_when_it_stands_alone():
    lost = [a.words for a in ALIASES if (found := WORLD.named(a.words)) is None or found.id != a.entity]
    assert lost == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Kataib Hezbollah", "Hezbollah", "Iraqi", "army", "Quds Force", "the", "U.S.", "IS", "in", ".",
             "Islamic State", "Iran-backed", "militias", "Washington", ",", "\n\n", "Reuters", "x",
             "al-Qaeda in Iraq"]
        ),
        max_size=12,
    )
)  # fmt: skip
def test_hits_lie_in_the_text_in_order_and_never_overlap(parts: list[str]):
    text = " ".join(parts)
    hits = WORLD.hits(text)
    assert all(hit.span.of(text) == hit.alias for hit in hits)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(hits))


@given(st.text(max_size=60))
def test_any_text_at_all_is_read_without_harm(text: str):
    for hit in WORLD.hits(text):
        assert hit.span.of(text) == hit.alias
    WORLD.described(text)
    WORLD.named(text)
    WORLD.outlet(text)


def test_the_order_of_questions_changes_no_answer():
    names = [alias.words for alias in ALIASES][::7]
    first = {name: WORLD.named(name) for name in names}
    random.Random(7).shuffle(names)
    fresh = World.read()
    assert {name: fresh.named(name) for name in names} == first


def test_the_longest_name_wins():
    assert ids("Kataib Hezbollah and Hezbollah met.") == ["kataib-hezbollah", "hezbollah"]
    assert ids("The Islamic State in Iraq and Syria said so.") == ["islamic-state"]


@pytest.mark.parametrize(
    "spelling",
    ["Kataib Hezbollah", "Kata'ib Hizballah", "Kata’ib Hizbullah", "Kataeb Hezbollah", "KATAIB HEZBOLLAH",
     "kata'ib Hezbollah".replace("k", "K"), "Kataib\nHezbollah", "كتائب حزب الله"],
)  # fmt: skip
def test_spellings_of_one_name_meet(spelling: str):
    assert ids(f"Men of {spelling} fired rockets.") == ["kataib-hezbollah"]


def test_an_acronym_is_met_in_capitals_only():
    assert ids("Fighters of the PUK left.") == ["patriotic-union-of-kurdistan"]
    assert ids("The puk left.") == []


def test_a_word_that_is_an_acronym_too_is_left_alone_in_a_line_of_capitals():
    assert ids("ALL OF US WERE THERE") == []
    assert ids("The US was there.") == ["united-states"]


def test_a_capital_city_stands_for_its_government_unless_something_happens_in_it():
    assert ids("Tehran denied it.") == ["iran-government"]
    assert ids("A bomb went off in Tehran.") == []


def test_a_shared_acronym_is_settled_by_the_country_or_stays_open():
    assert ids("The SDF fired.") == []
    assert ids("The SDF fired.", near=("SYR",)) == ["syrian-democratic-forces"]
    assert ids("The SDF fired.", near=("JPN",)) == ["japan-forces"]
    assert ids("Khartoum lay silent. Sudan's RSF fired on El Fasher.")[-1] == "rapid-support-forces"


def test_a_name_given_in_full_settles_its_acronym():
    text = "The Syrian Democratic Forces (SDF) met Japan's envoy. The SDF left Japan."
    assert ids(text).count("syrian-democratic-forces") == 3


def test_the_regime_is_that_of_the_country_spoken_of():
    assert ids("Syria burned. Syrian towns fell. The regime denied it.")[-1] == "syria-government"
    assert "syria-government" not in ids("Syria and Iran spoke. The regime denied it.")


def test_organs_of_a_state_belong_to_it():
    found = WORLD.hits("Iraqi army units, Russian warplanes and Nigeria's police were seen.")
    assert [h.entity.id for h in found] == ["iraq-forces", "russia-forces", "nigeria-police"]
    assert [h.entity.country for h in found] == ["IRQ", "RUS", "NGA"]
    assert found[2].entity.parent == "nigeria-government"
    assert WORLD.entity("nigeria-police") == found[2].entity


def test_an_opponent_of_a_state_is_not_that_state():
    assert ids("An anti-Iran rally was held.") == []


def test_a_user_s_file_comes_first(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[[actor]]\nid = "village-guard"\nname = "Village Guard"\ntype = "armed-group"\naliases = ["PUK"]\n'
        '[[actor]]\nid = "hamas"\nname = "Hamas, corrected"\ntype = "armed-group"\naliases = ["Hamas"]\n',
        encoding="utf-8",
    )
    mine = World.load(own)
    assert mine.named("PUK").id == "village-guard"
    assert mine.named("Hamas").name == "Hamas, corrected"
    assert [h.entity.id for h in mine.hits("The PUK left.")] == ["village-guard"]
