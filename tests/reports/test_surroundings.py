"""What the elements around a block say of it."""

from __future__ import annotations

import pytest

from onrecord.model import BlockKind, Furniture
from onrecord.reports.surroundings import surroundings
from onrecord.reports.visible import visible_blocks

MAIN = "<p>" + "These are the words of the article itself. " * 8 + "</p>"


def _around(html):
    """Give the surroundings of the block that says "this"."""
    visible = visible_blocks(html)
    words = [block.span.of(visible.text) for block in visible.blocks]
    shares = [float("article itself" in block) for block in words]
    return surroundings(visible.blocks, shares)[words.index("this")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("RelatedArticles__list", Furniture.RELATED),
        ("c-most-read", Furniture.RELATED),
        ("sidebar-right", Furniture.RELATED),
        ("comment-list", Furniture.COMMENTS),
        ("share_tools", Furniture.SHARE),
        ("newsletterSignup", Furniture.SUBSCRIBE),
        ("cookie-banner", Furniture.COOKIES),
        ("authorBio", Furniture.BIO),
        ("main-menu", Furniture.NAVIGATION),
        ("ad-slot-3", Furniture.ADVERT),
        ("tags-links", Furniture.TAGS),
    ],
)
def test_a_class_names_a_kind_of_furniture_however_it_is_spelt(name, kind):
    assert _around(f'{MAIN}<div class="{name}"><p>this</p></div>').furniture is kind


@pytest.mark.parametrize(
    "name", ["leads", "adapted", "shared-origin-x", "commentary", "navy", "header-image"]
)
def test_words_that_only_look_alike_name_nothing(name):
    assert _around(f'{MAIN}<div class="{name}"><p>this</p></div>').furniture in {None, Furniture.SHARE}


def test_an_element_that_holds_the_article_is_no_furniture_whatever_its_name():
    assert _around(f'<div class="with-sidebar comments-open">{MAIN}<p>this</p></div>').furniture is None


def test_the_outer_name_wins_over_the_inner():
    assert (
        _around(f'{MAIN}<div class="comments"><div class="share">this</div></div>').furniture
        is Furniture.COMMENTS
    )


def test_the_header_of_an_article_is_its_own():
    assert _around(f"<article><header>this</header>{MAIN}</article>").furniture is None
    assert _around(f"<header>this</header>{MAIN}").furniture is Furniture.SITE


def test_navigation_in_a_header_is_navigation():
    assert _around(f"<header><nav>this</nav></header>{MAIN}").furniture is Furniture.NAVIGATION


@pytest.mark.parametrize(
    ("html", "part"),
    [
        ("<figure><figcaption>this</figcaption></figure>", BlockKind.CAPTION),
        ('<p class="wp-caption-text">this</p>', BlockKind.CAPTION),
        ('<div class="byline">this</div>', BlockKind.BYLINE),
        ("<time>this</time>", BlockKind.DATE),
        ('<p class="article__standfirst">this</p>', BlockKind.SUBTITLE),
        ("<h1>this</h1>", BlockKind.TITLE),
    ],
)
def test_parts_of_an_article_are_named_too(html, part):
    assert _around(MAIN + html).part is part
