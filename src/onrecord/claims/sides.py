"""Whose a speaker is: what a spokesman says that "we" did was done by those whom he speaks for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.tokens import Sentence, wide
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.claims.tokens import Token
    from onrecord.model import ChainLink

DEALINGS = frozenset(
    {"accord", "agreement", "ceasefire", "clash", "conflict", "deal", "dispute", "exchange", "fighting"}
    | {"hostility", "meeting", "negotiation", "pact", "relation", "swap", "talk", "talks", "tension"}
    | {"treaty", "truce", "war"}
)
"""What there is between two sides, whatever lies between them."""
OF = frozenset({"for", "from", "with"})
"""Words between a speaker and whom it speaks for."""
WHILES = frozenset({"instance", "moment", "part", "reason", "time"})
""" "A spokesman for the first time said ..." speaks for nobody."""
_MOUTH = r"spokes(?:man|men|woman|women|person|persons|people)"
_RANK = r"(?:chief|deputy|former|local|main|new|official|senior|top)"
_BEFORE = re.compile(rf"(?P<side>.+?)(?:['’]s?)? (?:{_RANK} )?{_MOUTH}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b{_MOUTH} (?:for|of|from|with) (?:the )?(?P<side>.+)", re.IGNORECASE)
_NOBODY = re.compile(rf"(?:{_RANK}|a|an|another|her|his|its|one|our|the|their| )+", re.IGNORECASE)


def between_sides(sentence: Sentence, token: Token) -> bool:
    """Tell whether a land is one of two sides, and no place: "a truce between Sudan and Chad"."""
    while token.dep == "conj" and token.head != token.at:
        token = sentence.head(token.at)
    between = sentence.head(token.at)
    return between.low == "between" and token.dep == "pobj" and sentence.head(between.at).lemma in DEALINGS


def spoken_for(sentence: Sentence, head: int, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Give the words of a speaker with those it speaks for right behind: "a spokesman for the rebels"."""
    token = sentence.tokens[head]
    if token.low not in cues().spokes or numbers[-1] != head:
        return numbers
    for prep in sentence.children(head, "prep"):
        whom = sentence.child(prep.at, "pobj")
        if prep.at == head + 1 and prep.low in OF and whom is not None and whom.lemma not in WHILES:
            return (*numbers, *range(prep.at, wide(sentence, whom.at)[-1] + 1))
    return numbers


def side_of(link: ChainLink) -> ChainLink:
    """Give whom a spokesman speaks for in place of him; all other sources come back as they are."""
    found = _BEHIND.search(link.name) or _BEFORE.match(link.name)
    if found is None or _NOBODY.fullmatch(found["side"]):
        return link
    start, end = found.span("side")
    span = link.span
    if span is not None and span.end - span.start >= len(link.name):
        # an article that the name leaves out stands before it
        off = span.end - len(link.name)
        span = Span(off + start, off + end)
    return replace(link, name=found["side"], span=span)
