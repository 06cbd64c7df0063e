"""Which pages slow parsers may see: a survey taken in linear time, before any of them runs.

The figures are from trials with hostile pages: at 100,000 attributes on one tag, or 500,000 tiny
paragraphs, the extractors behind `onrecord.reports.html` need more than 20 seconds; at 10 MB in one
paragraph they give nothing and say nothing. Ordinary news pages have about 3,000 tags, 40 levels and
200 kB once their scripts are taken out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Document

LONGEST_PAGE = 16 << 20
"""Characters of HTML beyond which a page is refused whole."""

MOST_TAGS_AT_ALL = 250_000
"""Tags beyond which a page is refused whole: reading its text alone would take many seconds."""

LONGEST_MARKUP = 2 << 20
MOST_TAGS = 50_000
MOST_ATTRIBUTES = 500
DEEPEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How large and how deep a parsed page is; `attributes` counts those of the element that has most."""

    tags: int
    attributes: int
    depth: int


def survey(document: Document) -> Survey:
    """Count the elements of a page, their most attributes and deepest nesting."""
    from turbohtml import Element  # noqa: PLC0415 - heavy, and only HTML needs it

    tags = attributes = depth = 0
    level = [node for node in document.children if isinstance(node, Element)]
    while level:
        depth += 1
        tags += len(level)
        attributes = max(attributes, *(len(element.attrs) for element in level), 0)
        level = [child for element in level for child in element.children if isinstance(child, Element)]
    return Survey(tags=tags, attributes=attributes, depth=depth)


def refused(html: str) -> str | None:
    """Say why a page is not even parsed, or give None."""
    if len(html) > LONGEST_PAGE:
        return f"The page has {len(html):,} characters, where {LONGEST_PAGE:,} are allowed; nothing was read."
    return None


def too_much(found: Survey, markup: str) -> str | None:
    """Name what keeps a page from the slow parsers, or give None; `markup` is what they would be given."""
    for met, most, what in (
        (found.tags, MOST_TAGS, "tags"),
        (found.attributes, MOST_ATTRIBUTES, "attributes on one tag"),
        (found.depth, DEEPEST, "levels of nesting"),
        (len(markup), LONGEST_MARKUP, "characters of markup"),
    ):
        if met > most:
            return f"{met:,} {what}, where {most:,} are allowed"
    return None
