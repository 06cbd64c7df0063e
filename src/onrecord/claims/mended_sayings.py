"""Slips of the parser that hang a second verb under what the first one says, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.governors import listed
from onrecord.claims.sayers import speaks
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

BLAMING = frozenset({"accuse", "appeal", "blame", "call", "condemn", "urge"})
SPEAKING = BLAMING | {"add", "demand", "deny", "reject", "say", "threaten", "vow", "warn"}
TOLD_BY = frozenset({"against", "for", "on", "to", "upon"})
"""Prepositions that lead to what is said or asked: "called on the army", "warned against"."""
TENSES = {"VBD": "then", "VBZ": "now", "VBP": "now"}
PEOPLE = listed("people") | listed("groups")
NAMING = frozenset({"NOUN", "NUM", "PRON", "PROPN"})
LOOSE = frozenset({"appos", "conj", "dep", "nmod", "npadvmod", "nsubj"})
SUBJECTS = ("nsubj", "nsubjpass", "expl")
SAME_FORM = frozenset({"beat", "burst", "cast", "cut", "hit", "hurt", "let", "put", "set", "shut", "split"})
"""Verbs whose past looks like their plain form."""


@needs(SPEAKING, {"conj"}, {"ccomp"})
def second_saying(sentence: Sentence) -> Iterator[Token]:
    """Part "said that shells had hit the camp and blamed the rebels": who said so blamed them, too.

    What is said has another tense, or a subject that says nothing, or "had", which is not followed by a verb
    of saying in the plain past.
    """
    for verb in sentence.tokens:
        inner = sentence.head(verb.at)
        first = _first(sentence, inner)
        over = sentence.head(first.at)
        spoken = verb.lemma in SPEAKING and verb.dep == "conj" and verb.tag in {"VBD", "VBZ"}
        if not spoken or first.dep != "ccomp" or over.pos != "VERB" or over.tag != verb.tag:
            continue
        own = sentence.child(verb.at, "aux", "auxpass", "mark", *SUBJECTS) is not None
        if own or not _has_content(sentence, verb) or sentence.child(over.at, "nsubj") is None:
            continue
        if _unlike(sentence, inner, verb) or _other_subject(sentence, inner, first, verb):
            yield from _lifted(sentence, verb, over)


@needs({","}, cues().say)
def object_before_sayer(sentence: Sentence) -> Iterator[Token]:
    """Part "jets bombed Sanaa, rebel-run media said": the town was bombed, and is no part of the media."""
    for thing in sentence.tokens[1:-1]:
        sayer, comma = sentence.head(thing.at), sentence.tokens[thing.at + 1]
        say, act = sentence.head(sayer.at), sentence.tokens[thing.at - 1]
        apart = comma.text == "," and sayer.at > comma.at and thing.dep in {"appos", "compound", "nmod"}
        if not apart or sayer.dep != "nsubj" or say.lemma not in cues().say or act.pos != "VERB":
            continue
        if act.dep == "ccomp" and act.head == say.at and sentence.child(act.at, "dobj", "auxpass") is None:
            yield replace(thing, dep="dobj", head=act.at)
            yield replace(comma, head=say.at)


def _first(sentence: Sentence, verb: Token) -> Token:
    """Give the first of the verbs that a verb is joined with."""
    while verb.dep == "conj" and verb.head != verb.at:
        verb = sentence.head(verb.at)
    return verb


def _has_content(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says something to or of somebody, so that it is no passive."""
    told = sentence.child(verb.at, "dobj", "ccomp", "xcomp") is not None
    return told or any(t.low in TOLD_BY for t in sentence.children(verb.at, "prep"))


def _unlike(sentence: Sentence, inner: Token, verb: Token) -> bool:
    """Tell whether a verb cannot share the tense of the one before: "said it would answer and accused"."""
    aux = sentence.children(inner.at, "aux", "auxpass")
    if not aux:
        return inner.tag in TENSES and TENSES[inner.tag] != TENSES[verb.tag]
    lead = aux[0]
    return lead.tag == "MD" or (lead.tag in TENSES and TENSES[lead.tag] != TENSES[verb.tag])


def _other_subject(sentence: Sentence, inner: Token, first: Token, verb: Token) -> bool:
    """Tell whether the subject of what is said is not who speaks by the second verb."""
    subject = sentence.child(inner.at, *SUBJECTS) or sentence.child(first.at, *SUBJECTS)
    if subject is None:
        return False
    if _silent(subject):
        return True
    had = any(t.low in {"had", "has", "have"} for t in sentence.children(inner.at, "aux"))
    if had and subject.pos == "PRON":
        return True
    passive = sentence.child(inner.at, "auxpass") is not None
    return (had or passive) and verb.lemma in BLAMING and inner.lemma not in SPEAKING


def _silent(subject: Token) -> bool:
    """Tell whether a subject is a thing or nobody: "there", "the attack", "all the drones"."""
    if subject.tag == "EX" or subject.dep == "expl":
        return True
    plain = subject.pos == "NOUN" and subject.ent in {"", "CARDINAL"} and subject.text.islower()
    return plain and subject.lemma not in PEOPLE and not speaks(subject)


@needs({"conj"}, {"VB", "VBG"})
def finite_after_infinitive(sentence: Sentence) -> Iterator[Token]:
    """Part "vowed to free the men and accused the army": what has a tense stands beside what has one."""
    for verb in sentence.tokens:
        inner = sentence.head(verb.at)
        plain = verb.dep == "conj" and verb.tag in {"VBD", "VBZ"} and verb.lemma not in SAME_FORM
        bare = inner.tag == "VB" or (inner.tag == "VBG" and inner.dep in {"pcomp", "xcomp"})
        own = sentence.child(verb.at, "aux", "auxpass", "mark", *SUBJECTS) is not None
        if not plain or not bare or own or verb.at < inner.at:
            continue
        if verb.tag == "VBD" and not _has_content(sentence, verb):
            continue
        over = next((t for t in sentence.above(inner.at) if t.tag == verb.tag and t.pos == "VERB"), None)
        if over is not None and over.lemma not in cues().thought:
            yield from _lifted(sentence, verb, over)


@needs(QUOTES)
def sayer_after_quote(sentence: Sentence) -> Iterator[Token]:
    """Read ""They beat us," one of the girls, who is 15, said": she said so, whatever stands between."""
    for says in sentence.tokens:
        bare = sentence.child(says.at, *SUBJECTS) is None and says.tag in {"VBD", "VBZ"}
        if not bare or says.lemma not in cues().say:
            continue
        mark = next((t.at for t in reversed(sentence.tokens[: says.at]) if t.text in QUOTES), None)
        if mark is None:
            continue
        between = range(mark + 1, says.at)
        tops = [
            t
            for t in sentence.tokens[mark + 1 : says.at]
            if t.pos != "PUNCT" and t.head not in between and t.head != t.at
        ]
        if len(tops) == 1 and tops[0].at < says.at - 1 and tops[0].pos in NAMING and tops[0].dep in LOOSE:
            yield replace(tops[0], dep="nsubj", head=says.at)
            return


def _lifted(sentence: Sentence, verb: Token, over: Token) -> Iterator[Token]:
    """Join a verb, and the "and" before it, with another one."""
    yield replace(verb, head=over.at)
    for link in sentence.children(verb.head, "cc"):
        if link.at < verb.at:
            yield replace(link, head=over.at)
