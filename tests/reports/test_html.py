"""HTML pages into labelled blocks."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import BlockKind, Days, Furniture, Problem
from onrecord.reports.candidates import Field
from onrecord.reports.html import HtmlArticle, read_html

PARAGRAPHS = (
    "Two guards were wounded on Monday when men on motorcycles fired at a checkpoint, police said.",
    "The attackers fled towards the hills, according to a spokesman for the police, who gave no names.",
    "It was the third attack on the road in a month, and the governor said he would close it at night.",
    "No group has said that it was behind the shooting, which came two days after talks broke down.",
    "Residents said that they had heard shots for about ten minutes before helicopters arrived.",
)
TITLE = "Gunmen wound two guards at river checkpoint"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title} | Valley Herald</title>
<meta property="og:site_name" content="Valley Herald">
<script type="application/ld+json">{data}</script></head><body>
<header><div class="top">Friday, 3 May 2024</div><a href="/">Valley Herald</a>
<nav><a href="/a">Home</a> <a href="/b">World</a> <a href="/c">Sport</a></nav></header>
<main><article><a class="kicker" href="/b">World</a><h1>{title}</h1>
<div class="meta"><span class="byline">By Ada Writer</span>
<time datetime="2024-03-11">11 March 2024</time></div>
<div class="share-tools"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="x"><figcaption>The checkpoint, seen in an archive picture.</figcaption></figure>
<p>KESH, March 11 (VH) - {0}</p><p>{1}</p>
<aside class="related-stories"><h3>More stories</h3>
<a href="/r">Mayor opens new market hall in old town</a></aside>
<p>{2}</p>
<div class="newsletter-box"><p>Get the morning letter. We will write to you each day.</p></div>
<p>{3}</p><p>{4}</p>
<div class="author-bio"><p>Ada Writer has reported from the valley for ten years.</p></div>
</article>
<section id="comments"><h2>2 comments</h2><p>I was there that night and it was far worse than they say.</p>
<p>When will the road be safe again? My brother drives there every day.</p></section></main>
<div id="cookie-banner"><p>We use cookies to make this site work.</p><button>Accept</button></div>
<footer><p>Valley Herald, Kesh. All rights reserved.</p></footer></body></html>"""
DATA = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-03-11T09:00:00+04:00",
    "author": {"@type": "Person", "name": "Ada Writer"},
}


def _page(data=DATA):
    return PAGE.format(*PARAGRAPHS, title=TITLE, data=json.dumps(data))


def _read(html, url=None):
    read = read_html(html, url=url, subject="page")
    assert isinstance(read, HtmlArticle)
    return read


def _words(read, kind, furniture=None):
    return [
        block.span.of(read.text)
        for block in read.blocks
        if block.kind is kind and block.furniture is furniture
    ]


def test_the_body_is_the_article_and_nothing_else():
    assert _words(_read(_page()), BlockKind.BODY) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BlockKind.TITLE, [TITLE]),
        (BlockKind.BYLINE, ["By Ada Writer"]),
        (BlockKind.DATE, ["11 March 2024"]),
        (BlockKind.DATELINE, ["KESH, March 11 (VH) -"]),
        (BlockKind.CAPTION, ["The checkpoint, seen in an archive picture."]),
    ],
)
def test_the_parts_of_the_head_are_told_apart(kind, words):
    assert _words(_read(_page()), kind) == words


@pytest.mark.parametrize(
    ("kind", "some"),
    [
        (Furniture.CLOCK, "Friday, 3 May 2024"),
        (Furniture.NAVIGATION, "Sport"),
        (Furniture.SITE, "Valley Herald"),
        (Furniture.SECTION, "World"),
        (Furniture.SHARE, "Tweet"),
        (Furniture.RELATED, "Mayor opens new market hall in old town"),
        (Furniture.SUBSCRIBE, "Get the morning letter. We will write to you each day."),
        (Furniture.BIO, "Ada Writer has reported from the valley for ten years."),
        (Furniture.COMMENTS, "I was there that night and it was far worse than they say."),
        (Furniture.COOKIES, "We use cookies to make this site work."),
        (Furniture.FOOTER, "Valley Herald, Kesh. All rights reserved."),
    ],
)
def test_furniture_is_known_by_its_kind(kind, some):
    assert some in _words(_read(_page()), BlockKind.FURNITURE, kind)


def _outside(read):
    """Give what stands between the blocks."""
    rest, at = [], 0
    for block in read.blocks:
        assert at <= block.span.start
        rest.append(read.text[at : block.span.start])
        at = block.span.end
    return "".join(rest) + read.text[at:]


def test_every_word_of_the_text_stands_in_a_labelled_block():
    read = _read(_page())
    assert not _outside(read).strip()
    assert all((block.kind is BlockKind.FURNITURE) == (block.furniture is not None) for block in read.blocks)


def test_the_day_is_stated_by_metadata_and_by_the_mark_under_the_headline():
    dates = {(found.source, found.days) for found in _read(_page()).dates}
    assert dates == {("json-ld", Days.on(date(2024, 3, 11))), ("time", Days.on(date(2024, 3, 11)))}


def test_marks_of_other_stories_are_no_candidates():
    old = '<a href="/x">Old story of the valley</a> <time datetime="2019-01-02">2 Jan 2019</time>'
    read = _read(_page().replace("</article>", f'<div class="related">{old}</div></article>'))
    assert all(found.days.first != date(2019, 1, 2) for found in read.dates)


