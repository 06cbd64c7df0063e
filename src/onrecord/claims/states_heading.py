"""Lands and capitals before a headline's colon, who say it or are where it was: "Israel: Iran fired it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import Sentence, Token, passive

if TYPE_CHECKING:
    from onrecord.claims.cues import Frame
    from onrecord.claims.known import Known
    from onrecord.world import PlaceHit

CAPITALS = frozenset(
    {"ankara", "asmara", "baku", "beijing", "belgrade", "bogota", "cairo", "caracas", "delhi", "islamabad"}
    | {"kiev", "kyiv", "moscow", "pyongyang", "riyadh", "seoul", "tehran", "washington", "yerevan"}
)
"""Capitals by which the news means governments."""


def may_head(sentence: Sentence, head: Token, told: tuple[Token, ...]) -> bool:
    """Tell whether a land or a capital may say what stands behind its colon: what another did, in the past.

    News tells in the present ("Lebanon: Israel strikes Tyre"); what a state says of another was done.
    """
    if not (head.actor or head.low in CAPITALS) or head.dep != "npadvmod":
        return False
    verb = sentence.head(head.at)
    who = sentence.child(verb.at, "nsubj")
    if verb.pos == "PROPN":
        # behind "Iran:", a headline without a verb: "Israel behind attack"
        return verb.actor and any(t.low == "behind" for t in sentence.children(verb.at, "prep"))
    past = verb.tag == "VBD" or any(
        t.low in {"had", "has", "have"} for t in sentence.children(verb.at, "aux")
    )
    return past and verb in told and who is not None and _named(who) and not passive(sentence, verb.at)


def _named(who: Token) -> bool:
    """Tell whether another is called by name, and not by whose men or jets they are."""
    return who.actor and who.pos == "PROPN"


def heads_only(sentence: Sentence, frame: Frame, known: Known) -> bool:
    """Tell whether a land before a colon is only where it was: what its own did, or what befell its towns."""
    head = sentence.tokens[frame.head] if frame.head is not None else None
    if head is None or frame.rule != "frame.headed" or not head.place:
        return False
    own = _country(head, known)
    verb = sentence.head(head.at)
    who = verb if verb.pos == "PROPN" else sentence.child(verb.at, "nsubj")
    hit = known.actor_at(who.span) if who is not None else None
    if own is None or hit is None or hit.entity.country in {None, own}:
        return True
    there = (sentence.tokens[k].span for k in frame.content)
    towns = (known.place_in(span) for span in there)
    return any(_of(p) == own for p in towns)


def _of(place: PlaceHit | None) -> str | None:
    return place.place.country if place is not None else None


def _country(head: Token, known: Known) -> str | None:
    """Give the land of a name before a colon: a state's own, or that of a capital."""
    hit = known.actor_at(head.span)
    return hit.entity.country if hit is not None else _of(known.place_in(head.span))
