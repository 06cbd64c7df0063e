"""Aircraft without a pilot that somebody shot down: an attack on whose they were, where they attacked nobody.

What air defences shoot down was on its way to strike, and is an attack of whoever sent it that failed. A
single drone that is called somebody's, or made to look and not to strike, was struck itself: nobody must be
read as an attacker for having lost it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.lexicon import Row
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

DOWNED = "trigger.downed"
DRONES = frozenset({"drone", "quadcopter", "uav", "uavs"})
WATCHING = words("watching-drones")
STRIKING = frozenset(
    {"armed", "attack", "bomb", "booby", "explosive", "explosives", "fpv", "incoming", "kamikaze", "laden"}
    | {"loaded", "packed", "rigged", "shahed", "suicide"}
)
DEFENCES = frozenset({"air", "antiaircraft", "anti", "defence", "defense", "interceptor", "dome"})
HEADED = frozenset({"aim", "approach", "attack", "enter", "fire", "fly", "head", "launch", "send", "target"})
OWNERS = frozenset({"GPE", "NORP", "ORG"})
DOWNING = frozenset({"bring", "down", "shoot"})
PART = frozenset({"one", "some", "several"})
STANDING = frozenset({"it", "them", "they", "these", "those"})
SHARES = PART | {"all", "both", "dozens", "each", "half", "many", "most", "rest"}


def struck_itself(sentence: Sentence, trigger: Trigger) -> Trigger:
    """Give the shooting down of a drone as an attack on it, where it is one; all else as it is."""
    verb = sentence.tokens[trigger.at]
    if trigger.row.modality is not Modality.ATTEMPTED or verb.lemma not in DOWNING or not trigger.verbal:
        return trigger
    drones = list(drones_of(sentence, verb))
    if not drones or _by_defences(sentence, verb) or not all(_struck(sentence, t) for t in drones):
        return trigger
    return replace(trigger, row=replace(trigger.row, modality=None), rule=DOWNED)


def drones_of(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Give the drones that a verb tells of: "shot down a drone", "one of its drones was downed"."""
    things = [*sentence.children(verb.at, "dobj", "nsubjpass")]
    if verb.dep in {"acl", "relcl"}:
        things.append(sentence.head(verb.at))
    for thing in things:
        if thing.lemma in DRONES or _watches(sentence, thing):
            yield thing
        elif thing.low in PART:
            of = (sentence.tokens[f.at] for f in after(sentence, thing.at, {"of"}, "of"))
            yield from (t for t in of if t.lemma in DRONES)


def _struck(sentence: Sentence, drone: Token) -> bool:
    """Tell whether a drone only watched, or is a single one of somebody's that was not about to strike."""
    if any(sentence.tokens[k].low in STRIKING for k in sentence.subtree(drone.at) if k < drone.at):
        return False
    if any(t.lemma in HEADED for t in sentence.children(drone.at, "acl", "relcl")):
        return False
    alone = drone.tag in {"NN", "NNP"} or drone.dep == "pobj"
    return _watches(sentence, drone) or (alone and _owned(sentence, drone))


def _watches(sentence: Sentence, drone: Token) -> bool:
    near = [drone, *sentence.children(drone.at, "amod", "compound", "nmod", "appos")]
    return any(t.low in WATCHING for t in near)


def _owned(sentence: Sentence, drone: Token) -> bool:
    before = sentence.children(drone.at, "amod", "compound", "nmod", "poss")
    return any(t.ent in OWNERS or t.actor or t.dep == "poss" for t in before)


def _by_defences(sentence: Sentence, verb: Token) -> bool:
    """Tell whether air defences did it, which shoot at what comes to strike."""
    doers = list(sentence.children(verb.at, "nsubj"))
    doers += [t for by in sentence.children(verb.at, "agent") for t in sentence.children(by.at, "pobj")]
    return any(sentence.tokens[k].low in DEFENCES for t in doers for k in sentence.subtree(t.at)[:8])


def brings_down(trigger: Trigger) -> bool:
    """Tell whether a verb tells that an aircraft was shot down, and no attack was stopped by it."""
    aloft = bool(trigger.row.object) and trigger.row.object <= airborne()
    return trigger.verbal and aloft and trigger.row.modality is not Modality.ATTEMPTED


def stand_for_aircraft(sentence: Sentence, verb: Token, row: Row) -> bool:
    """Read "shot down all of them": drones or missiles, if no aircraft of a row stands before and no people.

    Who shoots them down is no attacker, as who shoots at people is.
    """
    particle = any(t.low == "down" for t in sentence.children(verb.at, "prt", "advmod"))
    supposed = any(t.low in {"if", "unless"} for t in sentence.children(verb.at, "mark"))
    if verb.lemma not in DOWNING or not (particle or verb.lemma == "down") or supposed:
        return False
    things = [*sentence.children(verb.at, "dobj", "nsubjpass")]
    things += [t for t in sentence.children(verb.at, "npadvmod") if t.pos == "NUM"]
    of = [sentence.tokens[f.at] for t in things for f in after(sentence, t.at, {"of"}, "of")]
    if any({t.lemma, t.low} & row.object for t in of):
        # "had shot down 20 of 30 drones": the parser takes the number for a measure
        return True
    before = [t for t in sentence.tokens[: verb.at] if t not in things]
    met = next((t for t in reversed(before) if {t.lemma, t.low} & airborne()), None)
    meant = {t.low for t in things} & STANDING or {t.low for t in of} & STANDING
    if not meant and not (met is not None and any(t.low in SHARES or t.pos == "NUM" for t in things)):
        return False
    if met is not None and verb.lemma == "down" and verb.dep == "conj" and met.head == verb.head:
        # "intercepted the missiles and downed most of them" is told once
        return False
    if met is not None:
        return bool({met.lemma, met.low} & row.object)
    return row.modality is Modality.ATTEMPTED and not any(t.lemma in HUMAN for t in before)


def airborne() -> frozenset[str]:
    """Give the nouns for what is shot down."""
    rows = (row for phrase, row in table().phrases["shoot"] if phrase[-1] == "down")
    return frozenset().union(*(row.object for row in rows))
