"""Strikes that are stoppages of work, and no attacks: who goes on them, and who ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.claims.tokens import Sentence, Token

STRIKERS = words("strikers")
MEANS = words("munitions") | {"air", "drone", "military", "targeted"}
SORTS = frozenset({"general", "hunger", "wildcat"})
"""What a strike is called that hits nobody."""
GOING = frozenset({"continue", "drag", "end", "enter", "halt", "last", "stop"})
"""Verbs of what goes on for days."""
PLACES = frozenset({"FAC", "GPE", "LOC"})


def _new(sentence: Sentence, token: Token) -> bool:
    """Tell "called a strike" from "called the strike a crime", "called a US strike in Gaza an escalation"."""
    head, own = sentence.head(token.at), sentence.children(token.at)
    called = sentence.children(head.at, "prt", "oprd", "attr", "acomp", "ccomp")
    known = any(t.low in {"the", "this", "that"} or t.dep in {"poss", "appos", "relcl"} for t in own)
    return not called and not known and not any(t.actor or t.ent == "NORP" for t in own)


def walkout(sentence: Sentence, token: Token) -> bool:
    """Tell whether a strike is one of workers: "a 48-hour strike", "the nurses' strike", one called."""
    if token.lemma != "strike" or on_somebody(sentence, token):
        return False
    head = sentence.head(token.at)
    if (token.dep == "dobj" and head.lemma == "call" and _new(sentence, token)) or _called(sentence, token):
        return True
    if (_theirs(sentence, token, head) and _by_workers(sentence, head)) or _goes_on(sentence, token):
        return True
    before = {sentence.tokens[k].lemma for k in core(sentence, token.at) if k < token.at}
    whose = [*sentence.children(token.at, "poss", "compound", "nmod")]
    if any(t.lemma in SORTS for t in sentence.children(token.at, "amod", "compound", "nmod")):
        return True
    whose += [
        t
        for by in sentence.children(token.at, "prep", "agent")
        if by.low == "by"
        for t in sentence.children(by.at)
    ]
    return bool(before & {"day", "hour", "week"}) or any(_works(t) for t in whose)


def _theirs(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Tell whether a strike may be of those who end it: "suspended their strike", "call off strike"."""
    theirs = any(t.tag == "PRP$" for t in sentence.children(token.at, "poss"))
    alone = token.tag == "NN" and not sentence.children(token.at, "amod", "compound", "nmod")
    return token.dep == "dobj" and (theirs or (alone and verb.lemma in GOING | {"call", "suspend"}))


def _by_workers(sentence: Sentence, verb: Token) -> bool:
    """Tell whether workers are who does something, or agrees to: "pilots agreed to end the strike"."""
    over = verb
    while over.dep == "xcomp" and sentence.child(over.at, "nsubj") is None and over.head != over.at:
        over = sentence.head(over.at)
    return any(_works(t) or t.lemma == "pilot" for t in sentence.children(over.at, "nsubj"))


def _goes_on(sentence: Sentence, token: Token) -> bool:
    """Read "the strike ended", "the strike entered its third day": one from the air does neither."""
    before = {sentence.tokens[k].lemma for k in core(sentence, token.at) if k < token.at}
    verb = sentence.head(token.at)
    return token.tag == "NN" and token.dep == "nsubj" and verb.lemma in GOING and not before & MEANS


def _called(sentence: Sentence, token: Token) -> bool:
    """Read "a strike called by the opposition"; "an air strike called in by troops" is none."""
    by_air = any(t.lemma in MEANS for t in sentence.children(token.at, "compound", "amod", "nmod"))
    for clause in sentence.children(token.at, "acl"):
        other = any(t.dep in {"oprd", "attr", "prt"} or t.low == "in" for t in sentence.children(clause.at))
        led = sentence.child(clause.at, "agent") or sentence.child(clause.at, "prep")
        if clause.low == "called" and led is not None and not other and not by_air:
            return True
    return False


def on_somebody(sentence: Sentence, token: Token) -> bool:
    """Tell a strike on a place or a side, however long it took: "a two-day strike on Goma"."""
    leads = (p for p in sentence.children(token.at, "prep") if p.low in {"against", "on"})
    struck = (t for p in leads for t in sentence.children(p.at, "pobj"))
    return any(t.actor or t.place > 0 or t.ent in PLACES for t in struck)


def of_work(sentence: Sentence, verb: Token, over: Iterable[Token]) -> bool:
    """Tell whether what ends is a stoppage of work: "the nurses suspended their strike"."""
    strikes = [t for t in over if t.lemma == "strike"]
    one = any(t.tag == "NN" for t in strikes)
    workers = any(_works(t) for t in sentence.children(verb.at, "nsubj", "agent"))
    workers = workers or (one and _by_workers(sentence, verb))
    return bool(strikes) and (workers or any(walkout(sentence, t) for t in strikes))


def _works(token: Token) -> bool:
    """Tell whether a word is for people who may stop work, or for what they form."""
    return token.lemma in STRIKERS and token.pos == "NOUN"
