"""Slips of the parser about what "that" opens, and which of two sayings is which, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.nominal import CLAIMS
from onrecord.claims.slips import needs
from onrecord.claims.tokens import VERBS, core

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SUBJECTS = ("nsubj", "nsubjpass")


@needs(CLAIMS, {"that"}, {"by", "from"})
def claim_by_somebody(sentence: Sentence) -> Iterator[Token]:
    """Read "claims by the rebels that soldiers shot them": it is claimed; nobody shot the rebels.

    Such a clause is whole: it has a subject, and an object or nothing that it lacks.
    """
    for that in sentence.tokens:
        verb, who = sentence.head(that.at), sentence.head(sentence.head(that.at).at)
        by, saying = sentence.head(who.at), sentence.head(sentence.head(who.at).at)
        opens = that.low == "that" and that.dep in {"dobj", "mark"} and verb.dep == "relcl"
        if not opens or who.dep != "pobj" or by.low not in {"by", "from"} or saying.lemma not in CLAIMS:
            continue
        if saying.pos == "NOUN" and who.at + 1 == that.at and _whole(sentence, verb, that):
            yield replace(that, dep="mark", tag="IN", pos="SCONJ")
            yield replace(verb, dep="acl", head=saying.at)


def _whole(sentence: Sentence, verb: Token, that: Token) -> bool:
    """Tell whether a clause lacks nothing that "that" could stand for."""
    if sentence.child(verb.at, *SUBJECTS) is None:
        return False
    return that.dep == "mark" or any(t.at > verb.at for t in sentence.children(verb.at, "dobj"))


@needs({"that"}, {"ccomp"})
def that_of_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "told the radio that fifty had died": "that" opens what was told, and nobody died it."""
    for that in sentence.tokens:
        verb = sentence.head(that.at)
        over = sentence.head(verb.at)
        if that.low != "that" or that.dep != "dobj" or verb.dep != "ccomp" or not over.at < that.at < verb.at:
            continue
        told = over.pos in VERBS and over.lemma in cues().say
        if told and sentence.child(verb.at, *SUBJECTS) is not None:
            yield replace(that, dep="mark", tag="IN", pos="SCONJ")


@needs({"parataxis"})
def two_sayings(sentence: Sentence) -> Iterator[Token]:
    """Read "ten died, the police said, but the mayor said six had": what is joined are the two sayings."""
    for says in sentence.tokens:
        told = sentence.head(says.at)
        first = says.dep == "parataxis" and says.lemma in cues().say and told.head == told.at < says.at
        if not first or told.pos not in VERBS or sentence.child(says.at, "nsubj") is None:
            continue
        other = next((t for t in sentence.children(told.at, "conj") if t.at > says.at), None)
        if other is None or other.lemma not in cues().say or sentence.child(other.at, "nsubj") is None:
            continue
        yield replace(says, dep="ROOT", head=says.at)
        yield replace(told, dep="ccomp", head=says.at)
        yield replace(other, head=says.at)
        for joins in sentence.children(told.at, "cc", "punct"):
            if joins.at > says.at:
                yield replace(joins, head=says.at)


