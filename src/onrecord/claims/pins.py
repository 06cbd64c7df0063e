"""Where on the map a place of a claim lies, and how wide its words allow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Place, Span

SHORT = 5
REACH = 24
WIDER = re.compile(
    r"\b(near|outside|around|(?:north|south|east|west)[a-z-]*\s+of)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Words that tell that it was not in the place itself."""
ROADS = frozenset({"avenue", "boulevard", "lane", "road", "square", "street"})
"""Nouns before which the name of a town is the name of a street, in any town: "Oxford Street"."""


def pin(words: str, name: str, met: Place | None, look: Callable[[str], Place | None]) -> Place | None:
    """Give the known place that words mean, as wide as they allow, or None where nothing surely tells.

    `words` is the whole phrase ("the outskirts of Mosul"), `name` the name in it, `met` the place that was
    found in it where it stands in the text, and `look` looks a phrase up in the world.
    """
    if name.rsplit(" ", 1)[-1].lower() in ROADS and (met is None or met.name.casefold() != name.casefold()):
        return None
    # "Aleppo and Idlib provinces": each name is told with the noun that stands behind the last
    whole = look(words if name in words else name)
    if met is None:
        # an abbreviation that the world met nowhere in the text is a name of some village only by chance
        short = name.isupper() and len(name) <= SHORT
        return None if short else whole or look(name)
    if whole is not None and whole.country == met.country and whole.radius_km > met.radius_km:
        return whole
    return met


def told(text: str, span: Span) -> str:
    """Give the words for a place with the one before them that makes it wider: "near Mosul"."""
    before = WIDER.search(text[max(0, span.start - REACH) : span.start])
    return f"{before[1].lower()} {span.of(text)}" if before is not None else span.of(text)


def nowhere(_words: str) -> None:
    """Know no place: what a reading without a world looks places up with."""
