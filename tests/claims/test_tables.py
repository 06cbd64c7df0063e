from __future__ import annotations

import dataclasses

import pytest

from onrecord.claims.anchor import anchored
from onrecord.claims.cues import cues
from onrecord.claims.lexicon import PARTS, table
from onrecord.codebook import Codebook
from onrecord.model import Role, Span


def test_every_trigger_has_a_kind_and_a_means_of_the_codebook():
    book = Codebook.load()
    rows = {row for rows in (*table().verbs.values(), *table().nouns.values()) for row in rows}
    rows |= {row for rows in table().phrases.values() for _, row in rows}
    kinds, means = {k.id for k in book.kinds}, {m.id for m in book.means}
    assert {row.kind for row in rows} <= kinds
    assert {row.means for row in rows if row.means} | set(table().means.values()) <= means
    assert {row.part for row in rows} <= PARTS


def test_every_list_of_roles_is_a_role():
    assert set(cues().roles) <= {role.value for role in Role}


@pytest.mark.parametrize("field", ["quote", "trigger"])
def test_words_that_are_not_in_the_text_are_refused(read, field):
    report, reading = read("Rebels shelled the village.")
    beyond = Span(len(report.text) - 3, len(report.text) + 5)
    kept, problems = anchored(report, [dataclasses.replace(reading.claims[0], **{field: beyond})])
    assert kept == ()
    assert len(problems) == 1
    assert "refused" in problems[0].message
