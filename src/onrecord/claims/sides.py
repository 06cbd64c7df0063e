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
_BEFORE = re.compile(rf"(?P<side>.+?)(?:['’]s?(?: military)?)? (?:{_RANK} )?{_MOUTH}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"\b{_MOUTH} (?:for|of|from|with) (?:the )?(?P<side>.+)", re.IGNORECASE)
_OFFICER = re.compile(
    r"(?:(?P<side>.+) )?(?:admiral|captain|colonel|commander|fighter|general|lieutenant|major|member|officer"
    r"|official|officials|officers|commanders|fighters|generals|sergeant|soldier)",
    re.IGNORECASE,
)
_OF_THEIRS = re.compile(r".+? (?:for|from|of|with) (?:the )?(?P<side>.+)", re.IGNORECASE)
_BRANCH = re.compile(r"(?P<side>.+?)(?:['’]s)? (?:defen[cs]e|intelligence|security)", re.IGNORECASE)
_LEADS = re.compile(r"(?:(?:a|an|another|local|one|senior|the|top|unnamed) )+", re.IGNORECASE)
_FORCES = frozenset(
    {"army", "brigade", "coalition", "corps", "force", "forces", "front", "government", "group", "guard"}
    | {"guerrilla", "insurgent", "jihadist", "junta", "military", "militia", "movement", "navy", "police"}
    | {"rebel", "rebels", "separatist"}
)
_PAST = frozenset({"ex", "former", "retired"})
_ONES = frozenset({"guerrilla", "insurgent", "jihadist", "rebel", "separatist"})
"""Words of a side that need an "s" where they stand alone: "a rebel commander" is one of the rebels."""
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


def force_of(link: ChainLink) -> ChainLink | None:
    """Give those whose deeds an officer or official calls "ours"; None where nothing tells whose they are.

    "We struck four targets", a US general said: the United States did. All other sources come back as
    `side_of` gives them.
    """
    spoken = side_of(link)
    if spoken is not link:
        return spoken
    found = _OFFICER.fullmatch(link.name)
    behind = _OF_THEIRS.fullmatch(link.name)
    if found is None and behind is not None and _OFFICER.match(link.name) and _is_force(behind["side"]):
        return _part(link, behind["side"], behind.start("side"))
    if found is None:
        return link
    side, start = found["side"] or "", max(found.start("side"), 0)
    if (lead := _LEADS.match(f"{side} ")) is not None:
        start += min(lead.end(), len(side))
        side = side[lead.end() :]
    if (branch := _BRANCH.fullmatch(side)) is not None:
        side = branch["side"]
    if not side or set(side.lower().split()) & _PAST:
        return None
    if not side[:1].isupper() and side.rsplit(maxsplit=1)[-1].lower() not in _FORCES:
        return None
    return _part(link, side, start)


def _is_force(side: str) -> bool:
    last = side.rsplit(maxsplit=1)[-1]
    return last.lower() in _FORCES or (last.isupper() and len(last) > 1)


def _part(link: ChainLink, side: str, start: int) -> ChainLink:
    """Give a part of a source's name as a source of its own."""
    span = link.span
    if span is not None and span.end - span.start >= len(link.name):
        off = span.end - len(link.name) + start
        span = Span(off, off + len(side))
    return replace(link, name=f"{side}s" if side in _ONES else side, span=span)
