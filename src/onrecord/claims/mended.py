"""Slips of the parser that the language of news brings about again and again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.mended_apart import (
    clause_of_that,
    deed_before_saying,
    flight_from,
    parted_by_semicolon,
    verdict_on_claim,
)
from onrecord.claims.mended_clauses import (
    claims_before_subject,
    clause_of_what,
    object_of_particle,
    second_saying,
    that_as_object,
    told_before_denial,
    verb_after_if,
    verb_of_headline,
)
from onrecord.claims.mended_halts import halt_of, resume_as_noun
from onrecord.claims.mended_harm import harm_after_aim, harm_of_upper, hurt_among_them, struck_subject
from onrecord.claims.mended_headlines import (
    deal_as_verb,
    noun_after_to,
    passive_without_auxiliary,
    refusing,
    subject_of_mark,
)
from onrecord.claims.mended_subjects import (
    aside_as_verb,
    clause_of_opponent,
    clause_of_whom,
    subject_as_apposition,
    subject_of_auxiliary,
    verb_as_participle,
)
from onrecord.claims.tokens import BEFORE_HEAD, VERBS, Sentence, Token
from onrecord.claims.twofold import SETTING_OFF
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
BELIEF = frozenset({"believe", "presume", "suspect", "think"})
HURT = words("injured-adjective")
ACCUSING = frozenset({"accuse", "blame"})
LOADS = frozenset({"bomb", "car", "motorcycle", "truck", "van", "vehicle"})
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})


def mended(sentence: Sentence) -> Sentence:
    """Give a sentence with its known slips set right; all others come back as they are."""
    for slip in SLIPS:
        if not (changes := {token.at: token for token in slip(sentence)}):
            continue
        tokens = tuple(changes.get(t.at, t) for t in sentence.tokens)
        if _is_tree(tokens):
            sentence = replace(sentence, tokens=tokens)
    return sentence


def _is_tree(tokens: tuple[Token, ...]) -> bool:
    """Tell whether one word is the root and all others lead up to it."""
    roots = [t for t in tokens if t.head == t.at]
    sure = {t.at for t in roots}
    for token in tokens:
        path: set[int] = set()
        here = token
        while here.at not in sure:
            if here.at in path:
                return False
            path.add(here.at)
            here = tokens[here.head]
        sure |= path
    return len(roots) == 1


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


def _belief(sentence: Sentence) -> Iterator[Token]:
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


def _people_before(sentence: Sentence) -> Iterator[Token]:
    """Join "the Turkish shelling targeted": the people before a noun are no second subject."""
    for people, noun in pairwise(sentence.tokens):
        twice = people.dep == noun.dep and people.head == noun.head and people.dep in TAKEN
        if twice and people.tag == "JJ" and people.ent == "NORP" and noun.pos == "NOUN":
            yield replace(people, dep="amod", head=noun.at)
            for kid in sentence.children(people.at, *BEFORE_HEAD):
                yield replace(kid, head=noun.at)


def _dead_behind(sentence: Sentence) -> Iterator[Token]:
    """Part "left nine men, including a captain, dead and ten hurt": not the captain alone is dead."""
    for dead in sentence.tokens:
        noun = sentence.head(dead.at)
        verb = next((t for t in sentence.above(noun.at) if t.lemma == "leave"), None)
        if dead.low != "dead" or dead.dep != "amod" or noun.at > dead.at or verb is None:
            continue
        yield replace(dead, dep="oprd", head=verb.at)
        for other in sentence.children(noun.at, "conj"):
            hurt = sentence.tokens[other.at + 1 : other.at + 2]
            if other.at > dead.at and hurt and hurt[0].low in HURT:
                yield replace(other, dep="nsubjpass", head=hurt[0].at)
        for clause in sentence.children(noun.at, "relcl"):
            if clause.at > dead.at and clause.low in HURT:
                yield replace(clause, dep="advcl", head=verb.at)
                for other in sentence.children(clause.at, "nsubj"):
                    yield replace(other, dep="nsubjpass")


def _part_as_object(sentence: Sentence) -> Iterator[Token]:
    """Part "six were hurt, two of them reporters": the reporters are some of the six."""
    for part in sentence.tokens:
        whole = sentence.child(part.head, "nsubjpass") if part.dep == "dobj" else None
        few = sentence.child(part.at, "nsubj")
        if whole is None or few is None or few.pos != "NUM":
            continue
        of = (t.low for p in sentence.children(few.at, "prep") for t in sentence.children(p.at))
        if any(low in {"them", "whom"} for low in of):
            yield replace(part, dep="appos", head=whole.at)


def _among_them(sentence: Sentence) -> Iterator[Token]:
    """Part "six were wounded, among them two reporters, in a blast": the six did not wound the reporters."""
    for part in sentence.tokens:
        verb, whole = sentence.head(part.at), sentence.child(part.head, "nsubj", "nsubjpass")
        led = (p for p in sentence.children(part.at, "prep") if p.at < part.at and p.low == "among")
        them = any(t.low in {"them", "whom"} for p in led for t in sentence.children(p.at, "pobj"))
        if part.dep != "dobj" or whole is None or not them:
            continue
        yield replace(part, dep="appos", head=whole.at)
        yield replace(whole, dep="nsubjpass")
        yield replace(verb, tag="VBN")
        for prep in sentence.children(part.at, "prep"):
            if prep.at > part.at and sentence.tokens[prep.at - 1].text == ",":
                yield replace(prep, head=verb.at)


def _parked(sentence: Sentence) -> Iterator[Token]:
    """Part "a car bomb parking in the street": the bomb is what it is about, the parking tells of it."""
    for load in sentence.tokens:
        parking = sentence.head(load.at)
        beside = load.at + 1 == parking.at and load.dep in {"compound", "nmod"}
        if not beside or parking.low != "parking" or load.lemma not in LOADS:
            continue
        if sentence.child(parking.at, "prep") is None:
            continue
        yield replace(load, dep=parking.dep, head=load.at if parking.head == parking.at else parking.head)
        yield replace(parking, lemma="park", pos="VERB", tag="VBG", dep="acl", head=load.at)
        for kid in sentence.children(parking.at):
            if kid.at < load.at or kid.dep in {"acl", "appos", "conj", "punct", "relcl"}:
                yield replace(kid, head=load.at)


def _load_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "detonated a bomb packed with nails": the bomb is what went off, and packs nothing."""
    for load in sentence.tokens:
        packed, verb = sentence.head(load.at), sentence.head(sentence.tokens[load.at].head)
        inside = load.dep == "nsubj" and packed.at == load.at + 1 and packed.dep == "ccomp"
        off = verb.lemma in SETTING_OFF and sentence.child(verb.at, "dobj") is None
        if not (inside and off and packed.tag in PAST) or sentence.child(packed.at, "dobj") is not None:
            continue
        yield replace(load, dep="dobj", head=verb.at)
        yield replace(packed, tag="VBN", dep="acl", head=load.at)
        for kid in sentence.children(packed.at, "advcl", "conj", "punct"):
            yield replace(kid, head=verb.at)


def _second_verb(sentence: Sentence) -> Iterator[Token]:
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


SLIPS = (
    _day_before_subject,
    _act_as_verb,
    _place_as_subject,
    _aside_as_subject,
    _belief,
    _people_before,
    _dead_behind,
    _part_as_object,
    _among_them,
    _parked,
    _load_as_subject,
    _second_verb,
    struck_subject,
    harm_after_aim,
    harm_of_upper,
    hurt_among_them,
    subject_of_auxiliary,
    subject_as_apposition,
    verb_as_participle,
    aside_as_verb,
    clause_of_opponent,
    clause_of_whom,
    clause_of_what,
    object_of_particle,
    second_saying,
    told_before_denial,
    that_as_object,
    verb_after_if,
    verb_of_headline,
    claims_before_subject,
    passive_without_auxiliary,
    deal_as_verb,
    noun_after_to,
    refusing,
    subject_of_mark,
    clause_of_that,
    deed_before_saying,
    flight_from,
    parted_by_semicolon,
    verdict_on_claim,
    halt_of,
    resume_as_noun,
)
