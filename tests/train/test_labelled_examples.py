"""Windows with labels, as numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from train.labelled_examples import WATCHED, Examples, Labelled, Scores, meant, softened

from onrecord.claims.learned.windows import Window

NAMES = ("flood", "fire", "storm")
ROWS = st.lists(
    st.tuples(
        st.lists(st.integers(1, 30000), min_size=1, max_size=40),
        st.sets(st.integers(0, 2)),
        st.integers(-1, 4),
    ),
    min_size=1,
    max_size=30,
)


def examples(rows):
    found = [
        Labelled(Window(tuple(ids), (7,) * len(ids), (), ()), frozenset(labels), fold, (at, 0))
        for at, (ids, labels, fold) in enumerate(rows)
    ]
    return Examples.of(found, NAMES)


@given(ROWS)
def test_rows_laid_out_are_their_pieces_and_nothing_behind_them(rows):
    held = examples(rows)
    ids, kinds, mask = held.laid(np.arange(len(rows))[::-1])
    for at, (wanted, _, _) in enumerate(rows[::-1]):
        n = len(wanted)
        assert ids[at, :n].tolist() == wanted
        assert not ids[at, n:].any()
        assert kinds[at].tolist() == (7 * mask[at]).tolist()
        assert mask[at].sum() == n


@given(ROWS)
def test_what_is_kept_back_is_scored_and_never_taught(rows):
    held = examples(rows)
    for fold in (*range(5), WATCHED):
        taught, scored = set(held.taught(fold).tolist()), set(held.scored(fold).tolist())
        assert not taught & scored
        assert all(held.folds[row] != WATCHED for row in taught)
        assert taught | scored == set(range(len(rows)))


@given(ROWS, st.integers(0, 5))
def test_two_passes_take_labelled_rows_twice_and_the_others_once(rows, turn):
    held = examples(rows)
    everything = np.arange(len(rows))
    drawn = [*held.drawn(everything, turn), *held.drawn(everything, turn + 1)]
    assert all(drawn.count(row) == 1 + bool(rows[row][1]) for row in everything)


@given(ROWS, st.integers(1, 8))
def test_every_row_is_in_one_batch(rows, size):
    held = examples(rows)
    batches = held.batches(np.arange(len(rows)), size, np.random.default_rng(1))
    assert sorted(row for batch in batches for row in batch) == list(range(len(rows)))
    assert max(len(batch) for batch in batches) <= size


def test_examples_and_scores_are_read_as_they_were_written(tmp_path):
    held = examples([([5, 6], {1}, 0), ([8], set(), WATCHED)])
    held.save(tmp_path / "held.npz")
    again = Examples.load(tmp_path / "held.npz")
    assert again.names.tolist() == list(NAMES)
    assert again.labels.tolist() == held.labels.tolist()
    assert again.laid(np.array([0, 1]))[0].tolist() == [[5, 6], [8, 0]]
    Scores(WATCHED, np.array([1]), np.array([[0.5, -2.0, 0.0]])).save(tmp_path / "scores.npz")
    scores = Scores.load(tmp_path / "scores.npz")
    assert (scores.fold, scores.rows.tolist(), scores.logits.tolist()) == (WATCHED, [1], [[0.5, -2.0, 0.0]])


def test_only_rows_that_somebody_scored_are_softened():
    held = examples([([5], {1, 2}, 0), ([6], set(), 1), ([7], {0}, 1)])
    found = [
        Scores(0, np.array([0]), np.array([[0.0, 2.0, -2.0]])),
        Scores(0, np.array([0]), np.zeros((1, 3))),
    ]
    logits, many = meant(held, found)
    assert (logits[0].tolist(), many.tolist()) == ([0.0, 1.0, -1.0], [2, 0, 0])
    soft = softened(held, found, 0.5)
    assert soft[1:].tolist() == [[0, 0, 0], [1, 0, 0]]
    assert soft[0].tolist() == pytest.approx([0.25, 0.5 + 0.5 / (1 + np.exp(-1)), 0.5 + 0.5 / (1 + np.e)])
