"""Pages that a ministry, an army or an organisation publishes itself: its press releases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import Block, BlockKind, Named, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARK: Final = re.compile(
    r"\W*(?:(?:for )?immediate release|(?:press|news|media) (?:releases?|statement|office|service)"
    r"|official (?:statement|communiqu[eé])|communiqu[eé])\W*",
    re.IGNORECASE,
)
"""A line that says by itself that a page is a press release."""
_JOINED: Final = re.compile(r"(?P<name>.{4,80}?)\s[|:–—-]\s(?P<mark>[^|:–—-]{8,30})")
BODIES: Final = frozenset(
    (
        "administration", "agency", "army", "association", "authority", "centre", "center", "command",
        "commission", "committee", "council", "department", "directorate", "embassy", "federation", "force",
        "forces", "foundation", "government", "guard", "headquarters", "ministry", "mission", "monitor",
        "movement", "navy", "network", "observatory", "office", "organisation", "organization", "police",
        "secretariat", "service", "staff", "union",
    )
)  # fmt: skip
"""Words one of which the name of such a body holds."""
SMALL: Final = frozenset(("and", "for", "in", "of", "on", "the", "to", "'s"))
LONGEST: Final = 9
"""Most words of a name; a longer line is a headline."""


def press_releases(text: str, blocks: Sequence[Block]) -> Iterator[Named]:
    """Give the body that a line above the article names, beside one that calls the page a press release."""
    lines = [block.span for block in _above(blocks)]
    for number, span in enumerate(lines):
        line = span.of(text)
        match = _JOINED.fullmatch(line)
        if match is not None and MARK.fullmatch(match["mark"]) and names_body(match["name"]):
            yield _named(text, Span(span.start, span.start + len(match["name"])))
        if MARK.fullmatch(line):
            beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
            yield from (_named(text, one) for one in beside if names_body(one.of(text)))


def _above(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind is BlockKind.BODY:
            return
        yield block


def names_body(line: str) -> bool:
    """Tell whether a line is nothing but the name of a body: every word but the small ones is capital."""
    words = line.split()
    known = any(word.casefold().strip(".,") in BODIES for word in words)
    return known and len(words) <= LONGEST and all(w[0].isupper() or w.casefold() in SMALL for w in words)


def _named(text: str, span: Span) -> Named:
    name = span.of(text)
    if name.isupper() and len(name.split()) > 1:
        name = " ".join(w.lower() if w.casefold() in SMALL else w.capitalize() for w in name.split())
    return Named(name=name.removeprefix("The "), span=span, rule="outlet:press-release")
