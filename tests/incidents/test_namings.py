"""One party told in other words is one value of a field, with its wordings."""

from __future__ import annotations

import pytest

from onrecord.incidents.disowning import PART
from onrecord.incidents.namings import namings
from onrecord.model import ClaimId, Party


def named(*names):
    return [(ClaimId(f"c-{at}"), Party(name=name, span=None)) for at, name in enumerate(names)]


def test_a_name_that_leaves_out_words_is_the_fuller_one(world):
    assert set(namings(named("armed men of Tel Marat", "men of Tel Marat"), {}, world).values()) == {
        "armed men of Tel Marat"
    }
    assert set(namings(named("depot guards", "two guards"), {}, world).values()) == {"depot guards"}


def test_a_name_that_may_shorten_two_is_neither(world):
    found = namings(named("depot guards", "border guards", "guards"), {}, world)
    assert len(set(found.values())) == 3


def test_what_a_reprint_calls_by_another_word_is_what_its_source_named(world):
    names = named("armed groups", "organisations")
    assert len(set(namings(names, {}, world).values())) == 2
    tied = {ClaimId("c-1"): ClaimId("c-0")}
    assert set(namings(names, tied, world).values()) == {"armed groups"}


def test_the_car_in_which_a_man_was_hit_stands_for_him(world):
    assert set(namings(named("a local judge", "vehicle"), {}, world).values()) == {"a local judge"}
    assert set(namings(named("vehicle"), {}, world).values()) == {"vehicle"}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("the group denied any involvement in the bombing", True),
        ("the mission said it had nothing to do with it", True),
        ("the group denied the attack", True),
        ("the ministry denied that it had agreed to a truce", False),
        ("the office denied a meeting with the envoy", False),
    ],
)
def test_only_a_denial_of_having_done_it_denies_it(words, part):
    assert (PART.search(words) is not None) is part
