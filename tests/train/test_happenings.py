"""Happenings as the network is taught them; the texts are our own."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from train.happenings import NOBODY, NONE, UNSCORED, Mark, marked
from train.told import annotated, silver

from onrecord.claims.learned.kinds import MODALITIES, NAMED
from onrecord.claims.learned.pieces import WORD, Vocabulary
from onrecord.claims.learned.roles import ROLES
from onrecord.claims.learned.windows import windows
from onrecord.model import Modality, Span

HEAD = "Read more news"
TEXT = f"""{HEAD}
Raiders burned a mill at Orvel and killed its watchman.
The burning shocked the town. Nobody was arrested.
"""
PIECES = Vocabulary.of(
    ["[UNK]", "[CLS]", "[SEP]", ".", "a", "the", "burn", "##ed", "##ing", "kill", "mill", "arrest", "town"]
)


def spanned(words, text=TEXT):
    at = text.index(words)
    return [at, at + len(words)]


def claim(trigger, kind="attack", modality="happened", also=(), **roles):
    spans = {"trigger": trigger and spanned(trigger), "also": [spanned(one) for one in also]}
    spans |= {name: spanned(roles[name]) if name in roles else None for name in ROLES}
    return {"kind": kind, "modality": modality, "spans": spans}


def taught(*claims, furniture=(), text=TEXT):
    form = {"claims": list(claims), "spans": {"furniture": [spanned(one, text) for one in furniture]}}
    return list(annotated("a", text, form, PIECES))


def labels(told, text=TEXT):
    """Give what a word's first piece is labelled with, in all windows that hold the word."""
    out = {}
    for one in told:
        for at, word in enumerate(one.window.of):
            if word >= 0 and one.window.of[at - 1] != word:
                held = one.window.words[word]
                found = out.setdefault(text[held.start : held.end], set())
                found.add((one.kinds[at], one.modalities[at]))
    return out


def label(kind, modality=Modality.HAPPENED):
    return {(1 + NAMED.index(kind), MODALITIES.index(modality))}


def test_words_of_a_trigger_have_its_kind_and_modality_and_all_others_name_none():
    found = labels(taught(claim("burned a mill", "destroy"), claim("arrested", "arrest", "denied")))
    assert found["burned"] == found["a"] == found["mill"] == label("destroy")
    assert found["arrested"] == label("arrest", Modality("denied"))
    assert found["killed"] == found["burning"] == {(NONE, UNSCORED)}


def test_a_passage_that_repeats_a_happening_is_not_scored_but_a_trigger_in_it_is():
    found = labels(taught(claim("shocked", "other"), claim("burned", also=["The burning shocked"])))
    assert found["burning"] == {(UNSCORED, UNSCORED)}
    assert found["shocked"] == label("other")
    assert found["town"] == {(NONE, UNSCORED)}


def test_a_trigger_of_a_kind_that_is_not_taught_is_not_scored():
    assert labels(taught(claim("shocked", "investigate")))["shocked"] == {(UNSCORED, UNSCORED)}


def test_a_claim_without_a_trigger_marks_nothing():
    assert labels(taught(claim(None))) == labels(taught())


def test_pieces_that_go_on_a_word_are_not_scored():
    for one in taught(claim("burned")):
        follow = [at for at, word in enumerate(one.window.of) if word >= 0 and one.window.of[at - 1] == word]
        assert follow
        assert {one.kinds[at] for at in follow} | {one.modalities[at] for at in follow} == {UNSCORED}


def test_deaths_of_a_clash_that_is_told_with_them_name_no_second_happening():
    clash = claim("burning", "clash")
    deaths = claim("killed") | {"victims": {"killed": [1, 1], "injured": None}}
    for one in (clash, deaths):
        one["spans"]["quote"] = [0, len(TEXT)]
    assert labels(taught(clash | {"victims": deaths["victims"]}, deaths))["killed"] == {(UNSCORED, UNSCORED)}
    assert labels(taught(clash, deaths))["killed"] == label("attack")


