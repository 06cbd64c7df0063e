"""What is learned of pairs of claims."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("bench")

from train.pair_cases import Case
from train.pair_folds import tied
from train.pairs import AGAINST, FOR, STRENGTH, fit, learned

from onrecord.incidents.weights import BASE, use, weights


def case(number, right, **rows):
    return Case(
        source="pages",
        groups=(f"g{number}", f"g{number}" if right else f"h{number}"),
        reports=(f"a{number}", f"b{number}"),
        rows=rows,
        right=right,
    )


def test_no_row_speaks_both_for_and_against():
    assert not FOR & AGAINST


def test_the_signs_hold_whatever_the_pairs_say():
    table = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    found = fit(table, np.array([0.0, 0.0, 1.0, 1.0]), np.ones(4), ["place.town", "actor.other"])
    assert found[0] == 0
    assert found[1] == 0


def test_what_only_right_pairs_share_speaks_for_them():
    right = [case(n, right=True, **{"place.town": 1.0, "when.open": 1.0}) for n in range(20)]
    wrong = [case(n + 50, right=False, **{"actor.other": 1.0, "when.open": 1.0}) for n in range(20)]
    found = learned([*right, *wrong])
    assert found["place.town"] > 1
    assert found["actor.other"] < -1
    assert BASE in found


def test_of_two_reports_that_are_right_the_likest_pair_alone_is_learned():
    """The other claims of the two tell of something else: they are neither right nor wrong."""
    right = [case(n, right=True, **{"place.town": 1.0}) for n in range(20)]
    other = [case(n, right=True, **{"means.other": 1.0}) for n in range(20)]
    wrong = [case(n + 50, right=False, **{"means.other": 1.0}) for n in range(20)]
    found = learned([*right, *other, *wrong])
    assert found["place.town"] > 1
    assert found["means.other"] < -1


def test_what_is_learned_does_not_depend_on_the_weights_in_use():
    right = [case(n, right=True, **{"place.town": 1.0, "names.any": n % 3}) for n in range(20)]
    wrong = [case(n + 50, right=False, **{"actor.other": 1.0, "names.any": n % 2}) for n in range(20)]
    before = weights()
    found = learned([*right, *wrong])
    try:
        use({"place.town": -9.0, "names.any": 9.0})
        assert learned([*right, *wrong]) == found
    finally:
        use({})
    assert weights() == before


def test_a_fit_is_where_no_small_step_does_better():
    """The slope is nothing along each row that is not held by its sign."""
    table = np.array([[1.0, 0.5], [1.0, 0.0], [0.0, 1.0], [0.0, 0.2], [1.0, 1.0]])
    right, weights_ = np.array([1.0, 1.0, 0.0, 1.0, 0.0]), np.array([1.0, 2.0, 1.0, 0.5, 1.0])
    found = fit(table, right, weights_, ["place.town", "when.open"])
    wide = np.hstack([table, np.ones((5, 1))])
    slope = wide.T @ (weights_ * (1 / (1 + np.exp(-wide @ found)) - right)) + np.append(
        STRENGTH * found[:-1], 0
    )
    assert np.abs(slope[found != 0]).max() < 1e-5


def test_incidents_that_one_page_ties_are_left_out_together():
    def item(name, *wanted):
        return SimpleNamespace(name=name, wanted=frozenset(wanted))

    found = tied([item("a", "one"), item("b", "one", "two"), item("c", "two", "three"), item("d")])
    assert found == {"one": "one", "two": "one", "three": "one", "d": "d"}
