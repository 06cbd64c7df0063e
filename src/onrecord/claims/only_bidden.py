"""What is denied is only that somebody ordered it, or knew of it: "he denied having ordered the massacre"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.hanging import withheld
from onrecord.claims.matrix import definite
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

BIDDING = frozenset(
    {"approve", "authorise", "authorize", "back", "bless", "celebrate", "condone", "direct", "encourage"}
    | {"endorse", "finance", "foresee", "fund", "incite", "instigate", "mastermind", "order", "sanction"}
    | {"see", "support", "watch", "welcome", "witness"}
)
"""Verbs of those who are not the doers, so that the act stands whether they did it or not."""
DISOWNING = frozenset({"disavow", "disown"})
"""What is done to the deed of one's own people, or of others: it was done."""
KNOWING = frozenset(
    {"approval", "foreknowledge", "information", "knowledge", "order", "orders", "support", "warning"}
)


DONE = frozenset({"assassination", "execution", "killing", "massacre", "murder", "slaughter"})
"""Acts that are named only when they were done; an attack that nobody ordered may not have been made."""


OWNING = frozenset({"claim", "condemn", "confess", "discuss", "explain", "recognise", "recognize"})
"""What is refused of known acts, beside saying that they were: "refused to condemn the raid"."""


def stands(sentence: Sentence, cluster: Cluster, met: Modality) -> bool:
    """Tell whether a known act stands though its ordering is denied, or somebody refuses to speak of it."""
    if met is Modality.DENIED:
        return only_bidden(sentence, cluster)
    noun, verb = sentence.tokens[cluster.chief.at], sentence.head(cluster.chief.at)
    spoken = noun.dep == "dobj" and verb.lemma in OWNING | cues().say and withheld(sentence, verb.at)
    return met is Modality.NEGATED and spoken and definite(sentence, noun.at)


def not_bidden(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether it is said that somebody did not bid an act that was done: "had not ordered the raid"."""
    if not only_bidden(sentence, cluster):
        return False
    noun = sentence.tokens[cluster.chief.at]
    verb = sentence.head(noun.at)
    said = verb.dep == "ccomp" and sentence.head(verb.at).lemma in cues().say
    had = any(t.low == "had" for t in sentence.children(verb.at, "aux"))
    return noun.lemma in DONE or said or had


def only_bidden(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether an act that the reader knows is only what somebody bade, paid for, saw or knew of."""
    chief = sentence.tokens[cluster.chief.at]
    if cluster.chief.verbal or not (definite(sentence, chief.at) or _in_headline(sentence, chief)):
        return False
    above = sentence.head(chief.at)
    if chief.dep in {"dobj", "nsubjpass"} and above.pos in VERBS:
        return above.lemma in BIDDING | DISOWNING
    noun = sentence.head(above.at)
    return chief.dep == "pobj" and noun.pos == "NOUN" and noun.lemma in KNOWING


def _in_headline(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a done act stands in a headline, which leaves "the" out: "denies ordering massacre"."""
    bare = noun.tag == "NN" and sentence.child(noun.at, "det", "poss", "nummod") is None
    return bare and noun.lemma in DONE and sentence.tokens[-1].text not in {".", "!", "?"}
