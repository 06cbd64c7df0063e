"""With what an attack was made, as its words tell: the row's means, a weapon beside it, what blew up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.downed import brings_down
from onrecord.claims.lexicon import table
from onrecord.claims.struck import dug, ran_into
from onrecord.claims.tokens import core, singular
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

VEHICLES = frozenset({"car", "truck", "vehicle"})
GUNMEN = frozenset({"gunman", "gunmen"})
FALLING = frozenset({"fall", "rain"})
BURSTS = frozenset({"blast", "detonate", "detonation", "explode", "explosion"})
"""Words that tell that something blew up, and not what."""
LEFTOVER = frozenset({"leftover", "ordnance", "remnant", "unexploded", "uxo"})
DEVICES = words("devices")
CLUSTERS = frozenset({"bomblet", "cluster", "submunition"})
"""What bursts over a wide ground, and is no bomb that was laid."""
LEAVING = frozenset({"leave"})
STORES = frozenset({"arsenal", "depot", "dump", "stockpile", "store", "warehouse"})
STORED = words("munitions") | {"ammunition", "arms", "fuel", "munitions", "weapon", "weapons"}
SENSED = frozenset({"hear", "see"})
BEARING = frozenset({"airstrike", "artillery", "drone", "missile", "rocket"})
"""Means of what is fired otherwise than by hand."""
FIRING = frozenset({"fire", "open"})
HARMLESS = frozenset({"flare", "flares", "gas", "rubber", "smoke", "stun", "tear", "teargas"})
"""Words of what is fired to drive people off, or to give light."""
PASSED = frozenset({"behind", "earlier", "over", "past", "previous", "the"})
"""Words that may stand between what was left and what left it, beside "left by"."""
STRIKING = frozenset({"ambush", "attack", "hit", "storm", "strike", "target"})
STORMING = frozenset({"ambush", "attack", "raid", "storm"})
"""What is done to a mine where people dig: nobody storms one that bursts."""
CRAFT = frozenset({"aircraft", "drone", "helicopter", "jet", "plane", "tank", "truck", "uav", "warplane"})
"""What carries weapons, and may be struck itself."""
CAUSING = frozenset({"cause", "trigger"})


def means_of(sentence: Sentence, trigger: Trigger) -> str | None:
    """Give the means of an attack from the row, or from the weapon among the words that hang on it."""
    if trigger.kind != "attack":
        return None
    near, chief = list(_near(sentence, trigger)), sentence.tokens[trigger.at]
    own = "artillery" if chief.lemma in {"shell", "shelling", "bombard"} else trigger.row.means
    armed = [
        t for t in near if t.lemma in table().means and not dug(sentence, t) and not _no_weapon(sentence, t)
    ]
    armed = [t for t in armed if not _rode(sentence, t)]
    found = [table().means[t.lemma] for t in armed if t.lemma not in GUNMEN]
    fell = chief.lemma in FALLING and "ied" in {own, *found[:1]}
    if fell or any(_left(sentence, t) for t in _struck_by(sentence, trigger)):
        # a bomb that falls was dropped
        return "airstrike" if fell else "landmine"
    if own == "shooting" and chief.lemma in FIRING:
        return next((means for means in _fired(sentence, trigger) if means in BEARING), own)
    if own is None:
        # "gunmen fired a missile" tells the weapon, "gunmen killed two" only who they were
        found = found or [table().means[t.lemma] for t in armed]
    lemmas = {t.lemma for t in near}
    if ("suicide" in lemmas and VEHICLES & lemmas) or (
        own in {None, "ied"} and any(_in_vehicle(sentence, t) for t in near)
    ):
        return "vehicle-bomb"
    if own == "ied" and chief.lemma in BURSTS:
        return _of_burst(sentence, trigger, found)
    return own if own not in {None, "ied"} else next(iter(found), own)


def _rode(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody only came in a truck ("men in trucks attacked it"), or fired "in the air"."""
    lead = sentence.head(token.at).low if token.dep == "pobj" else ""
    rode = token.lemma in VEHICLES and lead in {"aboard", "from", "in", "on"}
    return rode or (token.low == "air" and lead in {"in", "into"})


def _of_burst(sentence: Sentence, trigger: Trigger, found: list[str]) -> str | None:
    """Give what blew up, where the words tell it; people take a blast for a bomb unless told otherwise."""
    cluster = (t for one in _burst(sentence, trigger) for t in _named(sentence, one) if t.lemma in CLUSTERS)
    if next(cluster, None) is not None:
        return "other"
    if not found and _unknown(sentence, sentence.tokens[trigger.at]):
        return None
    caused = (
        table().means[t.lemma]
        for clause in sentence.children(trigger.at, "acl")
        for by in sentence.children(clause.at, "agent")
        for cause in _objects(sentence, by)
        for t in _named(sentence, cause)
        if clause.lemma in CAUSING and t.lemma in table().means
    )
    return next(caused, None) or next(iter(found), trigger.row.means)


