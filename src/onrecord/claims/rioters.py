"""Which of two sides that scuffle is the crowd: in "police scuffled with demonstrators" no police riot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.doer import subject_of

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

SCUFFLING = frozenset({"brawl", "scuffle"})
CROWDS = frozenset(
    {"crowd", "demonstrator", "hooligan", "looter", "mob", "protester", "protestor", "rioter", "squatter"}
)


def scuffle(sentence: Sentence, trigger: Trigger) -> tuple[Token, Token] | None:
    """Give the crowd and the other side where a verb tells of a riot between two: "scuffled with"."""
    verb = sentence.tokens[trigger.at]
    if trigger.kind != "riot" or not trigger.verbal or verb.lemma not in SCUFFLING:
        return None
    first = subject_of(sentence, verb)
    second = next(after(sentence, trigger.at, {"with"}, "with"), None)
    if first is None or second is None:
        return None
    other = sentence.tokens[second.at]
    if _crowd(sentence, other) and not _crowd(sentence, first):
        return other, first
    return (first, other) if _crowd(sentence, first) and not _crowd(sentence, other) else None


def _crowd(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is a crowd, or a number of it: "hundreds of protesters"."""
    of = (sentence.tokens[f.at] for f in after(sentence, noun.at, {"of"}, "of"))
    return noun.lemma in CROWDS or noun.low.removesuffix("s") in CROWDS or any(t.lemma in CROWDS for t in of)
