"""Deaths that are no violence: accidents, disasters, diseases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.accidents import no_attack
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

MISHAPS = words("mishaps")
ARMS = words("arms")
BLAZE = frozenset({"a", "an", "another", "the", "this"})
BURNING = frozenset({"break", "burn", "engulf", "gut", "kill", "rage", "rip", "spread", "start", "sweep"})
HITTING = frozenset({"batter", "hit", "pound", "ravage", "rock", "strike"})
FIRES = frozenset({"blaze", "fire", "flame", "inferno", "wildfire"})
WEATHER = frozenset(
    {"eruption", "gale", "hailstorm", "rainstorm", "sandstorm", "snowstorm", "storm", "thunderstorm"}
)
VEHICLES = words("traffic")
CRASHING = frozenset({"crash", "plough", "plow", "slam", "smash"})
AIMED = words("sites") | words("crowds")
"""What somebody aims at who drives into it; trees and ditches are hit by mishap."""
VIOLENT = frozenset({"attack", "clash"})
SENDING = frozenset(
    {"deploy", "deployment", "dispatch", "mobilisation", "mobilise", "mobilization", "mobilize", "send"}
)
DISASTERS = frozenset(
    {"avalanche", "blizzard", "cyclone", "earthquake", "flood", "flooding", "hurricane", "landslide"}
    | {"mudslide", "quake", "tornado", "tsunami", "typhoon", "volcano", "wildfire"}
)
CAUSES = MISHAPS | DISASTERS | {"cold", "dehydration", "hunger", "thirst"}
"""What kills by itself."""
LEADING = frozenset({"by", "from", "in", "of"})
BREAKING = frozenset(
    {"capsize", "collapse", "collide", "crash", "derail", "overturn", "plunge", "sink", "skid"}
)
WHEN = frozenset({"after", "as", "when"})
WOODS = frozenset({"bush", "forest", "wild"})


def mishap(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of an accident, a disaster or a disease, and of nobody with arms."""
    named = any(t.lemma in MISHAPS and t.pos in {"NOUN", "PROPN", "VERB", "ADJ"} for t in sentence.tokens)
    named = named or any(_weather(t) for t in sentence.tokens)
    if not named and no_attack(sentence):
        return True
    return (named or _blaze(sentence) or _run_over(sentence)) and not armed(sentence)


def _weather(token: Token) -> bool:
    """Tell whether a noun is a storm or the like that does or causes something."""
    return token.lemma in WEATHER and token.pos == "NOUN" and token.dep in {"nsubj", "pobj"}


def _blaze(sentence: Sentence) -> bool:
    """Tell whether people are hurt "in a fire" or a fire breaks out, which is no gunfire."""
    for token in sentence.tokens:
        if token.low != "fire" or not any(t.low in BLAZE for t in sentence.children(token.at, "det")):
            continue
        head = sentence.head(token.at)
        if (token.dep == "pobj" and head.low in {"in", "by"}) or (
            token.dep == "nsubj" and head.lemma in BURNING
        ):
            return True
    return False


