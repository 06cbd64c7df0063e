"""Where on the map a place of a claim lies, and how wide its words allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Place

SHORT = 5


def pin(words: str, name: str, met: Place | None, look: Callable[[str], Place | None]) -> Place | None:
    """Give the known place that words mean, as wide as they allow, or None where nothing surely tells.

    `words` is the whole phrase ("the outskirts of Mosul"), `name` the name in it, `met` the place that was
    found in it where it stands in the text, and `look` looks a phrase up in the world.
    """
    whole = look(words)
    if met is None:
        # an abbreviation that the world met nowhere in the text is a name of some village only by chance
        short = name.isupper() and len(name) <= SHORT
        return None if short else whole or look(name)
    if whole is not None and whole.country == met.country and whole.radius_km > met.radius_km:
        return whole
    return met


def nowhere(_words: str) -> None:
    """Know no place: what a reading without a world looks places up with."""
