"""Halts that may be none: "the army halted the assault", which may be its own or one that it beat back.

Where the words leave it open whose attack was stopped, no halt is told as a fact. Who halts for so many days,
on request or under a deal halts his own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.by_force import LANDS, SINGLE, THEY, armed, owners_of, stoppers
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

EITHER = frozenset({"halt", "stop"})
PUSHES = words("noun-attack") | {"counterattack", "counteroffensive", "offensive", "onslaught", "push"}
PUSHES -= {"bombing", "shelling", "strike"}
"""Acts that others fight back; who halts "the shelling" rather shelled."""
STORMED = SINGLE | {"assault"}
"""Acts that commandos end; who ends "the offensive" ends his own."""
POINTING = frozenset({"that", "the", "this"})
FREELY = frozenset({"briefly", "immediately", "temporarily", "unilaterally", "voluntarily"})
REASONS = frozenset(
    {"accord", "agreement", "appeal", "call", "ceasefire", "decision", "deal", "instruction", "mediation"}
    | {"negotiation", "order", "pact", "pressure", "request", "talk", "talks", "truce", "ultimatum"}
    | {"understanding", "weather"}
)
SPANS = frozenset({"for", "pending", "until"})
GIVING = frozenset({"allow", "avoid", "enable", "give", "help", "let", "make", "permit", "spare"})
"""What somebody halts his own attacks to do."""


def whose_halt(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give POSSIBLE for a halt of an attack of which the words do not tell whose it was."""
    chief = cluster.chief
    if chief.kind != "cease" or not chief.verbal or len(chief.tokens) > 1:
        return None
    act, verb = sentence.child(chief.at, "dobj", "nsubjpass"), sentence.tokens[chief.at]
    if act is None or act.tag != "NN" or next(owners_of(sentence, act), None) is not None:
        return None
    known = any(t.low in POINTING for t in sentence.children(act.at, "det"))
    stops = PUSHES if verb.lemma in EITHER else STORMED if verb.lemma == "end" else ()
    if not known or act.lemma not in stops or not _by_arms(sentence, verb) or _freely(sentence, verb):
        return None
    return Modality.POSSIBLE


def _by_arms(sentence: Sentence, verb: Token) -> bool:
    """Tell whether who stops it may do so by arms, or is not told at all."""
    who = list(stoppers(sentence, verb.at))
    if not who:
        return passive(sentence, verb.at)
    if any(t.low in THEY for t in who):
        over = next((t for t in sentence.above(verb.at) if t.pos in VERBS), None)
        who += sentence.children(over.at, "nsubj") if over is not None else ()
    lands = LANDS if verb.lemma == "stop" else ()
    return any(armed(sentence, t) or t.ent in lands or _men(sentence, t) for t in who)


def _men(sentence: Sentence, who: Token) -> bool:
    return who.lemma == "man" and sentence.child(who.at, "poss") is not None


def _freely(sentence: Sentence, verb: Token) -> bool:
    """Tell whether words beside a verb say that somebody stopped of his own will, or for a time."""
    if any(t.low in FREELY for t in sentence.children(verb.at, "advmod")):
        return True
    if any(t.lemma in GIVING and t.tag == "VB" for t in sentence.children(verb.at, "advcl", "xcomp")):
        return True
    for prep in sentence.children(verb.at, "prep", "agent", "mark"):
        under = [sentence.tokens[k] for k in sentence.subtree(prep.at)]
        if any(t.lemma in REASONS for t in under):
            return True
        if prep.low in SPANS and any(t.ent in {"DATE", "TIME"} for t in under):
            return True
    return False
