"""The ground or the building where it happened, where no place is named: "near the party headquarters"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.beside import beside
from onrecord.claims.tokens import VERBS, core
from onrecord.claims.whose_place import CLOSE, LANDS, NOUNS, SITES, clause
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

SITE = "place.site"
HITTING = frozenset({"attack", "destroy", "riot"})
"""Kinds that were where what they struck stands."""
SURROUNDING = frozenset({"besiege", "encircle", "storm", "surround"})
POINTING = frozenset({"that", "the", "these", "this", "those"})
ALL_OVER = frozenset({"across", "throughout"})
VAGUE = words("vague-places") | (words("parts") - words("sites"))
HOMES = frozenset(
    {"apartment", "building", "factory", "flat", "home", "house", "office", "residence", "shop", "store"}
)
"""Of which every town has so many that "the" one tells nobody where."""
GROUND = NOUNS - VAGUE - HOMES
AT = SITES - VAGUE - HOMES


def site_of(sentence: Sentence, cluster: Cluster, barred: frozenset[int]) -> Token | None:
    """Give the one building or ground, known by "the" or "this", at which a happening was or which it struck.

    It tells where to who knows the town; nobody can pin it.
    """
    chief = cluster.chief
    if chief.row.part == "speech":
        return None
    for over in (sentence.tokens[chief.at], *beside(sentence, cluster)):
        for number in clause(sentence, over.at, barred):
            token = sentence.tokens[number]
            if _known(sentence, token) and _led(sentence, token) and _own(sentence, token, over):
                return token
    return next(
        (t for t in sentence.children(chief.at, "dobj", "nsubjpass") if _struck(sentence, t, cluster)), None
    )


def _led(sentence: Sentence, token: Token) -> bool:
    """Tell whether a preposition leads to a ground or a building, or all over a land."""
    prep = sentence.head(token.at).low
    close = prep in CLOSE and token.lemma in AT
    return token.dep == "pobj" and (close or (prep in ALL_OVER and token.lemma in GROUND | (LANDS - VAGUE)))


def _own(sentence: Sentence, token: Token, over: Token) -> bool:
    """Tell whether only nouns stand between a ground and the word that it tells the place of."""
    above = takewhile(lambda t: t.at != over.at, sentence.above(token.at))
    return all(t.pos not in VERBS for t in above)


def _struck(sentence: Sentence, token: Token, cluster: Cluster) -> bool:
    """Tell whether a ground, which stays where it is, was what an act befell."""
    chief = cluster.chief
    hit = chief.kind in HITTING or sentence.tokens[chief.at].lemma in SURROUNDING
    return hit and token.lemma in GROUND and _known(sentence, token)


def _known(sentence: Sentence, token: Token) -> bool:
    """Tell whether a noun is told as one that is known: "the camp", "these neighbourhoods".

    Places that are named were weighed before; what they were not taken for, their ground is not either.
    """
    own = core(sentence, token.at)
    under = [sentence.tokens[k] for k in sentence.subtree(token.at)]
    named = any(t.place or t.ent == "GPE" or (t.pos == "PROPN" and t.at not in own) for t in under)
    return not named and token.pos == "NOUN" and sentence.tokens[own[0]].low in POINTING
