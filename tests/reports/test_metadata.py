"""Ranked candidates from the head of a page and from marked-up words."""

from __future__ import annotations

import json

import turbohtml

from onrecord.reports import metadata
from onrecord.reports.candidates import Field
from onrecord.reports.visible import visible_blocks

URL = "https://www.paper.example/2024/03/09/bridge-closed"


def _said(head, url=None):
    document = turbohtml.parse(f"<html lang=en><head>{head}</head><body><p>Text.</p>")
    return metadata.candidates(metadata.head_of(document), url)


def _values(said, field):
    return [(one.value, one.source, one.rank) for one in said if one.field is field]


def _json(*nodes):
    return f'<script type="application/ld+json">{json.dumps(nodes)}</script>'


def test_titles_are_ranked_with_the_tab_title_last():
    said = _said('<title>Bridge closed | Paper</title><meta property="og:title" content="Bridge closed">')
    assert _values(said, Field.TITLE) == [
        ("Bridge closed", "meta:og:title", 1),
        ("Bridge closed | Paper", "title", 3),
    ]


def test_the_outlet_is_named_by_the_publisher_before_the_domain():
    node = {"@type": "NewsArticle", "publisher": {"name": "The Paper"}}
    assert _values(_said(_json(node), URL), Field.OUTLET) == [
        ("The Paper", "json-ld", 1),
        ("paper.example", "domain", 5),
    ]


def test_profiles_on_other_sites_are_no_authors():
    profile = '<meta property="article:author" content="https://social.example/paper">'
    said = _said(profile + "<meta name=author content='A B'>")
    assert _values(said, Field.AUTHOR) == [("A B", "meta:author", 2)]


def test_of_several_articles_the_one_of_this_address_is_meant():
    other = {
        "@type": "Article",
        "headline": "Other",
        "url": "https://paper.example/other",
        "datePublished": "2020-01-01",
    }
    own = {"@type": "Article", "headline": "Bridge", "url": URL + "/?x=1", "datePublished": "2024-03-09"}
    said = _said(_json(other, own), URL)
    assert [value for value, source, _ in _values(said, Field.PUBLISHED) if source == "json-ld"] == [
        "2024-03-09"
    ]


def test_where_none_of_several_articles_is_known_as_the_page_s_own_all_are_doubtful():
    nodes = [
        {"@type": "Article", "headline": title, "datePublished": "2024-03-09"} for title in ("One", "Two")
    ]
    assert [rank for _, _, rank in _values(_said(_json(*nodes)), Field.PUBLISHED)] == [5, 5]


def test_marked_words_are_candidates_with_their_spans():
    visible = visible_blocks(
        '<p itemprop="author">Ada Writer</p>'
        '<time itemprop="datePublished" datetime="2024-03-09">Saturday</time>'
        '<time class="updated" datetime="2024-03-10">Sunday</time><a rel="author" href="/b">Bo Writer</a>'
    )
    found = [
        (one.field, one.value, one.span.of(visible.text))
        for one in metadata.marked(visible.marks, visible.text)
        if one.span
    ]
    assert found == [
        (Field.AUTHOR, "Ada Writer", "Ada Writer"),
        (Field.AUTHOR, "Bo Writer", "Bo Writer"),
        (Field.PUBLISHED, "2024-03-09", "Saturday"),
        (Field.MODIFIED, "2024-03-10", "Sunday"),
    ]
