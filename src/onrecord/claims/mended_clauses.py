"""Slips of the parser that tell as done what is only claimed, denied or supposed, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.matrix_rows import table as held_by
from onrecord.claims.slips import needs
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

TIMES = words("times") | {"dawn", "day", "dusk", "night", "surprise"}
NAMED = frozenset({"NNP", "NNPS", "NNS"})
BEGINNING = frozenset({"another", "any", "our", "the", "their", "this", "a", "an", "its"})

PAST = frozenset({"VBD", "VBN"})
HOLDING = frozenset({"allege", "believe", "claim", "deny", "doubt", "fear", "say", "suspect", "think"})
SUFFERED = frozenset(
    {"abducted", "arrested", "burned", "burnt", "captured", "damaged", "destroyed", "detained", "displaced"}
    | {"injured", "kidnapped", "killed", "looted", "torched", "wounded"}
)
"""Past forms that are passive where nothing follows that somebody did it to."""


@needs({"prt"})
def object_of_particle(sentence: Sentence) -> Iterator[Token]:
    """Read "called off a truce": the truce is the object of the verb, not of its particle."""
    for thing in sentence.tokens:
        particle = sentence.head(thing.at)
        verb = sentence.head(particle.at)
        if thing.dep == "pobj" and particle.dep == "prt" and sentence.child(verb.at, "dobj") is None:
            yield replace(thing, dep="dobj", head=verb.at)


@needs({"that"}, {"relcl"})
def that_as_object(sentence: Sentence) -> Iterator[Token]:
    """Read "the story that they had shot the men": "that" opens what the story says, and nobody shot it."""
    for that in sentence.tokens:
        verb, noun = sentence.head(that.at), sentence.head(sentence.head(that.at).at)
        if that.low != "that" or that.dep != "dobj" or verb.dep != "relcl" or noun.at + 1 != that.at:
            continue
        others = [t for t in sentence.children(verb.at, "dobj") if t.at > verb.at]
        if noun.lemma in held_by().reports and others and sentence.child(verb.at, "nsubj") is not None:
            yield replace(that, dep="mark", tag="IN", pos="SCONJ", head=verb.at)
            yield replace(verb, dep="acl")


@needs({"if", "unless"})
def verb_after_if(sentence: Sentence) -> Iterator[Token]:
    """Read "if the rebels attack another town": the rebels attack it, and no attack is told."""
    for act in sentence.tokens:
        thing = sentence.head(act.at)
        doer = sentence.tokens[act.at - 1]
        led = any(t.low in {"if", "unless"} and t.at < act.at for t in sentence.children(thing.at, "mark"))
        if not led or act.dep != "nsubj" or act.tag != "NN" or act.lemma not in table().verbs:
            continue
        after = sentence.tokens[act.at + 1]
        if doer.dep != "compound" or doer.head != act.at or doer.tag not in NAMED or thing.pos != "NOUN":
            continue
        if after.low not in BEGINNING or thing.at < after.at:
            continue
        yield replace(act, pos="VERB", tag="VBP", dep=thing.dep, head=thing.head)
        yield replace(doer, dep="nsubj", head=act.at)
        yield replace(thing, dep="dobj", head=act.at)
        for kid in sentence.children(act.at):
            if kid.at < doer.at:
                yield replace(kid, head=doer.at)
        for kid in sentence.children(thing.at):
            if kid.at < act.at or kid.dep == "punct":
                yield replace(kid, head=act.at)


@needs({"?"})
def verb_of_question(sentence: Sentence) -> Iterator[Token]:
    """Read "Could Ruritania attack the port?": it is asked whether it could, and no attack is told."""
    for act in sentence.tokens[1:]:
        who = sentence.tokens[act.at - 1]
        lead = sentence.child(act.at, "aux")
        asked = lead is not None and lead.at < who.at and sentence.tokens[-1].text == "?"
        named = who.pos in {"NOUN", "PROPN"} and who.dep == "compound" and who.head == act.at
        if not (asked and named) or act.tag != "NN" or act.head != act.at or act.lemma not in table().verbs:
            continue
        yield replace(act, pos="VERB", tag="VB")
        yield replace(who, dep="nsubj")
        for kid in sentence.children(act.at):
            if kid.dep in {"amod", "compound", "det", "poss"} and kid.at < who.at:
                yield replace(kid, head=who.at)
            elif kid.dep in {"appos", "dep", "npadvmod"} and kid.at > act.at and kid.pos in {"NOUN", "PROPN"}:
                yield replace(kid, dep="dobj")


@needs({"that"}, {"relcl"})
def clause_of_what(sentence: Sentence) -> Iterator[Token]:
    """Read "the convoy that rebels attacked by night was full": rebels attacked it, and nobody them."""
    for verb in sentence.tokens:
        noun, subject = sentence.head(verb.at), sentence.child(verb.at, "nsubj")
        relative = sentence.child(verb.at, "mark") or _amiss(sentence, verb, subject)
        if verb.dep != "relcl" or noun.head != noun.at or subject is None or relative is None:
            continue
        inner = sentence.tokens[subject.at + 1]
        begins = relative.low == "that" and relative.at == noun.at + 1
        told = inner.head == subject.at and inner.dep == "acl" and inner.tag in {"VBD", "VBN"}
        if not (begins and told) or inner.at > verb.at or not _only_when(sentence, inner):
            continue
        yield replace(verb, dep="ROOT", head=verb.at)
        yield replace(noun, dep="nsubj", head=verb.at)
        yield replace(inner, tag="VBD", dep="relcl", head=noun.at)
        yield replace(relative, dep="dobj", head=inner.at)
        yield replace(subject, head=inner.at)
        for kid in sentence.children(noun.at):
            if kid.at > verb.at:
                yield replace(kid, head=verb.at)
        return


@needs({"relcl"}, {"acl", "ccomp"})
def verb_after_clause(sentence: Sentence) -> Iterator[Token]:
    """Read "marchers who had blocked the road clashed with police": they clashed, and no road did.

    So with "the man who led the raid was killed": the parser may let the raid be killed.
    """
    top = next((t for t in sentence.tokens if t.head == t.at), None)
    if top is None or top.pos not in {"NOUN", "PROPN"} or sentence.tokens[-1].text not in {".", "!"}:
        return
    clause = next((t for t in sentence.tokens if t.dep == "relcl" and _within(sentence, t, top)), None)
    if clause is None:
        return
    inside = [sentence.tokens[k] for k in sentence.subtree(clause.at)]
    last = next((t for t in reversed(inside) if t.dep in {"acl", "ccomp"} and t.tag in PAST), None)
    thing = sentence.child(last.at, "nsubj", "nsubjpass") if last is not None else None
    if last is None or sentence.child(last.at, "mark") is not None:
        return
    if thing is None:
        if sentence.child(last.at, "agent", "auxpass") is not None:
            return
    elif last.head == clause.at and thing.at > clause.at and clause.lemma not in cues().say - {"claim"}:
        yield replace(thing, dep="dobj", head=clause.at)
    else:
        return
    done_to = sentence.child(last.at, "auxpass") is not None
    yield replace(last, pos="VERB", tag="VBN" if done_to else "VBD", dep="ROOT", head=last.at)
    yield replace(top, dep="nsubjpass" if done_to else "nsubj", head=last.at)
    for kid in sentence.children(top.at, "punct"):
        yield replace(kid, head=last.at)


def _within(sentence: Sentence, clause: Token, top: Token) -> bool:
    """Tell whether a clause hangs on a noun, or on one behind it ("the leader of a group that")."""
    over = sentence.head(clause.at)
    return over.at == top.at or (
        over.dep in {"conj", "pobj"} and top.at in {t.at for t in sentence.above(over.at)}
    )


def _amiss(sentence: Sentence, verb: Token, subject: Token | None) -> Token | None:
    """Give the "that" of a clause of several whose verb speaks of one: "that rebels took was"."""
    one = any(t.low in {"has", "is", "was"} for t in sentence.children(verb.at, "aux", "auxpass"))
    many = subject is not None and subject.tag in {"NNS", "NNPS"}
    return sentence.child(verb.at, "dobj") if one and many else None


def _only_when(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what stands after "by" under a verb is a time, and nobody who did it."""
    by = (p for p in sentence.children(verb.at, "agent", "prep") if p.low == "by")
    return all(
        t.ent in {"DATE", "TIME"} or t.lemma in TIMES for p in by for t in sentence.children(p.at, "pobj")
    )


