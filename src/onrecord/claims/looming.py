"""Violence that only hangs over somebody, and lulls in it, which tell of no violence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.matrix import definite
from onrecord.claims.matrix_rows import table
from onrecord.claims.negation import NO
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

HANGING = {"hang": "over", "hover": "over", "loom": ""}
"""What violence does that may yet come, and the word that belongs to it."""
SHADOWS = frozenset({"menace", "shadow", "specter", "spectre", "threat"})
LULLS = frozenset({"breather", "calm", "hiatus", "interlude", "let", "letup", "lull", "quiet", "respite"})
IN = frozenset({"from", "in", "of"})
FOUGHT = frozenset({"attack", "clash"})
JOINED = frozenset({"amod", "compound", "conj", "nmod"})


def looming(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give POSSIBLE for what hangs over somebody, or casts its shadow: not for "the" act that was told."""
    chief = cluster.chief
    token = sentence.tokens[chief.at]
    if chief.verbal or chief.kind not in FOUGHT or definite(sentence, chief.at):
        return None
    above = sentence.head(token.at)
    shadow = sentence.head(above.at)
    if token.dep == "pobj" and above.low == "of" and shadow.lemma in SHADOWS:
        return Modality.POSSIBLE
    if token.dep == "pobj" and above.low == "of" and shadow.lemma in table().bundles:
        token = shadow
    while token.dep in JOINED and token.head != token.at:
        token = sentence.head(token.at)
    verb = token if token.lemma in HANGING else sentence.head(token.at)
    led = HANGING.get(verb.lemma)
    if led is None or verb.at < chief.at:
        return None
    over = not led or any(t.low == led for t in sentence.children(verb.at, "prep", "prt"))
    return Modality.POSSIBLE if over else None


def lulled(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether violence is only named as what rested: "a lull in fighting", "respite from the raids"."""
    token = sentence.tokens[cluster.chief.at]
    prep = sentence.head(token.at)
    if cluster.chief.verbal or cluster.chief.kind not in FOUGHT or token.dep != "pobj" or prep.low not in IN:
        return False
    noun = _lull(sentence, prep)
    if noun is None or sentence.child(token.at, "relcl") is not None:
        return False
    verb = sentence.head(noun.at)
    no = any(t.low in NO for t in sentence.children(noun.at, "det", "neg", "amod"))
    none = noun.dep in {"attr", "dobj"} and sentence.child(verb.at, "neg") is not None
    return not (no or none)


def _lull(sentence: Sentence, prep: Token) -> Token | None:
    """Give the lull that a phrase is about; the parser cuts "let-up" in three."""
    above = sentence.head(prep.at)
    before = sentence.tokens[prep.at - 1] if prep.at else above
    let = before.low == "up" and sentence.tokens[max(0, before.at - 2)].low == "let"
    if above.lemma in LULLS or (let and above is before):
        return above
    # hung on the verb: "used a respite from the bombing"
    return before if before.lemma in LULLS or let else None
