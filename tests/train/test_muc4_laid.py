"""Reports as numbers for the network, on a made-up report."""

from __future__ import annotations

import random

import pytest
from train.muc4_labelled import TAGGED, TYPES, Dropped, Labelled, Mention
from train.muc4_score import Template, entity

from onrecord.claims.learned.pieces import words
from onrecord.claims.learned.windows import Window

pytest.importorskip("torch", reason="only who trains has it")
pytest.importorskip("transformers", reason="only who trains has it")

TEXT = "gunmen shot anna reed. gunmen shot ben."
FACTS = Dropped(
    stage=frozenset({"ACCOMPLISHED"}), confidence=(), effect=(), described=(), places=(), date="-"
)


@pytest.fixture
def report():
    """Give a report of two attacks by the same, in two windows; words have one piece, the third has two."""
    cut = tuple(words(TEXT))
    windows = (
        Window((101, 5, 6, 7, 7, 8, 9, 102), (0,) * 8, (-1, 0, 1, 2, 2, 3, 4, -1), cut[:5]),
        Window((101, 5, 6, 7, 8, 102), (0,) * 6, (-1, 0, 1, 2, 3, -1), cut[5:]),
    )
    doer, victim = TAGGED.index("PerpInd"), TAGGED.index("Victim")
    return Labelled(
        name="r",
        text=TEXT,
        windows=windows,
        key=tuple(
            Template(type="attack", roles={"Victim": (entity(name),)}) for name in ("anna reed", "ben")
        ),
        dropped=(FACTS, FACTS),
        mentions=(
            Mention(role=doer, first=0, last=0, templates=frozenset({0, 1}), told=-1),
            Mention(role=victim, first=2, last=3, templates=frozenset({0}), told=1),
            Mention(role=victim, first=7, last=7, templates=frozenset({1}), told=0),
        ),
    )


def test_a_sheet_says_what_is_wanted_of_a_report(report):
    from train.muc4_laid import Sheet

    sheet = Sheet.of(report)
    attack = TYPES.index("attack")
    assert sheet.types.tolist() == [kind == attack for kind in range(len(TYPES))]
    assert sheet.several.tolist() == [[attack, 1]]
    assert sheet.effect.tolist() == [[2, 1], [7, 0]]
    assert sheet.confidence.shape == (0, 2)
    assert sheet.same.tolist() == [[True, True, True], [True, True, False], [True, False, True]]
    assert [firsts.tolist() for firsts in sheet.firsts] == [[1, 2, 3, 5, 6], [1, 2, 3, 4]]


def test_words_of_a_batch_are_found_in_its_windows(report):
    from train.muc4_laid import Laid, Sheet

    laid = Laid.of([Sheet.of(report), Sheet.of(report)])
    assert laid.ids.shape == (4, 8)
    assert laid.words.tolist() == [[1, 2, 3, 5, 6, 9, 10, 11, 12], [17, 18, 19, 21, 22, 25, 26, 27, 28]]
    assert laid.here.all()
    assert laid.effect.report.tolist() == [0, 0, 1, 1]
    assert laid.effect.weight.tolist() == [0.5] * 4


def test_a_report_without_templates_asks_nothing_but_types_and_tags(report):
    from dataclasses import replace

    from train.muc4_laid import Laid, Sheet

    laid = Laid.of([Sheet.of(replace(report, key=(), dropped=(), mentions=()))])
    assert (laid.types.sum(), laid.tags.sum(), len(laid.pairs)) == (0, 0, 0)
    assert laid.stages.wanted.tolist() == laid.mentions.where.tolist() == []


def test_batches_hold_each_report_once_and_no_more_pieces_than_asked(report):
    from train.muc4_laid import Sheet
    from train.muc4_teach import batches

    sheets = [Sheet.of(report)] * 7
    made = batches(sheets, 40, random.Random(7))
    assert sorted(len(batch) for batch in made) == [1, 2, 2, 2]