@needs(HOLDING, {"relcl"}, {"be"})
def clause_of_belief(sentence: Sentence) -> Iterator[Token]:
    """Read "an attack that police doubt was staged by rebels killed two": it killed two, and was doubted so.

    The parser takes what is only believed or doubted for the verb of the sentence.
    """
    for holds in sentence.tokens[:-1]:
        noun, relative = sentence.head(holds.at), sentence.child(holds.at, "dobj", "nsubj")
        be = sentence.tokens[holds.at + 1]
        told = be if be.dep not in {"aux", "auxpass"} else sentence.head(be.at)
        if relative is None or relative.tag != "WDT" or not noun.at < relative.at < holds.at:
            continue
        if holds.dep != "relcl" or be.lemma != "be" or holds.lemma not in HOLDING:
            continue
        side = noun.dep if noun.dep in {"nsubj", "nsubjpass"} and noun.head == told.at else None
        verb = next(
            (t for t in sentence.children(told.at, "advcl", "conj", "ccomp") if _finite(sentence, t)), None
        )
        if side is None or verb is None or verb.at < told.at:
            continue
        yield replace(told, dep="ccomp", head=holds.at)
        yield replace(relative, dep=side, head=told.at)
        yield replace(noun, dep="nsubj", head=verb.at)
        yield replace(verb, dep=told.dep, head=verb.at if told.head == told.at else told.head)
        for kid in sentence.children(told.at):
            if kid.at > verb.at or (kid.dep == "punct" and kid.at > holds.at):
                yield replace(kid, head=verb.at)
        return


