"""Slips of the parser in headlines about what ends or is broken, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HALTING = frozenset(
    {"end", "ends", "halt", "halts", "pause", "pauses", "resume", "resumes", "stop", "stops"}
    | {"suspend", "suspends"}
)
HALTED = frozenset({"ended", "halted", "paused", "stopped", "suspended"})
ACTS = frozenset({"attack", "clash", "cease"})
STOPS = frozenset({"!", ".", "?"})
WATCHED = frozenset({"breaches", "deals", "monitors", "talks", "violations"})
TRUCES = frozenset({"armistice", "ceasefire", "truce"})
BREAKING = frozenset({"break", "breach", "flout", "ignore", "infringe", "violate"})
ENDING = frozenset({"cease", "end", "halt", "pause", "stop", "suspend"})
TAKING_GERUND = frozenset(
    {"announce", "consider", "contemplate", "deny", "discuss", "favor", "favour", "mull", "oppose"}
    | {"propose", "recommend", "suggest", "support"}
)
BEFORE = frozenset({"amod", "compound", "nmod"})
SAYING = frozenset({"confirm", "report", "say"})


@needs({"short"})
def short_of(sentence: Sentence) -> Iterator[Token]:
    """Hang "of" on "short" in "stopped short of calling for", where the parser hung it on the verb."""
    for of in sentence.tokens[1:]:
        short = sentence.tokens[of.at - 1]
        if (short.low, of.low) == ("short", "of") and of.head == short.head and short.at != of.head:
            yield replace(of, head=short.at)


@needs(HALTED | HALTING)
def verb_before_act(sentence: Sentence) -> Iterator[Token]:
    """Read "Rebels halt attacks", "The group suspended raids and ambushes": they attack nobody.

    What stands in the present tense is a headline, which ends without a stop.
    """
    stop = sentence.tokens[-1].text in STOPS
    for verb in sentence.tokens[1:]:
        who, act = sentence.tokens[verb.at - 1], sentence.head(verb.at)
        halts = verb.low in (HALTED if stop else HALTING | HALTED) or (
            verb.low in HALTING and act.pos != "NOUN"
        )
        aid = any(t.low == "aid" for t in sentence.children(act.at, "compound"))
        beside = halts and verb.dep in BEFORE | {"nsubj"} and act.at > verb.at and (aid or _is_act(act))
        if not beside or who.dep not in BEFORE | {"npadvmod"} or who.head not in {verb.at, act.at}:
            continue
        if act.head != act.at and sentence.head(act.at).lemma not in SAYING:
            continue
        root = act.head == act.at
        past = verb.low in HALTED
        tag = "VBD" if past else "VBZ" if verb.low.endswith("s") else "VBP"
        lemma = verb.lemma if past else verb.low.removesuffix("s")
        dep, head = ("ROOT", verb.at) if root else ("ccomp", act.head)
        yield replace(verb, pos="VERB", tag=tag, lemma=lemma, dep=dep, head=head)
        yield replace(act, pos="NOUN", tag="NNS", dep="dobj", head=verb.at)
        yield replace(who, dep="nsubj", head=verb.at)
        for kid in sentence.children(act.at):
            if kid.at < who.at:
                yield replace(kid, head=who.at)
            elif kid.dep == "punct" and kid.at == len(sentence.tokens) - 1 and root:
                yield replace(kid, head=verb.at)
        return


def _is_act(noun: Token) -> bool:
    plain = noun.pos == "NOUN" or (noun.tag == "VBZ" and noun.dep == "ROOT")
    return plain and any(row.kind in ACTS for row in table().nouns.get(noun.lemma, ()))


def _aside_of_aid(sentence: Sentence, aid: Token, things: Token) -> Iterator[Token]:
    """Read "Aid deliveries, suspended after an attack, resumed on Monday": they resumed."""
    verbs = [t for t in sentence.children(aid.at) if t.tag in {"VBD", "VBN"} and t.at > things.at]
    if not verbs:
        return
    last = verbs[-1]
    root = aid.head == aid.at
    yield replace(aid, pos="NOUN", tag="NN", dep="compound", head=things.at)
    yield replace(things, dep="nsubj", head=last.at)
    yield replace(last, tag="VBD", dep=aid.dep if root else "ccomp", head=last.at if root else aid.head)
    for kid in sentence.children(aid.at):
        if kid.at not in {things.at, last.at}:
            yield replace(kid, dep="acl" if kid in verbs else kid.dep, head=things.at)


@needs(TRUCES)
def truce_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "Taliban ends Eid truce": nobody truces."""
    for truce in sentence.tokens:
        before, over = sentence.tokens[max(truce.at - 1, 0)], sentence.head(truce.at)
        if truce.lemma in TRUCES and truce.pos == "VERB" and truce.dep == "nsubj":
            yield replace(truce, pos="NOUN", tag="NN")
        if truce.lemma not in TRUCES or truce.pos != "VERB" or truce.dep != "ccomp" or over.at > truce.at:
            continue
        yield replace(truce, pos="NOUN", tag="NN", dep="dobj")
        if before.dep == "nsubj" and before.head == truce.at:
            yield replace(before, dep="compound")


