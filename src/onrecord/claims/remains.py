"""The dead that are found or taken in: "the bodies of 12 villagers were recovered"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.fitness import CORPSES
from onrecord.claims.lexicon import Row
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

REMAINS = "trigger.remains"
ROW = Row(kind="attack", part="harm", weak=True)
"""What a body says of an act: it counts where violence is told, there or before."""
MET = words("meeting-the-dead")
TAKEN_IN = words("taking-in-the-dead")
MARKS = words("marks-of-violence")
KNOWN = frozenset({"her", "his", "that", "the", "their", "these", "those"})
PEOPLE = frozenset({"NORP", "PERSON"})
GRAVES = frozenset({"grave", "pit"})
MORTUARIES = words("mortuaries")
CAPTIVES = frozenset({"captive", "detainee", "hostage", "prisoner"})
"""Whose bodies are given back long after they died."""


def remains(sentence: Sentence, *, missing: bool = False) -> Iterator[tuple[int, bool]]:
    """Give the words for bodies that somebody found or took in, and whether they bear marks of violence.

    "Their bodies" are of people whose death was told, unless they were `missing`: taken by somebody before.
    """
    for token in sentence.tokens:
        if token.lemma not in CORPSES or token.pos != "NOUN" or (verb := _met(sentence, token)) is None:
            continue
        known = _known(sentence, token)
        if known and missing:
            yield token.at, True
        elif not known and _of_people(sentence, token):
            yield token.at, _marked(sentence, token, verb)


def _known(sentence: Sentence, token: Token) -> bool:
    """Tell whether bodies are those of people told of before: "their bodies", "the bodies of the ten"."""
    of = [t for p in sentence.children(token.at, "prep") if p.low == "of" for t in sentence.children(p.at)]
    return any(p.low in KNOWN for t in (of or [token]) for p in sentence.children(t.at, "det", "poss"))


def _of_people(sentence: Sentence, token: Token) -> bool:
    """Tell whether bodies are counted or are somebody's: no "governing body", no "remains of a drone"."""
    of = [t for p in sentence.children(token.at, "prep") if p.low == "of" for t in sentence.children(p.at)]
    if any(t.lemma in CAPTIVES for t in of):
        return False
    if of:
        return any(t.pos == "NUM" or t.lemma in HUMAN or t.ent in PEOPLE or t.actor for t in of)
    counted = sentence.child(token.at, "nummod") is not None or token.tag == "NNS"
    return counted and token.lemma != "remains"


def _met(sentence: Sentence, token: Token) -> Token | None:
    """Give the verb that tells how bodies came to light."""
    here = token
    while here.dep == "conj":
        here = sentence.head(here.at)
    verb = sentence.head(here.at)
    grave = sentence.head(verb.at)
    if grave.lemma in GRAVES and verb.dep in {"acl", "prep"}:
        # "found a mass grave with 30 bodies"
        here, verb = grave, sentence.head(grave.at)
    if here.dep not in {"dobj", "nsubj", "nsubjpass"}:
        return None
    taken_in = verb.lemma in TAKEN_IN and any(t.lemma in MORTUARIES for t in sentence.tokens)
    return verb if taken_in or verb.lemma in MET else None


def _marked(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Tell whether what is said of bodies tells of violence: "with their hands tied", "in a mass grave"."""
    near = [sentence.tokens[k] for t in (token, verb) for k in sentence.subtree(t.at)]
    graves = (t for t in near if t.lemma in GRAVES and t.at)
    mass = any(sentence.tokens[t.at - 1].low == "mass" for t in graves)
    return mass or any(MARKS & {t.lemma, t.low} for t in near)
