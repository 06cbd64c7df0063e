"""Slips of the parser that hang one clause under another that stands beside it, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.matrix_rows import table as held_by
from onrecord.claims.slips import needs
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

STOPS = frozenset({";"})
FLEEING = frozenset({"escape", "flee"})
FLED = frozenset({"bombing", "fighting", "looting", "shelling"})
CLAIMS = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "suggestion"})
CLAIMING = frozenset({"allege", "claim", "say"})
WHAT_MATTERS = frozenset({"ccomp", "parataxis"})


@needs(STOPS)
def parted_by_semicolon(sentence: Sentence) -> Iterator[Token]:
    """Part "X accused Y of it; Y denied it": the verb behind the stop does not tell what is before it."""
    for verb in sentence.tokens:
        over = sentence.head(verb.at)
        if verb.dep not in WHAT_MATTERS or verb.pos not in VERBS or over.head != over.at:
            continue
        low, high = sorted((verb.at, over.at))
        # what the parser hangs the stop on says something itself, or is the chief verb
        holds = {over.at} | ({verb.at} if verb.lemma in cues().say else set())
        stops = (t for t in sentence.tokens[low + 1 : high] if t.text in STOPS and t.head in holds)
        stop = next(stops, None)
        if stop is None or any(sentence.child(k.at, "nsubj", "nsubjpass") is None for k in (verb, over)):
            continue
        if verb.at > over.at:
            yield replace(verb, dep="conj")
            # "X said the army shot two; the army did not comment": X said it
            told = (t for t in sentence.children(verb.at, "ccomp") if over.at < t.at < stop.at)
            yield from (replace(t, head=over.at) for t in told)
        elif over.lemma not in cues().say or _tells_else(sentence, over):
            yield replace(verb, dep="ROOT", head=verb.at)
            yield replace(over, dep="conj", head=verb.at)
        return


def _tells_else(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb of saying tells something of its own: "denied it", "has not commented"."""
    if sentence.child(verb.at, "neg") is not None:
        return True
    if sentence.child(verb.at, "acomp", "attr") is not None:
        # "army says 9 dead"
        return True
    return any(t.at > verb.at for t in sentence.children(verb.at, "ccomp", "dobj", "xcomp"))


@needs({"acl", "relcl"})
def verdict_on_claim(sentence: Sentence) -> Iterator[Token]:
    """Part "..., a claim denied by X" and "..., which X denies" from what is claimed; X says so beside it."""
    for verb in sentence.tokens:
        noun = sentence.head(verb.at)
        if verb.dep not in {"acl", "relcl"} or not _takes_back(verb) or noun.at in {0, verb.at}:
            continue
        root = next((t for t in sentence.above(noun.at) if t.head == t.at), noun)
        if root.pos not in VERBS:
            continue
        which = next((t for t in sentence.children(verb.at, "dobj") if t.low == "which"), None)
        if which is not None and sentence.tokens[which.at - 1].text == ",":
            yield replace(verb, dep="conj", head=root.at)
        elif noun.lemma in CLAIMS and _stands_apart(sentence, noun):
            yield replace(verb, dep="conj", head=root.at)
            yield replace(noun, dep="dep", head=verb.at)
        else:
            continue
        return


def _takes_back(verb: Token) -> bool:
    return any(row.makes is Modality.DENIED for row in held_by().rows.get(verb.lemma, ()))


