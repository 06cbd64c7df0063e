"""The two sides of a comparison share what only one of them says."""

from __future__ import annotations

import pytest


def told(reading):
    return [
        (
            (c.count.low, c.count.high),
            c.target.name if c.target else None,
            c.place.name if c.place else None,
        )
        for c in reading.claims
        if c.count
    ]


SHARED = [
    (
        "Compared with twenty attacks in May, no attacks on Ruritanian troops in Graustark have occurred.",
        [((20, 20), "Ruritanian troops", "Graustark"), ((0, 0), "Ruritanian troops", "Graustark")],
    ),
    (
        "Twelve attacks on the guards in Graustark were recorded in May, down from 30 attacks in April.",
        [((12, 12), "guards", "Graustark"), ((30, 30), "guards", "Graustark")],
    ),
    (
        "There were five attacks on the port in May, fewer than the 30 attacks in April.",
        [((5, 5), "port", None), ((30, 30), "port", None)],
    ),
]
APART = [
    (
        "Three attacks on the port followed 30 attacks in April.",
        [((3, 3), "port", None), ((30, 30), None, None)],
    ),
    (
        "There were three attacks on the port in May and 30 attacks in April.",
        [((3, 3), "port", None), ((30, 30), None, None)],
    ),
    (
        "Compared with nine attacks on the bridge in April, three attacks on the port were recorded.",
        [((9, 9), "bridge", None), ((3, 3), "port", None)],
    ),
]


@pytest.mark.parametrize(("sentence", "counts"), SHARED)
def test_what_is_compared_is_alike_in_what_only_one_side_says(read, sentence, counts):
    _, reading = read(sentence)
    assert told(reading) == counts


@pytest.mark.parametrize(("sentence", "counts"), APART)
def test_what_only_stands_beside_takes_nothing_over(read, sentence, counts):
    _, reading = read(sentence)
    assert told(reading) == counts


def test_whose_attacks_they_are_is_shared_as_well(read):
    _, reading = read("Five militia attacks on the port were recorded in May, against 30 attacks in April.")
    assert [c.actor.name for c in reading.claims] == ["militia", "militia"]
