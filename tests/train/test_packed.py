"""Windows packed as arrays hold what the windows held; the texts are our own."""

from __future__ import annotations

import numpy as np
import pytest
from train.attributions import UNSCORED, example
from train.happenings import Mark, marked
from train.packed import load, packed, save

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.roles import ROLES
from onrecord.claims.learned.windows import windows
from onrecord.model import Span

TEXT = "The mayor of Orvel said that raiders had burned the mill. Nobody was hurt."
PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", ".", "the", "mayor", "said", "that", "raid", "##ers", "burn", "##ed", "mill"]
)


def spanned(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def window():
    return next(windows(TEXT, PIECES))


@pytest.fixture
def said(window):
    parts = {"Source": "The mayor of Orvel", "Cue": "said", "Content": "raiders had burned the mill"}
    return example(window, [{name: (spanned(words),) for name, words in parts.items()}])


@pytest.fixture
def told(window):
    roles = {"actor": spanned("raiders"), "target": spanned("the mill"), "place": None}
    return marked("one", TEXT, window, [Mark(spanned("burned"), 1, 2, roles)])


def test_a_window_without_labels_tells_nothing(window):
    one = packed([window])
    assert tuple(one.ids) == window.ids
    assert set(one.cues) == set(one.named) == set(one.held) == {UNSCORED}
    assert len(one.said) == len(one.ends) == 0


def test_words_begin_where_they_do_in_the_window(window):
    one = packed([window])
    firsts = [at for at, w in enumerate(window.of) if w >= 0 and window.of[at - 1] != w]
    assert np.flatnonzero(one.opens).tolist() == firsts


def test_each_window_keeps_its_own_rows(window, said, told):
    one = packed([window, said, told, said])
    assert len(one) == 4
    assert np.diff(one.said_at).tolist() == [0, 1, 0, 1]
    assert np.diff(one.role_at).tolist() == [0, 0, 1, 0]
    assert tuple(one.cues[one.at[1] : one.at[2]]) == said.labels
    assert tuple(one.named[one.at[2] : one.at[3]]) == told.kinds


def test_rows_hold_their_pieces(said, told):
    one = packed([told, said])
    (row,), (happening,) = said.rows, told.rows
    assert tuple(one.said[0]) == (row.first, row.last)
    assert tuple(one.cue) == row.cue
    assert tuple(one.content) == row.content
    assert tuple(one.word) == happening.pieces
    assert tuple(one.ends.reshape(len(ROLES), 2).ravel()) == tuple(
        end for pair in happening.ends for end in pair
    )


def test_what_is_saved_is_loaded(tmp_path, window, said, told):
    sets = {"some": packed([said, told]), "back some": packed([window]), "none": packed([])}
    save(tmp_path / "sets.npz", sets)
    back = load(tmp_path / "sets.npz")
    assert list(back) == list(sets)
    for name, one in sets.items():
        for field in one.__slots__:
            assert np.array_equal(getattr(one, field), getattr(back[name], field)), (name, field)
