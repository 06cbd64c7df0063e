"""Blame as a noun: "laid the blame for the attack on X", "pointed the finger at X over the killing"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

BLAME = frozenset({"blame", "finger", "guilt", "responsibility"})
LAYING = frozenset({"cast", "fix", "lay", "pin", "place", "point", "put", "shift"})
FALLING = frozenset({"fall", "land", "lie", "rest"})
FOR = frozenset({"for", "over"})
ON = frozenset({"at", "on", "upon", "with"})
NAMES = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """Who is blamed for an act, and the verb that lays the blame."""

    accused: int
    verb: Token


def blame(sentence: Sentence, act: int) -> Blame | None:
    """Give who is blamed for an act that a noun names, however the parser hung the phrases."""
    prep = sentence.head(act)
    if sentence.tokens[act].dep != "pobj" or prep.low not in FOR:
        return None
    for verb in sentence.above(prep.at):
        if verb.pos not in VERBS:
            continue
        if verb.lemma not in LAYING | FALLING:
            return None
        held = next(
            (t for t in sentence.children(verb.at, "dobj", "nsubj", "nsubjpass") if t.lemma in BLAME), None
        )
        accused = next(_accused(sentence, act, verb, held), None) if held is not None else None
        return Blame(accused=accused, verb=verb) if accused is not None else None
    return None


def _accused(sentence: Sentence, act: int, verb: Token, held: Token) -> Iterator[int]:
    for at in (verb.at, held.at, act):
        for prep in sentence.children(at, "prep"):
            obj = sentence.child(prep.at, "pobj")
            if prep.low in ON and obj is not None and obj.pos in NAMES:
                yield obj.at
