from __future__ import annotations

import pytest

from onrecord.claims import paragraphs


def test_hard_wrapped_lines_are_one_paragraph_and_others_are_not(report_of):
    report = report_of("The army shelled the village\nnear the river.\nTwo people died.\n")
    words = [p.span.of(report.text) for p in paragraphs.paragraphs(report)]
    assert words == ["The army shelled the village\nnear the river.", "Two people died."]


def test_a_dateline_is_left_out_of_the_sentence(report_of):
    report = report_of("GENEVA, Switzerland (Herald) — Rebels shelled the village.")
    assert [p.span.of(report.text) for p in paragraphs.paragraphs(report)] == ["Rebels shelled the village."]


@pytest.mark.parametrize(
    "dateline",
    [
        "Northtown, 3 March 2024 - ",
        "NORTHTOWN, March 3 (Herald) -- ",
        "Northtown, March 3, 2024 — ",
    ],
)
def test_a_dated_dateline_is_left_out_too(report_of, dateline):
    report = report_of(f"{dateline}The minister condemned the shelling.")
    assert [p.span.of(report.text) for p in paragraphs.paragraphs(report)] == [
        "The minister condemned the shelling."
    ]


def test_a_sentence_with_a_dash_keeps_its_beginning(report_of):
    text = "The army said on 3 March - The rebels denied it."
    report = report_of(text)
    assert [p.span.of(report.text) for p in paragraphs.paragraphs(report)] == [text]


def test_a_paragraph_without_end_is_cut_and_the_rest_is_said_to_be_unread(report_of):
    report = report_of("Rebels shelled the village. " * 20_000)
    kept, problems = paragraphs.within(tuple(paragraphs.paragraphs(report)), report)
    assert all(p.span.end - p.span.start <= paragraphs.CHUNK for p in kept)
    assert sum(p.span.end - p.span.start for p in kept) <= paragraphs.CAP
    assert len(problems) == 1
    assert "were not read" in problems[0].message
