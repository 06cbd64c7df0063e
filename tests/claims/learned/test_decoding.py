from __future__ import annotations

import numpy as np

from onrecord.claims.learned.decoding import decoded
from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows

TEXT = "The mayor said it burned ."
PIECES = Vocabulary.of(["[UNK]", "[CLS]", "[SEP]", "the", "may", "##or", "said", "it", "burned", "."])


def scores(cue, first, last, content):
    """Give scores of pieces 1 to 7 (The may ##or said it burned .) as a sure network would."""
    cues = np.zeros((9, 3), dtype=np.float32)
    cues[:, 0] = 5
    for at, label in cue.items():
        cues[at] = 0
        cues[at, label] = 5
    parts = np.full((3, 9, 9), -5, dtype=np.float32)
    parts[0, :, first] = parts[1, :, last] = 5
    parts[2, :, content] = 5
    return cues, parts


def read(*given):
    (window,) = windows(TEXT, PIECES)
    return list(decoded(window, *scores(*given)))


def test_a_cue_has_its_source_and_content_as_words_of_the_text():
    (one,) = read({4: 1}, 1, 2, [5, 6])
    assert (one.source.of(TEXT), one.cue.of(TEXT)) == ("The mayor", "said")
    assert [s.of(TEXT) for s in one.content] == ["it burned"]


def test_a_cue_whose_source_is_likeliest_none_has_none():
    (one,) = read({4: 1}, 0, 0, [5])
    assert one.source is None


def test_two_cues_side_by_side_are_two():
    assert [s.cue.of(TEXT) for s in read({4: 1, 5: 1}, 1, 2, [6])] == ["said", "it"]


def test_a_cue_of_several_words_is_one():
    assert [s.cue.of(TEXT) for s in read({4: 1, 5: 2}, 1, 2, [6])] == ["said it"]


def test_no_cue_gives_nothing():
    assert read({}, 1, 2, [6]) == []
