from __future__ import annotations

import pytest

from onrecord.model import Party
from onrecord.tempo.kept import keeper
from onrecord.tempo.scope import side, whom


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("base of UN peacekeepers", "un-peacekeepers"),
        ("a US base", "united-states-forces"),
        ("Nigerian army base", "nigeria-forces"),
        ("convoy of French troops", "france-forces"),
        ("forward operating base of the Chadian army", "chad-forces"),
        ("Hamas headquarters", "hamas"),
        ("Ukrainian positions", "ukraine-forces"),
    ],
)
def test_a_base_or_a_column_is_that_of_the_force_that_its_words_name(words, force, world):
    assert keeper(words, world) == force


@pytest.mark.parametrize(
    "words",
    [
        "army base",
        "police checkpoint",
        "Syrian refugee camps",
        "Rohingya camps",
        "Israeli outposts",
        "aid convoy",
        "US embassy",
        "market",
    ],
)
def test_what_names_no_force_or_may_be_of_others_is_nobodys(words, world):
    assert keeper(words, world) is None


def test_an_attack_on_a_base_falls_under_attacks_on_those_who_keep_it(world):
    base = whom(Party(name="base of UN peacekeepers", span=None), world)
    assert (base.name, base.known) == ("base of UN peacekeepers", True)
    assert side("UN peacekeepers", world).holds(base)
    assert not side("US forces", world).holds(base)
