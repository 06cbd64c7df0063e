"""Scores of reports in files, and reports as they are kept, on made-up numbers."""

from __future__ import annotations

import numpy as np
import pytest
from train.muc4_labelled import CONFIDENCES, EFFECTS, STAGES, TAGGED, TYPES, Labelled, Mention, keep, kept
from train.muc4_reads import NAMES, Read, load, mean, write
from train.muc4_score import Template, entity

from onrecord.claims.learned.pieces import words
from onrecord.claims.learned.windows import Window


def read(chance, size, likely):
    """Give scores by chance of a report of some words, of which only some are likely in a mention."""
    many = len(TYPES)
    tags = np.tile(np.array([1.0, 0.0, 0.0]), (size, len(TAGGED), 1))
    tags[likely, 0] = (0.5, 0.25, 0.25)
    return Read(
        types=chance.random(many),
        several=chance.random(many),
        stages=chance.random((many, len(STAGES))),
        tags=tags,
        kinds=chance.random((size, many)),
        confidence=chance.random((size, len(CONFIDENCES))),
        effect=chance.random((size, len(EFFECTS))),
        pairs=chance.random((size, size)),
    )


def test_a_file_gives_back_what_was_written_of_words_that_may_be_in_a_mention(tmp_path):
    chance = np.random.default_rng(7)
    reads = {"a": read(chance, 6, [1, 4]), "b": read(chance, 3, [0])}
    write(reads, tmp_path / "s.npz", "{}")
    back = load(tmp_path / "s.npz")
    assert list(back) == ["a", "b"]
    for name in ("types", "several", "stages", "tags"):
        assert getattr(back["a"], name) == pytest.approx(getattr(reads["a"], name), abs=1e-3)
    assert back["b"].kinds[0] == pytest.approx(reads["b"].kinds[0], abs=1e-3)
    assert back["a"].pairs[1, 4] == pytest.approx(reads["a"].pairs[1, 4], abs=1e-3)
    assert (back["a"].pairs[1, 2], back["a"].kinds[0].max()) == (0, 0)


def test_the_mean_of_one_is_that_one():
    one = read(np.random.default_rng(7), 4, [2])
    assert all((getattr(mean([one]), name) == getattr(one, name)).all() for name in NAMES)


def test_reports_come_back_as_they_were_kept(tmp_path):
    text = "anna reed fell."
    one = Labelled(
        name="r",
        text=text,
        windows=(Window((1, 2), (0, 0), (-1, 0), tuple(words(text))),),
        key=(Template(type="attack", roles={"Victim": (entity("anna reed"),)}),),
        dropped=(),
        mentions=(Mention(role=3, first=0, last=1, templates=frozenset({0}), told=-1),),
    )
    keep({"train": [one]}, tmp_path / "kept.xz")
    assert kept(tmp_path / "kept.xz") == {"train": [one]}
