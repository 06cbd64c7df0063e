"""Whom an act befell, by how it is told: "was launched against X", "X is under attack", "a volley at X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.borne import fits
from onrecord.claims.candidates import RELATIVE, Found, after
from onrecord.claims.doer import does
from onrecord.claims.struck import GOING, ON, SITES, UPON, VEHICLES
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

CONCENTRATING = frozenset({"center", "centre", "concentrate", "focus"})
BEING = frozenset({"be", "come", "fall", "get", "live", "remain", "stay"})
VOLLEYS = frozenset({"barrage", "burst", "hail", "round", "salvo", "volley"})
FIRING = frozenset({"fire", "launch", "lob", "pour", "shoot", "throw"})
BURSTING = frozenset({"blow", "detonate", "explode", "go"})
WITHIN = frozenset({"aboard", "beneath", "in", "inside", "under", "underneath"})
HOLDING = VEHICLES | GOING | SITES | words("sites")
"""What a bomb goes off in or under, and strikes; in a town or a street it only was there."""


def befallen(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what an act told by a noun, or by "under siege", befell."""
    token = sentence.tokens[trigger.at]
    if trigger.kind != "attack":
        return
    yield from _carried_out(sentence, token)
    yield from _under(sentence, trigger)
    if token.lemma in VOLLEYS:
        yield from _fired(sentence, token)


def burst_in(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what a bomb went off in or under: "exploded in the car of a judge", "went off in a bus"."""
    verb = sentence.tokens[trigger.at]
    if verb.lemma not in BURSTING or trigger.kind != "attack" or sentence.child(verb.at, "dobj") is not None:
        return
    if passive(sentence, verb.at):
        return
    for found in after(sentence, verb.at, WITHIN, "target.{}"):
        if sentence.tokens[found.at].lemma in HOLDING:
            yield found


def _carried_out(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Read "attacks were launched against X", "the shelling concentrated on X"."""
    verb = sentence.head(token.at)
    leads = frozenset[str]()
    if token.dep == "nsubjpass" and does(verb):
        leads = UPON
    elif token.dep == "nsubj" and verb.lemma in CONCENTRATING:
        leads = frozenset({"around", "on", "upon"})
    yield from (f for f in after(sentence, verb.at, leads, "target.{}") if fits(sentence, f))


def _under(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Read "the town has been under constant shelling", "came under a siege": it befell the subject."""
    token = sentence.tokens[trigger.at]
    inside = (sentence.tokens[k] for k in trigger.tokens)
    under = next((t for t in inside if t.low == "under"), sentence.head(token.at))
    verb = sentence.head(under.at)
    if under.low != "under" or under.dep != "prep" or verb.pos not in VERBS or verb.lemma not in BEING:
        return
    for subject in sentence.children(verb.at, "nsubj"):
        whom = sentence.head(verb.at) if subject.low in RELATIVE and verb.dep == "relcl" else subject
        if whom.pos in {"NOUN", "PROPN"}:
            yield Found(at=whom.at, rule="target.suffers")


def _fired(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Read "fired a volley of rockets at X": what was fired is no place, so that "at" leads to its aim."""
    verb = sentence.head(token.at)
    of = [t.at for p in sentence.children(token.at, "prep") if p.low == "of" for t in sentence.children(p.at)]
    over = [verb.at] if verb.lemma in FIRING and token.dep in {"dobj", "nsubjpass"} else []
    for number in (token.at, *of, *over):
        yield from (f for f in after(sentence, number, ON, "target.{}") if fits(sentence, f))
