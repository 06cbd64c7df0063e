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
ENJOYING = frozenset(
    {"attend", "celebrate", "cheer", "enjoy", "greet", "honor", "honour", "mark", "see", "watch"}
)
FESTIVE = words("sport") - {"draw", "forward", "half", "minute", "opponent", "victory", "win"} | words(
    "festivals"
)
REVELLERS = frozenset(
    {"athlete", "carnival", "cyclist", "dancer", "fan", "festivalgoer", "pilgrim", "reveler", "reveller"}
    | {"runner", "scout", "shopper", "spectator", "tourist", "worshipper"}
)
"""Who walks together for nothing that anybody could grant."""
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


def at_leisure(sentence: Sentence, token: Token) -> bool:
    """Read "fans marched to celebrate the title", "pilgrims marched": nobody demands anything by it.

    Who celebrates the fall of a ruler, or an anniversary of one, shows where they stand.
    """
    who = subject_of(sentence, token)
    if who is not None and any(t.lemma in REVELLERS for t in (who, *_of(sentence, who))):
        return not _heard(sentence, token)
    aims = sentence.children(token.at, "advcl", "xcomp")
    things = [t for k in aims if k.lemma in ENJOYING for t in sentence.children(k.at, "dobj", "prep")]
    under = {sentence.tokens[k].lemma for t in things for k in sentence.subtree(t.at)}
    return bool(things) and bool(under & FESTIVE)


def _of(sentence: Sentence, who: Token) -> tuple[Token, ...]:
    """Give those that a number is of: "thousands of fans"."""
    of = (p for p in sentence.children(who.at, "prep") if p.low == "of")
    return tuple(t for p in of for t in sentence.children(p.at, "pobj"))


def _counted(sentence: Sentence, who: Token) -> bool:
    return who.tag in {"NNS", "NNPS"} and any(
        t.lemma in MANY or t.dep == "nummod" for t in sentence.children(who.at, "amod", "nummod")
    )


def _heard(sentence: Sentence, token: Token) -> bool:
    said = any(t.lemma in VOICING for t in sentence.children(token.at, "advcl", "conj", "xcomp"))
    where = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    return said or any(t.lemma in SEATS for t in where)
