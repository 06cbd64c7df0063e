"""Slips of the parser about what stops and begins again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HALTS = frozenset({"end", "freeze", "halt", "lull", "moratorium", "pause", "stop", "suspension"})
LEADING = frozenset({"in", "of", "on", "to"})
OFFERS = frozenset({"appeal", "bid", "call", "deal", "offer", "plan", "pledge"})
STOPS = frozenset({"cease", "end", "halt", "stop"})
LOOSE = frozenset({"acl", "advcl", "ccomp", "pcomp", "relcl", "xcomp"})
ASKING = frozenset({"appeal", "ask", "beg", "call", "clamour", "demand", "plea", "plead", "pray", "press"})
WANTING = frozenset({"like", "need", "prefer", "require", "want", "wish"})
VIOLENT = frozenset({"attack", "clash"})


@needs(HALTS)
def halt_of(sentence: Sentence) -> Iterator[Token]:
    """Read "ended its halt in attacks": what had halted hangs on the halt, not on the verb."""
    for prep in sentence.tokens[1:]:
        noun, acts = sentence.tokens[prep.at - 1], sentence.children(prep.at, "pobj")
        beside = prep.low in LEADING and prep.dep == "prep" and prep.head == noun.head != noun.at
        if beside and noun.pos == "NOUN" and noun.lemma in HALTS and any(_violent(t) for t in acts):
            yield replace(prep, head=noun.at)


@needs(HALTS, {"to"})
def halt_to_acts(sentence: Sentence) -> Iterator[Token]:
    """Read "ordered a halt to air raids", "a pause to bombing raids": "to" leads to what is halted.

    The parser takes "to" for the sign of an infinitive.
    """
    for to in sentence.tokens[1:]:
        noun, under = sentence.tokens[to.at - 1], sentence.head(to.at)
        led = to.low == "to" and to.dep == "aux" and under.at > to.at and under.tag != "VB"
        if not led or noun.pos != "NOUN" or noun.lemma not in HALTS:
            continue
        act = sentence.head(under.at) if under.dep == "compound" else under
        act = sentence.child(under.at, "dobj") or act if under.tag == "VBG" else act
        if not _violent(act) and not (act.tag == "VBG" and table().verbs.get(act.lemma)):
            continue
        yield replace(to, pos="ADP", tag="IN", dep="prep", head=noun.at)
        yield replace(act, pos="NOUN", tag="NNS" if act.tag == "NNS" else "NN", dep="pobj", head=to.at)
        if under.at != act.at and under.tag == "VBG":
            yield replace(under, pos="NOUN", tag="NN", dep="compound", head=act.at)
            yield from (replace(t, head=act.at) for t in sentence.children(under.at) if t.at > act.at)
        return


@needs({"resume"})
def resume_as_noun(sentence: Sentence) -> Iterator[Token]:
    """Read "attacks on shipping resume after a lull": they resume, and nobody attacks a resume."""
    for verb in sentence.tokens[1:]:
        prep = sentence.head(verb.at)
        acts, before = sentence.head(prep.at), sentence.tokens[verb.at - 1]
        noun = verb.low == "resume" and verb.dep == "pobj" and verb.pos == "NOUN"
        if not noun or prep.dep != "prep" or acts.tag != "NNS" or not _violent(acts):
            continue
        if before.head != verb.at or before.dep not in {"compound", "amod", "nmod"}:
            continue
        top = acts.head == acts.at
        yield replace(
            verb, pos="VERB", tag="VBP", dep="ROOT" if top else acts.dep, head=verb.at if top else acts.head
        )
        yield replace(acts, dep="nsubj", head=verb.at)
        yield replace(before, dep="pobj", head=prep.at)
        for kid in sentence.children(verb.at):
            if kid.at < before.at:
                yield replace(kid, head=before.at)
        for kid in sentence.children(acts.at):
            if kid.at > verb.at:
                yield replace(kid, head=verb.at)
        return


@needs(HALTS | {"break", "respite"}, {"from", "in"})
def pause_in(sentence: Sentence) -> Iterator[Token]:
    """Hang "in the fighting" on the pause in "agreed to pauses in the fighting", not on the verb."""
    for prep in sentence.tokens[1:]:
        noun, act = sentence.tokens[prep.at - 1], sentence.child(prep.at, "pobj")
        halt = noun.pos == "NOUN" and noun.lemma in HALTS | {"break", "respite"}
        over = {noun.head, sentence.head(noun.head).at} - {noun.at}
        if halt and prep.low in {"from", "in"} and prep.head in over and act is not None and _violent(act):
            yield replace(prep, head=noun.at)


@needs(OFFERS, {"VB", "VBP"})
def offer_as_noun(sentence: Sentence) -> Iterator[Token]:
    """Read "welcomed the ceasefire offer": what was offered is no truce, and nobody offers anything there."""
    for offer in sentence.tokens[1:]:
        halt = sentence.tokens[offer.at - 1]
        bare = offer.tag in {"VB", "VBP"} and sentence.child(offer.at, "nsubj", "aux", "dobj") is None
        named = halt.pos == "NOUN" and halt.dep in {"dobj", "nsubj", "pobj"} and halt.head != offer.at
        if offer.lemma not in OFFERS or not bare or not named or not _halting(halt):
            continue
        yield replace(offer, pos="NOUN", tag="NN", dep=halt.dep, head=halt.head)
        yield replace(halt, dep="compound", head=offer.at)
        for kid in sentence.children(halt.at):
            yield replace(kid, head=offer.at)


@needs(STOPS, {"to"})
def wanted_to_stop(sentence: Sentence) -> Iterator[Token]:
    """Read "want the shelling to stop", "calls for the raids to end": they ask for no raids."""
    for stop in sentence.tokens[2:]:
        to = sentence.tokens[stop.at - 1]
        yield from _end_as_verb(sentence, stop, to)
        if stop.lemma not in STOPS or stop.tag != "VB" or to.low != "to" or stop.dep not in LOOSE:
            continue
        own = sentence.child(stop.at, "nsubj")
        hung = sentence.head(stop.at) if stop.dep in {"acl", "relcl"} else sentence.tokens[to.at - 1]
        act = own if own is not None else hung
        lead = next((t for t in sentence.children(stop.at, "mark") if t.low == "for"), sentence.head(act.at))
        over = sentence.head(lead.at) if lead.low == "for" and own is None else sentence.head(stop.at)
        if sentence.child(stop.at, "dobj") is not None or act.pos not in {"NOUN", "PROPN"}:
            continue
        if lead.low == "for" and over.lemma in ASKING:
            yield replace(lead, dep="prep", head=over.at)
            yield replace(stop, dep="pcomp", head=lead.at)
            yield replace(act, dep="nsubj", head=stop.at)
        elif own is None and act.dep == "dobj" and sentence.head(act.at).lemma in WANTING:
            yield replace(stop, dep="ccomp", head=act.head)
            yield replace(act, dep="nsubj", head=stop.at)


def _end_as_verb(sentence: Sentence, end: Token, to: Token) -> Iterator[Token]:
    """Read "want the raids to end", where the parser takes "to end" for a way."""
    act, want = sentence.tokens[to.at - 1], sentence.head(to.at)
    way = end.lemma in STOPS and end.tag == "NN" and to.low == "to" and end.head == to.at
    if way and want.lemma in WANTING and act.dep == "dobj" and act.head == want.at:
        yield replace(end, pos="VERB", tag="VB", dep="ccomp", head=want.at)
        yield replace(to, pos="PART", tag="TO", dep="aux", head=end.at)
        yield replace(act, dep="nsubj", head=end.at)


def _halting(noun: Token) -> bool:
    return any(row.kind == "cease" for row in table().nouns.get(noun.lemma, ()))


def _violent(noun: Token) -> bool:
    return any(row.kind in VIOLENT for row in table().nouns.get(noun.lemma, ()))


@needs({"yet"})
def not_yet(sentence: Sentence) -> Iterator[Token]:
    """Read "has yet to agree to a truce", "the truce is yet to begin" as what has not been done.

    The parser makes "has" the verb and what has not been done its complement, as if it were to be done.
    """
    for yet in sentence.tokens:
        over = sentence.head(yet.at)
        deed = sentence.child(over.at, "xcomp")
        led = sentence.tokens[yet.at + 1 : yet.at + 2]
        if yet.low != "yet" or over.lemma not in {"be", "have", "remain"} or deed is None:
            continue
        if not led or led[0].low != "to" or led[0].head != deed.at:
            continue
        yield replace(yet, text="not", lemma="not", dep="neg", head=deed.at)
        yield replace(over, pos="AUX", dep="aux", head=deed.at)
        yield replace(deed, dep=over.dep, head=deed.at if over.head == over.at else over.head)
        for kid in sentence.children(over.at):
            if kid.at not in {yet.at, deed.at}:
                yield replace(kid, head=deed.at)
        return
