"""Words of roles out of scores."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.roles import LONG, ROLES, read
from onrecord.claims.learned.windows import windows

TEXT = "The fire brigade left the pier. It burned."
PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", ".", "the", "fire", "brig", "##ade", "left", "pier", "it", "burned"]
)
(WINDOW,) = windows(TEXT, PIECES)


def told(**ends):
    """Give what is read where the network is sure of the ends of some roles, and else of nobody."""
    scores = np.zeros((2 * len(ROLES), len(WINDOW.ids)), dtype=np.float32)
    for number, role in enumerate(ROLES):
        for k, at in enumerate(ends.get(role, (0, 0))):
            scores[2 * number + k, at] = 12
    return {one.role: one for one in read(WINDOW, scores)}


def test_a_role_is_the_words_from_its_first_to_its_last():
    found = told(actor=(1, 3), place=(6, 7))
    assert found["actor"].span.of(TEXT) == "The fire brigade"
    assert found["place"].span.of(TEXT) == "the pier"
    assert found["actor"].sure == pytest.approx(1.0, abs=1e-3)


def test_every_word_from_the_first_to_the_last_belongs_to_it_as_likely_as_they_do():
    found = told(actor=(1, 3), place=(6, 7))
    words = {span.of(TEXT): share for span, share in found["actor"].words}
    assert set(words) == {"The", "fire", "brigade"}
    assert all(share == pytest.approx(1.0, abs=1e-2) for share in words.values())
    assert not told()["target"].words


def test_a_word_that_two_readings_share_belongs_to_it_as_likely_as_both():
    scores = np.zeros((2 * len(ROLES), len(WINDOW.ids)), dtype=np.float32)
    scores[0, [1, 2]] = scores[1, 3] = 12
    found = {span.of(TEXT): share for span, share in next(iter(read(WINDOW, scores))).words}
    assert found["The"] == pytest.approx(0.5, abs=1e-2)
    assert [found["fire"], found["brigade"]] == pytest.approx([1.0, 1.0], abs=1e-2)


def test_nobody_is_no_likely_words():
    assert told()["target"].sure < 0.01
    assert told()["target"].nobody > 0.99


def test_words_never_end_before_they_begin_nor_run_over_a_sentence():
    assert told(actor=(7, 1))["actor"].sure < 0.01
    assert told(actor=(6, 9))["actor"].sure < 0.01


def test_a_phrase_longer_than_any_name_is_not_read():
    text = "boats " * (LONG + 5)
    (window,) = windows(text, Vocabulary.of(["[UNK]", "[CLS]", "[SEP]", "boats"]))
    scores = np.zeros((2 * len(ROLES), len(window.ids)), dtype=np.float32)
    scores[0, 1] = scores[1, LONG + 3] = 12
    assert next(iter(read(window, scores))).sure < 0.01