def test_the_date_of_a_teaser_above_the_article_is_no_clock():
    teaser = (
        '<ul><li><a href="/x">Old story of the valley</a> <span class="d">2 January 2019</span></li></ul>'
    )
    read = _read(_page().replace("<main>", teaser + "<main>"))
    assert "2 January 2019" not in _words(read, BlockKind.FURNITURE, Furniture.CLOCK)
    assert "2 January 2019" not in _words(read, BlockKind.DATE)


def test_a_bare_date_right_above_the_headline_is_the_article_s():
    html = _page().replace('<a class="kicker" href="/b">World</a>', "<p>11 March 2024</p>")
    assert _words(_read(html), BlockKind.DATE) == ["11 March 2024", "11 March 2024"]


def test_without_metadata_the_headline_is_still_found():
    html = _page({}).replace(" | Valley Herald", "").replace(f"<title>{TITLE}", "<title>Valley Herald")
    assert _words(_read(html), BlockKind.TITLE) == [TITLE]


def test_a_headline_that_is_no_heading_is_found_by_the_rules_for_plain_text():
    body = "<br><br>".join(PARAGRAPHS)
    links = "<a href=a>Home</a> | <a href=b>World</a>"
    read = _read(f"<html><body>{links}<center><font size=5><b>{TITLE}</b></font></center><font>{body}</font>")
    assert _words(read, BlockKind.TITLE) == [TITLE]
    assert _words(read, BlockKind.BODY) == list(PARAGRAPHS)


PARTS = {
    "divs": "".join(f"<div>{words}</div>" for words in PARAGRAPHS),
    "styled": "".join(f'<div><span style="color:black">{words}</span></div>' for words in PARAGRAPHS),
    "breaks": "<br><br>".join(PARAGRAPHS),
    "lines": "<pre>" + "\n\n".join(PARAGRAPHS) + "</pre>",
    "list": f"<p>{PARAGRAPHS[0]}</p><ul>"
    + "".join(f"<li>{words}</li>" for words in PARAGRAPHS[1:])
    + "</ul>",
    "quote": f"<p>{PARAGRAPHS[0]}</p><blockquote>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS[1:]),
    "linked": "".join(f'<p><a href="/t">{words[:30]}</a>{words[30:]}</p>' for words in PARAGRAPHS),
}


@pytest.mark.parametrize("build", PARTS)
def test_the_article_is_found_however_it_is_built(build):
    links = "<div><a href=/>Home</a> | <a href=/w>World</a> | <a href=/s>Sport</a></div>"
    foot = "<div>Copyright 2024 Valley Herald. All rights reserved.</div>"
    read = _read(f"<html><body>{links}<h1>{TITLE}</h1><div class=story>{PARTS[build]}</div>{foot}")
    assert _words(read, BlockKind.BODY) == list(PARAGRAPHS)


def test_a_page_laid_out_in_tables_is_read():
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    html = (
        f"<html><title>{TITLE}</title><body><table><tr><td>Valley Herald<br>Friday, 3 May 2024<tr><td>"
        f"<a href=a>Home</a><br><a href=b>World</a><td><h2>{TITLE}</h2><i>11 March 2024</i><br>{body}"
        "<td><b>Latest</b><br>Mayor opens hall<br>Rain expected</table>"
    )
    read = _read(html)
    assert _words(read, BlockKind.BODY) == list(PARAGRAPHS)
    assert _words(read, BlockKind.TITLE) == [TITLE]
    assert _words(read, BlockKind.DATE) == ["11 March 2024"]


def test_rows_of_a_table_within_the_article_are_body():
    table = (
        "<table>"
        + "".join(f"<tr><td>Province {n}</td><td>{n}</td><td>{n}</td></tr>" for n in range(9))
        + "</table>"
    )
    read = _read(_page().replace(f"<p>{PARAGRAPHS[2]}</p>", f"<p>{PARAGRAPHS[2]}</p>{table}"))
    assert {"Province 3", "Province 8", "8"} <= set(_words(read, BlockKind.BODY))


def test_truncated_html_is_read_as_far_as_it_goes():
    html = _page()
    read = _read(html[: html.index(PARAGRAPHS[4]) + 40])
    assert _words(read, BlockKind.BODY)[:4] == list(PARAGRAPHS[:4])


def test_an_address_gives_a_day_where_nothing_else_does():
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    read = _read(f"<html><body><h1>{TITLE}</h1>{body}", "https://herald.example/2024/03/11/guards")
    assert [(found.source, found.rank, found.days) for found in read.dates] == [
        ("url", 3, Days.on(date(2024, 3, 11)))
    ]
    assert any(one.field is Field.OUTLET and one.value == "herald.example" for one in read.candidates)


def test_a_bare_year_on_the_page_is_never_made_a_day():
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    assert _read(f"<html><body><h1>{TITLE}</h1>{body}<footer>&copy; 2019 Valley Herald</footer>").dates == ()


def test_a_page_without_words_is_a_problem():
    read = read_html("<html><body><script>x()</script></body></html>", url=None, subject="page")
    assert isinstance(read, Problem)
    assert read.fatal


TAGS = "<p> </p> <div> </div> <h1> <table><tr><td> <b &# <!-- <li> <a> </a> <script> </script> <time> <nav>"
PIECES = (
    *TAGS.split(),
    "<div class=related>",
    "Two guards were shot. ",
    "3 May 2024 ",
    "\x00",
    "\u0627\u0644",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_markup_is_read_with_all_its_words_or_refused(pieces):
    read = read_html("".join(pieces), url=None, subject="page")
    if isinstance(read, HtmlArticle):
        assert not _outside(read).strip()
    else:
        assert read.fatal
