"""Whose fire it was, by the name before it; a house before it suffered it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("NLF shelling killed nine.", "shelling", "NLF"),
        ("NLF rocket strikes on the port killed nine.", "rocket strikes", "NLF"),
        ("A police drone strike on a hideout killed nine.", "drone strike", "police"),
        ("Junta air strikes killed nine people.", "air strikes", "Junta"),
        ("Settler attacks killed nine people.", "attacks", "Settler"),
        ("A bandit attack on a school killed nine.", "attack", "bandit"),
        ("An FPV drone strike killed nine.", "drone strike", None),
        ("An RPG strike killed nine.", "strike", None),
        ("The UNHCR convoy shelling killed nine.", "shelling", None),
        ("The Ruritanian school shelling killed nine.", "shelling", None),
        ("The Turkish embassy attack killed nine.", "attack", None),
        ("A cartel drone strike killed nine.", "drone strike", None),
    ],
)
def test_a_name_before_fire_is_whose_it_was_and_a_house_is_nobody(by_trigger, text, trigger, actor):
    assert by_trigger(text, "actor")[trigger] == actor


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("A trader was killed in the same estate by gunmen.", "killed", "gunmen"),
        ("Two men were shot dead at a farm by soldiers.", "shot dead", "soldiers"),
        ("Two teachers were abducted on the road to Karsk by armed men.", "abducted", "armed men"),
        ("Two men were killed in a house by the river.", "killed", None),
        ("Nine villagers were killed in a raid by rebels.", "raid", "rebels"),
    ],
)
def test_who_did_it_may_stand_behind_where(by_trigger, text, trigger, actor):
    assert by_trigger(text, "actor")[trigger] == actor
