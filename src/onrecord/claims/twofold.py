"""Words that tell nothing by themselves beside another: what is thrown, set off, carried out, aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

THROWING = frozenset({"hurl", "lob", "throw", "toss"})
SETTING_OFF = frozenset({"detonate", "explode"})
SENDING = THROWING | {"drop", "fire", "launch"}
PLANTING = frozenset({"plant"})
"""Verbs of readying an attack, which what follows tells the aim of."""
BOMBS = words("same-bomb")
LIGHT = words("light")
CARRYING = LIGHT - {"cease", "end", "halt", "stop", "suspend"}
"""Verbs of doing, and going on with, the act that is their object."""
PART = frozenset(
    {"all", "barrage", "both", "burst", "campaign", "dozen", "exchange", "half", "many", "most", "none"}
    | {"fifth", "majority", "number", "outbreak", "quarter", "score", "series", "several", "some", "spate"}
    | {"string", "tenth", "third", "wave"}
)
ALIKE = {
    "arrest": frozenset({"arrest"}),
    "protest": frozenset({"protest"}),
    "riot": frozenset({"clash", "riot"}),
}
"""What a word of each kind may tell the way of."""
BLASTS = frozenset({"blast", "explosion"})
HELD_IN = frozenset({"at", "during", "in"})
"""Prepositions before the gathering that people march in."""
RAIDING = frozenset({"after", "during", "following", "in"})
FIGHTING = frozenset(
    {"air", "airborne", "bombing", "commando", "cross", "cross-border", "deadly", "guerrilla", "helicopter"}
    | {"military", "rebel"}
)
"""What stands before raids that are no search for people."""


def empty(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether a trigger only carries out, or is carried by, another one of its sentence."""
    return (
        _carries(sentence, trigger, named)
        or _described(sentence, trigger, named)
        or _thrown(sentence, trigger, named)
        or _raid(sentence, trigger, named)
        or _opening(sentence, trigger, named)
    )


