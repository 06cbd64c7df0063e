"""What a verb is done to where its object stands elsewhere: "stormed and burnt it", "a camp they burnt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, core, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

JOINING = frozenset({"ADV", "CCONJ", "PUNCT", "VERB"})
"""What may stand between verbs that share an object."""
OPENING = frozenset({"who", "whom", "which", "that"})
ADVERBIAL = frozenset({"after", "because", "how", "when", "where", "why"})
UNTOLD = words("times") | {"case", "extent", "fact", "manner", "moment", "place", "reason", "time", "way"}
"""Nouns that a clause tells about without anything being done to them: "the way the army fights"."""


def shared_objects(sentence: Sentence, at: int) -> tuple[Token, ...]:
    """Give the objects that a verb shares with the last of those that "and" joins to it."""
    verb = sentence.tokens[at]
    if sentence.child(at, "dobj", "agent", "nsubjpass", "auxpass") is not None:
        return ()
    for other in sentence.conjuncts(at):
        between = sentence.tokens[at + 1 : other.at]
        own = sentence.child(other.at, "nsubj", "nsubjpass", "aux", "auxpass")
        if other.tag != verb.tag or own is not None or any(t.pos not in JOINING for t in between):
            return ()
        if found := sentence.children(other.at, "dobj"):
            return found
    return ()


def told_about(sentence: Sentence, at: int) -> Token | None:
    """Give the noun that a clause tells what was done to: "the camp they burnt", "X, who they say he shot".

    Only where nothing else can be the object, and the clause opens right behind the noun.
    """
    verb, over = sentence.tokens[at], sentence.head(at)
    subject = sentence.child(at, "nsubj")
    if subject is None or subject.low in OPENING or passive(sentence, at):
        return None
    if sentence.child(at, "dobj", "dative", "ccomp", "xcomp", "acomp", "prt") is not None:
        return None
    if verb.dep == "ccomp" and over.dep == "relcl" and over.pos in VERBS:
        return _before_who(sentence, over)
    return over if verb.dep == "relcl" and _follows(sentence, over, subject, at) else None


def _before_who(sentence: Sentence, verb: Token) -> Token | None:
    """Give the noun before "who" in "X, who police say they shot", however the parser hung the clause."""
    kids = sentence.children(verb.at)
    who = next((t for t in kids if t.low in OPENING and t.at < verb.at), None)
    speaks = any(t.dep == "nsubj" and t.low not in OPENING for t in kids)
    before = [t for t in sentence.tokens[: who.at] if t.text != ","] if who is not None and speaks else []
    return before[-1] if before and before[-1].pos in {"NOUN", "PROPN"} else None


def _follows(sentence: Sentence, noun: Token, subject: Token, at: int) -> bool:
    """Tell whether a clause follows its noun at once, with no word that opens it and no loose preposition."""
    if noun.lemma in UNTOLD or noun.ent in {"DATE", "TIME"} or noun.pos not in {"NOUN", "PROPN", "NUM"}:
        return False
    kids = sentence.children(at)
    if any(t.low in ADVERBIAL | OPENING for t in kids):
        return False
    if any(t.dep == "prep" and sentence.child(t.at, "pobj", "pcomp") is None for t in kids):
        return False
    before = sentence.tokens[core(sentence, subject.at)[0] - 1]
    return noun.at <= before.at and before.pos in {"NOUN", "PROPN", "NUM"}


def raised(sentence: Sentence, at: int) -> Token | None:
    """Give whom a passive infinitive is about: "the mayor is feared to have been killed"."""
    verb, over = sentence.tokens[at], sentence.head(at)
    if verb.dep != "xcomp" or sentence.child(at, "nsubj", "nsubjpass") is not None:
        return None
    if over.pos not in VERBS:
        # "is likely to be freed"
        over = sentence.head(over.at) if over.dep == "acomp" else over
    return sentence.child(over.at, "dobj") or sentence.child(over.at, "nsubjpass", "nsubj")
