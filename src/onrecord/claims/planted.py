"""What a bomb was meant for, by where it was put or burst: "placed under the mayor's car"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after, is_time
from onrecord.claims.governors import listed
from onrecord.claims.struck import GROUND, TOWNS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

DEVICES = words("devices") | {"bomb", "dynamite"}
PUTTING = frozenset({"bury", "conceal", "hide", "install", "lay", "leave", "place", "plant", "put", "set"})
BURSTING = listed("landing") | {"go"}
SPOTS = frozenset({"beneath", "beside", "inside", "near", "outside", "under", "underneath"})
"""Words before what a bomb is put at; "in" and "at" lead to towns and squares as often."""
NEXT = frozenset({"close", "front", "next"})


def put_at(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Give what a bomb was put beside or burst at, for the noun of the bomb."""
    if noun.lemma not in DEVICES:
        return
    verbs = [t for t in sentence.children(noun.at, "acl", "relcl") if t.lemma in PUTTING]
    over = sentence.head(noun.at)
    subject = noun.dep in {"nsubj", "nsubjpass"} and over.lemma in BURSTING | PUTTING
    if subject or (noun.dep == "dobj" and over.lemma in PUTTING):
        verbs.append(over)
    for verb in verbs:
        for at in (verb.at, noun.at):
            yield from (f for f in _spots(sentence, at) if _is_aim(sentence, sentence.tokens[f.at]))


def put_by(sentence: Sentence, verb: int) -> Iterator[Found]:
    """Give the same for the verb of a bomb that burst, or that was put somewhere."""
    for noun in sentence.children(verb, "nsubj", "nsubjpass"):
        yield from put_at(sentence, noun)


def _spots(sentence: Sentence, at: int) -> Iterator[Found]:
    yield from after(sentence, at, SPOTS, "target.near")
    for lead in sentence.children(at, "prep", "advmod", "acomp"):
        front = next((t for t in sentence.children(lead.at, "pobj") if t.low in NEXT), lead)
        if front.low in NEXT:
            yield from after(sentence, front.at, {"of", "to"}, "target.near")


def _is_aim(sentence: Sentence, token: Token) -> bool:
    """Tell whether a bomb may have been meant for something: for no town, road or hour."""
    place = token.place > 0 or token.ent in {"GPE", "LOC"} or token.lemma in TOWNS | GROUND
    alone = token.pos == "PROPN" and sentence.child(token.at, "compound", "det", "poss") is None
    return not place and not alone and not is_time(token) and token.pos in {"NOUN", "PROPN"}
