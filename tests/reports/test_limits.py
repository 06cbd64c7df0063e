"""Hostile pages: each ends in a right reading or a clear Problem, soon."""

from __future__ import annotations

import time

import pytest

from onrecord.model import BlockKind, Problem
from onrecord.reports import limits
from onrecord.reports.html import HtmlArticle, read_html

TITLE = "Shots fired at river checkpoint"
SENTENCES = (
    "Men on motorcycles fired at a checkpoint near the river on Monday, police said.",
    "Two guards were taken to the hospital of the provincial capital, where one of them died.",
    "The governor has closed the road between dusk and dawn until further notice.",
)
ARTICLE = f"<html><body><h1>{TITLE}</h1>" + "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
SECONDS = 15


def _read(html):
    start = time.process_time()
    read = read_html(html, url=None, subject="page")
    assert time.process_time() - start < SECONDS
    return read


def _body(read):
    return [block.span.of(read.text) for block in read.blocks if block.kind is BlockKind.BODY]


@pytest.mark.parametrize(
    ("tail", "why"),
    [
        ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">", "100,000 attributes on one tag"),
        ('<p x=">" ' + " ".join(f"a{n}" for n in range(100_000)) + ">", "attributes on one tag"),
        ("<div>" * 100_000, "100,007 tags"),
        ("<p>" + " " * 3_000_000, "characters of markup"),
        ("<p>" + "&amp;" * 1_000_000, "characters of markup"),
        ("<div>" * 600 + "deep", "levels of nesting"),
    ],
)
def test_what_would_hang_the_extractor_is_read_by_the_rules_for_plain_text(tail, why):
    read = _read(ARTICLE + tail)
    assert isinstance(read, HtmlArticle)
    assert why in read.problems[0].message
    assert not read.problems[0].fatal
    assert all(any(sentence in block for block in _body(read)) for sentence in SENTENCES)


@pytest.mark.parametrize("html", ["<p>x</p>" * 500_000, "<p><b><i>x " * 50_000, "<p>" + "word " * 4_000_000])
def test_what_would_take_long_even_as_text_is_refused(html):
    read = _read(html)
    assert isinstance(read, Problem)
    assert read.fatal
    assert "nothing was read" in read.message


def test_ten_megabytes_in_one_paragraph_are_an_article_of_one_paragraph():
    read = _read("<html><body><p>" + SENTENCES[0] * 130_000)
    assert isinstance(read, HtmlArticle)
    assert len(read.text) == len(SENTENCES[0]) * 130_000
    assert "characters of markup" in read.problems[0].message


@pytest.mark.parametrize(
    "tail",
    [
        "<p>He said that the <a href='htt",
        "<!--" * 100_000,
        "<script>" * 8_000,
        "<p>" + "1" * 1_000_000,
        '<script type="application/ld+json">' + "[" * 200_000 + "</script>",
        '<script type="application/ld+json">' + '{"a":' * 100_000 + "</script>",
        "<time datetime='2020-01-01'>x</time>" * 8_000,
        "<a href=x>Read more</a> " * 8_000,
        "<meta name=author content=x>" * 8_000,
        "\x00" * 10_000,
    ],
)
def test_other_oddities_leave_the_article_as_it_is(tail):
    read = _read(ARTICLE + tail)
    assert isinstance(read, HtmlArticle)
    assert [block for block in _body(read) if block in SENTENCES] == list(SENTENCES)


def test_entities_that_multiply_are_not_expanded():
    bomb = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
    )
    read = _read(f"<!DOCTYPE html [{bomb}]>{ARTICLE}<p>&j;</p>")
    assert isinstance(read, HtmlArticle)
    assert len(read.text) < 2 * len(bomb)


def test_a_large_page_with_next_to_no_article_is_a_problem_and_no_empty_article():
    links = "".join(f"<li><a href=/{n}>Link number {n} of many</a></li>" for n in range(400))
    read = _read(f"<html><body><nav><ul>{links}</ul></nav>")
    assert isinstance(read, HtmlArticle)
    assert "look like an article" in read.problems[0].message


def test_ordinary_pages_are_within_all_limits():
    import turbohtml

    html = ARTICLE + "<div class=x><p>More words here.</p></div>" * 500
    document = turbohtml.parse(html)
    assert limits.too_much(limits.survey(document), html) is None


def test_a_survey_counts_tags_attributes_and_depth():
    import turbohtml

    found = limits.survey(turbohtml.parse("<html><head></head><body><p a=1 b=2><b>x</b></p></body></html>"))
    assert (found.tags, found.attributes, found.depth) == (5, 2, 4)
