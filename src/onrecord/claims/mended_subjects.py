"""Slips of the parser that leave a verb without its subject, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE
from onrecord.claims.cues import cues
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SUBJECTS = frozenset({"expl", "nsubj", "nsubjpass"})
ACTIVE = frozenset({"advance", "battle", "clash", "demonstrate", "march", "retreat", "withdraw"})
"""Verbs whose past form behind a comma is no passive, though it looks like one."""
NO_PASSIVE = frozenset({"apologise", "apologize", "boast", "brag", "complain", "confess", "insist"}) | {
    "detonate",
    "explode",
}
"""Verbs whose past form right behind a noun is never what was done to it."""
FIGHTING = frozenset({"battle", "brawl", "clash", "exchange", "fight", "grapple", "scuffle", "skirmish"})
NOUNS = frozenset({"NOUN", "PROPN"})
ASIDE = {
    "affiliated": frozenset({"to", "with"}),
    "allied": frozenset({"to", "with"}),
    "armed": frozenset({"with"}),
    "backed": frozenset({"by"}),
    "believed": frozenset({"to"}),
    "dressed": frozenset({"as", "in"}),
    "led": frozenset({"by"}),
    "linked": frozenset({"to", "with"}),
    "suspected": frozenset({"of", "to"}),
    "thought": frozenset({"to"}),
}
"""Participles behind a noun that only tell more of somebody, with the words that follow them."""
BELIEF = frozenset({"believe", "presume", "suspect", "think"})
ACCUSING = frozenset({"accuse", "blame"})
PAST = frozenset({"VBD", "VBN"})


@needs({"aux", "auxpass"})
def subject_of_auxiliary(sentence: Sentence) -> Iterator[Token]:
    """Hang "forces" on the verb in "forces were patrolling": the auxiliary has no subject of its own."""
    for subject in sentence.tokens:
        if subject.dep not in SUBJECTS:
            continue
        aux, verb = sentence.head(subject.at), sentence.head(sentence.head(subject.at).at)
        if aux.dep not in {"aux", "auxpass"} or verb.pos != "VERB":
            continue
        if sentence.child(verb.at, *SUBJECTS) is not None:
            continue
        suffers = aux.dep == "auxpass" or sentence.child(verb.at, "auxpass") is not None
        yield replace(subject, head=verb.at, dep="nsubjpass" if suffers else "nsubj")
        for kid in sentence.children(aux.at):
            if kid.at != subject.at:
                yield replace(kid, head=verb.at)


@needs(FIGHTING, {"with"}, {"VBG"})
def clause_of_opponent(sentence: Sentence) -> Iterator[Token]:
    """Read "clashed with men trying to storm the court": the men are who tries, and not the other side."""
    for clause in sentence.tokens:
        if clause.tag != "VBG":
            continue
        over, who = sentence.head(clause.at), sentence.tokens[clause.at - 1]
        lead = over if clause.dep == "pcomp" else sentence.head(who.at)
        fought = sentence.head(lead.at)
        if lead.low != "with" or fought.lemma not in FIGHTING or who.pos not in NOUNS:
            continue
        beside = clause.dep == "advcl" and over.at == fought.at and who.dep == "pobj"
        inside = clause.dep == "pcomp" and who.dep == "nsubj" and who.head == clause.at
        if beside or inside:
            yield replace(who, dep="pobj", head=lead.at)
            yield replace(clause, dep="acl", head=who.at)


@needs({"according"}, {"appos"})
def subject_as_apposition(sentence: Sentence) -> Iterator[Token]:
    """Part "according to a man in X, the army has taken Y": the army is no other name of X."""
    for verb in sentence.tokens:
        lead = next((p for p in sentence.children(verb.at, "prep") if p.low == "according"), None)
        if lead is None or lead.at > verb.at or sentence.child(verb.at, *SUBJECTS) is not None:
            continue
        before = [t for t in sentence.children(verb.at) if lead.at < t.at < verb.at and t.text != ","]
        first = min((k for t in before for k in sentence.subtree(t.at) if k > lead.at), default=verb.at)
        for name in (sentence.tokens[k] for k in sentence.subtree(lead.at)):
            phrase = sentence.subtree(name.at)
            comma = sentence.tokens[phrase[0] - 1].text == ","
            if name.dep == "appos" and name.pos in NOUNS and comma and phrase[-1] + 1 == first:
                suffers = sentence.child(verb.at, "auxpass") is not None
                yield replace(name, head=verb.at, dep="nsubjpass" if suffers else "nsubj")
                return


@needs({"acl"})
def verb_as_participle(sentence: Sentence) -> Iterator[Token]:
    """Read "rebels, backed by jets, stormed the town": the verb after the aside is that of the sentence."""
    for noun in sentence.tokens:
        if noun.head != noun.at or noun.pos not in NOUNS:
            continue
        for verb in sentence.children(noun.at, "acl"):
            adverb = any(t.at == verb.at - 1 for t in sentence.children(verb.at, "advmod"))
            comma = sentence.tokens[verb.at - (2 if adverb else 1)].text == ","
            # "the separatists handed over 15 soldiers"
            past = verb.tag == "VBD" or verb.lemma in ACCUSING
            straight = verb.at == noun.at + 1 and past and sentence.tokens[-1].text == "."
            straight = straight and sentence.child(verb.at, "dobj") is not None
            comma = comma or straight or verb.lemma in NO_PASSIVE
            active = sentence.child(verb.at, "dobj") is not None or verb.lemma in ACTIVE | NO_PASSIVE
            told = verb.tag == "VBD" or (verb.tag == "VBN" and active)
            own = sentence.child(verb.at, *SUBJECTS, "auxpass", "agent")
            if not (comma and told and verb.at > noun.at) or own is not None:
                continue
            yield replace(verb, tag="VBD", dep="ROOT", head=verb.at)
            yield replace(noun, dep="nsubj", head=verb.at)
            for kid in sentence.children(noun.at):
                opens = kid.at < noun.at and kid.dep in {"prep", "punct"}
                if kid.at > verb.at or (opens and kid.text != '"'):
                    yield replace(kid, head=verb.at)
            return


@needs({"VBN"}, {"amod"}, {"nsubj"})
def verb_before_noun(sentence: Sentence) -> Iterator[Token]:
    """Read "an official dismissed reports of a truce": he dismissed them; no report is described by it."""
    for verb in sentence.tokens:
        if verb.tag != "VBN" or verb.dep != "amod":
            continue
        subject, noun = sentence.child(verb.at, "nsubj"), sentence.head(verb.at)
        if subject is None or not subject.at < verb.at < noun.at:
            continue
        top = noun.head == noun.at
        yield replace(verb, pos="VERB", tag="VBD", dep=noun.dep, head=verb.at if top else noun.head)
        yield replace(noun, dep="dobj", head=verb.at)


@needs(ASIDE)
def aside_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "gunmen suspected to be herders killed nine": the gunmen killed, and suspected nobody."""
    for aside in sentence.tokens:
        subject = sentence.child(aside.at, "nsubj")
        after = sentence.tokens[aside.at + 1 : aside.at + 2]
        led = bool(after) and after[0].low in ASIDE.get(aside.low, ())
        if (
            subject is None
            or subject.at + 1 != aside.at
            or not led
            or sentence.child(aside.at, "aux", "dobj")
        ):
            continue
        verbs = sentence.children(aside.at, "advcl", "ccomp", "conj")
        verb = next((t for t in verbs if t.at > aside.at and t.tag == "VBD"), None)
        verb = verb or _beside(sentence, aside)
        if verb is None or sentence.child(verb.at, *SUBJECTS, "mark") is not None:
            continue
        under = verb.head == aside.at
        top = (verb.at if aside.head == aside.at else aside.head) if under else verb.head
        yield replace(verb, head=top, dep=aside.dep if under else verb.dep)
        yield replace(subject, head=verb.at)
        yield replace(aside, head=subject.at, dep="acl", tag="VBN")
        for kid in sentence.children(aside.at):
            if kid.at < subject.at or (kid.at > verb.at and kid.at != verb.at):
                yield replace(kid, head=verb.at)