def ends(one, role, text=TEXT):
    """Give the words that are taught as a role of a window's only happening."""
    (row,) = one.rows
    first, last = row.ends[ROLES.index(role)]
    if first <= NOBODY:
        return first
    words = one.window.words
    return text[words[one.window.of[first]].start : words[one.window.of[last]].end]


def test_roles_are_the_words_of_their_spans_and_nobodys_where_the_annotator_names_none():
    for one in taught(claim("burned", actor="Raiders", target="a mill", place="Orvel")):
        assert [ends(one, role) for role in ROLES] == ["Raiders", "a mill", "Orvel", NOBODY]


def test_unconnected_sentences_are_windows_of_their_own():
    form = {"claims": [claim("burned", actor="Raiders")], "spans": {"furniture": []}}
    found = list(annotated("event_location-001", TEXT, form, PIECES))
    assert [len(one.rows) for one in found] == [0, 1, 0]
    assert ends(found[1], "actor") == "Raiders"


@pytest.mark.parametrize("outside", [NOBODY, UNSCORED])
def test_a_role_whose_words_stand_in_another_window_is_nobodys_or_not_scored(outside):
    (window,) = windows(TEXT, PIECES, [Span(*spanned("The burning shocked the town."))])
    mark = Mark(Span(*spanned("burning")), 1, 0, {"actor": Span(*spanned("Raiders"))}, outside)
    (row,) = marked("a", TEXT, window, [mark]).rows
    assert row.ends == ((outside, outside), *[(-100, -100)] * 3)


def test_like_words_of_the_window_stand_for_those_outside_it():
    text = "Orvel was calm. Raiders burned a mill at Orvel."
    (window,) = windows(text, PIECES, [Span(16, len(text))])
    mark = Mark(Span(24, 30), 1, 0, {"place": Span(0, 5)})
    assert ends(marked("a", text, window, [mark]), "place", text) == "Orvel"


def test_lines_of_furniture_are_in_no_window():
    assert "Read" in labels(taught())
    assert set(labels(taught(furniture=[HEAD]))) == set(labels(taught())) - {"Read", "more", "news"}


@given(
    body=st.lists(st.sampled_from(["Burned", "mill", "the", "watchmen", ".", "\n"]), min_size=1, max_size=60),
    first=st.integers(0, 200),
    long=st.integers(1, 30),
    other=st.sampled_from([NONE, UNSCORED]),
)
def test_words_that_a_mark_touches_have_its_labels_and_no_others_do(body, first, long, other):
    text = " ".join(body)
    span = Span(first, first + long)
    touched = [m for m in WORD.finditer(text) if m.start() < span.end and span.start < m.end()]
    found = [
        one.window.words[one.window.of[at]].start
        for window in windows(text, PIECES, fits=24)
        for one in [marked("a", text, window, [Mark(span, 3, 1)], other)]
        for at, pair in enumerate(zip(one.kinds, one.modalities, strict=True))
        if pair == (3, 1) or pair not in {(other, UNSCORED), (UNSCORED, UNSCORED)}
    ]
    assert found == [m.start() for m in touched]


@given(st.lists(st.sampled_from(["Burned", "mill", "the", "."]), min_size=1, max_size=60))
def test_text_that_is_not_scored_stays_so(body):
    text = " ".join(body)
    for window in windows(text, PIECES, fits=24):
        assert set(marked("a", text, window, [], UNSCORED).kinds) == {UNSCORED}


@pytest.mark.parametrize(
    ("score", "kind", "wanted"),
    [
        (0.9, "attack", label("attack")),
        (0.5, "attack", {(UNSCORED, UNSCORED)}),
        (0.9, "investigate", {(UNSCORED, UNSCORED)}),
    ],
)
def test_of_the_rules_claims_only_those_are_taught_that_are_sure(tmp_path, score, kind, wanted):
    mine = {"trigger": spanned("burned"), "kind": kind, "modality": "happened", "score": score}
    mine |= {"id": "c1", "same_as": None, "roles": {}}
    row = {"document": "a", "text": TEXT, "claims": [mine]}
    (tmp_path / "silver").write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = labels(silver(tmp_path / "silver", PIECES))
    assert found["burned"] == wanted
    assert found["killed"] == {(NONE, UNSCORED)}
