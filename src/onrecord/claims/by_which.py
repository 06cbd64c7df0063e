"""What is only a way of doing what is not done yet: "could start a war by attacking", "hope to win by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import first, infinitive, negated
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

WAYS = frozenset({"by", "through", "via"})
GOING_ON = frozenset({"'ve", "be", "been", "have"})
"""Words beside a modal verb by which the way itself is done, or was: "may be breaking", "may have broken"."""
MAKES = (
    (frozenset({"must", "ought", "should"}), Modality.DEMANDED),
    (frozenset({"can", "could", "may", "might"}), Modality.POSSIBLE),
    (frozenset({"'d", "would"}), Modality.CONDITIONAL),
    (frozenset({"'ll", "shall", "will", "wo"}), Modality.PLANNED),
)
HOPING = frozenset({"aim", "hope", "intend", "mean", "plan", "propose", "seek", "want", "wish"})
"""Verbs of those who have not yet done, in the present tense, by which they mean to reach a thing."""


def by_which(sentence: Sentence, at: int) -> Modality | None:
    """Give what a verb makes of the way in which it would be done.

    "May have broken the law by shelling it" and "is breaking the law by shelling it" tell of shelling that
    is real, and so does "did not win by shelling it".
    """
    way = sentence.tokens[first(sentence, at)]
    lead = sentence.head(way.at)
    if way.tag != "VBG" or way.dep != "pcomp" or lead.low not in WAYS:
        return None
    verb = _reached(sentence, lead)
    if verb is None or negated(sentence, verb.at) or verb.lemma == "be":
        return None
    helping = {t.low for t in sentence.children(verb.at, "aux")}
    if helping & GOING_ON:
        return None
    met = next((makes for modals, makes in MAKES if helping & modals), None)
    return met or (Modality.POSSIBLE if _hoped(sentence, verb) else None)


def _reached(sentence: Sentence, lead: Token) -> Token | None:
    """Give the verb that a way belongs to: "either through an attack or by attacking" is one of two."""
    for token in sentence.above(lead.at):
        if token.pos in VERBS:
            return token
        if token.pos not in {"ADP", "NOUN", "PROPN"}:
            return None
    return None


def _hoped(sentence: Sentence, verb: Token) -> bool:
    """Read "by cutting the road they hope to", "they hope to win by cutting it"."""
    over = sentence.head(verb.at) if infinitive(sentence, verb.at) and verb.dep == "xcomp" else verb
    aims = over.at != verb.at or sentence.child(verb.at, "xcomp") is not None
    return aims and over.lemma in HOPING and over.tag in {"VBP", "VBZ"}
