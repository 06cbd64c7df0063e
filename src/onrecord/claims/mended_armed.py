"""Slips of the parser about doers told with what they rode or bore, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.mended_harm import OPENING, STRUCK
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

BEARING = frozenset({"aboard", "at", "from", "in", "on", "with"})
PEOPLE = HUMAN | listed("people") | listed("groups") | words("armed")
SEEMING = frozenset(
    {"described", "disguised", "dressed", "identified", "known", "masked", "masquerading", "posing"}
)
"""Participles behind which "as" tells what somebody looks like or is called."""
LOOSE = frozenset({"ROOT", "ccomp", "dep", "meta", "npadvmod", "nsubj"})
"""How the parser hangs somebody whose verb it did not find."""


@needs(BEARING, {"acl"}, {"VBD", "VBN"})
def verb_past_weapon(sentence: Sentence) -> Iterator[Token]:
    """Read "militants with machetes hacked to death 20 people": they did, and nobody hacked machetes."""
    for verb in sentence.tokens:
        weapon, lead = sentence.head(verb.at), sentence.head(sentence.head(verb.at).at)
        doer = sentence.head(lead.at)
        borne = weapon.dep == "pobj" and lead.low in BEARING and weapon.at + 1 == verb.at
        known = verb.lemma in table().verbs or verb.low in STRUCK
        if verb.dep != "acl" or verb.tag not in {"VBD", "VBN"} or not (borne and known):
            continue
        loose = next((t for t in sentence.children(verb.at, "npadvmod") if t.lemma in PEOPLE), None)
        if loose is not None and sentence.child(verb.at, "dobj") is None:
            yield replace(loose, dep="dobj")
        if (loose or sentence.child(verb.at, "dobj")) is not None and _left_alone(sentence, doer, verb):
            yield from _done(sentence, doer, verb)
            return


@needs(SEEMING, {"as"})
def dressed_as(sentence: Sentence) -> Iterator[Token]:
    """Read "gunmen dressed as soldiers killed nine": the gunmen did, and no soldiers."""
    for lead in sentence.tokens[2:]:
        verb, aside = sentence.head(lead.at), sentence.tokens[lead.at - 1]
        guise = sentence.child(verb.at, "nsubj", "nsubjpass")
        doer = sentence.head(aside.at) if aside.dep == "acl" else sentence.child(aside.at, "nsubj")
        told = lead.low == "as" and lead.dep == "mark" and aside.low in SEEMING and doer is not None
        if not told or guise is None or verb.head != aside.at or sentence.subtree(guise.at)[0] != lead.at + 1:
            continue
        place = _place(sentence, doer, aside, verb) if doer is not None else None
        if doer is None or place is None or verb.tag not in {"VBD", "VBN", "VBP", "VBZ"}:
            continue
        yield replace(lead, pos="ADP", dep="prep", head=aside.at)
        yield replace(guise, dep="pobj", head=lead.at)
        yield replace(aside, tag="VBN", dep="acl", head=doer.at)
        yield replace(verb, dep=place[0], head=place[1])
        yield replace(doer, dep=guise.dep, head=verb.at)
        loose = sentence.children(doer.at, "punct") if aside.dep == "acl" else sentence.children(aside.at)
        yield from (replace(t, head=verb.at) for t in loose if t.at > verb.at or t.at < doer.at)
        over = sentence.head(doer.at)
        if doer.dep == "pobj" and over.low == "as":
            # "as rebels dressed as soldiers attacked"
            yield replace(over, dep="mark", head=verb.at)
        return


def _place(sentence: Sentence, doer: Token, aside: Token, verb: Token) -> tuple[str, int] | None:
    """Give how a verb hangs that the parser put under what its doer only looked like."""
    over = sentence.head(doer.at)
    if aside.dep == "advcl":
        return "advcl", aside.head
    if aside.dep != "acl":
        return None
    if doer.head == doer.at:
        return "ROOT", verb.at
    if doer.dep == "pobj" and over.low == "as":
        return "advcl", over.head
    return ("ccomp", over.at) if _says(over, verb) else None


@needs({"shot"})
def shot_after_ride(sentence: Sentence) -> Iterator[Token]:
    """Read "two men on a motorbike shot dead a journalist": they shot him, from no "motorbike shot"."""
    for shot in sentence.tokens[2:-2]:
        ride, after = sentence.tokens[shot.at - 1], sentence.tokens[shot.at + 1]
        lead = next((t for t in reversed(sentence.tokens[: ride.at]) if t.pos not in {"ADJ", "DET"}), ride)
        doer = sentence.head(lead.at)
        ridden = lead.low in BEARING and ride.dep == "compound" and ride.head == shot.at
        if shot.low != "shot" or shot.pos != "NOUN" or not ridden or not _left_alone(sentence, doer, shot):
            continue
        whom = _whom(sentence, after)
        if whom is None:
            continue
        up = sentence.head(doer.at)
        over = doer if up.at != after.at else up
        dep = "ROOT" if over.head == over.at else over.dep if over is up else "ccomp"
        yield replace(
            shot, pos="VERB", tag="VBD", lemma="shoot", dep=dep, head=shot.at if dep == "ROOT" else over.head
        )
        yield replace(doer, dep="nsubj", head=shot.at)
        yield replace(ride, dep="pobj", head=lead.at)
        yield from (replace(t, head=ride.at) for t in sentence.tokens[lead.at + 1 : ride.at])
        loose = [t for k in {doer.at, over.at, after.at} for t in sentence.children(k) if t.at > whom.at]
        yield from (replace(t, head=shot.at) for t in loose)
        if after.low == "dead":
            yield replace(after, dep="acomp", head=shot.at)
            yield replace(whom, dep="dobj", head=shot.at)
        else:
            yield replace(after, dep="cc", head=shot.at)
            yield replace(sentence.head(whom.at), dep="conj", head=shot.at)
        return


def _whom(sentence: Sentence, after: Token) -> Token | None:
    """Give who was shot, behind "shot dead" or "shot and killed"."""
    if after.low == "and":
        killed = sentence.tokens[after.at + 1]
        return sentence.child(killed.at, "dobj") if killed.low in {"injured", "killed", "wounded"} else None
    begins = sentence.tokens[after.at + 1]
    if after.low != "dead" or begins.pos not in OPENING:
        return None
    nouns = (t for t in sentence.tokens[begins.at :] if t.pos in {"NOUN", "PROPN"})
    return next((t for t in nouns if t.dep != "compound" or t.head < t.at), None)


def _left_alone(sentence: Sentence, doer: Token, verb: Token) -> bool:
    """Tell whether somebody has no verb: the subject of a saying behind, of "dead", or of nothing."""
    over = sentence.head(doer.at)
    people = doer.lemma in PEOPLE or doer.actor or doer.low.endswith(("men", "ers"))
    bare = doer.head == doer.at or over.at == verb.at + 1
    return people and doer.dep in LOOSE and doer.at < verb.at and (bare or _says(over, verb))


def _says(over: Token, verb: Token) -> bool:
    return over.lemma in cues().say and over.at > verb.at


def _done(sentence: Sentence, doer: Token, verb: Token) -> Iterator[Token]:
    """Give a verb its doer, and what the parser hung on the doer behind it."""
    alone = doer.head == doer.at
    top = verb.at if alone else doer.head
    yield replace(verb, pos="VERB", tag="VBD", dep="ROOT" if alone else "ccomp", head=top)
    yield replace(doer, dep="nsubj", head=verb.at)
    yield from (replace(t, head=verb.at) for t in sentence.children(doer.at) if t.at > verb.at)
