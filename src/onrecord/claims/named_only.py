"""Nouns of conflict that tell of no act: a crime somebody is tried for, a state of siege, the wounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

LIBERTIES = frozenset({"freedom", "right", "rights"})
CIVIC = frozenset({"citizen", "civic", "mass", "peaceful", "political", "popular", "social", "student"})
NUMBERED = frozenset({"amod", "nummod"})
TRIED_FOR = frozenset(
    {"acquit", "case", "charge", "charged", "conspiracy", "convict", "convicted", "conviction"}
    | {"count", "guilty", "indict", "pertain", "prosecute", "sentence", "suspicion", "want"}
)
"""Words before the name of a crime that somebody is tried for."""

OUTLOOKS = frozenset(
    {"advocate", "basis", "climate", "condition", "culture", "ground", "means", "need", "path", "policy"}
    | {"readiness", "road", "spirit", "strategy", "supporter", "way", "willingness"}
)
"""What leads to talks, or is for them."""


def civic(sentence: Sentence, token: Token) -> bool:
    """Read "freedom of mobilization", "popular mobilization": no troops are called up."""
    if any(t.lemma in CIVIC for t in sentence.children(token.at, "amod", "compound")):
        return True
    return any(t.lemma in LIBERTIES for t in list(sentence.above(token.at))[:5])


def of_emergency(sentence: Sentence, token: Token) -> bool:
    """Read "a state of siege", by which a government rules: no place is besieged."""
    over = sentence.head(token.at)
    return token.dep == "pobj" and over.low == "of" and sentence.head(over.at).lemma == "state"


def in_general(sentence: Sentence, token: Token) -> bool:
    """Read "a policy of negotiation", "conditions for talks": no meeting is told of."""
    over = sentence.head(token.at)
    bare = not sentence.children(token.at, "det", "poss", "nummod", "acl", "relcl", "prep")
    led = token.dep == "pobj" and over.low in {"for", "of", "through"}
    return bare and led and sentence.head(over.at).lemma in OUTLOOKS


def the_war(sentence: Sentence, token: Token) -> bool:
    """Read "a solution to the armed conflict": the war is named in which something is told."""
    after = sentence.tokens[token.at + 1 : token.at + 2]
    if not any(t.lemma == "conflict" and t.dep == "pobj" for t in after):
        return False
    return any(t.low in {"the", "this"} for t in sentence.children(after[0].at, "det"))


def of_law(sentence: Sentence, token: Token) -> bool:
    """Read "an extradition treaty", "extradition is the only weapon": nobody is handed over."""
    if token.dep in {"compound", "nmod"}:
        return True
    over = sentence.head(token.at)
    rule = over.lemma == "be" and over.tag in {"VBP", "VBZ"} and token.dep in {"attr", "nsubj"}
    return rule and not sentence.children(token.at, "det", "poss")


def the_hurt(sentence: Sentence, token: Token) -> bool:
    """Read "the injured were taken away", "the dead and wounded": people, of whom something else is told."""
    if token.dep in {"acl", "amod", "relcl"} or sentence.children(token.at, "aux", "auxpass", "nsubjpass"):
        return False
    first = token
    while first.dep == "conj" and sentence.head(first.at).low in {"dead", "injured", "wounded"}:
        first = sentence.head(first.at)
    counted = any(t.pos == "NUM" for t in sentence.children(first.at, *NUMBERED))
    the = any(t.low == "the" for t in sentence.children(first.at, "det"))
    return the and not counted and not any(t.pos == "NUM" for t in sentence.children(token.at, *NUMBERED))


def offence(sentence: Sentence, token: Token) -> bool:
    """Read "charged with murder", "wanted for attempted murder", "cases of arson": a crime by its name."""
    if token.pos in VERBS or token.tag != "NN" or sentence.children(token.at, "det", "poss", "nummod"):
        return False
    if any(p.low in {"of", "in", "by"} for p in sentence.children(token.at, "prep")):
        return False
    first = token
    while first.dep == "conj" and sentence.head(first.at).pos in {"NOUN", "PROPN"}:
        first = sentence.head(first.at)
    if sentence.children(first.at, "det", "poss", "nummod"):
        return False
    over = sentence.head(sentence.head(first.at).at)
    return first.dep == "pobj" and over.lemma in TRIED_FOR
