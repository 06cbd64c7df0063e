"""Slips of the parser about acts named by "-ing": "shelling by the army" is an act that has a doer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.ends_in_mind import AIMS
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.twofold import CARRYING
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

FOUGHT = frozenset({"attack", "clash"})
DEPS = {"pcomp": "pobj", "xcomp": "dobj", "pobj": "pobj", "dobj": "dobj", "ccomp": "dobj"}
"""How an act hangs on what is above it, by how the parser hung the "-ing" form there."""
OPENING = frozenset({"exchange", "open", "return"})
FIRE = frozenset({"fire", "gunfire"})
SEEING = words("meeting-with")
"""Verbs whose object is what a place goes through, and who reports it."""


ENDING = {
    "ceasing": "cease",
    "ending": "end",
    "halting": "halt",
    "pausing": "pause",
    "stopping": "stop",
    "suspending": "suspend",
}
OVER = {"attr": "xcomp", "dobj": "xcomp", "nsubj": "csubj", "pobj": "pcomp", "ROOT": "ROOT"}
"""How an ending hangs on what is above it, by how the parser hung there the acts that it ends."""


@needs(ENDING, {"NNS"})
def ending_of_acts(sentence: Sentence) -> Iterator[Token]:
    """Read "stopped short of halting attacks", "was halting attacks": somebody halts them."""
    for ending in sentence.tokens:
        acts = sentence.head(ending.at)
        if ending.low not in ENDING or ending.dep not in {"amod", "compound"} or acts.at <= ending.at:
            continue
        many = acts.tag == "NNS" and any(row.kind in FOUGHT for row in table().nouns.get(acts.lemma, ()))
        own = any(t.at < ending.at for t in sentence.children(acts.at))
        if not many or own or sentence.child(ending.at) is not None:
            continue
        verb = replace(ending, lemma=ENDING[ending.low], pos="VERB", tag="VBG")
        be = sentence.head(acts.at)
        if acts.dep == "attr" and be.lemma == "be" and _does(sentence, be):
            yield from _progressive(sentence, be, verb)
        elif acts.dep in OVER:
            yield replace(verb, dep=OVER[acts.dep], head=ending.at if acts.head == acts.at else acts.head)
        else:
            continue
        yield replace(acts, dep="dobj", head=ending.at)


def _does(sentence: Sentence, be: Token) -> bool:
    """Tell whether the subject of "is halting" is somebody, and not an aim."""
    who = sentence.child(be.at, "nsubj")
    return who is not None and (who.pos in {"PRON", "PROPN"} or who.lemma not in AIMS)


def _progressive(sentence: Sentence, be: Token, verb: Token) -> Iterator[Token]:
    """Give the words of "is halting" with the verb at their head."""
    yield replace(verb, dep=be.dep, head=verb.at if be.head == be.at else be.head)
    yield replace(be, dep="aux", head=verb.at)
    for kid in sentence.children(be.at):
        if kid.dep != "attr":
            yield replace(kid, head=verb.at)


@needs({"VBG"}, {"by"})
def gerund_by(sentence: Sentence) -> Iterator[Token]:
    """Read "killed in shelling carried out by the army", "the town witnessed shelling by rebels"."""
    for act in sentence.tokens:
        if (
            act.tag != "VBG"
            or act.dep not in DEPS
            or sentence.child(act.at, "nsubj", "dobj", "aux") is not None
        ):
            continue
        if not any(row.kind in FOUGHT for row in table().nouns.get(act.low, ())):
            continue
        if act.dep in {"xcomp", "ccomp"} and sentence.head(act.at).lemma not in SEEING:
            continue
        made = next((t for t in sentence.children(act.at) if _done_by(sentence, t)), None)
        by = sentence.child(act.at, "prep", "agent")
        if made is None and (by is None or by.low != "by"):
            continue
        yield replace(act, lemma=act.low, pos="NOUN", tag="NN", dep=DEPS[act.dep])
        if made is not None:
            yield replace(made, dep="acl")
        elif by is not None:
            yield replace(by, dep="prep")


@needs({"VBG"}, {"GPE", "NORP"})
def gerund_of_nation(sentence: Sentence) -> Iterator[Token]:
    """Read "hurt by Turkish shelling with mortars on the square": what a people stands before is a noun."""
    for act in sentence.tokens[1:]:
        before = sentence.tokens[act.at - 1]
        if act.tag != "VBG" or act.dep not in {"pcomp", "pobj"} or before.head != act.at:
            continue
        if sentence.child(act.at, "nsubj", "dobj", "aux") is not None or before.dep not in {
            "amod",
            "compound",
        }:
            continue
        if before.ent not in {"GPE", "NORP"} or not any(
            row.kind in FOUGHT for row in table().nouns.get(act.low, ())
        ):
            continue
        yield replace(act, lemma=act.low, pos="NOUN", tag="NN", dep="pobj")
        for weapon in sentence.children(act.at, "prep"):
            for thing in sentence.children(weapon.at, "pobj") if weapon.low == "with" else ():
                # "with mortar shells on the square": the act was on it, not the shells
                yield from (
                    replace(t, head=act.at) for t in sentence.children(thing.at, "prep") if t.low == "on"
                )


@needs(OPENING, FIRE, {"VBG"})
def fire_of_gerund(sentence: Sentence) -> Iterator[Token]:
    """Read "opened harassing fire on a base": the fire is what they opened, and harassing which it was."""
    for how in sentence.tokens:
        verb, fire = sentence.head(how.at), sentence.child(how.at, "dobj")
        if how.tag != "VBG" or how.dep != "xcomp" or verb.lemma not in OPENING or fire is None:
            continue
        if fire.lemma in FIRE and fire.at == how.at + 1 and how.at == verb.at + 1:
            yield replace(fire, head=verb.at)
            yield replace(how, pos="ADJ", dep="amod", head=fire.at)
            for kid in sentence.children(how.at, "prep", "npadvmod", "advmod", "punct"):
                yield replace(kid, head=verb.at)


def _done_by(sentence: Sentence, token: Token) -> bool:
    """Tell whether a participle tells who did an act: "carried out by the army"."""
    by = sentence.child(token.at, "agent", "prep")
    return token.tag == "VBN" and token.lemma in CARRYING and by is not None and by.low == "by"
