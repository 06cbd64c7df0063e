"""Words of asking, denying, offering and agreeing by which nothing is demanded, denied or promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

MODALS = frozenset({"must", "ought", "should"})
EMPTY = frozenset({"it", "this", "there"})
ANSWERS = frozenset({"answer", "comment", "describe", "elaborate", "explain", "identify", "name", "respond"})
"""What somebody asks for who only asks a question."""

PERSONAL = frozenset({"her", "him", "me", "them", "us", "you"})
OFFERED = words("offered")
WITHHELD = words("withheld")


def ask(sentence: Sentence, token: Token) -> bool:
    """Read "asked why", "was asked to comment", "asked the clerk" behind a question: nothing is demanded."""
    clauses = [t for t in sentence.children(token.at, "xcomp", "ccomp", "advcl") if _wished(sentence, t)]
    if any(t.lemma in ANSWERS | cues().say for t in clauses):
        return True
    # "withdrew because he asked them to"
    after = (t for t in sentence.children(token.at) if t.at > token.at)
    asked_to = any(t.low == "to" and not sentence.children(t.at) for t in after)
    if clauses or asked_to or any(t.low == "for" for t in sentence.children(token.at, "prep", "dative")):
        return False
    things = sentence.children(token.at, "dobj")
    asked = any(t.lemma not in HUMAN and t.low not in PERSONAL and t.pos == "NOUN" for t in things)
    return not asked or any(t.text in QUOTES for t in sentence.tokens)


def insist(sentence: Sentence, token: Token) -> bool:
    """Read "insists that it is so": who insists on nothing to be done only says so."""
    if token.pos != "VERB" or any(t.low == "on" for t in sentence.children(token.at, "prep")):
        return False
    clauses = sentence.children(token.at, "ccomp", "xcomp")
    subjects = [t for c in clauses for t in sentence.children(c.at, "nsubj", "nsubjpass", "expl")]
    return not any(_wished(sentence, t) for t in clauses) or any(t.low in EMPTY for t in subjects)


def deny(sentence: Sentence, token: Token) -> bool:
    """Read "deny them a haven" and "cannot be denied": nothing is said not to be so."""
    kept = sentence.children(token.at, "dobj", "nsubjpass", "dative")
    modal = {t.low for t in sentence.children(token.at, "aux")} & {"can", "could", "ca"}
    sure = modal and sentence.child(token.at, "neg") is not None
    return bool(sure) or any(t.lemma in WITHHELD for t in kept)


def offer(sentence: Sentence, token: Token) -> bool:
    """Read "offers a view": only what ends or eases a conflict is offered in one."""
    if token.pos != "VERB" or sentence.child(token.at, "xcomp") is not None:
        return False
    things = [
        t for k in sentence.children(token.at, "dobj", "nsubjpass") for t in (k, *sentence.conjuncts(k.at))
    ]
    return not any(sentence.has(t.at, OFFERED) for t in things)


def agree(sentence: Sentence, token: Token) -> bool:
    """Read "agrees with him": who shares a view promises nothing."""
    under = sentence.children(token.at, "prep")
    bound = sentence.child(token.at, "xcomp", "ccomp") is not None or any(
        t.low in {"on", "to"} for t in under
    )
    if any(t.low == "with" for t in under) and not bound:
        return True
    # "agree that it was right": a view
    views = [t for t in sentence.children(token.at, "ccomp") if not _wished(sentence, t)]
    return any(_tense(sentence, t) in {"VBD", "VBP", "VBZ"} for t in views)


def talk(_sentence: Sentence, token: Token) -> bool:
    """Read "tough talk": only talks are a meeting."""
    return token.tag == "NN" and token.pos == "NOUN"


def _wished(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause tells what is to be done: an infinitive, or "that he go"."""
    aux = {t.low for t in sentence.children(clause.at, "aux", "auxpass")}
    if {t.low for t in sentence.children(clause.at, "mark")} & {"if", "whether"}:
        return False
    bare = clause.tag == "VB" or any(t.low == "be" for t in sentence.children(clause.at, "auxpass"))
    return "to" in aux or bool(aux & MODALS) or (bare and not aux - {"be"})


def _tense(sentence: Sentence, clause: Token) -> str:
    return next((t.tag for t in sentence.children(clause.at, "aux", "auxpass")), clause.tag)
