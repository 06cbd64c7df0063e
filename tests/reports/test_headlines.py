"""Which block is the headline."""

from __future__ import annotations

from onrecord.model import BlockKind, Furniture
from onrecord.reports.headlines import headline
from onrecord.reports.surroundings import Surroundings
from onrecord.reports.visible import Box

ROOT = Box(tag="body", hints="", depth=0, parent=None)
PLAIN = Surroundings()


def _block(words, tag="p", around=PLAIN):
    return words, Box(tag=tag, hints="", depth=1, parent=ROOT), around


def test_what_metadata_says_wins_over_a_larger_heading():
    blocks = [
        _block("Valley Herald", "h1"),
        _block("Guards shot at ford", "h2"),
        _block("Two guards were shot."),
    ]
    assert headline(blocks, ["Guards shot at ford"], 2) == 1


def test_the_outlet_s_name_may_follow_the_headline_in_metadata():
    blocks = [_block("Home"), _block("Guards shot at ford"), _block("Two guards were shot.")]
    assert headline(blocks, ["Guards shot at ford - Valley Herald"], 2) == 1


def test_a_teaser_below_the_article_is_not_the_headline():
    blocks = [
        _block("Guards shot at ford", "h1"),
        _block("Two guards were shot."),
        _block("Guards shot at ford", "h1"),
    ]
    assert headline(blocks, ["Guards shot at ford"], 1) == 0


def test_a_link_in_a_list_of_most_read_stories_is_not_the_headline():
    listed = Surroundings(furniture=Furniture.RELATED, named=True)
    blocks = [_block("Guards shot at ford", "a", listed), _block("Guards shot at ford", "h1")]
    assert headline(blocks, ["Guards shot at ford"], 2) == 1


def test_without_metadata_the_largest_heading_is_taken_and_a_paragraph_never():
    named = Surroundings(part=BlockKind.TITLE)
    assert headline([_block("Guards shot at ford", "h1", named), _block("Two guards were shot.")], [], 1) == 0
    assert headline([_block("Guards shot at ford"), _block("Two guards were shot.")], [], 1) is None
