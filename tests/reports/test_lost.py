"""Paragraphs that an extractor lost."""

from __future__ import annotations

from onrecord.model import BlockKind
from onrecord.reports.labels import label
from onrecord.reports.seen import Said
from onrecord.reports.visible import visible_blocks

FIRST = "Two guards were wounded on Monday when men fired at a checkpoint near the river, police said."
SECOND = "The attackers fled towards the hills, according to a spokesman for the police, who gave no names."
THIRD = (
    "It was the third attack on the road in a month, and the governor said that he would close it at night."
)


def _body(html, *kept_words):
    visible = visible_blocks(html)
    shares = [float(block.span.of(visible.text) in kept_words) for block in visible.blocks]
    blocks = label(visible, shares, Said())
    return [block.span.of(visible.text) for block in blocks if block.kind is BlockKind.BODY]


def test_a_sentence_between_two_that_were_kept_is_taken_back():
    html = f"<div><p>{FIRST}</p><p>He gave no reason for it.</p><p>{THIRD}</p></div>"
    assert _body(html, FIRST, THIRD) == [FIRST, "He gave no reason for it.", THIRD]


def test_a_paragraph_in_an_element_shaped_like_those_that_were_kept_is_taken_back():
    cell = '<section class="grid"><div class="cell body">{}</div></section>'
    html = "".join(cell.format(f"<p>{words}</p>") for words in (FIRST, SECOND, THIRD))
    assert _body(html, FIRST) == [FIRST, SECOND, THIRD]


def test_a_paragraph_in_an_element_of_another_shape_is_not():
    html = f'<div class="body"><p>{FIRST}</p></div><div class="teaser-card"><p>{SECOND}</p></div>'
    assert _body(html, FIRST) == [FIRST]


def test_linked_sentences_are_not_taken_back():
    link = f'<a href="/x">{SECOND}</a>'
    html = f'<div class="body"><p>{FIRST}</p></div><p>-</p><div class="body"><p>{link}</p></div>'
    assert _body(html, FIRST) == [FIRST]
