"""What is told of no time: "any attack", "further attacks", "bombing hospitals is a crime"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import infinitive
from onrecord.claims.matrix import definite
from onrecord.claims.negation import carrier
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence

MAYBE = frozenset({"maybe", "perhaps", "possibly", "potentially", "presumably", "probably"})


def general(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Find "any attack", "further attacks" that are still to come, and "possibly an attack"."""
    at = cluster.chief.at
    verb = carrier(sentence, cluster)
    near = [
        *sentence.children(at, "advmod"),
        *(sentence.children(verb, "advmod") if verb is not None else ()),
    ]
    if {t.low for t in near} & MAYBE or judged(sentence, at):
        return Modality.POSSIBLE
    if cluster.chief.verbal:
        return None
    if any(t.low == "any" for t in sentence.children(at, "det")):
        return Modality.CONDITIONAL
    if any(t.low == "next" for t in sentence.children(at, "amod")) and _to_come(sentence, at):
        return Modality.POSSIBLE
    further = any(t.low in {"further", "future"} for t in sentence.children(at, "amod"))
    to_be = any(ahead(sentence, t.at) for t in list(sentence.above(at))[:4] if t.pos in VERBS)
    return Modality.POSSIBLE if further and to_be and not definite(sentence, at) else None


def _to_come(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb of a noun is in no past tense: "when the next attack comes"."""
    verb = sentence.head(at)
    return verb.tag in {"VBP", "VBZ"} or ahead(sentence, verb.at)


def ahead(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb is one of what is to come."""
    return infinitive(sentence, at) or any(t.tag == "MD" for t in sentence.children(at, "aux"))


def judged(sentence: Sentence, at: int) -> bool:
    """Read "bombing hospitals is a crime": it is said of all that do so, and of nobody."""
    token, be = sentence.tokens[at], sentence.head(at)
    named = token.tag in {"VB", "VBG"} and token.dep in {"csubj", "nsubj"} and be.at > at
    present = be.lemma == "be" and (be.tag in {"VBZ", "VBP"} or ahead(sentence, be.at))
    return named and present and sentence.child(be.at, "acomp", "attr") is not None
