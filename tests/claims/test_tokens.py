from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.tokens import Sentence, Token, core, wide
from onrecord.model import BlockKind, Span


def sentence_of(rows):
    """Make a sentence out of (word, part of speech, relation, head)."""
    tokens, start = [], 0
    for at, (text, pos, dep, head) in enumerate(rows):
        span = Span(start, start + len(text))
        tokens.append(
            Token(at=at, span=span, text=text, lemma=text.lower(), pos=pos, tag=pos, dep=dep, head=head)
        )
        start = span.end + 1
    return Sentence(at=0, paragraph=0, block=BlockKind.BODY, tokens=tuple(tokens))


def trees(size):
    """Draw heads that make a tree: each token hangs on an earlier one, the first is the root."""
    return st.tuples(*(st.integers(0, max(0, k - 1)) for k in range(size)))


@given(st.integers(1, 12).flatmap(trees))
def test_subtrees_of_the_children_part_the_subtree_of_the_head(heads):
    sentence = sentence_of([("w", "NOUN", "dep", head if k else 0) for k, head in enumerate(heads)])
    assert sentence.subtree(0) == tuple(range(len(heads)))
    for at in range(len(heads)):
        below = [k for kid in sentence.children(at) for k in sentence.subtree(kid.at)]
        assert sorted([at, *below]) == list(sentence.subtree(at))


def test_the_core_of_a_phrase_leaves_out_what_hangs_after_it():
    sentence = sentence_of(
        [
            ("the", "DET", "det", 2),
            ("armed", "ADJ", "amod", 2),
            ("groups", "NOUN", "nsubj", 5),
            ("of", "ADP", "prep", 2),
            ("Iraq", "PROPN", "pobj", 3),
            ("attacked", "VERB", "ROOT", 5),
        ]
    )
    assert core(sentence, 2) == (0, 1, 2)
    assert wide(sentence, 2) == (0, 1, 2, 3, 4)
    assert core(sentence, 4) == (4,)


@pytest.mark.parametrize(("tag", "words"), [("NNS", (0, 1, 2, 3, 4)), ("NN", (0, 1, 2))])
def test_several_are_of_every_name_behind_of_and_one_is_of_the_first(tag, words):
    sentence = sentence_of(
        [
            ("armies", "NOUN", "nsubj", 5),
            ("of", "ADP", "prep", 0),
            ("Chad", "PROPN", "pobj", 1),
            ("and", "CCONJ", "cc", 2),
            ("Sudan", "PROPN", "conj", 2),
            ("fought", "VERB", "ROOT", 5),
        ]
    )
    first = replace(sentence.tokens[0], tag=tag)
    assert wide(replace(sentence, tokens=(first, *sentence.tokens[1:])), 0) == words


@given(st.integers(0, 25), st.integers(1, 25))
def test_the_tokens_inside_a_stretch_are_those_that_it_holds(start, length):
    rows = [("Rebels", "NOUN", "nsubj", 1), ("shelled", "VERB", "ROOT", 1), ("towns", "NOUN", "dobj", 1)]
    sentence = sentence_of([*rows, (".", "PUNCT", "punct", 1)])
    span = Span(start, start + length)
    assert sentence.inside(span) == tuple(t for t in sentence.tokens if span.holds(t.span))