def _struck_by(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give what is told to have blown up, or to have hurt people."""
    yield from _burst(sentence, trigger)
    for by in sentence.children(trigger.at, "agent"):
        yield from _objects(sentence, by)


def _wielded(sentence: Sentence, craft: Token) -> bool:
    return sentence.head(craft.at).low in {"by", "using", "with"}


def _near(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give the words that may tell the weapon; what a count takes in tells only that of some."""
    if not trigger.verbal:
        yield from (sentence.tokens[k] for k in core(sentence, trigger.at))
    sides = ("nsubj",) if ran_into(sentence, trigger.at) is None else ()
    # an aircraft that is shot down is what was struck, not what it was struck with
    things = () if brings_down(trigger) else ("dobj", "nsubjpass")
    for kid in sentence.children(trigger.at, "agent", "prep", *things, *sides):
        if kid.low != "including":
            struck = kid.dep in {"dobj", "nsubjpass"} and sentence.tokens[trigger.at].lemma in STRIKING
            near = (sentence.tokens[k] for k in sentence.subtree(kid.at)[:8])
            # "attacked a tank", "stormed a drone base": that is what was struck, not "a site with drones"
            craft = CRAFT | ({"mine"} if sentence.tokens[trigger.at].lemma in STORMING else set())
            yield from (t for t in near if not struck or t.lemma not in craft or _wielded(sentence, t))
    if trigger.verbal and sentence.tokens[trigger.at].dep == "relcl":
        yield sentence.head(trigger.at)


def _no_weapon(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word only says what a weapon is against, or is of what drives people off: "tear gas"."""
    before = [t.low for t in sentence.tokens[max(0, token.at - 2) : token.at]]
    return before == ["anti", "-"] or before[-1:] == ["anti"] or bool(HARMLESS.intersection(before[-1:]))


def _fired(sentence: Sentence, trigger: Trigger) -> Iterator[str]:
    """Give the means of what is fired, fires, or is fired with: "a missile was fired on a base"."""
    heads = [*sentence.children(trigger.at, "dobj", "nsubj", "nsubjpass")]
    heads += [
        t for p in sentence.children(trigger.at, "prep") if p.low == "with" for t in _objects(sentence, p)
    ]
    if sentence.tokens[trigger.at].dep in {"acl", "relcl"}:
        heads.append(sentence.head(trigger.at))
    for head in heads:
        for token in _named(sentence, head):
            name = token.lemma if token.lemma in table().means else singular(token)
            if name in table().means and name != "air" and not _no_weapon(sentence, token):
                yield table().means[name]


def _named(sentence: Sentence, head: Token) -> Iterator[Token]:
    yield from (sentence.tokens[k] for k in core(sentence, head.at))


def _objects(sentence: Sentence, prep: Token) -> tuple[Token, ...]:
    return sentence.children(prep.at, "pobj")


def _burst(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give what is told to have blown up: "the explosion of X", "X exploded"."""
    yield from sentence.children(trigger.at, "nsubj", "nsubjpass", "compound", "nmod")
    for prep in sentence.children(trigger.at, "prep"):
        if prep.low in {"of", "from"}:
            yield from _objects(sentence, prep)


def _left(sentence: Sentence, thing: Token) -> bool:
    """Tell whether what blew up was left from earlier fighting: "remnants of war", "a shell left by"."""
    inside = {t.lemma for t in _named(sentence, thing)}
    left = any(t.lemma in LEAVING for t in sentence.children(thing.at, "acl", "relcl"))
    return bool(inside & LEFTOVER) or (left and bool(inside & (DEVICES | {"body", "object"})))


def left_by(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun names what left a device behind: "remnants left by previous shelling".

    Told by the order of the words, for the parser may hang it on the blast.
    """
    first = core(sentence, at)[0]
    before = [t for t in sentence.tokens[max(0, first - 5) : first] if t.low not in PASSED]
    if [t.low for t in before[-2:]] not in (["left", "by"], ["left", "from"]):
        return False
    return len(before) > 2 and before[-3].lemma in DEVICES | LEFTOVER


def _unknown(sentence: Sentence, chief: Token) -> bool:
    """Tell whether nothing is known of a blast but its sound, or that stored arms blew up."""
    verb = sentence.head(chief.at)
    heard = chief.dep in {"dobj", "nsubjpass"} and verb.lemma in SENSED
    under = [sentence.tokens[k] for k in sentence.subtree(verb.at if heard else chief.at)]
    stored = any(t.lemma in STORES and _of_arms(sentence, t) for t in under)
    return heard or stored


def _of_arms(sentence: Sentence, store: Token) -> bool:
    before = {t.lemma for t in _named(sentence, store)}
    of = {t.lemma for p in sentence.children(store.at, "prep") for t in _objects(sentence, p)}
    return bool((before | of) & STORED)


def _in_vehicle(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is a car bomb's."""
    return token.lemma == "bomb" and token.at > 0 and sentence.tokens[token.at - 1].lemma in VEHICLES
