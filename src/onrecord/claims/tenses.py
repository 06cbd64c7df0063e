"""What the tense of a clause tells of whether it has come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

PAST, PARTICIPLES = "VBD", frozenset({"VBG", "VBN"})
BEING = frozenset({"are", "had", "has", "have", "is", "was", "were"})


NEARING = frozenset({"approach", "brew", "come", "loom", "near"})
DRAWING, CLOSE = frozenset({"draw", "get"}), frozenset({"close", "closer", "near", "nearer"})
AHEAD = {
    "in": frozenset({"making", "works"}),
    "on": frozenset({"cards", "horizon", "way"}),
    "under": frozenset({"preparation"}),
}
"""What an act is that is still to come, by the preposition before it."""


def nears(sentence: Sentence, at: int) -> bool:
    """Tell whether an act is only near: "an attack was coming"; fire that comes "from" somewhere is there."""
    act, verb = sentence.tokens[at], sentence.head(at)
    if act.dep != "nsubj":
        return False
    if verb.lemma == "be":
        follows = sentence.child(verb.at, "xcomp")
        led = ((p.low, t.low) for p in sentence.children(verb.at, "prep") for t in sentence.children(p.at))
        return (follows is not None and follows.lemma == "follow") or any(
            t in AHEAD.get(p, ()) for p, t in led
        )
    if verb.tag != "VBG" or not any(t.lemma == "be" for t in sentence.children(verb.at, "aux")):
        return False
    if verb.lemma in DRAWING:
        return any(t.low in CLOSE for t in sentence.children(verb.at, "acomp", "advmod", "prep"))
    return verb.lemma in NEARING and not any(t.low == "from" for t in sentence.children(verb.at, "prep"))


def under_way(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause tells of what was done or goes on: "killed", "has been hit", "are bombing"."""
    auxiliaries = sentence.children(verb.at, "aux", "auxpass")
    if any(t.tag == "MD" for t in auxiliaries):
        return False
    if verb.tag == PAST and not auxiliaries:
        return True
    return verb.tag in PARTICIPLES | {PAST} and any(t.low in BEING for t in auxiliaries)
