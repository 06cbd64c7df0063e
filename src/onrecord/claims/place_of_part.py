"""Places of a part of what is counted: "170 attacks: 67 in Iraq, 102 in Syria", "9 attacks, most in Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

SHARES = frozenset({"half", "majority", "many", "most", "several", "some", "third"})
BESIDE = frozenset({"appos", "attr", "conj", "npadvmod"})
"""How a number stands beside the whole that it is a part of."""


def of_part(sentence: Sentence, cluster: Cluster, place: Token) -> bool:
    """Tell whether a place is that of some of the happenings alone that a number counts."""
    counts = [
        t for one in cluster.all for t in sentence.children(one.at, "nummod", "npadvmod") if t.tag == "CD"
    ]
    counts += [t for one in cluster.all for t in sentence.children(one.at, "npadvmod") if t.lemma == "time"]
    own = {one.at for one in cluster.all}
    if not counts:
        return _named(sentence, cluster, place)
    for token in sentence.above(place.at):
        if token.at in own:
            return False
        share = token.tag == "CD" or token.lemma in SHARES or token.lemma == "time"
        listed = token.dep == "pobj" and sentence.head(token.at).low == "including"
        if share and (token.dep in BESIDE or listed) and token not in counts:
            return True
    return False


def _named(sentence: Sentence, cluster: Cluster, place: Token) -> bool:
    """Tell whether a place is that of one of several acts: "attacks, including a bombing in Selim"."""
    nouns = {t.at for t in cluster.all if not t.verbal and sentence.tokens[t.at].tag in {"NNS", "NNPS"}}
    if not nouns:
        return False
    for token in sentence.above(place.at):
        named = token.dep == "pobj" and sentence.head(token.at).low == "including"
        named = named or any(t.low == "among" for t in sentence.children(token.at, "prep"))
        if named and token.at > max(nouns):
            return True
    return False
