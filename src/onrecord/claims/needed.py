"""What is only called needed: "the arrest of those who did it is essential", "a ceasefire is a must"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.matrix import definite
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

NEEDED = frozenset({"imperative", "indispensable", "necessary", "needed", "overdue", "required", "urgent"})
"""What is said of nothing that is done already."""
WEIGHTY = frozenset({"critical", "crucial", "essential", "key", "paramount", "vital"})
"""What may be said of what was done as well: "the arrest was crucial to the case"."""
NEEDS = frozenset({"must", "necessity", "need", "precondition", "prerequisite", "priority", "requirement"})
COPULAS = frozenset({"be", "become", "remain"})
NOW = frozenset({"VBP", "VBZ"})
TRUCES = frozenset({"armistice", "cease-fire", "ceasefire", "truce"})
VIOLENT = frozenset({"attack", "clash"})
SAYING = frozenset({"act", "harm"})


def needed(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give DEMANDED for a noun of which the words only say that it is needed, or should come first.

    In the past tense "crucial" may judge what was done, and so may it of an attack that is known.
    """
    chief = cluster.chief
    if chief.verbal or chief.row.part not in SAYING:
        return None
    noun = sentence.tokens[chief.at]
    while noun.dep in {"conj", "compound", "nmod"} and sentence.head(noun.at).pos in {"NOUN", "PROPN"}:
        noun = sentence.head(noun.at)
    be = sentence.head(noun.at)
    if noun.dep not in {"attr", "nsubj", "nsubjpass"} or negated(sentence, be.at):
        return None
    stands = chief.kind in VIOLENT or noun.lemma in TRUCES
    known = stands and definite(sentence, chief.at)
    past = be.tag not in NOW and not any(t.tag in NOW for t in sentence.children(be.at, "aux", "auxpass"))
    words = {t.low for t in _said_of(sentence, noun, be)}
    if words & (NEEDED | NEEDS) and not known:
        return Modality.DEMANDED
    return Modality.DEMANDED if words & WEIGHTY and not known and not past else None


def _said_of(sentence: Sentence, noun: Token, be: Token) -> tuple[Token, ...]:
    """Give the words that say of a noun what it is, or that it is needed."""
    if noun.dep == "nsubjpass":
        return (be,)
    if noun.dep == "attr":
        # "the priority is the release of those held"
        return tuple(t for t in sentence.children(be.at, "nsubj") if t.low in NEEDS)
    if be.lemma not in COPULAS or any(t.tag == "MD" for t in sentence.children(be.at, "aux")):
        return ()
    return sentence.children(be.at, "acomp", "attr", "oprd")
