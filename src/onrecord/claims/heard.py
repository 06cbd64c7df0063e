"""Blasts that are heard of an attack which the words name beside them: both are one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

BLASTS = frozenset({"blast", "boom", "detonation", "explosion"})
HEARING = frozenset({"feel", "hear", "record", "report", "see"})
SHAKING = frozenset({"jolt", "rattle", "rock", "shake"})
CAUSED = frozenset({"because", "due"})
AFTER = frozenset({"after", "amid", "during", "following"})
ANOTHER = frozenset({"another", "new", "second", "secondary", "separate", "subsequent", "third"})
LOUD = words("same-air") | words("same-bomb") | words("same-guns")
"""Words for acts that are heard as blasts; "the attack" may be one of guns."""


def heard_of(sentence: Sentence, trigger: Trigger, named: Mapping[int, Trigger]) -> int | None:
    """Give the act of which a blast is heard: "hearing explosions due to a strike", "heard after a raid".

    "Hours after the raid", "a second explosion" and "secondary explosions" are not of its own blast.
    """
    noun = sentence.tokens[trigger.at]
    if trigger.verbal or noun.lemma not in BLASTS:
        return None
    if any(t.low in ANOTHER for t in sentence.children(noun.at, "amod", "det")):
        return None
    acts = (named.get(t.at) for t in _beside(sentence, noun))
    return next((t.at for t in acts if t is not None and t.kind == "attack" and t.row.part == "act"), None)


def _beside(sentence: Sentence, noun: Token) -> Iterator[Token]:
    verb = sentence.head(noun.at)
    heard = verb.lemma in HEARING and noun.dep in {"dobj", "nsubjpass"}
    if verb.pos in VERBS and (heard or (verb.lemma in SHAKING and noun.dep == "nsubj")):
        yield from _after(sentence, noun.at, CAUSED)
        yield from _after(sentence, verb.at, CAUSED)
        if verb.dep == "xcomp":
            # "reported hearing explosions in X, east of Y, due to an attack": hung on the reporting
            yield from _after(sentence, verb.head, CAUSED)
        yield from (t for t in _after(sentence, verb.at, AFTER) if sentence.has(t.at, LOUD))


def _after(sentence: Sentence, at: int, leads: frozenset[str]) -> Iterator[Token]:
    """Give what stands right after some prepositions, where no time stands before them."""
    for prep in sentence.children(at, "prep", "agent"):
        if prep.low not in leads or sentence.child(prep.at, "npadvmod", "advmod") is not None:
            continue
        for lead in (prep, *sentence.children(prep.at, "pcomp", "prep")):
            yield from sentence.children(lead.at, "pobj")
