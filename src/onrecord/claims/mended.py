"""Slips of the parser that the language of news brings about again and again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.tokens import BEFORE_HEAD, VERBS, Sentence, Token
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
SHELLING = frozenset({"bombing", "shelling", "targeting"})
BEFORE_ACT = words("munitions") | {"army", "artillery", "coalition", "mortar", "regime"}
"""What stands before "shelling": what it is done with, or who does it."""
TAKEN = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
PLACES = frozenset({"GPE", "LOC"})
LOCAL = words("local")
FINITE = frozenset({"VBD", "VBP", "VBZ"})


def mended(sentence: Sentence) -> Sentence:
    """Give a sentence with its known slips set right; all others come back as they are."""
    for slip in (_day_before_subject, _act_as_verb, _place_as_subject, _aside_as_subject):
        changes = {token.at: token for token in slip(sentence)}
        if changes:
            tokens = tuple(changes.get(t.at, t) for t in sentence.tokens)
            sentence = replace(sentence, tokens=tokens)
    return sentence


def _day_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "on Friday gunmen killed": the day is the object of "on", what follows the subject of the verb."""
    for day in sentence.tokens:
        subject, prep = sentence.head(day.at), sentence.head(day.head)
        verb = next((t for t in sentence.above(prep.at) if t.pos in VERBS), prep)
        before = day.low in DAYS and day.dep in {"compound", "nmod"}
        if not before or day.at + 1 != _first(sentence, subject, day):
            continue
        own = sentence.child(verb.at, "nsubj", "nsubjpass") is None and verb.at > subject.at
        if prep.low != "on" or prep.at + 1 != day.at or not own:
            continue
        finite = verb.tag in FINITE or any(t.tag in FINITE for t in sentence.children(verb.at, "aux"))
        passive = sentence.child(verb.at, "auxpass") is not None
        if finite or passive:
            yield replace(day, dep="pobj", head=prep.at, ent="DATE")
            yield replace(subject, dep="nsubjpass" if passive else "nsubj", head=verb.at)


def _first(sentence: Sentence, subject: Token, day: Token) -> int:
    """Give the number of the first word of a phrase that is left when the day before it is gone."""
    left = (t.at for t in sentence.children(subject.at, *BEFORE_HEAD) if t.at > day.at)
    return min(left, default=subject.at)


def _act_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Join "in missile shelling", "in army shelling": the act is the noun, what stands before tells which."""
    for act in sentence.tokens[1:]:
        before = sentence.tokens[act.at - 1]
        if act.low not in SHELLING or sentence.children(act.at, "nsubj", "dobj", "aux", "det"):
            continue
        if before.lemma not in BEFORE_ACT or before.tag != "NN" or before.dep not in TAKEN:
            continue
        if act.at in {t.at for t in sentence.above(before.at)}:
            continue
        yield replace(act, lemma=act.low, pos="NOUN", tag="NN", dep=before.dep, head=before.head)
        yield replace(before, dep="compound", head=act.at)
        for kid in sentence.children(before.at, *BEFORE_HEAD):
            yield replace(kid, head=act.at)


def _place_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "a strike on Monday in Homs targeting a house": the place does not do the targeting."""
    for place in sentence.tokens:
        clause, prep = sentence.head(place.at), sentence.head(place.head)
        joined = place.dep == "nsubj" and clause.tag == "VBG" and clause.dep == "pcomp"
        if not joined or prep.low not in LOCAL or place.ent not in PLACES:
            continue
        above = sentence.head(prep.at)
        noun = above if above.pos == "NOUN" else sentence.child(above.at, "dobj")
        yield replace(place, dep="pobj", head=prep.at)
        if noun is not None and noun.at < place.at:
            yield replace(clause, dep="acl", head=noun.at)
        else:
            yield replace(clause, dep="advcl", head=above.at)


def _aside_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "the army, backed by police, raided": the aside only tells more of who did it."""
    for aside in sentence.tokens:
        subject = sentence.child(aside.at, "nsubj")
        told = aside.dep == "csubj" and aside.tag == "VBN" and sentence.tokens[aside.at - 1].text == ","
        if told and subject is not None and sentence.child(aside.at, "agent") is not None:
            yield replace(subject, head=aside.head)
            yield replace(aside, dep="acl", head=subject.at)