@needs(BREAKING | ENDING, {"VBG"}, {"amod"})
def breaking_of(sentence: Sentence) -> Iterator[Token]:
    """Read "accuses rebels of breaking truce", "denied suspending air strikes": the noun is the object."""
    for gerund in sentence.tokens[1:]:
        thing, lead = sentence.head(gerund.at), sentence.tokens[gerund.at - 1]
        if gerund.tag != "VBG" or gerund.dep != "amod" or thing.head != lead.at:
            continue
        broken = gerund.lemma in BREAKING and thing.dep == "pobj" and lead.pos == "ADP"
        ended = gerund.lemma in ENDING and thing.dep == "dobj" and lead.lemma in TAKING_GERUND
        if broken or ended:
            yield replace(gerund, pos="VERB", dep="pcomp" if broken else "xcomp", head=lead.at)
            yield replace(thing, dep="dobj", head=gerund.at)


@needs(WATCHED)
def monitors(sentence: Sentence) -> Iterator[Token]:
    """Read "ceasefire monitors confirmed", "ceasefire violations fall": nouns, and no verbs."""
    for token in sentence.tokens[1:]:
        subject = token.dep in {"conj", "nsubj", "nsubjpass"}
        named = (
            sentence.tokens[token.at - 1].head == token.at and sentence.tokens[token.at - 1].lemma in TRUCES
        )
        if token.low in WATCHED and token.tag == "VBZ" and subject and (named or token.low == "monitors"):
            yield replace(token, pos="NOUN", tag="NNS")


@needs({":"}, {"acl"})
def broken_after_label(sentence: Sentence) -> Iterator[Token]:
    """Read "Monitors: truce broken 12 times": the truce is what was broken, and no monitors were."""
    for broken in sentence.tokens[2:]:
        noun, label = sentence.tokens[broken.at - 1], sentence.head(broken.at)
        named = noun.pos == "NOUN" and noun.head == label.at and noun.dep in {"appos", "dobj", "dep"}
        parted = any(t.text == ":" for t in sentence.tokens[label.at : noun.at])
        if broken.tag == "VBN" and broken.dep == "acl" and named and parted:
            yield replace(broken, head=noun.at)


@needs({"aid"})
def aid_as_noun(sentence: Sentence) -> Iterator[Token]:
    """Read "Aid deliveries were suspended": deliveries of aid, and nobody aids them."""
    aid = sentence.tokens[0]
    things, verb = sentence.child(aid.at, "dobj"), sentence.head(aid.at)
    if aid.low != "aid" or aid.tag != "VB" or things is None or things.at != 1:
        return
    if aid.dep not in {"csubj", "csubjpass"}:
        yield from _aside_of_aid(sentence, aid, things)
        return
    yield replace(aid, pos="NOUN", tag="NN", dep="compound", head=things.at)
    yield replace(things, dep="nsubjpass" if aid.dep == "csubjpass" else "nsubj", head=verb.at)
    for kid in sentence.children(aid.at):
        if kid.at > things.at:
            yield replace(kid, head=things.at)
