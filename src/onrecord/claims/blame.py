"""Blame as a noun: "laid the blame for the attack on X", "pointed the finger at X over the killing".

Suspicion that falls on somebody after an act, and a hand that is seen in one, lay it on them as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

BLAME = frozenset({"blame", "finger", "guilt", "responsibility", "suspicion"})
SUSPICION = frozenset({"finger", "suspicion"})
SEEING = frozenset({"detect", "see"})
HANDS = frozenset({"fingerprint", "hand"})
LAYING = frozenset({"cast", "fix", "lay", "pin", "place", "point", "put", "shift"})
FALLING = frozenset({"fall", "land", "lie", "rest"})
FOR = frozenset({"for", "over"})
AFTER = frozenset({"after", "following", "in"})
"""Words before an act that somebody is suspected of rather than blamed for."""
IN = frozenset({"behind", "in"})
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
    if sentence.tokens[act].dep != "pobj" or prep.low not in FOR | AFTER | IN:
        return None
    verb = next((t for t in sentence.above(prep.at) if t.pos in VERBS), None)
    if verb is None or sentence.child(verb.at, "neg") is not None:
        return None
    if verb.lemma in SEEING and prep.low in IN:
        return _seen(sentence, verb)
    if verb.lemma not in LAYING | FALLING:
        return None
    held = held_by(sentence, verb)
    if held is None or (prep.low not in FOR and held.lemma not in SUSPICION):
        return None
    accused = next(_accused(sentence, act, verb, held), None)
    return Blame(accused=accused, verb=verb) if accused is not None else None


def held_by(sentence: Sentence, verb: Token) -> Token | None:
    """Give the blame that a verb lays, or that falls."""
    return next(
        (t for t in sentence.children(verb.at, "dobj", "nsubj", "nsubjpass") if t.lemma in BLAME), None
    )


def whom(sentence: Sentence, verb: Token) -> int | None:
    """Give on whom a verb lays blame, wherever the parser hung them."""
    held = held_by(sentence, verb) if verb.lemma in LAYING | FALLING else None
    acts = (t.at for t in sentence.tokens if held is not None and t.dep == "pobj")
    found = (blame(sentence, act) for act in acts)
    laid = next((one.accused for one in found if one is not None and one.verb.at == verb.at), None)
    return laid if laid is not None or held is None else next(_accused(sentence, verb.at, verb, held), None)


def _seen(sentence: Sentence, verb: Token) -> Blame | None:
    """Read "saw Israel's hand behind the killing", "sees the hand of the state in it"."""
    hand = next((t for t in sentence.children(verb.at, "dobj") if t.lemma in HANDS), None)
    whose = sentence.child(hand.at, "poss") if hand is not None else None
    for prep in sentence.children(hand.at, "prep") if hand is not None else ():
        if prep.low == "of":
            whose = sentence.child(prep.at, "pobj")
    return Blame(accused=whose.at, verb=verb) if whose is not None and whose.pos in NAMES else None


def _accused(sentence: Sentence, act: int, verb: Token, held: Token) -> Iterator[int]:
    for at in (verb.at, held.at, act):
        for prep in sentence.children(at, "prep"):
            obj = sentence.child(prep.at, "pobj")
            if prep.low in ON and obj is not None and obj.pos in NAMES:
                yield obj.at
