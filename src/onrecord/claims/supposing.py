"""What is only supposed, and of whom: "were they to attack", "if it is proved that", "if it was X that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import governor
from onrecord.claims.hypothesis import asked_if, inverted
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

BORNE_OUT = frozenset({"accurate", "confirmed", "correct", "proven", "substantiated", "true", "verified"})
STEPS = 4
"""Most words looked at above a clause."""


def were_to(sentence: Sentence, verb: Token) -> int | None:
    """Give who it is that "were they to attack" supposes something of, whom the parser hangs it on."""
    who = sentence.head(verb.at)
    were = sentence.head(who.at)
    opens = were.low == "were" and were.at < who.at < verb.at
    return (
        who.at if opens and who.dep == "nsubj" and verb.tag == "VB" and verb.dep in {"acl", "relcl"} else None
    )


def under_condition(sentence: Sentence, verb: int) -> Modality | None:
    """Read "if it is proved that they shelled it", "if it was the army that did", "in case they do"."""
    if (picked := _picked_out(sentence, verb)) is not None:
        return picked
    leads = (p for p in sentence.children(verb, "prep") if p.low == "in" and p.at < verb)
    cases = (t for p in leads for t in sentence.children(p.at, "pobj") if t.low == "case")
    if any(sentence.child(t.at, "det", "nummod", "amod") is None for t in cases):
        # not "in one case, women were shot"
        return Modality.CONDITIONAL
    here = verb
    for _ in range(STEPS):
        met = governor(sentence, here)
        if met is None or met[1] != "that":
            break
        above = met[0]
        clause = above if above.pos in VERBS else sentence.head(above.at)
        if supposes(sentence, clause.at):
            return Modality.CONDITIONAL
        if above.pos == "NOUN" and _if_so(sentence, clause):
            return Modality.POSSIBLE
        here = above.at
    return None


def _picked_out(sentence: Sentence, verb: int) -> Modality | None:
    """Read "if it was the army that shelled it", and "asked if it was the army that"."""
    token, named = sentence.tokens[verb], sentence.head(verb)
    be = sentence.head(named.at)
    if token.dep != "relcl" or named.dep != "attr" or be.lemma != "be":
        return None
    if asked_if(sentence, be.at):
        return Modality.POSSIBLE
    return Modality.CONDITIONAL if _if(sentence, be.at) else None


def supposes(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause only supposes what it tells: "if they were behind it", "were it proved that"."""
    return _if(sentence, at) or inverted(sentence, at)


def _if(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause stands under an "if" that asks nothing and grants nothing."""
    marks = (t for t in sentence.children(at, "mark") if t.low in {"if", "unless"})
    before = [sentence.tokens[t.at - 1].low if t.at else "" for t in marks]
    return any(word not in {"as", "even"} for word in before) and not asked_if(sentence, at)


def _if_so(sentence: Sentence, clause: Token) -> bool:
    """Tell whether what a report says is left open: "if true, the report that"."""
    open_ = (t for t in sentence.children(clause.at, "advcl") if t.low in BORNE_OUT)
    return any(_if(sentence, t.at) and sentence.child(t.at, "nsubj", "nsubjpass") is None for t in open_)
