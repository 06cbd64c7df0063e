"""Thresholds, and what the rules count beside a network."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from train.labelled_score import choose, figures

ROWS = st.lists(st.tuples(st.floats(-8, 8), st.booleans(), st.booleans()), min_size=1, max_size=60)


def columns(rows):
    logits, rules, wanted = zip(*rows, strict=True)
    return np.array(logits), np.array(rules), np.array(wanted)


def test_labels_that_are_apart_are_told_without_a_mistake():
    logits = np.array([-7.0, -6.5, -2.0, 3.0, 4.0])
    wanted = logits > 0
    chosen = choose(logits, ~wanted, wanted)
    assert chosen.weight == 0
    assert figures(chosen.tells(logits, ~wanted), wanted) == (1, 1, 1)


def test_rules_that_know_what_the_network_does_not_are_listened_to():
    wanted = np.array([True, False] * 20)
    logits = np.zeros(40)
    assert figures(choose(logits, wanted, wanted).tells(logits, wanted), wanted) == (1, 1, 1)
    assert figures(choose(logits, wanted, wanted, (0.0,)).tells(logits, wanted), wanted)[1] == 1


@given(ROWS)
def test_rules_that_tell_nothing_are_given_no_weight(rows):
    logits, rules, wanted = columns(rows)
    assert choose(logits, np.zeros_like(rules), wanted).weight == 0


@given(ROWS)
def test_a_label_stays_told_when_the_rules_tell_it_too(rows):
    logits, rules, wanted = columns(rows)
    chosen = choose(logits, rules, wanted)
    assert (chosen.tells(logits, rules) >= chosen.tells(logits, np.zeros_like(rules))).all()
