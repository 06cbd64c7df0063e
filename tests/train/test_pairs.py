"""What is learned of pairs of claims."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("bench")

from train.pairs import AGAINST, FOR, Case, fit, learned

from onrecord.incidents.weights import BASE


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
