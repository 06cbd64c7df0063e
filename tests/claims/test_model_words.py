"""Words of parsed texts are what all steps of the model make of them, though its last steps see each once."""

from __future__ import annotations

import pytest
import spacy

from onrecord.claims import model_words
from onrecord.claims.model_words import STEPS, Words
from onrecord.claims.parser import check_model

TEXTS = [
    "Rebels have shelled the town, and it isn't clear who's been hit.",
    "Let's go, he said. There's n't a bomb; there were two bombs, and the dead were found.",
    "He's gonna do it. They've got ta leave, ain't they? Y'all c'm on.",
    "The army had left. It had shells that had hit it, but it does not do it.",
    "Shelling\n\n  resumed  in   Homs.",
    "",
]


@pytest.fixture(scope="module")
def model():
    folder = next(p for p in sorted(check_model().iterdir()) if p.is_dir() and (p / "config.cfg").exists())
    return spacy.load(folder)


@pytest.fixture(scope="module")
def whole(model):
    return {
        text: [
            (t.idx, t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i) for t in model(text) if not t.is_space
        ]
        for text in TEXTS
    }


def told(words, model, text):
    with model.select_pipes(disable=list(STEPS)):
        doc = model(text)
    found = words.of(doc)
    return [(w.start, w.text, w.lemma, w.pos, w.tag, w.dep, w.head) for w in found if not w.blank]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_told_as_by_the_whole_model(model, whole, text):
    words = Words(model)
    assert told(words, model, text) == whole[text]
    assert told(words, model, text) == whole[text]


def test_words_that_were_forgotten_are_told_anew(model, whole, monkeypatch):
    monkeypatch.setattr(model_words, "MOST", 5)
    words = Words(model)
    for text in TEXTS * 2:
        assert told(words, model, text) == whole[text]
