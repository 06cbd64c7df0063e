"""Blasts that are laid to people, whatever blew up: "a gas pipeline explosion was claimed by militants"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE
from onrecord.claims.cues import cues
from onrecord.claims.negation import refused
from onrecord.claims.tokens import VERBS, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

DOING = frozenset({"carry", "cause", "claim", "set", "stage", "trigger"})
LAYING = frozenset({"attribute", "blame", "pin"})
BOMBERS = frozenset(
    {"attacker", "bomber", "cell", "extremist", "gang", "group", "gunman", "gunmen", "movement"}
    | {"organisation", "organization", "saboteur", "separatist", "terrorist"}
)
PRONOUNS = frozenset({"he", "she", "they", "we"})
PEOPLE = frozenset({"PERSON", "NORP"})


def set_off_by(sentence: Sentence, noun: Token) -> bool:
    """Tell whether people with arms are said to have set off what a noun tells of, or claim it."""
    return any(_armed(t) for t in _doers(sentence, noun))


def _doers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Give who is said to have done, or is blamed for, what a noun tells of."""
    for clause in sentence.children(noun.at, "acl", "relcl"):
        yield from _of_verb(sentence, clause, done=clause.tag == "VBN")
    verb = sentence.head(noun.at)
    if noun.dep in {"dobj", "nsubjpass"} and verb.pos in VERBS:
        yield from _of_verb(sentence, verb, done=noun.dep == "nsubjpass")
    if noun.dep == "pobj" and verb.low in {"behind", "for"}:
        yield from _over(sentence, verb)


def _of_verb(sentence: Sentence, verb: Token, *, done: bool) -> Iterator[Token]:
    """Give who does what a verb says of the noun; `done` where the verb is passive."""
    if refused(sentence, verb.at):
        return
    if verb.lemma in LAYING:
        for prep in sentence.children(verb.at, "prep"):
            yield from sentence.children(prep.at, "pobj") if prep.low in {"on", "to"} else ()
    elif verb.lemma in DOING and done:
        for by in sentence.children(verb.at, "agent"):
            yield from sentence.children(by.at, "pobj")
    elif verb.lemma in DOING:
        yield from (t for t in sentence.children(verb.at, "nsubj") if t.low not in RELATIVE)


def _over(sentence: Sentence, prep: Token) -> Iterator[Token]:
    """Read "blamed rebels for the blast", "claimed responsibility for it", "rebels were behind it"."""
    for token in list(sentence.above(prep.at))[:2]:
        if token.pos not in VERBS or refused(sentence, token.at):
            continue
        if token.lemma == "blame" and prep.low == "for":
            yield from sentence.children(token.at, "dobj", "nsubjpass")
        claims = any(t.lemma == "responsibility" for t in sentence.children(token.at, "dobj"))
        if claims or (prep.low == "behind" and token.lemma == "be"):
            yield from sentence.children(token.at, "nsubj")


def _armed(token: Token) -> bool:
    """Tell whether a word is for people with arms, a side, or somebody by name or pronoun."""
    roles = cues().roles["armed-group"] | cues().roles["military"] | BOMBERS
    own = {token.lemma, token.low, singular(token)}
    return bool(own & roles) or token.actor or token.ent in PEOPLE or token.low in PRONOUNS
