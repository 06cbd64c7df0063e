"""Whose deed a verb or a noun lays on whom it befalls: "charged with killing", "held on suspicion of"."""

from __future__ import annotations

from onrecord.claims.candidates import RELATIVE, Found
from onrecord.claims.governors import listed
from onrecord.claims.tokens import Sentence, Token, passive

ACCUSING = listed("accusing")
CLEARING = frozenset({"absolve", "acquit", "clear"})
"""What a court does by which nobody is left to have done it."""
SUSPICIONS = frozenset({"accusation", "allegation", "charge", "count", "suspicion"})


def suspected(sentence: Sentence, noun: Token) -> Found | None:
    """Find whom it is laid on: "arrested two men on suspicion of killing", "held on charges of bombing"."""
    lead = sentence.head(noun.at)
    if noun.lemma not in SUSPICIONS or noun.dep != "pobj" or lead.low not in {"for", "on", "over", "under"}:
        return None
    at = patient(sentence, sentence.head(lead.at))
    return Found(at=at, rule="actor.accused") if at is not None else None


def of_held(sentence: Sentence, verb: Token, above: Token) -> Found | None:
    """Find whose deed it is that a verb lays on its object; who is not accused has not done it."""
    at = above.at if above.dep == "dobj" else patient(sentence, verb)
    rule = "actor.accused" if verb.lemma in ACCUSING else "actor.held"
    cleared = any(t.low in {"not", "n't", "never"} for t in sentence.children(verb.at, "neg"))
    cleared = cleared or verb.lemma in CLEARING
    return Found(at=at, rule=rule) if at is not None and not cleared else None


def own(found: Found | None, rule: str) -> Found | None:
    """Give a subject the rule by which the act is its own; what another rule found keeps that."""
    return Found(at=found.at, rule=rule) if found is not None and found.rule == "actor.subject" else found


def patient(sentence: Sentence, verb: Token) -> int | None:
    """Give whom a verb befalls: its object, or in the passive its subject or the noun it describes."""
    if not passive(sentence, verb.at) and (
        verb.dep != "advcl" or sentence.child(verb.at, "dobj") is not None
    ):
        obj = sentence.child(verb.at, "dobj")
        return obj.at if obj is not None else None
    subject = sentence.child(verb.at, "nsubjpass")
    if subject is not None and subject.low not in RELATIVE:
        return subject.at
    if verb.dep == "advcl" and verb.tag == "VBN" and sentence.child(verb.at, "aux", "dobj", "mark") is None:
        # "appeared in court charged with killing"
        subject = sentence.child(verb.head, "nsubj", "nsubjpass") if verb.head < verb.at else None
    else:
        subject = None
    above = verb.head if verb.dep in {"acl", "relcl"} else None
    return subject.at if subject is not None else above