def _carries(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether a verb only carries out the act that is its object: "executed two airstrikes"."""
    ends = trigger.kind in {"cease", "concede", "sanction"} or trigger.row.modality is not None
    light = trigger.verbal and sentence.tokens[trigger.at].lemma in LIGHT and not ends
    acts = (named.get(t.at) for t in parts(sentence, sentence.children(trigger.at, "dobj", "nsubjpass")))
    done = any(t is not None and not t.verbal and t.row.part == "act" for t in acts)
    return trigger.row.part == "act" and light and done


def _described(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether a word only tells which act is meant: "a car bomb blast"."""
    over = named.get(sentence.tokens[trigger.at].head)
    before = sentence.tokens[trigger.at].dep in {"compound", "nmod"} and trigger.kind == "attack"
    return before and not trigger.verbal and over is not None and not over.verbal and over.kind == "attack"


def _thrown(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether a word is only what was thrown: "hurled petrol bombs"."""
    token, head = sentence.tokens[trigger.at], sentence.head(trigger.at)
    return token.dep == "dobj" and head.lemma in THROWING and token.lemma in BOMBS and head.at in named


def _raid(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether a raid is only how people were caught: "was arrested in a raid"."""
    token, prep = sentence.tokens[trigger.at], sentence.head(trigger.at)
    over = named.get(prep.head)
    caught = over is not None and over.verbal and over.kind == "arrest"
    alone = trigger.tokens == (trigger.at,) and token.low == "raid" and token.dep == "pobj"
    fought = any(sentence.tokens[k].low in FIGHTING for k in core(sentence, token.at))
    aimed = any(t.low in {"against", "on"} for t in sentence.children(token.at, "prep"))
    return alone and caught and prep.low in RAIDING and not (fought or aimed)


def _opening(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> bool:
    """Tell whether an incident is only what its clause tells: "In another incident, gunmen abducted"."""
    token, prep = sentence.tokens[trigger.at], sentence.head(trigger.at)
    over = named.get(prep.head)
    opens = prep.low == "in" and all(t.pos in {"CCONJ", "PUNCT"} for t in sentence.tokens[: prep.at])
    return token.lemma == "incident" and opens and over is not None and over.verbal


def parts(sentence: Sentence, things: tuple[Token, ...]) -> Iterator[Token]:
    """Give some words, and what they are a part of: "a string of attacks"."""
    for thing in things:
        yield thing
        if thing.pos == "NUM" or thing.lemma in PART:
            of = (p for p in sentence.children(thing.at, "prep") if p.low == "of")
            yield from (t for p in of for t in sentence.children(p.at, "pobj", "pcomp"))


def set_off(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give what a verb sets off: "detonated a bomb"."""
    if token.lemma in SETTING_OFF:
        yield from (t for t in sentence.children(token.at, "dobj") if t.lemma in BOMBS)


def carried_out(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give the act that a participle tells the aim or the way of.

    "Launched an offensive, targeting the port", "began the assault by storming the port", "planted a bomb to
    kill soldiers".
    """
    over = sentence.head(token.at)
    if token.dep == "advcl" and token.tag == "VB" and over.lemma in PLANTING:
        yield over
    if token.dep == "acl" and token.lemma in PLANTING | SENDING and over.dep == "nsubj":
        # "a mine planted by rebels killed nine", "rockets fired from X hit a house"
        yield sentence.head(over.at)
    if token.dep == "pcomp" and over.low == "by":
        over = sentence.head(over.at)
    elif token.dep != "advcl":
        return
    if token.tag == "VBG" and over.lemma in CARRYING:
        yield from parts(sentence, sentence.children(over.at, "dobj", "nsubjpass"))


def gathering(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> Trigger | None:
    """Give the protest, riot or arrest that a word tells the aim or the way of, or that went on in it.

    "Took to the streets to protest", "demonstrated in protest", "marched in a rally", "marched, with some
    shouting slogans", "clashed with police, throwing stones".
    """
    token, head = sentence.tokens[trigger.at], sentence.head(trigger.at)
    kinds = ALIKE.get(trigger.kind, frozenset())
    if trigger.verbal and token.dep == "conj" and token.tag == head.tag == "VBG" and head.at in named:
        return _of_kind(named, (head,), frozenset({trigger.kind} if kinds else ()))
    if token.tag in {"VB", "VBG"} and token.dep in {"advcl", "xcomp"}:
        held = sentence.children(head.at, "dobj") if head.lemma in LIGHT else ()
        return _of_kind(named, (head, *held), kinds)
    beside = head if token.dep == "pcomp" else sentence.head(head.at)
    if token.tag == "VBG" and token.dep in {"acl", "pcomp"} and beside.low == "with":
        return _of_kind(named, (sentence.head(beside.at),), kinds)
    of = token.dep == "pobj" and head.low == "of"
    whole = sentence.head(head.at) if of else token
    if of and whole.low != "one":
        return None
    held_in = whole.dep == "pobj" and sentence.head(whole.at).low in HELD_IN
    aside = whole.dep in {"appos", "npadvmod"}
    return _of_kind(named, _up_to_verb(sentence, whole), kinds) if held_in or aside else None


def _up_to_verb(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give what a word hangs on, up to its verb and those that the verb is joined to."""
    for over in sentence.above(token.at):
        yield over
        if over.pos in VERBS and over.dep != "conj":
            return


def _of_kind(
    named: Mapping[int, Trigger], over: Iterator[Token] | tuple[Token, ...], kinds: frozenset[str]
) -> Trigger | None:
    return next((named[t.at] for t in over if t.at in named and named[t.at].kind in kinds), None)


def went_off(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give the explosion that a bomb brought about: "a blast shook the port when a bomb went off"."""
    token = sentence.tokens[trigger.at]
    when = any(t.low in {"as", "when"} for t in sentence.children(token.at, "mark", "advmod"))
    off = any(sentence.tokens[k].lemma in BOMBS | {"off"} for k in trigger.tokens)
    if token.dep == "advcl" and when and off:
        yield from (t for t in sentence.children(token.head, "nsubj", "nsubjpass") if t.lemma in BLASTS)


def carried_out_by(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give what those did who carried an act out: "an attack carried out by one who blew himself up"."""
    verb = sentence.head(trigger.at)
    if trigger.verbal or verb.lemma not in CARRYING or sentence.tokens[trigger.at].dep != "nsubjpass":
        return
    doers = (t for by in sentence.children(verb.at, "agent") for t in sentence.children(by.at, "pobj"))
    yield from (deed for who in doers for deed in sentence.children(who.at, "relcl"))
