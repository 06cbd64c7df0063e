"""Whether a noun is told as a happening at a place of its own: "clashes were also reported in" a town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

OCCURRING = words("happening") | {"rage"}
"""Verbs that say of a noun that it is: "fighting raged"."""
NOTICED = frozenset({"hear", "record", "register", "report"})
"""Verbs that say in the passive that it was: "blasts were heard"."""
UNDER_WAY = frozenset({"on", "underway", "way"})
OWN = frozenset({"place.clause", "place.near", "place.opening", "place.where"})
KINDS = frozenset({"attack", "clash", "protest", "riot"})
"""Kinds that a day has many of, each at a place of its own."""


def told_anew(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether a noun is said to occur at a place where nothing of its kind was told before."""
    if draft.kind not in KINDS or draft.place is None or draft.rule("place") not in OWN:
        return False
    here = draft.place.name
    known = any(d.place is not None and d.place.name == here for d in before if d.kind == draft.kind)
    return not known and _occurs(draft)


def _occurs(draft: Draft) -> bool:
    """Tell whether the words say that there was such an act: "clashes broke out", "there was fighting"."""
    sentence, token = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    while token.dep == "conj":
        token = sentence.head(token.at)
    verb = sentence.head(token.at)
    if verb.pos not in VERBS:
        return False
    if token.dep == "nsubjpass":
        return verb.lemma in NOTICED and passive(sentence, verb.at)
    if verb.lemma == "be":
        there = sentence.child(verb.at, "expl") is not None
        going = any(sentence.tokens[k].low in UNDER_WAY for k in sentence.subtree(verb.at) if k > verb.at)
        return (there and token.dep in {"attr", "nsubj"}) or (token.dep == "nsubj" and going)
    placed = verb.lemma != "take" or any(t.low == "place" for t in sentence.children(verb.at, "dobj"))
    return token.dep == "nsubj" and placed and verb.lemma in OCCURRING
