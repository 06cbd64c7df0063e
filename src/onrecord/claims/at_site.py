"""The ground or the building where it happened, where no place is named: "near the party headquarters"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.beside import beside
from onrecord.claims.own_clause import NOUNS, SITES, clause
from onrecord.claims.tokens import VERBS, core
from onrecord.claims.whose_place import CLOSE, LANDS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

SITE = "place.site"
HITTING = frozenset({"attack", "destroy", "riot"})
"""Kinds that were where what they struck stands."""
SURROUNDING = frozenset({"besiege", "encircle", "storm", "surround"})
POINTING = frozenset({"that", "the", "these", "this", "those"})
ONE = frozenset({"a", "an", "another", "one"})
ALL_OVER = frozenset({"across", "through", "throughout"})
VAGUE = words("vague-places") | (words("parts") - words("sites"))
HOMES = frozenset(
    {"apartment", "building", "factory", "flat", "home", "house", "office", "residence", "shop", "store"}
)
"""Of which every town has so many that "the" one tells nobody where."""
FACED = (SITES - VAGUE - HOMES) | {"building", "ministry", "parliament"}
"""What somebody stands "in front of"."""
WARDS = frozenset({"clinic", "hospital"})
DYING = frozenset({"die", "succumb"})
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
        for number in clause(sentence, over.at, barred, kind=chief.kind):
            token = sentence.tokens[number]
            if not _led(sentence, token) or not _own(sentence, token, over):
                continue
            if _known(sentence, token, POINTING | ONE) and not _cared_for(token, over):
                return token
    return next(
        (t for t in sentence.children(chief.at, "dobj", "nsubjpass") if _struck(sentence, t, cluster)), None
    )


def _led(sentence: Sentence, token: Token) -> bool:
    """Tell whether a preposition leads to a ground or a building, or all over a land."""
    over = sentence.head(token.at)
    prep, noun = over.low, sentence.head(over.at)
    if prep == "of" and noun.low == "front" and sentence.head(noun.at).low == "in":
        return token.dep == "pobj" and token.lemma in FACED
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
    return hit and token.lemma in GROUND and _known(sentence, token, POINTING)


def _cared_for(token: Token, over: Token) -> bool:
    """Tell whether a place is only where somebody died of what befell them elsewhere."""
    return token.lemma in WARDS and over.lemma in DYING


def _known(sentence: Sentence, token: Token, pointing: frozenset[str]) -> bool:
    """Tell whether a noun is told as one that is known: "the camp", "these neighbourhoods".

    Places that are named were weighed before; what they were not taken for, their ground is not either.
    """
    own = core(sentence, token.at)
    under = [sentence.tokens[k] for k in sentence.subtree(token.at)]
    named = any(t.place or t.ent == "GPE" or (t.pos == "PROPN" and t.at not in own) for t in under)
    return not named and token.pos == "NOUN" and sentence.tokens[own[0]].low in pointing