@needs({"conj"}, {"ccomp"}, {"have"})
def deed_after_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "said that it had overrun a base, and killed sixty": it said that it had killed them, too."""
    for deed in sentence.tokens:
        says = sentence.head(deed.at)
        second = deed.dep == "conj" and deed.tag in {"VBD", "VBN"} and _does(deed)
        if not second or says.lemma not in cues().say or says.pos not in VERBS:
            continue
        told = next((t for t in sentence.children(says.at, "ccomp") if says.at < t.at < deed.at), None)
        own = sentence.child(deed.at, *SUBJECTS, "aux", "auxpass") is not None
        if told is None or own or sentence.child(deed.at, "dobj") is None:
            continue
        if any(t.lemma == "have" for t in sentence.children(told.at, "aux")):
            yield replace(deed, tag="VBN", head=told.at)
            for joins in sentence.children(says.at, "cc", "punct"):
                if told.at < joins.at < deed.at:
                    yield replace(joins, head=told.at)


def _does(deed: Token) -> bool:
    """Tell whether a verb tells of a deed, and of no saying: "blamed", "denied"."""
    rows = table().verbs.get(deed.lemma, ())
    return bool(rows) and deed.lemma not in cues().say and all(row.part != "speech" for row in rows)


@needs({"nummod"}, {"appos", "conj"}, {","})
def sayers_after_toll(sentence: Sentence) -> Iterator[Token]:
    """Read "killing ten villagers, rebels and medics said": those who say it are not the ten."""
    for dead in sentence.tokens:
        says = sentence.head(dead.at)
        if dead.dep != "nsubj" or says.lemma not in cues().say or says.pos not in VERBS:
            continue
        harms = _harming(sentence, dead)
        if harms is None:
            continue
        sayer = next(iter(sentence.children(dead.at, "conj", "appos")), None)
        counted = sentence.child(dead.at, "nummod") is not None
        if sayer is None or not counted or sentence.tokens[min(sentence.subtree(sayer.at)) - 1].text != ",":
            continue
        yield replace(dead, dep="dobj", head=harms.at)
        yield replace(sayer, dep="nsubj", head=says.at)
        deed = sentence.head(says.at)
        if says.dep == "conj" and deed.head == deed.at and deed.at <= harms.at:
            # "stormed the village and killed ten, police and residents said"
            yield replace(says, dep="ROOT", head=says.at)
            yield replace(deed, dep="ccomp", head=says.at)
            yield replace(harms, tag="VBD") if harms.tag == "VBN" else harms


def _harming(sentence: Sentence, dead: Token) -> Token | None:
    """Give the verb right before a phrase that lacks whom it was done to: "killing", "wounding"."""
    first = min(core(sentence, dead.at))
    while first and sentence.tokens[first - 1].low in {"at", "least", "most", "than"}:
        first -= 1
    verb = sentence.tokens[first - 1] if first else None
    if verb is None or verb.lemma not in table().verbs:
        return None
    if verb.tag not in {"VBD", "VBG"} and not (verb.tag == "VBN" and verb.dep == "conj"):
        return None
    return verb if sentence.child(verb.at, "dobj") is None else None


@needs({"NUM"}, {"ccomp"}, {"dobj"})
def second_number(sentence: Sentence) -> Iterator[Token]:
    """Part "police said five had died; a hospital said eight": each says so beside the other."""
    for says in sentence.tokens:
        number, who = sentence.child(says.at, "dobj"), sentence.child(says.at, "nsubj")
        if says.lemma not in cues().say or number is None or number.pos != "NUM" or who is None:
            continue
        first = sentence.head(says.at)
        told = next((t for t in sentence.children(says.at, "ccomp") if t.at < who.at), None)
        if says.dep == "ccomp" and first.lemma in cues().say and first.at < who.at:
            # the parser lets the first say what the second says
            yield replace(says, dep="conj")
            if told is not None:
                yield replace(told, head=first.at)
        elif says.head == says.at and told is not None and told.lemma in cues().say:
            yield replace(told, dep="ROOT", head=told.at)
            yield replace(says, dep="conj", head=told.at)


@needs({"conj"}, {","})
def saying_as_second(sentence: Sentence) -> Iterator[Token]:
    """Read "rebels shot soldiers, an officer said in a video seen by us": he said that they shot them."""
    for says in sentence.tokens:
        deed, who = sentence.head(says.at), sentence.child(says.at, "nsubj")
        joined = says.dep == "conj" and says.lemma in cues().say and deed.head == deed.at < says.at
        if not joined or deed.pos not in VERBS or who is None or who.at > says.at:
            continue
        apart = sentence.tokens[sentence.subtree(who.at)[0] - 1].text == ","
        links = any(deed.at < t.at < says.at for t in sentence.children(deed.at, "cc"))
        told = sentence.child(says.at, "ccomp", "dobj", "xcomp") is not None
        if apart and not links and not told and sentence.child(deed.at, "nsubj", "nsubjpass") is not None:
            yield replace(says, dep="ROOT", head=says.at)
            yield replace(deed, dep="ccomp", head=says.at)