def _finite(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is one of a clause, and has no subject, auxiliary or mark of its own."""
    own = sentence.child(verb.at, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
    return own is None and verb.tag in {"VBD", "VBP", "VBZ"}


@needs({";"}, {"ccomp"})
def told_before_denial(sentence: Sentence) -> Iterator[Token]:
    """Part "militants attacked a church; the army denied it": only the report says that they attacked it."""
    for verb in sentence.tokens:
        told, thing = sentence.child(verb.at, "ccomp"), sentence.child(verb.at, "dobj")
        if verb.head != verb.at or told is None or thing is None or told.at > verb.at:
            continue
        if thing.low not in {"it", "that", "this"} or thing.at < verb.at:
            continue
        if any(t.text == ";" and told.at < t.at < verb.at for t in sentence.tokens):
            yield replace(told, dep="ROOT", head=told.at)
            yield replace(verb, dep="conj", head=told.at)


@needs(SUFFERED, {"auxpass"}, {"conj"})
def second_passive(sentence: Sentence) -> Iterator[Token]:
    """Read "nine were killed and a dozen abducted": the second "were" is left out, and nobody abducted."""
    for verb in sentence.tokens:
        first, who = sentence.head(verb.at), sentence.child(verb.at, "nsubj")
        bare = sentence.child(verb.at, "aux", "auxpass", "dobj", "ccomp", "xcomp") is None
        joined = verb.dep == "conj" and verb.tag in {"VBD", "VBN"} and verb.low in SUFFERED
        if joined and bare and who is not None and sentence.child(first.at, "auxpass") is not None:
            yield replace(verb, tag="VBN")
            yield replace(who, dep="nsubjpass")


@needs({"NNS"}, {"ccomp"}, {"compound"})
def verb_of_headline(sentence: Sentence) -> Iterator[Token]:
    """Read "Pentagon rejects claim jets killed nine": the Pentagon rejects it, and no "rejects" claim it."""
    for says in sentence.tokens[1:]:
        claim, who = sentence.head(says.at), sentence.tokens[says.at - 1]
        clause = sentence.child(claim.at, "ccomp")
        takes_back = any(row.makes is Modality.DENIED for row in held_by().rows.get(says.lemma, ()))
        beside = says.dep == "nsubj" and says.tag == "NNS" and claim.at == says.at + 1
        if not (takes_back and beside) or claim.lemma not in held_by().reports or clause is None:
            continue
        if who.dep != "compound" or who.head != says.at or claim.tag not in {"VB", "VBP", "VBZ"}:
            continue
        yield replace(
            says, pos="VERB", tag="VBZ", dep=claim.dep, head=says.at if claim.head == claim.at else claim.head
        )
        yield replace(claim, pos="NOUN", tag="NN", dep="dobj", head=says.at)
        yield replace(clause, dep="acl", head=claim.at)
        yield replace(who, dep="nsubj", head=says.at)
        for kid in sentence.children(says.at):
            if kid.at < who.at:
                yield replace(kid, head=who.at)
        return


@needs({"NNS"}, {"ccomp"}, {"compound"})
def claims_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "dismisses claims army killed nine": the claims are dismissed, the army is said to have killed."""
    for claims in sentence.tokens[1:]:
        who, verb = sentence.head(claims.at), sentence.tokens[claims.at - 1]
        act = sentence.head(who.at)
        joined = claims.dep == "compound" and claims.tag == "NNS" and who.dep in {"nsubj", "nsubjpass"}
        if not joined or claims.lemma not in held_by().reports or verb.pos != "VERB":
            continue
        if act.dep == "ccomp" and act.head == verb.at:
            yield replace(claims, dep="dobj", head=verb.at)
            yield replace(act, dep="acl", head=claims.at)
