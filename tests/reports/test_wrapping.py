from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import BlockKind
from onrecord.reports.lines import read_lines
from onrecord.reports.wrapping import soft_ends

STORY = """
Three rockets struck a military base near the town of Northtown on Monday, wounding two soldiers, a
spokesman for the army said. It was the second attack on the base within a week.

No group claimed responsibility. The army blamed fighters of the Northern Front, which has been waging a
campaign against the government since 2019.

A witness told this newspaper that he had heard three loud explosions shortly before dawn. Ambulances
were seen driving towards the base, and the road was closed for several hours.
"""
PARAGRAPHS = tuple(" ".join(part.split()) for part in STORY.split("\n\n"))
TEASERS = "\n".join(
    f"{name} says it will not give in to demands of the governor"
    for name in ("Minister", "Council", "Army", "Union", "Bank", "Court")
)


@pytest.mark.parametrize("width", [60, 72, 78, 100])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_wrapped_paragraph_is_one_block(width, indent):
    wrapped = [textwrap.fill(p, width, initial_indent=indent) for p in PARAGRAPHS]
    text = "Rockets hit base near Northtown\n\n" + ("\n\n" if not indent else "\n").join(wrapped)
    body = [block.span.of(text) for block in read_lines(text) if block.kind is BlockKind.BODY]
    assert [" ".join(part.split()) for part in body] == list(PARAGRAPHS)


def test_lines_that_are_paragraphs_stay_apart():
    assert soft_ends("\n".join(PARAGRAPHS)) == frozenset()
    assert soft_ends(TEASERS) == frozenset()


def test_teasers_below_a_wrapped_story_stay_apart():
    text = "\n\n".join(textwrap.fill(p, 72) for p in PARAGRAPHS) + "\n\n" + TEASERS
    assert all(end < text.index("Minister") for end in soft_ends(text))


@given(st.text(alphabet=st.sampled_from("aB. \n"), max_size=400))
def test_soft_ends_are_line_ends(text):
    assert all(text[end] == "\n" for end in soft_ends(text))
