"""Words of conflict for what is none: confidence destroyed, a fight for peace, a threat to the economy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import infinitive
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

THOUGHTS = words("thoughts")
CAUSES = words("causes")
ILLS = words("ills")
GOODS = words("goods")
PRIVATE = words("close") | {"carer", "relative", "rescuer", "teammate"}
LIBERTIES = frozenset({"freedom", "right", "rights"})
CIVIC = frozenset({"citizen", "civic", "mass", "peaceful", "political", "popular", "social", "student"})
NUMBERED = frozenset({"amod", "nummod"})
AMOUNTS = frozenset({"amount", "deal", "lot", "number", "quantity", "stock"})
ISSUING = frozenset({"deliver", "issue", "make", "phone", "receive", "repeat", "renew", "send", "utter"})
OBJECTS = ("dobj", "nsubjpass")


def _things(sentence: Sentence, token: Token) -> list[Token]:
    """Give what a verb is done to, with what stands beside it and what an amount is of."""
    things = [t for k in sentence.children(token.at, *OBJECTS) for t in (k, *sentence.conjuncts(k.at))]
    if token.dep in {"acl", "relcl"} and not things:
        things = [sentence.head(token.at)]
    return [_filled(sentence, t) for t in things]


def _filled(sentence: Sentence, thing: Token) -> Token:
    """Give what an amount is of: "large amounts of food"."""
    if thing.lemma not in AMOUNTS:
        return thing
    of = (p for p in sentence.children(thing.at, "prep") if p.low == "of")
    return next((t for p in of for t in sentence.children(p.at, "pobj")), thing)


def imagined(sentence: Sentence, token: Token) -> bool:
    """Read "destroyed confidence in the police": nothing that stands or lies anywhere was destroyed."""
    things = _things(sentence, token)
    return bool(things) and all(t.lemma in THOUGHTS for t in things)


def fought_for(sentence: Sentence, token: Token) -> bool:
    """Read "fight for justice", "fight poverty", "fought the bill": nobody fights there with arms."""
    things = [t for t in sentence.children(token.at, *OBJECTS)]
    things += [t for p in sentence.children(token.at, "prep") if p.low == "against" for t in _pobj(sentence, p)]
    if things:
        return all(t.lemma in ILLS | CAUSES for t in things)
    aims = [t for p in sentence.children(token.at, "prep") if p.low == "for" for t in _pobj(sentence, p)]
    return bool(aims) and all(t.lemma in CAUSES for t in aims)


def _pobj(sentence: Sentence, prep: Token) -> tuple[Token, ...]:
    return sentence.children(prep.at, "pobj")


def vowed_for(sentence: Sentence, token: Token) -> bool:
    """Read "vowed to fight for justice", "promised to fight poverty": nobody is threatened."""
    aims = sentence.children(token.at, "xcomp", "ccomp")
    return any(t.lemma == "fight" and fought_for(sentence, t) for t in aims)


def at_fault(sentence: Sentence, token: Token) -> bool:
    """Read "they are to blame": by it somebody is at fault, and no accuser is named."""
    return infinitive(sentence, token.at) and not sentence.children(token.at, "dobj")


def endangers(sentence: Sentence, token: Token) -> bool:
    """Read "a threat to peace", "the threat of hunger": a danger, with which nobody threatens."""
    if token.pos in VERBS or token.tag != "NN":
        return False
    if token.dep in OBJECTS and sentence.head(token.at).lemma in ISSUING:
        return False
    leads = sentence.children(token.at, "prep")
    if any(p.low == "to" for p in leads):
        return True
    return any(t.lemma in ILLS for p in leads if p.low == "of" for t in _pobj(sentence, p))


def civic(sentence: Sentence, token: Token) -> bool:
    """Read "freedom of mobilization", "popular mobilization": no troops are called up."""
    if any(t.lemma in CIVIC for t in sentence.children(token.at, "amod", "compound")):
        return True
    return any(t.lemma in LIBERTIES for t in list(sentence.above(token.at))[:5])


def of_emergency(sentence: Sentence, token: Token) -> bool:
    """Read "a state of siege", by which a government rules: no place is besieged."""
    over = sentence.head(token.at)
    return token.dep == "pobj" and over.low == "of" and sentence.head(over.at).lemma == "state"


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


def held_dear(sentence: Sentence, token: Token) -> bool:
    """Read "held by their parents": nobody is kept from going."""
    by = [t for p in sentence.children(token.at, "agent") for t in _pobj(sentence, p)]
    return bool(by) and passive(sentence, token.at) and all(t.lemma in PRIVATE for t in by)


def carried_off(sentence: Sentence, token: Token) -> bool:
    """Read "seized food and two trucks": goods are taken, and no place is."""
    things = _things(sentence, token)
    return bool(things) and all(t.lemma in GOODS for t in things)
