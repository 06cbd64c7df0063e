"""JSON-LD, well-formed and not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.linked_data import articles

NODE = {
    "@type": "NewsArticle",
    "headline": "Bridge closed",
    "datePublished": "2024-03-09",
    "author": [{"@type": "Person", "name": "Ada Writer"}, {"@type": "Organization", "name": "The Agency"}],
    "publisher": {"@type": "Organization", "name": "The Paper"},
}


@pytest.mark.parametrize(
    "tree",
    [NODE, [NODE], {"@graph": [{"@type": "WebSite", "name": "The Paper"}, NODE]}, {"x": {"y": [NODE]}}],
)
def test_an_article_is_found_wherever_it_stands(tree):
    (found,) = articles([json.dumps(tree)])
    assert (found.headline, found.published, found.outlet) == ("Bridge closed", "2024-03-09", "The Paper")


def test_organisations_are_no_authors():
    (found,) = articles([json.dumps(NODE)])
    assert found.authors == ("Ada Writer",)


def test_references_within_a_graph_are_followed():
    graph = [{"@type": "Person", "@id": "#ada", "name": "Ada Writer"}, {**NODE, "author": {"@id": "#ada"}}]
    (found,) = articles([json.dumps({"@graph": graph})])
    assert found.authors == ("Ada Writer",)


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "NewsArticle", "headline": "Bridge closed"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge closed"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Bridge closed",}',
        '{"@type": "NewsArticle", "headline": "Bridge closed"};',
        '{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": "A line\nand another\t."}',
        '{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": "He said "no" to it."}',
        '{"@type": "NewsArticle", "headline": "Bridge closed", "author": {"name": "A"',
    ],
)
def test_broken_json_is_read_as_far_as_it_goes(script):
    (found,) = articles([script])
    assert found.headline == "Bridge closed"


def test_other_things_are_no_articles():
    assert articles([json.dumps({"@type": "BreadcrumbList", "name": "World"}), "", "nonsense"]) == ()


def test_deep_and_wide_trees_do_no_harm():
    wide = json.dumps([NODE] * 20_000)
    assert articles(["[" * 200_000, "[" * 50_000 + "]" * 50_000]) == ()
    assert len(articles([wide[:900_000]])) <= 5_000


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@id", "author", "publisher", "name", "headline", "datePublished", "@graph"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_may_be_met(tree):
    for found in articles([json.dumps({"@type": "Article", "x": tree, "author": tree, "headline": tree})]):
        assert isinstance(found.headline, str)
