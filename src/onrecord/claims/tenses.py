"""What the tense of a clause tells of whether it has come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

PAST, PARTICIPLES = "VBD", frozenset({"VBG", "VBN"})
BEING = frozenset({"are", "had", "has", "have", "is", "was", "were"})


def under_way(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause tells of what was done or goes on: "killed", "has been hit", "are bombing"."""
    auxiliaries = sentence.children(verb.at, "aux", "auxpass")
    if any(t.tag == "MD" for t in auxiliaries):
        return False
    if verb.tag == PAST and not auxiliaries:
        return True
    return verb.tag in PARTICIPLES | {PAST} and any(t.low in BEING for t in auxiliaries)
