"""Slips of the parser that join the doer of a second clause to the object before it, set right in its trees.

"A strike in X killed two and a strike in Y killed five": the second strike is not one of those killed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SUBJECTS = frozenset({"csubj", "expl", "nsubj", "nsubjpass"})
CLAUSES = frozenset({"acl", "advcl", "ccomp", "conj", "relcl"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
JOINING = frozenset({"and", "but", "while"})
NAMES = frozenset({"DET", "NOUN", "NUM", "PRON", "PROPN"})
THINGS = frozenset({"dobj", "pobj"})
VIOLENT = frozenset({"abduct", "attack", "clash"})
KILLINGS = frozenset({"assassination", "execution", "killing", "murder"})
ACTED_ON = frozenset({"against", "between", "of", "on", "with"})


@needs(JOINING, {"conj"})
def second_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "shot two protesters and rebels shot a guard": the rebels shot, and nobody shot them.

    A second verb that no "and" stands before has a subject of its own: what stands between.
    """
    for verb in sentence.tokens:
        if verb.tag not in FINITE or verb.dep not in CLAUSES or sentence.child(verb.at, *SUBJECTS, "mark"):
            continue
        who = _joined_before(sentence, verb)
        if who is None or not _own_verb(sentence, verb, who):
            continue
        thing = sentence.head(who.at)
        first = sentence.head(verb.at) if verb.dep == "conj" else _verb_over(sentence, thing)
        if first is None or first.at > thing.at:
            continue
        yield from _parted(sentence, first, thing, who, verb)


@needs(JOINING, {"conj"}, {"ccomp"})
def sayer_as_object(sentence: Sentence) -> Iterator[Token]:
    """Part "jets hit a bus and medics said two died": they hit no medics, and no medic tells of it."""
    for says in sentence.tokens:
        told = next((t for t in sentence.children(says.at, "ccomp") if t.at < says.at), None)
        if told is None or says.tag not in FINITE or sentence.child(says.at, *SUBJECTS):
            continue
        who = _joined_before(sentence, says)
        if who is None or who.at < told.at or told.at not in {t.at for t in sentence.above(who.at)}:
            continue
        thing = sentence.head(who.at)
        yield replace(told, dep=says.dep, head=told.at if says.head == says.at else says.head)
        yield from _parted(sentence, told, thing, who, says)
        yield from (replace(t, head=told.at) for t in sentence.children(says.at, "punct") if t.at > says.at)


@needs(JOINING, {"conj"}, {"advcl", "ccomp"})
def object_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "burned a bus and police shot two": the bus was burned, and only the police shot."""
    for verb in sentence.tokens:
        thing, first = sentence.child(verb.at, "nsubj"), sentence.head(verb.at)
        if thing is None or verb.tag not in FINITE or verb.dep not in {"advcl", "ccomp"}:
            continue
        who = _joined_before(sentence, verb)
        whole = sentence.subtree(thing.at)
        act = first.pos == "VERB" and first.lemma in table().verbs and first.tag in {"VBD", "VBN"}
        bare = sentence.child(first.at, "dobj") is None and sentence.child(first.at, "auxpass") is None
        beside = first.at + 1 == whole[0] and sentence.child(verb.at, "mark") is None
        if who is None or who.head != thing.at or not (act and bare and beside) or _speech(first):
            continue
        yield from _parted(sentence, first, replace(thing, head=first.at, dep="dobj"), who, verb)


def _joined_before(sentence: Sentence, verb: Token) -> Token | None:
    """Give the noun whose phrase ends just before a verb, and which an "and" joins to another."""
    last = verb.at - 1
    while last > 0 and sentence.tokens[last].dep == "advmod" and sentence.tokens[last].head == verb.at:
        if sentence.tokens[last].low == "then":
            return None
        last -= 1
    fits = [t for t in sentence.tokens[1 : last + 1] if _ends_at(sentence, t, last, verb)]
    # of "a man and a woman and a raid" the last; of "a raid on X and Y" the first
    who = fits[0] if fits else None
    while who is not None and (later := next((t for t in fits if t.head == who.at), None)) is not None:
        if _people(who) and _people(later) and not _people(sentence.head(who.at)):
            # "shelled a town and the mayor and the governor said"
            break
        who = later
    return who


def _people(token: Token) -> bool:
    return token.lemma in HUMAN or token.low in HUMAN or token.lemma in cues().roles["official"]


def _ends_at(sentence: Sentence, who: Token, last: int, verb: Token) -> bool:
    """Tell whether a noun that an "and" joins to another has its phrase up to a word before a verb."""
    if who.dep != "conj" or not _nominal(sentence, who) or who.head > who.at:
        return False
    loose = (t for t in sentence.children(who.head, "prep") if t.at > who.at)
    whole = {k for t in (who, *loose) for k in sentence.subtree(t.at) if k < verb.at}
    first = sentence.tokens[min(whole) - 1]
    joined = first.low in JOINING and first.dep == "cc" and who.head < first.at
    return joined and whole == set(range(min(whole), last + 1))


def _nominal(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word may be a subject: a noun, a number, "the second"."""
    nth = token.ent == "ORDINAL" and sentence.child(token.at, "det") is not None
    return token.pos in NAMES or nth


