"""Whether a truce, a siege or a curfew is said to stand: in force, in effect, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

FORCE = frozenset({"effect", "force", "place"})
BEING = frozenset({"be", "remain", "stay"})


def in_force(sentence: Sentence, at: int) -> Token | None:
    """Give the verb by which a noun is said to be in force, in effect or in place, or to hold."""
    head = sentence.head(at)
    if sentence.tokens[at].dep != "nsubj":
        return None
    # "was to be in force"
    later = sentence.child(head.at, "xcomp") if head.lemma == "be" else None
    verb = later if later is not None and later.lemma in BEING else head
    objects = {t.lemma for p in sentence.children(verb.at, "prep") for t in sentence.children(p.at, "pobj")}
    return head if head.lemma == "hold" or (verb.lemma in BEING and objects & FORCE) else None