def traffic(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether something is hit in traffic: what people with arms drive, or drive at people, is not."""
    token = sentence.tokens[trigger.at]
    if not trigger.verbal or trigger.kind != "attack" or _armed_there(sentence, trigger.at):
        return False
    if _by_vehicle(sentence, token):
        return not armed(sentence)
    return token.lemma in CRASHING and not _at_people(sentence, token)


def _at_people(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what crashes is driven at people or at what they gather in, as attackers do."""
    into = [
        t
        for p in sentence.children(verb.at, "prep")
        if p.low in {"into", "in", "at"}
        for t in sentence.children(p.at, "pobj")
    ]
    aimed = (*into, *sentence.children(verb.at, "dobj"))
    return any(t.lemma in HUMAN | AIMED or t.actor for t in aimed)


def relief(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether soldiers are sent to where a flood or an earthquake was, and to no fight."""
    if trigger.kind != "move" or sentence.tokens[trigger.at].lemma not in SENDING or armed(sentence):
        return False
    return any(_disaster(sentence, t) for t in sentence.tokens)


def _disaster(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word names a disaster; "a flood of refugees" is none."""
    if token.low in {"fire", "fires"}:
        return any(t.low in WOODS for t in sentence.children(token.at, "compound", "amod"))
    of = any(t.low == "of" for t in sentence.children(token.at, "prep"))
    return (token.lemma in DISASTERS and token.pos == "NOUN" and not of) or token.low == "flooded"


def burnt(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a fire or a flood destroyed something: "the blaze destroyed two houses"."""
    first = sentence.tokens[trigger.at]
    while first.dep == "conj" and sentence.child(first.at, "nsubj", "nsubjpass", "agent") is None:
        first = sentence.head(first.at)
    doers = [*sentence.children(first.at, "nsubj")]
    doers += [t for by in sentence.children(trigger.at, "agent") for t in sentence.children(by.at, "pobj")]
    wild = any(t.lemma in MISHAPS or t.lemma in FIRES or _weather(t) for t in doers)
    hit = first.lemma in HITTING and any(t.lemma in MISHAPS or _weather(t) for t in doers)
    struck = trigger.kind == "attack" and hit
    return (trigger.kind == "destroy" or struck) and trigger.verbal and wild and not armed(sentence)


def _run_over(sentence: Sentence) -> bool:
    return any(t.pos in VERBS and _by_vehicle(sentence, t) for t in sentence.tokens)


def _by_vehicle(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a vehicle, and nobody, did it: "was hit by a car"."""
    by = (p for p in sentence.children(verb.at, "agent", "prep") if p.low == "by")
    return any(t.lemma in VEHICLES for p in by for t in sentence.children(p.at, "pobj"))


def natural(sentence: Sentence, found: Sequence[Trigger], before: Sequence[Sentence]) -> bool:
    """Tell whether the harm that a sentence tells of is no violence: it, or the one before, names why.

    Where somebody did it, or an act of violence stands beside it, it is.
    """
    acts = [t for t in found if t.kind in VIOLENT and t.row.part != "harm"]
    harms = [t for t in found if t.kind in VIOLENT and t.row.part == "harm"]
    if acts or not harms or any(_done(sentence, t.at) for t in harms):
        return False
    return mishap(sentence) or (bool(before) and mishap(before[-1]) and not armed(sentence))


def _done(sentence: Sentence, at: int) -> bool:
    """Tell whether people are named as those who did it."""
    doers = [*sentence.children(at, "nsubj")] if sentence.child(at, "dobj") is not None else []
    doers += [t for by in sentence.children(at, "agent") for t in sentence.children(by.at, "pobj")]
    return any(t.lemma in HUMAN or t.actor or t.ent in {"PERSON", "NORP"} for t in doers)


def armed(sentence: Sentence) -> bool:
    """Tell whether a sentence names arms, who bears them or what is done with them."""
    return any(map(_is_armed, sentence.tokens))


def _is_armed(token: Token) -> bool:
    return token.lemma in ARMS and not (token.lemma == "strike" and token.pos in VERBS)


def _armed_there(sentence: Sentence, at: int) -> bool:
    """Tell whether arms are named under a word, but in what only tells more of a place or a person."""
    aside = {
        k
        for number in sentence.subtree(at)
        if sentence.tokens[number].dep == "relcl"
        for k in sentence.subtree(number)
    }
    return any(_is_armed(sentence.tokens[k]) for k in sentence.subtree(at) if k not in aside)


def by_mishap(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether people came to harm by no violence, whatever else the sentence tells.

    "Floods killed 30 in X, where fighting went on"; "were killed when their truck overturned".
    """
    at = trigger.at
    if trigger.kind not in VIOLENT or trigger.row.part != "harm" or _armed_there(sentence, at):
        return False
    causes = [*sentence.children(at, "nsubj")] if sentence.child(at, "dobj") is not None else []
    leads = (p for p in sentence.children(at, "agent", "prep") if p.low in LEADING)
    causes += [t for p in leads for t in sentence.children(p.at, "pobj")]
    # "it sank" may be what was attacked
    clauses = (
        t
        for t in sentence.children(at, "advcl")
        if t.lemma in BREAKING
        and not _at_people(sentence, t)
        and all(k.pos != "PRON" for k in sentence.children(t.at, "nsubj"))
    )
    return any(t.lemma in CAUSES and t.pos == "NOUN" for t in causes) or any(
        t.low in WHEN for c in clauses for t in sentence.children(c.at, "advmod", "mark")
    )
