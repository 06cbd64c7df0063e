from __future__ import annotations

import pytest

from onrecord.claims.learned.pieces import Vocabulary, words
from onrecord.claims.learned.windows import windows
from onrecord.model import Span

PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", "mayor", "of", "old", "##town", "said", "it", ".", ",", '"', "cafe"]
)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [("mayor", (3,)), ("Oldtown", (5, 6)), ("Café", (12,)), ("oldxtown", (0,)), ("x" * 60, (0,))],
)
def test_a_word_is_cut_into_the_longest_known_pieces_or_is_unknown(word, pieces):
    assert PIECES.pieces(word) == pieces


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The mayor", [1, 0]),
        ("UN said", [2, 0]),
        ('"It", he', [0, 4, 0, 0, 0]),
        ('said "it\nit', [0, 0, 3, 0]),
        ("“It” he", [0, 4, 0, 0]),
        ('He had 5" of rain', [1, 0, 0, 0, 0, 0]),
    ],
)
def test_words_tell_their_letters_and_whether_they_are_quoted(text, kinds):
    assert [w.kind for w in words(text)] == kinds


def test_windows_hold_whole_sentences_and_no_more_than_fit():
    text = "It said it. It said it. It said it."
    found = list(windows(text, PIECES, fits=10))
    assert [text[w.words[0].start : w.words[-1].end] for w in found] == [
        "It said it. It said it.",
        "It said it.",
    ]


@pytest.mark.parametrize("short", ["Gen. Old", "Mr. Old", "U.N. mayor", "J. Old"])
def test_a_title_or_an_initial_ends_no_sentence(short):
    text = f"It said it of {short}. It said it."
    assert [w.start for w in words(text) if w.breaks] == [text.index(". It") + 2]


def test_a_sentence_longer_than_a_window_is_cut():
    found = list(windows("it " * 30, PIECES, fits=12))
    assert [len(w.ids) for w in found] == [12, 12, 12]


def test_only_the_stretches_asked_for_are_read():
    text = "It said it. Old. It said."
    found = list(windows(text, PIECES, [Span(12, 16)]))
    assert [text[w.start : w.end] for one in found for w in one.words] == ["Old", "."]
