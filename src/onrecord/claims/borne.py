"""Whom an act befell, where other words tell it of its noun: "inflicted losses on", "was the target of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after, is_time
from onrecord.claims.doer import does
from onrecord.claims.struck import RIDING, VEHICLES
from onrecord.claims.tokens import Sentence, Token, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.triggers import Trigger

TAKING = frozenset({"endure", "incur", "suffer", "sustain"})
"""Verbs whose subject has the losses that are their object."""
AIMS = frozenset({"aim", "object", "target"})
MOUNTS = (RIDING - {"patrol"}) | VEHICLES
NO_AIM = MOUNTS | words("no-target") | {"bail", "behalf", "duty", "foot", "leave", "order", "parole"}
BEFALLING = frozenset({"attack", "demand", "destroy", "move"})
"""Kinds that befall what the preposition of their words leads to; who bows to pressure does nothing to it."""
LEADING = frozenset({"of", "on", "to", "upon"})


def lost(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find whose losses they are: "inflicted 40 casualties on X", "X suffered 40 casualties"."""
    verb = sentence.head(token.at)
    if token.dep != "dobj":
        return
    if verb.lemma == "inflict":
        for at in (token.at, verb.at):
            yield from (f for f in after(sentence, at, {"on", "upon"}, "target.on") if _fits(sentence, f))
    elif verb.lemma in TAKING and not passive(sentence, verb.at):
        yield from (Found(at=t.at, rule="target.suffers") for t in sentence.children(verb.at, "nsubj"))


def borne(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find what an act was carried out against, or what is said to have been its target."""
    for clause in _carried(sentence, token):
        yield from (
            f for f in after(sentence, clause.at, {"against", "on"}, "target.{}") if _fits(sentence, f)
        )
        for doer in after(sentence, clause.at, {"by"}, "by"):
            aims = after(sentence, doer.at, {"against", "on"}, "target.{}")
            yield from (f for f in aims if _fits(sentence, f))
    prep = sentence.head(token.at)
    aim, verb = sentence.head(prep.at), sentence.head(sentence.head(prep.at).at)
    told = token.dep == "pobj" and prep.low == "of" and aim.lemma in AIMS and aim.dep == "attr"
    if told and verb.lemma == "be":
        subjects = sentence.children(verb.at, "nsubj")
        yield from (Found(at=t.at, rule="target.struck") for t in subjects if t.low not in {"it", "this"})


def _carried(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give the participles that say that an act was carried out, also one that was taken for the verb."""
    yield from (k for k in sentence.children(token.at, "acl", "relcl") if does(k))
    verb = sentence.head(token.at)
    if token.dep == "nsubj" and verb.tag in {"VBD", "VBN"} and does(verb) and not _active(sentence, verb):
        yield verb


def _active(sentence: Sentence, verb: Token) -> bool:
    return any(sentence.children(verb.at, "aux", "auxpass", "dobj"))


def _fits(sentence: Sentence, found: Found) -> bool:
    """Tell whether something stands behind "on" that an act can befall: no day, no vehicle that they rode."""
    token = sentence.tokens[found.at]
    return not is_time(token) and token.lemma not in NO_AIM and token.pos in {"NOUN", "PROPN"}


def behind(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the object of a verb that ends in a preposition: "laid siege to X", "took control of X"."""
    last = sentence.tokens[max(trigger.tokens)]
    if not trigger.verbal or len(trigger.tokens) == 1 or trigger.kind not in BEFALLING:
        return
    if last.pos == "ADP" and last.low in LEADING:
        yield from (Found(at=t.at, rule="target.object") for t in sentence.children(last.at, "pobj"))
