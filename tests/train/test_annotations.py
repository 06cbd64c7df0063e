"""Annotations are kept without words of the text, and come back whole."""

from __future__ import annotations

import copy
import json

import pytest
from train.annotations import bare, exchanged, worded
from train.documents import SHARED, Document, document, documents, kept_for_measuring

TEXT = "Gunmen killed two guards in Northtown on Monday, the mayor said.\n"


def at(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


FORM = {
    "id": "made-up",
    "title": None,
    "published": {"first": "2024-03-04", "last": "2024-03-06", "why": "the text says Monday"},
    "spans": {"title": None, "dateline": None, "furniture": []},
    "claims": [
        {
            "id": "c1",
            "quote": "Gunmen killed two guards in Northtown on Monday",
            "trigger": "killed",
            "form": "event",
            "kind": "attack",
            "means": "shooting",
            "modality": "happened",
            "actor": {"text": "Gunmen", "name": "Gunmen"},
            "actor_certainty": "reported",
            "target": {"text": "two guards", "name": "guards of the town"},
            "victims": {"killed": [2, 2], "injured": None, "who": "two guards"},
            "count": None,
            "place": {"text": "Northtown", "name": "Northtown", "country": None},
            "when": {"text": "on Monday", "first": "2024-03-04", "last": "2024-03-04"},
            "chain": [{"name": "mayor", "role": "official", "text": "the mayor"}],
            "cue": "said",
            "also": [],
            "same_as": None,
            "part_of": None,
            "spans": {
                "quote": at("Gunmen killed two guards in Northtown on Monday"),
                "trigger": at("killed"),
                "actor": at("Gunmen"),
                "target": at("two guards"),
                "place": at("Northtown"),
                "when": at("on Monday"),
                "who": at("two guards"),
                "cue": at("said"),
                "chain": [at("the mayor")],
                "also": [],
            },
        }
    ],
}
SOURCE = Document(name="own:1", text=TEXT)


def test_what_is_kept_holds_no_words_of_the_text():
    kept = json.dumps(bare(copy.deepcopy(FORM), SOURCE))
    for words in ("Gunmen", "two guards", "Northtown", "Monday", "the mayor", "said"):
        assert words not in kept
    assert "guards of the town" not in kept


def test_what_is_kept_comes_back_on_the_text():
    (back,) = worded(bare(copy.deepcopy(FORM), SOURCE), TEXT)["claims"]
    assert {k: v for k, v in back.items() if k not in {"target", "chain"}} == {
        k: v for k, v in FORM["claims"][0].items() if k not in {"target", "chain"}
    }
    assert back["target"] == {"text": "two guards", "name": "two guards"}
    assert back["chain"] == [{"name": "the mayor", "role": "official", "text": "the mayor"}]


def test_an_annotation_can_be_scored_as_a_reading_is():
    (claim,) = exchanged(worded(bare(copy.deepcopy(FORM), SOURCE), TEXT))["claims"]
    assert claim["actor"]["span"] == at("Gunmen")
    assert claim["actor"]["certainty"] == "reported"
    assert claim["chain"][0]["span"] == at("the mayor")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the open sets are not there")
def test_what_is_measured_on_is_never_offered():
    offered = {one.name for one in documents("wikievents", "re3d")}
    assert offered
    assert not offered & kept_for_measuring()
    name = min(offered)
    assert document(name).name == name
