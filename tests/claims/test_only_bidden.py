"""Denials of orders, money and knowledge, which deny no act: sentences written for the tests."""

from __future__ import annotations

import pytest

STANDS = [
    ("The general denied having ordered the massacre.", "massacre"),
    ("The general denied ordering the massacre of 50 villagers.", "massacre"),
    ("He denied that he had ordered the shelling of the town.", "shelling"),
    ("He said he had not ordered the massacre.", "massacre"),
    ("The officer said he did not order the strike.", "strike"),
    ("The commander denied financing the bombing.", "bombing"),
    ("The defendant denied witnessing the execution of the prisoners.", "execution"),
    ("The commander denied any knowledge of the attack on the convoy.", "attack"),
    ("The group denied having foreknowledge of the attack.", "attack"),
]


@pytest.mark.parametrize(("text", "trigger"), STANDS)
def test_who_denies_having_ordered_or_known_of_an_act_denies_no_act(by_trigger, text, trigger):
    assert by_trigger(text, "modality")[trigger] == "happened"


GONE = [
    ("The group denied carrying out the bombing.", "bombing", "denied"),
    ("The army denied that there had been a massacre.", "massacre", "denied"),
    ("The general did not order an attack.", "attack", "negated"),
    ("The general did not order the attack.", "attack", "negated"),
    ("He refused to order the attack.", "attack", "negated"),
    ("The rebels said they had not attacked the village.", "attacked", "denied"),
]


@pytest.mark.parametrize(("text", "trigger", "modality"), GONE)
def test_who_denies_an_act_itself_still_denies_it(by_trigger, text, trigger, modality):
    assert by_trigger(text, "modality")[trigger] == modality


@pytest.mark.parametrize("verb", ["disowned", "disavowed"])
def test_who_disowns_an_attack_says_that_it_was_not_theirs_and_was_made(by_trigger, verb):
    found = by_trigger(f"The group {verb} the attack on the market.", "kind", "modality")
    assert found == {verb: ("deny", "happened"), "attack": ("attack", "happened")}
