"""Pages that ask for a subscription before they show the rest."""

from __future__ import annotations

import pytest

from onrecord.model import Block, BlockKind, Furniture, Span
from onrecord.reports.walls import walled

LEAD = "Men in two cars fired at the customs house of Belmar at dawn and drove off to the north."


def blocks(*parts):
    made, at = [], 0
    for kind, words in parts:
        furniture = Furniture.SUBSCRIBE if kind is BlockKind.FURNITURE else None
        made.append(Block(kind=kind, span=Span(at, at + len(words)), furniture=furniture, rule="made"))
        at += len(words) + 1
    return made, "\n".join(words for _, words in parts)


@pytest.mark.parametrize(
    "words",
    [
        "Subscribe to continue reading.",
        "Log in to read the full article",
        "This article is for subscribers only.",
        "To read the rest of the story, choose a plan",
    ],
)
def test_a_short_article_before_a_wall_is_told_as_a_beginning(words):
    (problem,) = walled(*blocks((BlockKind.BODY, LEAD), (BlockKind.FURNITURE, words)), "page.html")
    assert "at most the beginning of its article" in problem.message
    assert not problem.fatal


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (LEAD, "Subscribe to our newsletter"),
        (LEAD, "Already a subscriber? Log in"),
        (f"{LEAD} " * 12, "Subscribe to continue reading."),
    ],
)
def test_an_invitation_and_a_whole_article_are_no_wall(body, words):
    assert walled(*blocks((BlockKind.BODY, body), (BlockKind.FURNITURE, words)), "page.html") == ()