def _own_verb(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Tell whether a verb must be that of a clause: it is set beside another, or does something itself."""
    if verb.dep == "conj":
        return sentence.head(verb.at).pos == "VERB" and sentence.head(verb.at).at < who.at
    done = sentence.child(verb.at, "dobj")
    return verb.tag == "VBD" and done is not None and done.ent not in {"DATE", "TIME"}


def _verb_over(sentence: Sentence, thing: Token) -> Token | None:
    return (
        next((t for t in sentence.above(thing.at) if t.pos == "VERB"), None) if thing.dep in THINGS else None
    )


def _speech(verb: Token) -> bool:
    return any(row.part == "speech" for row in table().verbs.get(verb.lemma, ()))


def _parted(sentence: Sentence, first: Token, thing: Token, who: Token, verb: Token) -> Iterator[Token]:
    """Give the words with the second clause set beside the first."""
    yield replace(who, dep="nsubj", head=verb.at)
    yield replace(verb, dep="conj", head=first.at)
    if thing is not sentence.tokens[thing.at]:
        yield thing
    for link in sentence.children(thing.at, "cc", "prep"):
        if link.dep == "cc" and thing.at < link.at < who.at:
            yield replace(link, head=first.at)
        if link.dep == "prep" and who.at < link.at < verb.at:
            yield replace(link, head=who.at)


@needs(ACTED_ON, {"conj"}, {"pobj"})
def act_beside_act(sentence: Sentence) -> Iterator[Token]:
    """Part "attacks on the company and kidnappings of newsmen": no attack befell the kidnappings."""
    for act in sentence.tokens:
        thing = sentence.head(act.at)
        lead = sentence.head(thing.at)
        first = sentence.head(lead.at)
        if act.dep != "conj" or thing.dep != "pobj" or lead.dep != "prep" or first.at > lead.at:
            continue
        if not (_is_act(act) and _is_act(first)) or _is_act(thing) or sentence.child(act.at, "poss", "det"):
            continue
        if lead.low == "between" or not any(
            p.low in ACTED_ON and p.at > act.at for k in (act, thing) for p in sentence.children(k.at, "prep")
        ):
            continue
        yield replace(act, head=first.at)
        for kid in sentence.children(thing.at, "cc", "prep"):
            if kid.dep == "cc" and kid.at < act.at:
                yield replace(kid, head=first.at)
            if kid.dep == "prep" and kid.at == act.at + 1:
                yield replace(kid, head=act.at)


def _is_act(token: Token) -> bool:
    kinds = {row.kind for row in table().nouns.get(token.lemma, ()) if row.part == "act"}
    return token.pos == "NOUN" and (bool(kinds & VIOLENT) or token.lemma in KILLINGS)


@needs({"VB"}, {"compound"}, {"conj"})
def verb_as_compound(sentence: Sentence) -> Iterator[Token]:
    """Read "plan to burn cars, destroy shops and bomb lines": they plan to bomb the lines."""
    for verb in sentence.tokens[2:]:
        noun = sentence.head(verb.at)
        before, over = sentence.tokens[verb.at - 1], sentence.head(noun.at)
        if (
            verb.tag != "VB"
            or verb.dep != "compound"
            or noun.dep != "conj"
            or before.low not in {"and", "or", ","}
        ):
            continue
        upper = sentence.head(over.at) if over.dep == "dobj" else over
        if upper.tag != "VB" or upper.at > verb.at:
            continue
        yield replace(verb, pos="VERB", dep="conj", head=upper.at)
        yield replace(noun, dep="dobj", head=verb.at)
        yield from (replace(t, head=noun.at) for t in sentence.children(verb.at) if t.at < noun.at)