def _stands_apart(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun begins after a comma: ", a claim", ", allegations"."""
    first = min(sentence.subtree(noun.at))
    return first > 0 and sentence.tokens[first - 1].text in {",", "-", "–", "—"}


@needs(FLED)
def flight_from(sentence: Sentence) -> Iterator[Token]:
    """Read "people fled fighting in the town": it is what they fled, and they did not fight."""
    for act in sentence.tokens[1:]:
        verb = sentence.head(act.at)
        if act.low in FLED and act.dep == "xcomp" and verb.lemma in FLEEING and verb.at == act.at - 1:
            yield replace(act, pos="NOUN", tag="NN", lemma=act.low, dep="dobj")


@needs({"acl"}, {","})
def deed_before_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "air strikes killed forty, the ministry said, ...": the strikes killed, and say nothing."""
    for says in sentence.tokens:
        if says.lemma not in cues().say or says.pos != "VERB":
            continue
        subjects = sentence.children(says.at, "nsubj")
        if len(subjects) < 2:
            continue
        first, last = subjects[0], subjects[-1]
        deed = next((t for t in sentence.children(first.at, "acl") if t.at < last.at), None)
        told = deed is not None and deed.tag in {"VBN", "VBD"} and sentence.child(deed.at, "dobj") is not None
        comma = any(t.text == "," for t in sentence.tokens[first.at : last.at])
        if deed is not None and told and comma and last.at < says.at:
            yield replace(deed, tag="VBD", dep="ccomp", head=says.at)
            yield replace(first, head=deed.at)
            return


@needs({"WDT"}, {"acl"})
def clause_of_that(sentence: Sentence) -> Iterator[Token]:
    """Read "a strike that the group blamed on X": the group blamed the strike."""
    for that in sentence.tokens[1:]:
        noun = sentence.tokens[that.at - 1]
        who = sentence.child(that.at, "nsubj")
        verb = sentence.child(who.at, "acl") if who is not None else None
        if that.tag != "WDT" or noun.pos not in {"NOUN", "PROPN"} or who is None or verb is None:
            continue
        if verb.tag in {"VBN", "VBD"} and verb.at == who.at + 1:
            yield replace(verb, tag="VBD", dep="relcl", head=noun.at)
            yield replace(that, dep="dobj", head=verb.at)
            yield replace(who, head=verb.at)
            return


@needs({"conj"}, {"VBD"}, {","})
def sayers_listed(sentence: Sentence) -> Iterator[Token]:
    """Read "killing five, medics and activists said": those who say it are not among the dead."""
    for says in sentence.tokens:
        last = sentence.tokens[says.at - 1]
        if says.lemma not in cues().say or says.tag != "VBD" or says.at < 2:
            continue
        if sentence.child(says.at, "nsubj", "nsubjpass") is not None or last.dep != "conj":
            continue
        first = last if sentence.head(last.at).dep != "conj" else sentence.head(last.at)
        opens = min(sentence.subtree(first.at))
        apart = opens > 0 and sentence.tokens[opens - 1].text == "," and first.dep == "conj"
        above = {t.at for t in sentence.above(first.at)}
        deed = sentence.head(says.at)
        beside = says.dep == "conj" and deed.at in above and deed.head == deed.at
        if not apart or first.pos not in {"NOUN", "PROPN"} or max(sentence.subtree(first.at)) != last.at:
            continue
        if says.at in above or beside:
            yield replace(first, dep="nsubj", head=says.at)
            if beside:
                yield replace(says, dep="ROOT", head=says.at)
                yield replace(deed, dep="ccomp", head=says.at)
            return


@needs({"ccomp", "pcomp"})
def clause_as_object(sentence: Sentence) -> Iterator[Token]:
    """Read "a strike on a school sheltering families killed nine": the strike did, and not the school."""
    for verb in sentence.tokens:
        prep, subject = sentence.head(verb.at), sentence.child(verb.at, "nsubj")
        act = sentence.head(prep.at)
        if verb.dep not in {"ccomp", "pcomp"} or verb.tag not in {"VBD", "VBZ", "VBP"} or subject is None:
            continue
        joined = prep.dep == "prep" and act.pos == "NOUN" and act.at < prep.at
        if not joined or min(sentence.subtree(subject.at)) != prep.at + 1:
            continue
        yield replace(subject, dep="pobj", head=prep.at)
        yield replace(verb, dep=act.dep, head=verb.at if act.head == act.at else act.head)
        yield replace(act, dep="nsubj", head=verb.at)
        return


@needs(CLAIMING, {"VBG"}, {"acl"})
def clause_of_claiming(sentence: Sentence) -> Iterator[Token]:
    """Read "officials claiming the attack was meant to sow panic gave no proof": they gave none.

    Of two verbs with a tense that nothing joins, the first tells what is claimed; nobody claims the attack.
    """
    for claims in sentence.tokens[1:]:
        who, thing = sentence.head(claims.at), sentence.child(claims.at, "dobj")
        first = sentence.head(who.at)
        if claims.lemma not in CLAIMING or claims.tag != "VBG" or claims.dep != "acl" or thing is None:
            continue
        behind = max(sentence.subtree(thing.at)) + 1
        if behind == len(sentence.tokens):
            continue
        begins = sentence.tokens[behind]
        own = begins.at == first.at or (begins.head == first.at and begins.dep in {"aux", "auxpass"})
        later = sentence.children(first.at, "conj", "xcomp", "advcl", "ccomp")
        last = next((t for t in later if t.tag in {"VBD", "VBZ", "VBP"} and t.at > first.at), None)
        if who.dep not in {"nsubj", "nsubjpass"} or not own or last is None or last.lemma in cues().say:
            continue
        if any(t.dep in {"cc", "mark", "nsubj", "nsubjpass"} for t in sentence.children(last.at)) or any(
            t.at < last.at for t in sentence.children(first.at, "cc")
        ):
            continue
        yield replace(thing, dep=who.dep, head=first.at)
        yield replace(first, dep="ccomp", head=claims.at)
        yield replace(last, dep=first.dep, head=last.at if first.head == first.at else first.head)
        yield replace(who, dep="nsubj", head=last.at)
        yield from (replace(t, head=last.at) for t in sentence.children(first.at, "punct") if t.at > last.at)
        return


@needs({"claim"}, {"to"}, {"have"})
def claim_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "the rebels claim to have taken it": they claim it, and there is no "rebels claim"."""
    for claim in sentence.tokens[1:-2]:
        who, to, have = (sentence.tokens[claim.at + k] for k in (-1, 1, 2))
        deed = sentence.head(to.at)
        named = (
            claim.low == "claim" and claim.pos == "NOUN" and who.dep == "compound" and who.head == claim.at
        )
        if not named or to.low != "to" or have.low != "have" or deed.pos != "VERB":
            continue
        top = deed if claim.head == deed.at and claim.dep == "nsubj" else claim
        alone = top.head == top.at
        yield replace(claim, pos="VERB", tag="VBP", dep=top.dep, head=claim.at if alone else top.head)
        yield replace(who, dep="nsubj")
        yield replace(deed, dep="xcomp", head=claim.at)
        for kid in sentence.children(claim.at):
            if kid.at < who.at:
                yield replace(kid, head=who.at)
        return