def _beside(sentence: Sentence, aside: Token) -> Token | None:
    """Give the verb that the clause of an aside was set beside: "killed when men allied to X launched"."""
    over = sentence.head(aside.at)
    if over.at == aside.at or aside.dep != "advcl":
        return None
    later = (t for t in sentence.children(over.at, "conj") if t.at > aside.at and t.tag == "VBD")
    return next(later, None)


@needs({"relcl"}, {"nsubjpass"})
def clause_of_whom(sentence: Sentence) -> Iterator[Token]:
    """Read "the town (which) rebels captured was retaken": rebels captured it, and nobody captured them.

    The parser takes the last verb for that of the clause; but what is in the passive has no object.
    """
    for verb in sentence.tokens:
        noun, relative = sentence.head(verb.at), sentence.child(verb.at, "dobj")
        subject = sentence.child(verb.at, "nsubjpass")
        if verb.dep != "relcl" or noun.dep != "ROOT" or subject is None:
            continue
        inner = sentence.child(subject.at, "acl")
        before = noun if relative is None else relative
        begins = relative is None or relative.tag in {"WDT", "WP"}
        begins = begins and sentence.subtree(subject.at)[0] == before.at + 1
        if inner is None or not begins or inner.at != subject.at + 1 or inner.tag not in {"VBD", "VBN"}:
            continue
        if any(t.low == "by" for t in sentence.children(inner.at, "agent", "prep")):
            continue
        yield replace(verb, dep="ROOT", head=verb.at)
        yield replace(noun, dep="nsubjpass", head=verb.at)
        yield replace(inner, tag="VBD", dep="relcl", head=noun.at)
        if relative is not None:
            yield replace(relative, head=inner.at)
        yield replace(subject, dep="nsubj", head=inner.at)
        for kid in sentence.children(noun.at):
            if kid.at > verb.at:
                yield replace(kid, head=verb.at)
        return


