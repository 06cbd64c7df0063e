"""Windows around a marked stretch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from train.marking import WIDE, Marking

from onrecord.claims.learned.pieces import KINDS, Vocabulary
from onrecord.model import Span

WORDS = ("storm", "hit", "pier", "boats", "sank")
PIECES = Vocabulary.of(["[UNK]", "[CLS]", "[SEP]", ".", *WORDS])
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), min_size=1, max_size=30)


def spoken(sentences):
    return " ".join(" ".join(words).capitalize() + "." for words in sentences)


def test_only_the_pieces_of_the_happening_are_marked():
    text = "Storm hit pier. Boats sank."
    window = Marking(text, PIECES).around(Span(6, 9))
    marked = [
        window.words[w] for w, kind in zip(window.of, window.kinds, strict=True) if w >= 0 and kind >= KINDS
    ]
    assert [text[word.start : word.end] for word in marked] == ["hit"]


def test_what_is_in_no_readable_stretch_has_no_window():
    text = "Storm hit pier. Boats sank."
    assert Marking(text, PIECES, [Span(0, 15)]).around(Span(22, 26)) is None


def test_the_beginning_of_a_long_text_stands_in_every_window():
    text = spoken([["storm", "hit"], *[["boats", "sank"] * 20] * 12])
    window = Marking(text, PIECES).around(Span(len(text) - 5, len(text) - 1))
    assert [text[w.start : w.end] for w in window.words[:2]] == ["Storm", "hit"]
    assert window.words[-1].end == len(text)


@given(sentences=SENTENCES, data=st.data())
def test_a_window_holds_its_happening_in_reading_order_and_fits(sentences, data):
    text = spoken(sentences)
    start = data.draw(st.sampled_from([k for k, c in enumerate(text) if c.isalpha()]))
    happening = Span(start, start + 1)
    window = Marking(text, PIECES).around(happening)
    starts = [word.start for word in window.words]
    assert starts == sorted(set(starts))
    assert len(window.ids) <= WIDE
    assert any(word.start <= start < word.end for word in window.words)
