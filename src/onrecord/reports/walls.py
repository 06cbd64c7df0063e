"""Pages that show only the beginning of their article, and ask for a subscription for the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Problem
from onrecord.reports.runs import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Block

_SHORT: Final = 150
"""Words of an article below which words that bar the way to more are believed."""

_WALL: Final = re.compile(
    r"\b(?:subscribe|sign (?:up|in)|log ?in|register)(?: now| here| today)? (?:to|and) (?:continue|keep|read)"
    r"(?: reading)?\b|\bto continue reading\b"
    r"|\bto (?:read|unlock|see|view) the (?:full|rest of the|whole|entire) (?:article|story)"
    r"|\b(?:article|story|content) is (?:only |exclusively )?(?:available )?(?:only )?"
    r"(?:for|to|reserved for) (?:our |paying )?(?:subscribers|members)\b"
    r"|\bsubscribers[- ]only (?:article|story|content)\b",
    re.IGNORECASE,
)


def walled(blocks: Sequence[Block], text: str, source: str) -> tuple[Problem, ...]:
    """Tell where the words of a page say that its short article goes on behind a wall."""
    found = next((met for block in blocks if (met := _WALL.search(block.span.of(text)[:2000]))), None)
    body = [block.span.of(text) for block in blocks if block.kind is BlockKind.BODY]
    if found is None or sum(count_words(words[:5000]) for words in body) >= _SHORT:
        return ()
    message = f'The page shows at most the beginning of its article ("{found[0]}"); the rest was not read.'
    return (Problem(stage="reports", subject=source, message=message),)
