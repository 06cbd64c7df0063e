"""Attackers fought off where the attack itself is told: "was foiled when villagers fought off the gunmen".

The fight is the end of that attack and no happening beside it, and those who were attacked began none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.matrix import definite
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

OFF = frozenset({"back", "off"})
ATTACKERS = frozenset(
    {"abductor", "assailant", "assassin", "attacker", "hijacker", "intruder", "kidnapper", "raider"}
)
"""People who are called so for an attack that the text tells elsewhere."""
ATTEMPTING = words("attempting")
VIOLENT = frozenset({"abduct", "attack", "move", "riot"})
BESIDE = frozenset({"advcl", "relcl"})


def fended_off(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb tells only how an attack ended that is told beside it."""
    if token.pos not in VERBS or not any(t.low in OFF for t in sentence.children(token.at)):
        return False
    fought = sentence.children(token.at, "dobj", "nsubjpass", "pobj") or tuple(
        t
        for p in sentence.children(token.at, "prep")
        if p.low in OFF
        for t in sentence.children(p.at, "pobj")
    )
    if not fought:
        return False
    told = any(t.lemma in ATTACKERS and definite(sentence, t.at) for t in fought)
    return told or any(_attacking(sentence, t) for t in fought) or _foiled_by(sentence, token)


def _attacking(sentence: Sentence, people: Token) -> bool:
    """Tell whether a clause tells what those who were fought off did: "gunmen who tried to storm"."""
    clauses = sentence.children(people.at, "acl", "relcl")
    inside = (sentence.tokens[k] for clause in clauses for k in sentence.subtree(clause.at))
    return any(row.kind in VIOLENT for t in inside for row in table().verbs.get(t.lemma, ()))


def _foiled_by(sentence: Sentence, token: Token) -> bool:
    """Tell whether it says how something was foiled: "was foiled when", "thwarted by guards who"."""
    if token.dep not in BESIDE:
        return False
    above = next((t for t in sentence.above(token.at) if t.pos in VERBS), None)
    return above is not None and above.lemma in ATTEMPTING and passive(sentence, above.at)
