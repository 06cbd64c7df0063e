"""Violent words of what nobody can hurt: "an attack on red tape", "bombarded the goal", "prices exploded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.figures import ANIMALS
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

STRIKING = frozenset(
    {
        "ambush",
        "assail",
        "assassinate",
        "assault",
        "attack",
        "batter",
        "blast",
        "bomb",
        "bombard",
        "bombardment",
    }
    | {
        "execute",
        "fire",
        "hit",
        "kill",
        "murder",
        "offensive",
        "onslaught",
        "raid",
        "shoot",
        "shot",
        "strike",
    }
    | {"target", "torpedo"}
)
QUARRELS = frozenset({"quarrel", "row", "spat", "squabble"})
PEACEFUL_WARS = frozenset({"bidding", "culture", "price", "subsidy", "tariff", "trade"})
CARRYING = frozenset({"launch", "mount", "wage"})
SOARING = frozenset({"bomb", "detonate", "explode", "explosion", "rocket"})
UNTOUCHABLE = words("untouchable")
SOARED = words("soaring")
PLAYERS = words("players")
ON = frozenset({"against", "at", "on", "over"})
WEATHER = frozenset({"cyclone", "flood", "hurricane", "storm", "tornado", "typhoon", "virus", "wave"})
MATCHES = frozenset(
    {"championship", "cup", "derby", "final", "league", "match", "playoff", "quarterfinal", "semifinal"}
)
WIDE = frozenset({"high", "over", "wide"})
FAME = frozenset({"fame", "prominence", "stardom"})


def figurative(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word of violence is said of a thing that nobody hurts, or by who only plays or blows."""
    doers, things = list(_doers(sentence, token)), list(_things(sentence, token))
    if token.lemma in STRIKING:
        if things and all(_beyond_harm(token, t) for t in things):
            return True
        if any(_blows(sentence, t) or (t.lemma in ANIMALS and t.dep == "compound") for t in doers):
            return True
        if _by_players(doers, things) or _missed(sentence, token):
            return True
    if token.lemma in CARRYING:
        return any(
            t.lemma in STRIKING and figurative(sentence, t) for t in sentence.children(token.at, "dobj")
        )
    if token.lemma in SOARING and sentence.child(token.at, "dobj", "nsubjpass") is None:
        return any(t.lemma in SOARED for t in doers)
    return token.lemma == "clash" and any(t.lemma in MATCHES for t in _within(sentence, token))


def _beyond_harm(word: Token, thing: Token) -> bool:
    """Tell whether a thing cannot be hurt: "talk of a cut" cannot, "talks" can; a piece can be executed."""
    idle = thing.low == "talk" or (word.lemma == "execute" and thing.lemma == "piece")
    return (thing.lemma in UNTOUCHABLE or idle) and not thing.place


def _blows(sentence: Sentence, doer: Token) -> bool:
    """Tell whether weather or an illness does it; "a wave of drones" is neither."""
    of = any(t.low == "of" for t in sentence.children(doer.at, "prep"))
    return doer.lemma in WEATHER and not of


def _by_players(doers: list[Token], things: list[Token]) -> bool:
    """Tell whether a player does it, and nobody is hurt by it."""
    hurt = any(t.lemma in HUMAN or t.actor or t.ent in {"PERSON", "NORP"} for t in things)
    return not hurt and any(t.lemma in PLAYERS and t.tag in {"NN", "NNP"} for t in doers)


def _missed(sentence: Sentence, token: Token) -> bool:
    """Read "shot wide", "was shot to fame"."""
    if token.lemma != "shoot":
        return False
    beside = sentence.tokens[token.at + 1 : token.at + 2]
    wide = any(t.low in WIDE for t in beside) and not any(_things(sentence, token))
    to = (t for p in sentence.children(token.at, "prep") if p.low == "to" for t in sentence.children(p.at))
    return wide or any(t.lemma in FAME for t in to)


def _doers(sentence: Sentence, token: Token) -> Iterator[Token]:
    verb = token
    if token.pos not in VERBS:
        yield from sentence.children(token.at, "poss", "compound")
        verb = sentence.head(token.at)
    if verb.dep == "acl" and verb.tag == "VBD":
        # "the film bombed", which the parser takes for a film that was bombed
        yield sentence.head(verb.at)
    if verb.pos in VERBS:
        for doer in sentence.children(verb.at, "nsubj"):
            # "a shark attack killed"
            yield from (doer, *sentence.children(doer.at, "compound"))
        for by in sentence.children(verb.at, "agent"):
            yield from sentence.children(by.at, "pobj")


def _things(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give all that it is done to: the objects, the sufferers, or what it is "on"."""
    things = [*sentence.children(token.at, "dobj", "nsubjpass")] if token.pos in VERBS else []
    for prep in sentence.children(token.at, "prep"):
        if prep.low in ON or (prep.low == "of" and token.pos not in VERBS):
            things += sentence.children(prep.at, "pobj")
    for thing in things:
        yield from (thing, *sentence.conjuncts(thing.at))


def _within(sentence: Sentence, token: Token) -> Iterator[Token]:
    for prep in sentence.children(token.at, "prep"):
        if prep.low in {"at", "in"}:
            yield from sentence.children(prep.at, "pobj")


def in_a_quarrel(sentence: Sentence, token: Token) -> bool:
    """Read "a truce in their trade war", "a ceasefire in the row over the budget": nobody bears arms."""
    preps = (*sentence.children(token.at, "prep"), *sentence.children(sentence.tokens[token.at].head, "prep"))
    led = [t for p in preps if p.low == "in" and p.at > token.at for t in sentence.children(p.at, "pobj")]
    led += sentence.children(token.at, "compound", "nmod")
    return any(t.lemma in QUARRELS or (t.lemma == "war" and _of_words(sentence, t)) for t in led)


def _of_words(sentence: Sentence, war: Token) -> bool:
    """Tell whether a war is one of trade, or of words."""
    before = {t.low for t in sentence.tokens[max(war.at - 1, 0) : war.at]}
    of = (t for p in sentence.children(war.at, "prep") if p.low == "of" for t in sentence.children(p.at))
    return bool(before & PEACEFUL_WARS) or any(t.lemma == "word" for t in of)
