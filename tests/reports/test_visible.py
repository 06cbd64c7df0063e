"""The visible text of HTML."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reports.visible import visible_blocks

WORDS = st.text("abcde", min_size=1, max_size=6).map(lambda word: f" {word} ")
CONTAINERS = st.sampled_from(
    [
        "div",
        "p",
        "span",
        "b",
        "a",
        "section",
        "ul",
        "li",
        "blockquote",
        "h2",
        "em",
        "article",
        "x-box",
        "time",
    ]
)


def _wrapped(pair):
    tag, children = pair
    markup = "".join(markup for markup, _ in children)
    return f"<{tag} class=c>{markup}</{tag}>", [word for _, words in children for word in words]


def _element(children):
    return st.tuples(CONTAINERS, st.lists(children, max_size=4)).map(_wrapped)


TREES = st.recursive(WORDS.map(lambda word: (word, [word.strip()])), _element, max_leaves=25)


@given(st.lists(TREES, max_size=6))
def test_no_visible_word_is_lost_and_their_order_is_kept(trees):
    html = "<body>" + "".join(markup for markup, _ in trees)
    assert visible_blocks(html).text.split() == [word for _, words in trees for word in words]


@given(st.lists(st.tuples(CONTAINERS, st.text(max_size=12)), max_size=8))
def test_no_visible_letter_is_lost_whatever_the_blanks(pairs):
    html = "<body>" + "".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in pairs)
    letters = [char for _, words in pairs for char in words if char.isalnum()]
    assert [char for char in visible_blocks(html).text if char.isalnum()] == letters


@given(st.lists(TREES, max_size=6))
def test_blocks_are_in_order_apart_and_never_blank_at_their_ends(trees):
    visible = visible_blocks("<body>" + "".join(markup for markup, _ in trees))
    at = 0
    for number, block in enumerate(visible.blocks):
        words = block.span.of(visible.text)
        assert visible.text[at : block.span.start] == ("\n\n" if number else "")
        assert words == words.strip()
        at = block.span.end
    assert at == len(visible.text)


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var gone</script>",
        "<style>.gone{}</style>",
        "<template><p>gone</p></template>",
        "<noscript>gone</noscript>",
        "<p hidden>gone</p>",
        '<p style="color: red; display : none">gone</p>',
        '<p style="visibility:hidden">gone</p>',
        "<!-- gone -->",
        "<dialog>gone</dialog>",
        "<select><option>gone</select>",
        '<img alt="gone">',
        "<svg><title>gone</title></svg>",
        "<video>gone</video>",
    ],
)
def test_what_a_browser_hides_is_left_out(hidden):
    assert visible_blocks(f"<p>Before</p>{hidden}<p>After</p>").text == "Before\n\nAfter"


def test_what_is_hidden_from_screen_readers_alone_is_kept():
    assert visible_blocks('<p aria-hidden="true">Seen</p>').text == "Seen"


def test_the_title_of_the_page_is_no_visible_text():
    assert visible_blocks("<title>Tab</title><h1>Headline</h1>").text == "Headline"


def test_blanks_are_folded_as_a_browser_folds_them_and_no_break_spaces_stay():
    assert visible_blocks("<p>  two\n\t words \u00a0here </p>").text == "two words \u00a0here"


def test_a_word_set_in_two_styles_is_one_word():
    assert visible_blocks("<p><b>W</b>ord, <i>an</i>other</p>").text == "Word, another"


def test_a_line_break_parts_paragraphs_but_not_a_headline():
    assert visible_blocks("<div>One.<br>Two.</div>").text == "One.\n\nTwo."
    assert visible_blocks("<h1>Long<br>headline</h1>").text == "Long headline"


def test_table_cells_list_items_and_captions_stand_apart():
    html = "<table><tr><td>a<td>b</table><ul><li>c<li>d</ul><figure><img><figcaption>e</figcaption></figure>"
    assert visible_blocks(html).text.split("\n\n") == ["a", "b", "c", "d", "e"]


def test_fields_in_a_row_stand_apart_but_styled_words_of_a_paragraph_do_not():
    fields = '<span class="when">3 May</span><span class="who">A. Writer</span> | <a href="#c">4 comments</a>'
    row = f"<div>{fields}</div>"
    assert visible_blocks(row).text.split("\n\n") == ["3 May", "A. Writer |", "4 comments"]
    assert visible_blocks('<p><span class="x">One</span> <a href="#">two</a></p>').text == "One two"


def test_preformatted_text_keeps_its_lines_and_parts_at_blank_ones():
    visible = visible_blocks("<pre>first line\n second\n\n\nthird</pre>")
    assert visible.text == "first line\n second\n\nthird"
    assert len(visible.blocks) == 2


def test_soft_hyphens_are_invisible():
    assert visible_blocks("<p>cease\u00adfire</p>").text == "ceasefire"


def test_a_mark_spans_the_words_of_its_element():
    visible = visible_blocks(
        '<p>By <a rel="author" href="/x"> Jo Writer </a>on <time datetime="2024-05-03">Friday</time></p>'
    )
    assert [(mark.span.of(visible.text), dict(mark.attributes)) for mark in visible.marks] == [
        ("Jo Writer", {"rel": "author"}),
        ("Friday", {"datetime": "2024-05-03"}),
    ]


def test_a_block_knows_the_innermost_element_that_holds_all_of_it():
    visible = visible_blocks('<div class="outer"><p class="inner">One <b>two</b></p></div>')
    (block,) = visible.blocks
    assert [box.hints for box in block.box.upward()][:2] == ["inner", "outer"]


def test_a_block_counts_what_stands_in_links():
    (block,) = visible_blocks('<p>See <a href="#">this</a></p>').blocks
    assert block.linked == len("this")


def test_a_hundred_thousand_nested_elements_are_walked():
    assert visible_blocks("<div>" * 100_000 + "deep" + "</div>" * 100_000).text == "deep"


def test_an_article_that_a_script_was_to_show_is_shown():
    html = (
        '<body><p>Loading</p><div style="display:none"><h1>Headline</h1><p>'
        + "Words of it. " * 9
        + "</p></div>"
    )
    assert "Headline\n\nWords of it." in visible_blocks(html).text
