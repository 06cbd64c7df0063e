"""The place that a sentence opens with, which holds for all that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.own_clause import AWAY
from onrecord.claims.tokens import HUMAN, core
from onrecord.claims.whose_place import LOCAL
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

OF_WHOM = HUMAN | {"absence", "case", "defiance", "favor", "favour", "honor", "honour", "memory", "name"}
"""Nouns in an opening whose "of" names somebody, never where: "In the case of X"."""


def opening(sentence: Sentence, cluster: Cluster) -> Token | None:
    """Give the place that a sentence opens with ("Near Palmyra, one strike ..."): it holds for all of it.

    Not where somebody far off only speaks ("In Washington, officials said ...").
    """
    tokens = sentence.tokens
    if tokens[0].low not in LOCAL or tokens[1].low in {"least", "most", "with"}:
        return None
    comma = next((t.at for t in tokens[1:14] if t.text == ","), None)
    if comma is None or _far_off(sentence, sentence.head(0), cluster):
        return None
    inside = [t for t in tokens[1:comma] if t.ent not in {"DATE", "TIME"} and t.lemma not in words("times")]
    named = (t for t in reversed(inside) if t.pos == "PROPN" or t.place)
    return next((t for t in named if not _elsewhere(sentence, t)), None)


def _elsewhere(sentence: Sentence, token: Token) -> bool:
    """Tell whether a name in an opening is no place of it: "In an interview with The Herald,"."""
    prep = next((t for t in sentence.above(token.at) if t.pos == "ADP"), token)
    of = prep.low == "of" and sentence.head(prep.at).lemma in OF_WHOM
    return of or prep.low in AWAY | {"by", "to", "with"}


def _far_off(sentence: Sentence, verb: Token, cluster: Cluster) -> bool:
    """Tell whether a verb of saying is done by who speaks for a government, which is where it is."""
    if verb.lemma not in cues().say or verb.at in {t.at for t in cluster.all}:
        return False
    who = sentence.child(verb.at, "nsubj")
    if who is None or who.lemma not in words("far-speakers"):
        return False
    return not any(sentence.tokens[k].low in words("near-speakers") for k in core(sentence, who.at))
