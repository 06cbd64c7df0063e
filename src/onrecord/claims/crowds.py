"""Whether people march for or against something: a crowd that is counted, or that says what it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.doer import subject_of
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

ARMED = words("armed")
MANY = frozenset({"dozen", "hundred", "many", "million", "score", "several", "some", "thousand"})
VOICING = frozenset(
    {"chant", "condemn", "demand", "demonstrate", "denounce", "mark", "protest", "shout", "support", "urge"}
)
SEATS = frozenset(
    {"consulate", "embassy", "headquarters", "ministry", "mission", "palace", "parliament", "street"}
)
"""Where people march to be heard."""


def in_crowds(sentence: Sentence, token: Token) -> bool:
    """Tell whether those who do what a verb says are people in a crowd, and no men in arms."""
    who = subject_of(sentence, token)
    if who is None or not (who.lemma in HUMAN or who.ent == "NORP") or who.lemma in ARMED:
        return False
    return _counted(sentence, who) or _heard(sentence, token)


def _counted(sentence: Sentence, who: Token) -> bool:
    return who.tag in {"NNS", "NNPS"} and any(
        t.lemma in MANY or t.dep == "nummod" for t in sentence.children(who.at, "amod", "nummod")
    )


def _heard(sentence: Sentence, token: Token) -> bool:
    said = any(t.lemma in VOICING for t in sentence.children(token.at, "advcl", "conj", "xcomp"))
    where = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    return said or any(t.lemma in SEATS for t in where)
