"""Verbs that are not what they look like: participles that are active, subjects that are two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.fitness import can_act

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token


def active_participle(sentence: Sentence, at: int) -> Token | None:
    """Give what a participle after a force was done to, where it is an active verb in translated copy.

    It is, where nobody is said to have done it and something follows that can only be its object.
    """
    token = sentence.tokens[at]
    if (
        token.tag != "VBN"
        or token.dep != "acl"
        or sentence.child(at, "agent", "nsubj", "auxpass") is not None
    ):
        return None
    if not can_act(sentence, sentence.head(at)):
        return None
    own = sentence.child(at, "dobj")
    if own is not None:
        return own
    loads = [obj for prep in sentence.children(at, "prep") for obj in sentence.children(prep.at, "pobj")]
    for noun in (token.head, *(t.at for t in loads)):
        beside = next((t for t in sentence.children(noun, "appos") if t.at > at), None)
        if beside is not None and any(t.low == "with" for t in sentence.children(at, "prep")):
            return beside
    return None


def both_sides(sentence: Sentence, at: int) -> Token | None:
    """Give the second side where the subjects of a verb fight one another: "the army and rebels clashed"."""
    subject = sentence.child(at, "nsubj")
    other = sentence.conjuncts(subject.at)[:1] if subject is not None else ()
    against = any(p.low in {"with", "against"} for p in sentence.children(at, "prep"))
    objects = [t for t in sentence.children(at, "dobj") if t.lemma not in {"fire", "gunfire", "shot"}]
    against = against or any(
        p.low == "with" for t in sentence.children(at, "dobj") for p in sentence.children(t.at, "prep")
    )
    return other[0] if other and not against and not objects else None


def between(sentence: Sentence, at: int) -> tuple[Token, Token] | None:
    """Give the two sides of a fight that is named as one's act: "shelling between the army and rebels"."""
    token, head = sentence.tokens[at], sentence.head(at)
    over = sentence.head(head.at)
    places = [at]
    if token.dep in {"nsubj", "csubj", "attr", "dobj"}:
        places.append(head.at)
    if head.low == "of" and over.lemma == "exchange":
        places.append(over.at)
    for place in places:
        for first in after(sentence, place, {"between"}, "between"):
            sides = (sentence.tokens[first.at], *sentence.conjuncts(first.at)[:1])
            if len(sides) == 2 and all(can_act(sentence, side) for side in sides):
                return sides[0], sides[1]
    return None