@needs(BELIEF, {"that", "which"}, {"be"})
def belief(sentence: Sentence) -> Iterator[Token]:
    """Part "planes which we believe were Russian bombed it": the belief is an aside, the planes bombed."""
    tokens = sentence.tokens
    for noun, which, who, holds, be, whose, act in zip(*(tokens[k:] for k in range(7)), strict=False):
        aside = which.low in {"that", "which"} and holds.lemma in BELIEF and be.lemma == "be"
        told = who.pos == "PRON" and (whose.ent == "NORP" or whose.pos == "ADJ") and whose.text[0].isupper()
        if not (aside and told and noun.pos in {"NOUN", "PROPN"} and act.tag in PAST):
            continue
        verb = sentence.head(noun.at)
        taken = noun.dep == "nsubj" and verb.at > act.at
        yield replace(which, dep="nsubj", head=be.at)
        yield replace(holds, dep="relcl", head=noun.at)
        yield replace(be, dep="ccomp", head=holds.at)
        yield replace(whose, dep="acomp", head=be.at)
        yield replace(noun, dep="nsubj", head=act.at)
        if taken:
            top = act.at if verb.head == verb.at else verb.head
            yield replace(act, pos="VERB", tag="VBD", lemma=act.lemma, dep=verb.dep, head=top)
            yield replace(verb, dep="advcl", head=act.at)
        else:
            yield from _hung(sentence, be if noun.head == be.at != be.head else noun, act)
        loose = [t for k in (be.at, whose.at) for t in sentence.children(k) if t.at > act.at]
        if (thing := _struck(sentence, act)) is not None:
            loose.append(thing)
        for token in loose:
            yield replace(token, dep="dobj" if token.pos in {"NOUN", "PROPN"} else token.dep, head=act.at)


def _hung(sentence: Sentence, noun: Token, act: Token) -> Iterator[Token]:
    """Hang a verb where its subject hung, if not on itself; what led to the subject opens the clause."""
    lead = sentence.head(noun.at)
    if lead.at == act.at:
        yield replace(act, pos="VERB", tag="VBD")
    elif noun.dep == "pobj":
        yield replace(lead, dep="mark", head=act.at)
        yield replace(act, pos="VERB", tag="VBD", dep="advcl", head=lead.head)
    else:
        top = act.at if noun.head == noun.at else noun.head
        yield replace(act, pos="VERB", tag="VBD", dep=noun.dep, head=top)


def _struck(sentence: Sentence, act: Token) -> Token | None:
    """Give the noun that a participle is taken to describe, which is the verb's object."""
    head = sentence.head(act.at)
    return head if act.dep == "amod" and head.at > act.at else None


@needs({"csubj"})
def aside_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "the army, backed by police, raided": the aside only tells more of who did it."""
    for aside in sentence.tokens:
        subject = sentence.child(aside.at, "nsubj")
        told = aside.dep == "csubj" and aside.tag == "VBN" and sentence.tokens[aside.at - 1].text == ","
        if told and subject is not None and sentence.child(aside.at, "agent") is not None:
            yield replace(subject, head=aside.head)
            yield replace(aside, dep="acl", head=subject.at)


@needs(ACCUSING, {"amod"})
def second_verb(sentence: Sentence) -> Iterator[Token]:
    """Part "denied it and accused rebels of": what is accused is no second object of the denial."""
    for verb in sentence.tokens:
        noun = sentence.head(verb.at)
        first = sentence.head(sentence.head(noun.at).at)
        joined = verb.dep == "amod" and noun.dep == "conj" and sentence.head(noun.at).dep == "dobj"
        if not joined or verb.lemma not in ACCUSING or sentence.tokens[verb.at - 1].low != "and":
            continue
        yield replace(verb, pos="VERB", tag="VBD", dep="conj", head=first.at)
        yield replace(noun, dep="dobj", head=verb.at)
        yield replace(sentence.tokens[verb.at - 1], head=first.at)
        for prep in sentence.children(noun.at, "prep"):
            yield replace(prep, head=verb.at)


@needs(RELATIVE, {"relcl"})
def subject_past_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "the raid, which police said killed ten": the raid killed them, and the police only say so."""
    for act in sentence.tokens:
        says = sentence.head(act.at)
        subjects = sentence.children(says.at, "nsubj")
        told = says.dep == "relcl" and says.lemma in cues().say and act.dep in {"ccomp", "xcomp"}
        if not told or len(subjects) != 2 or act.tag not in PAST or act.at < says.at:
            continue
        which, who = subjects
        if (
            which.low not in RELATIVE
            or which.at > who.at
            or sentence.child(act.at, *SUBJECTS, "mark") is not None
        ):
            continue
        passive = sentence.child(act.at, "auxpass") is not None
        yield replace(which, dep="nsubjpass" if passive else "nsubj", head=act.at)
        yield replace(act, dep="ccomp", tag=act.tag if passive else "VBD")
