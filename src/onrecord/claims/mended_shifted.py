"""Objects set far behind their verbs, set right in the parser's trees: "shelled, at dawn, the town"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN, singular
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LOOSE = frozenset({"appos", "dep", "npadvmod", "nsubj"})
"""What the parser takes an object for that stands behind two commas."""
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
SITES = listed("sites")
VEHICLES = listed("vehicles") | {"boat", "bus", "convoy", "patrol", "ship", "train"}
TELLING = frozenset({"inform", "tell"})
SENT = frozenset({"dropped", "fired", "launched"})
STRIKES = words("strikes") | {"kill", "injure", "wound"}
LANDING = listed("landing")


@needs({","})
def object_past_time(sentence: Sentence) -> Iterator[Token]:
    """Read "shelled, in the early hours of Tuesday, the villages of X": they were shelled."""
    for verb in sentence.tokens[:-4]:
        if sentence.tokens[verb.at + 1].text != "," or not _deed(verb):
            continue
        subject = sentence.child(verb.at, "nsubj", "nsubjpass")
        if subject is None or sentence.child(verb.at, "dobj", "auxpass"):
            continue
        aside = sentence.tokens[verb.at + 2]
        closing = _closing(sentence, aside)
        thing = _noun_after(sentence, closing) if closing is not None else None
        if thing is None or thing.dep not in LOOSE or thing.head > verb.at:
            continue
        yield replace(verb, pos="VERB", tag="VBD")
        yield replace(subject, dep="nsubj")
        yield replace(thing, dep="dobj", head=verb.at)


def _deed(verb: Token) -> bool:
    """Tell whether a word is a verb of what is done to somebody or to a place."""
    rows = table().verbs.get(verb.lemma, ())
    return verb.tag in {"VBD", "VBN"} and any(row.part in {"act", "harm"} and not row.public for row in rows)


def _closing(sentence: Sentence, aside: Token) -> int | None:
    """Give the comma behind a short phrase that hangs on a verb."""
    if aside.dep not in {"prep", "npadvmod"} and aside.ent not in {"DATE", "TIME"}:
        return None
    near = sentence.tokens[aside.at : aside.at + 10]
    comma = next((t.at for t in near if t.text == ","), None)
    inside = sentence.tokens[aside.at : comma] if comma is not None else ()
    return comma if inside and all(t.pos not in {"VERB", "AUX"} for t in inside) else None


def _noun_after(sentence: Sentence, comma: int) -> Token | None:
    """Give the noun whose phrase begins right behind a comma."""
    for token in sentence.tokens[comma + 1 : comma + 7]:
        if token.pos in NOUNS and token.head <= comma and sentence.subtree(token.at)[0] == comma + 1:
            return token
        if token.pos in {"VERB", "AUX", "ADP", "PUNCT"}:
            return None
    return None


@needs({"appos"}, {"with"})
def object_past_weapon(sentence: Sentence) -> Iterator[Token]:
    """Read "targeted with a missile a bus": the bus was targeted, and is no other word for the missile."""
    for thing in sentence.tokens:
        weapon = sentence.head(thing.at)
        lead = sentence.head(weapon.at)
        verb = sentence.head(lead.at)
        if thing.dep != "appos" or weapon.dep != "pobj" or lead.low != "with" or verb.pos != "VERB":
            continue
        glued = sentence.subtree(thing.at)[0] == weapon.at + 1
        if glued and weapon.lemma in table().means and sentence.child(verb.at, "dobj") is None:
            yield replace(thing, dep="dobj", head=verb.at)


@needs({"npadvmod"})
def object_past_place(sentence: Sentence) -> Iterator[Token]:
    """Read "attacked on the road to X a bus": the bus was attacked."""
    for thing in sentence.tokens:
        verb = sentence.head(thing.at)
        loose = thing.dep == "npadvmod" and thing.at > verb.at + 1 and thing.pos == "NOUN"
        bare = sentence.child(verb.at, "dobj", "auxpass", "nsubjpass") is None
        if not loose or not bare or not _deed(verb) or sentence.child(verb.at, "nsubj") is None:
            continue
        ends = {sentence.subtree(p.at)[-1] + 1 for p in sentence.children(verb.at, "prep")}
        if sentence.subtree(thing.at)[0] in ends and thing.lemma in HUMAN | SITES | VEHICLES:
            yield replace(thing, dep="dobj", head=verb.at)


@needs(TELLING, {"that"}, {"acl"})
def doer_after_that(sentence: Sentence) -> Iterator[Token]:
    """Read "told ABC that opposition factions targeted a bus": the factions did, and none of "that" name."""
    for that in sentence.tokens[1:]:
        doer = sentence.head(that.at)
        verb, said = sentence.child(doer.at, "acl"), sentence.head(doer.at)
        told = said.lemma in TELLING and doer.dep in {"dobj", "dative", "appos", "oprd", "ccomp"}
        heard = any(t.at == that.at - 1 for t in sentence.children(said.at, "dobj", "dative"))
        if that.low != "that" or that.dep != "det" or verb is None or not told or not heard:
            continue
        if verb.at != doer.at + 1 or verb.tag not in {"VBD", "VBN"} or sentence.child(verb.at, "agent"):
            continue
        yield replace(that, pos="SCONJ", dep="mark", head=verb.at)
        yield replace(doer, dep="nsubj", head=verb.at)
        yield replace(verb, tag="VBD", dep="ccomp", head=said.at)


@needs({"with"}, {"acl"})
def doer_before_weapon(sentence: Sentence) -> Iterator[Token]:
    """Read "the regime's jets targeted with missiles the town": the jets did, and the town was hit.

    So English is written that is thought in Arabic; the parser takes the verb for a clause on its doer.
    """
    for verb in sentence.tokens:
        noun, lead = sentence.head(verb.at), sentence.child(verb.at, "prep")
        top = next((t for t in (noun, *sentence.above(noun.at)) if t.head == t.at), noun)
        if verb.dep != "acl" or verb.tag not in {"VBD", "VBN"} or not _deed(verb) or verb.at != noun.at + 1:
            continue
        if lead is None or lead.low != "with" or lead.at != verb.at + 1 or not _of_one(sentence, top, noun):
            continue
        weapon = sentence.child(lead.at, "pobj")
        things = (*sentence.children(verb.at, "dobj"), *sentence.children(top.at, "appos"))
        if weapon is None or weapon.lemma not in table().means:
            continue
        hit = next((t for t in things if sentence.subtree(t.at)[0] == weapon.at + 1), None)
        if hit is None or sentence.child(verb.at, "agent", "auxpass") is not None:
            continue
        yield replace(verb, tag="VBD", dep="ROOT", head=verb.at)
        yield replace(hit, dep="dobj", head=verb.at)
        yield replace(top, dep="nsubj", head=verb.at)
        for kid in sentence.children(top.at):
            if kid.at > verb.at and kid.at != hit.at:
                yield replace(kid, head=verb.at)


def _of_one(sentence: Sentence, top: Token, noun: Token) -> bool:
    """Tell whether a noun is the first of its sentence, or is right behind it: "the jets of the regime"."""
    if top.pos not in NOUNS or top.head != top.at:
        return False
    return top.at == noun.at or (noun.dep == "pobj" and sentence.head(noun.head).at == top.at)


@needs(SENT)
def hit_by_what_was_fired(sentence: Sentence) -> Iterator[Token]:
    """Read "rockets fired from Karam hit a house": they were fired, and what they did is that they hit it."""
    for sent in sentence.tokens:
        thing, hit = sentence.child(sent.at, "nsubj"), sentence.child(sent.at, "dep", "advcl", "ccomp")
        if sent.low not in SENT or thing is None or hit is None or thing.at + 1 != sent.at:
            continue
        if not {thing.lemma, singular(thing)} & table().means.keys() or hit.lemma not in STRIKES | LANDING:
            continue
        bare = sentence.child(hit.at, "nsubj", "mark", "aux", "nsubjpass") is None
        if not bare or hit.at < sent.at or sentence.child(sent.at, "dobj", "aux", "auxpass") is not None:
            continue
        top = hit.at if sent.head == sent.at else sent.head
        yield replace(hit, tag="VBD", dep=sent.dep, head=top)
        yield replace(thing, dep="nsubj", head=hit.at)
        yield replace(sent, tag="VBN", dep="acl", head=thing.at)
        for kid in sentence.children(sent.at):
            if kid.at > hit.at:
                yield replace(kid, head=hit.at)
