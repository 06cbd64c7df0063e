"""Roads that words tell by where they lead: "the road to Kidal", "the highway between Baghdad and Kirkuk"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

ROADS = frozenset({"highway", "motorway", "road"})
LEADING = frozenset({"between", "connecting", "from", "leading", "linking", "to", "toward", "towards"})
JOINING = frozenset({"and", "the", "to", "with", "city", "town", "of", "village"})
BOTH = frozenset({"between", "connecting", "linking"})
"""Words after which both ends are named."""
_WAY = re.compile(
    r"^(?:\w+ )?(?:highway|motorway|road) (?:between|connecting|from|leading|linking|to|towards?) "
)
_ENDS = re.compile(r"\w[-–—]\w.* (?:highway|motorway|road)$")


def is_road(token: Token) -> bool:
    """Tell whether a word is a common noun for a road."""
    return token.lemma in ROADS and token.pos == "NOUN"


def way(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the words behind a road that tell where it leads, or nothing."""
    out: list[int] = []
    last = 0
    for token in sentence.tokens[at + 1 :]:
        name = token.pos == "PROPN" or token.place > 0 or token.ent == "GPE"
        if not (name or token.low in (JOINING if out else LEADING) or (out and token.low in LEADING)):
            break
        out.append(token.at)
        last = len(out) if name else last
    kept = tuple(out[:last])
    names = sum(sentence.tokens[k].low not in LEADING | JOINING for k in kept)
    both = bool(kept) and sentence.tokens[kept[0]].low in BOTH
    return kept if names > both else ()


def leads(name: str) -> bool:
    """Tell whether the name of a place is a road told by its ends: it lies in neither of them."""
    return _WAY.search(name) is not None or _ENDS.search(name) is not None
