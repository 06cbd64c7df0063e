"""Confidence is learned where something tells right from wrong on unseen reports, and else is a share."""

from __future__ import annotations

import random

import pytest
from bench.claims import SHARED, scorer
from train.confidence import Case, learned, rights


def made(number, known, chance):
    """Make cases of as many reports as there are fives of them, right by the chance given."""
    return [
        Case(report=f"r{at // 5}", claim=f"c{at}", known=(signs := known(at)), right=chance(signs))
        for at in range(number)
    ]


def test_a_sign_that_tells_right_from_wrong_gets_a_weight():
    lot = random.Random(1)
    cases = made(
        300,
        lambda at: {"always": 1.0, **({"near": 1.0} if at % 2 else {})},
        lambda signs: lot.random() < (0.9 if "near" in signs else 0.4),
    )
    found = learned(cases)
    assert found.weights["near"] > 1
    assert found.loss < found.base


def test_a_field_that_nothing_tells_about_keeps_its_share_alone():
    lot = random.Random(2)
    cases = made(300, lambda at: {"always": 1.0, f"sign{at % 7}": 1.0}, lambda _: lot.random() < 0.7)
    assert set(learned(cases).weights) == {"always"}


def test_few_cases_give_a_share_alone():
    cases = made(
        40, lambda at: {"always": 1.0, **({"near": 1.0} if at % 2 else {})}, lambda signs: "near" in signs
    )
    assert set(learned(cases).weights) == {"always"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the script that scores is not there")
def test_a_field_is_right_only_in_a_claim_that_was_made_too():
    text = "Rebels shelled Northtown. Police shot at Easttown."
    spans = {"actor": None, "target": None, "place": None, "also": [], "chain": []}
    gold = [
        {
            "id": "g1",
            "kind": "attack",
            "form": "event",
            "modality": "happened",
            "spans": spans | {"quote": [0, 24], "trigger": [7, 14], "actor": [0, 6]},
            "chain": [],
        }
    ]
    read = [
        {"id": f"p{at}", "kind": "attack", "form": "event", "modality": "happened", "chain": []}
        | {"quote": quote, "trigger": trigger, "actor": {"name": text[slice(*actor)], "span": actor}}
        for at, (quote, trigger, actor) in enumerate(
            [([0, 24], [7, 14], [0, 6]), ([26, 49], [33, 37], [26, 32])]
        )
    ]
    told = {(claim, name): right for claim, name, right in rights(scorer(), text, gold, read)}
    assert told["p0", "claim"]
    assert told["p0", "actor"]
    assert not told["p1", "claim"]
    assert not told["p1", "actor"]
