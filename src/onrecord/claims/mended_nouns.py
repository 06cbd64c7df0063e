"""Slips of the parser about which noun leads: what it takes for another noun's word, or for its doer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.sayers import speaks
from onrecord.claims.slips import needs
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
SITES = words("places")
LOCAL = words("local")
STRUCK = {"hit": "hit", "shot": "shoot"}
"""Past forms that the parser may take for nouns, with the verbs that they are of."""
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)
LAST_DAY, YEARS = 31, range(1000, 2200)
LOADS = frozenset({"bomb", "car", "motorcycle", "truck", "van", "vehicle"})
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})

ANSWERS = {
    "answer": "to",
    "reprisal": "for",
    "response": "to",
    "retaliation": "for",
    "retribution": "for",
    "revenge": "for",
    "vengeance": "for",
}
"""What an act is to the one that it answers, and what leads to that."""


@needs(SHELLING, BEFORE_ACT)
def act_as_verb(sentence: Sentence) -> Iterator[Token]:
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


@needs(STRUCK)
def shot_as_noun(sentence: Sentence) -> Iterator[Token]:
    """Set "fighters from the Front shot at least 20 people" right: what has a doer and a victim is a verb."""
    for act in sentence.tokens[1:]:
        doer = sentence.child(act.at, "nsubj")
        if act.low not in STRUCK or act.tag != "NN" or doer is None or not sentence.children(act.at, "dobj"):
            continue
        yield replace(act, lemma=STRUCK[act.low], pos="VERB", tag="VBD")
        name = sentence.tokens[act.at - 1]
        prep = next((p for p in sentence.children(doer.at, "prep") if not sentence.children(p.at)), None)
        if prep is not None and name.dep == "compound" and name.head == act.at and prep.at < name.at:
            yield replace(name, dep="pobj", head=prep.at)
            for kid in sentence.children(act.at, "det", "amod", "compound"):
                if prep.at < kid.at < name.at:
                    yield replace(kid, head=name.at)


@needs({"pcomp"}, PLACES)
def place_as_subject(sentence: Sentence) -> Iterator[Token]:
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


@needs({"NORP"}, {"JJ"})
def people_before(sentence: Sentence) -> Iterator[Token]:
    """Join "the Turkish shelling targeted": the people before a noun are no second subject."""
    for people, noun in pairwise(sentence.tokens):
        twice = people.dep == noun.dep and people.head == noun.head and people.dep in TAKEN
        if twice and people.tag == "JJ" and people.ent == "NORP" and noun.pos == "NOUN":
            yield replace(people, dep="amod", head=noun.at)
            for kid in sentence.children(people.at, *BEFORE_HEAD):
                yield replace(kid, head=noun.at)


@needs(DAYS)
def day_before_subject(sentence: Sentence) -> Iterator[Token]:
    """Part "on Friday gunmen killed": the day is the object of "on", what follows the subject of the verb."""
    for day in sentence.tokens:
        subject, prep = sentence.head(day.at), sentence.head(day.head)
        verb = next((t for t in sentence.above(prep.at) if t.pos in VERBS), prep)
        before = day.low in DAYS and day.dep in {"compound", "nmod"}
        if not before or day.at + 1 != _first(sentence, subject, day):
            continue
        on = sentence.tokens[day.at - 1] if day.at else None
        if (
            on is not None
            and on.low == "on"
            and subject.dep in {"nsubj", "nsubjpass"}
            and not sentence.children(on.at)
        ):
            yield replace(day, dep="pobj", head=on.at, ent="DATE")
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


@needs({"parking"})
def parked(sentence: Sentence) -> Iterator[Token]:
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


@needs(SETTING_OFF, {"ccomp"})
def load_as_subject(sentence: Sentence) -> Iterator[Token]:
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


@needs(MONTHS, {"NNS"})
def number_after_month(sentence: Sentence) -> Iterator[Token]:
    """Read "between January and March 212 civilians were killed": it is no year, but how many they were."""
    for number, noun in pairwise(sentence.tokens):
        month = number.head == number.at - 1 and sentence.head(number.at).low in MONTHS
        figure = int(number.text) if number.text.isdecimal() and len(number.text) < 6 else 0
        if month and noun.tag == "NNS" and figure > LAST_DAY and figure not in YEARS:
            yield replace(number, dep="nummod", head=noun.at)


@needs(SHELLING, {"VBG"})
def gerund_as_subject(sentence: Sentence) -> Iterator[Token]:
    """Read "the school shelling killed nine": the shelling did, and the school shelled nobody."""
    for act in sentence.tokens[1:-1]:
        noun, verb = sentence.tokens[act.at - 1], sentence.tokens[act.at + 1]
        if act.low not in SHELLING or act.tag != "VBG" or verb.tag not in PAST | {"VBZ"}:
            continue
        led = act.dep == "nsubj" and noun.dep == "pobj"
        joined = act.head in {noun.at, verb.at} and (led or noun.head in {act.at, verb.at})
        whom = sentence.child(verb.at, "dobj") is not None and sentence.child(act.at, "dobj") is None
        if not joined or not whom or noun.pos not in {"NOUN", "PROPN"}:
            continue
        yield replace(act, pos="NOUN", tag="NN", lemma=act.low, dep="nsubj", head=verb.at)
        yield replace(noun, dep="compound", head=act.at)
        yield replace(verb, tag="VBD" if verb.tag == "VBN" else verb.tag)
        for kid in sentence.children(noun.at):
            if kid.at < noun.at and kid.dep in {"amod", "det", "nummod", "poss"}:
                yield replace(kid, head=act.at)


@needs({"appos"}, LOCAL, SITES)
def name_of_place(sentence: Sentence) -> Iterator[Token]:
    """Read "killed nine people in the state capital, Karsk": the capital is called so, and not the people."""
    for name in sentence.tokens[2:]:
        opens = min(sentence.subtree(name.at)) if name.dep == "appos" and name.pos == "PROPN" else 0
        if opens < 3 or sentence.tokens[opens - 1].text != ",":
            continue
        place = sentence.tokens[opens - 2]
        led = place.dep == "pobj" and sentence.head(place.at).low in LOCAL
        if led and place.lemma in SITES and place.at != name.head and name.ent in PLACES | {"", "PERSON"}:
            yield replace(name, head=place.at)


@needs({"by"}, {"auxpass"})
def by_of_passive(sentence: Sentence) -> Iterator[Token]:
    """Read "was killed at a farm by gunmen": by them he was killed, and no farm is by them."""
    for by in sentence.tokens:
        place = sentence.head(by.at)
        prep = sentence.head(place.at)
        verb, who = sentence.head(prep.at), sentence.child(by.at, "pobj")
        if by.low != "by" or by.dep != "prep" or place.dep != "pobj" or prep.low not in LOCAL or who is None:
            continue
        suffered = verb.tag == "VBN" and sentence.child(verb.at, "auxpass") is not None
        act = place.lemma in table().nouns or place.lemma in table().verbs
        if suffered and not act and speaks(who) and sentence.child(verb.at, "agent") is None:
            yield replace(by, dep="agent", head=verb.at)


@needs(ANSWERS)
def answered_act(sentence: Sentence) -> Iterator[Token]:
    """Hang "for the killing" on the revenge in "carried out the raid in revenge for the killing"."""
    for prep in sentence.tokens[1:]:
        noun = sentence.tokens[prep.at - 1]
        if ANSWERS.get(noun.low) == prep.low and noun.pos == "NOUN" and prep.head not in {noun.at, prep.at}:
            yield replace(prep, dep="prep", head=noun.at)


@needs({"have"})
def verb_after_had(sentence: Sentence) -> Iterator[Token]:
    """Read "it had overrun a base": what stands between "had" and an object is done, and no thing."""
    for word in sentence.tokens:
        clause = word.dep in {"ROOT", "advcl", "ccomp", "conj", "relcl"} and word.tag in {"JJ", "NN"}
        had = any(t.lemma == "have" for t in sentence.children(word.at, "aux"))
        if clause and had and sentence.child(word.at, "nsubj") is not None:
            yield replace(word, pos="VERB", tag="VBN")


@needs({"GPE", "NORP"}, {"VBG"}, {"nsubj"})
def shelling_of_nation(sentence: Sentence) -> Iterator[Token]:
    """Read "Ukrainian shelling killed three": the shelling did, and is told by whose it was."""
    for act in sentence.tokens[1:]:
        nation = sentence.tokens[act.at - 1]
        whose = nation.ent == "NORP" or (nation.ent == "GPE" and nation.tag == "JJ")
        own = nation.dep == "nsubj" and whose
        if not own or act.tag != "VBG" or sentence.child(act.at, "aux", "dobj") is not None:
            continue
        if not any(row.kind == "attack" for row in table().nouns.get(act.low, ())):
            continue
        if nation.head == act.at:
            yield replace(act, pos="NOUN", tag="NN", lemma=act.low)
        elif act.head == nation.head and sentence.tokens[act.head].at > act.at:
            yield replace(act, pos="NOUN", tag="NN", lemma=act.low, dep="nsubj")
        else:
            continue
        yield replace(nation, dep="amod", head=act.at)
