"""Annotated attributions as the network is taught them; the texts are our own."""

from __future__ import annotations

import pytest
from train.attributions import BEGINS, INSIDE, OUTSIDE, UNSCORED, examples

from onrecord.claims.learned.pieces import Vocabulary

TEXT = "The mayor had said it burned. It burned."
MARKS = """T1\tSource 0 9\tThe mayor
T2\tCue 10 18\thad said
T3\tContent 19 28\tit burned
T4\tAttribution 10 18\thad said
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""
PIECES = Vocabulary.of(["[UNK]", "[CLS]", "[SEP]", "the", "may", "##or", "had", "said", "it", "burned", "."])


@pytest.fixture
def taught(tmp_path):
    """Give what is taught of one text with its marks."""

    def teach(marks, text=TEXT):
        for part, name, body in (("text", "a.txt", text), ("attributions", "a_0.ann", marks)):
            (tmp_path / part).mkdir(exist_ok=True)
            (tmp_path / part / name).write_bytes(body.encode())
        return list(examples(tmp_path, PIECES))

    return teach


def test_each_piece_of_a_cue_is_labelled_and_has_a_row(taught):
    (one,) = taught(MARKS)
    assert one.labels[:7] == (UNSCORED, OUTSIDE, OUTSIDE, OUTSIDE, BEGINS, INSIDE, OUTSIDE)
    (row,) = one.rows
    assert (row.cue, row.first, row.last, row.content) == ((4, 5), 1, 2, (6, 7))


def test_a_cue_without_a_source_points_to_none(taught):
    (one,) = taught(MARKS.replace("Source:T1 ", ""))
    assert (one.rows[0].first, one.rows[0].last) == (0, 0)


def test_the_second_part_of_a_cue_is_not_scored(taught):
    (one,) = taught(MARKS.replace("Cue 10 18", "Cue 10 13;19 21"))
    assert one.labels[4:7] == (BEGINS, OUTSIDE, UNSCORED)


def test_words_that_run_over_lines_of_the_marks_are_passed_over(taught):
    (one,) = taught(MARKS.replace("\tit burned\n", "\tit\nThat burned\n"))
    assert len(one.rows) == 1
