"""Whether a noun that may say where names a place, and one that can be told."""

from __future__ import annotations

from onrecord.claims.not_there import left_out
from onrecord.claims.own_clause import NOUNS, PARTS, SITES
from onrecord.claims.roads import is_road, way
from onrecord.claims.tokens import Sentence, Token, core
from onrecord.claims.whose_place import (
    CLOSE,
    COMPASS,
    LANDS,
    LOCAL,
    MISLABELLED,
    PLACES,
    ground_taken,
    village_like,
)
from onrecord.claims.words import words

NEVER = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "PERCENT", "MONEY"})
SLIPS = frozenset({"DATE", "NORP"})
"""Those of them that the parser gives to names of towns, too: "an attack on Aleppo"."""

BEFALLING = words("noun-attack") | {
    "siege",
    "capture",
    "liberation",
    "bombardment",
    "storming",
    "fall",
    "invasion",
}
ASKED = frozenset({"behest", "direction", "front", "insistence", "invitation", "request", "response"}) | {
    "support",
    "urging",
}
"""Nouns whose "of" tells whose they are, never where: "at the request of Jordan"."""

OF_PEOPLES = frozenset(
    {
        "airspace",
        "border",
        "city",
        "coast",
        "countryside",
        "island",
        "soil",
        "territories",
        "territory",
        "town",
    }
    | {"village", "waters"}
)
"""Lands that a people's name before them tells well enough: "on Turkish soil", "in Spanish cities"."""

OUTDOORS = LOCAL | {"on", "over"}


def named(sentence: Sentence, token: Token) -> Token | None:
    """Give the head of a place name in a phrase, or None where it names none."""
    prep = sentence.head(token.at)
    town = token.ent in SLIPS and token.place > 0 and token.tag == "NNP" and not token.actor
    hour = token.low.replace(".", "") in {"am", "pm"}
    if (
        hour
        or (token.ent in NEVER and not town)
        or token.lemma in words("times")
        or token.low in words("assemblies")
        or left_out(sentence, token)
    ):
        return None
    if token.actor and not token.place and token.lemma != "side":
        return None
    asked = sentence.head(prep.at)
    if asked.lemma in ASKED and not (asked.lemma == "front" and (token.ent == "FAC" or token.lemma in SITES)):
        return None
    village = village_like(sentence, token)
    if token.ent == "PERSON" and not token.place and not village and prep.low not in CLOSE:
        return None
    known = token.ent in PLACES or (token.place > 0 and token.pos == "PROPN")
    of_place = prep.low == "of" and sentence.head(prep.at).lemma in NOUNS | BEFALLING
    if ground_taken(sentence, token) and (token.pos == "PROPN" or _the(sentence, token)):
        return token
    plain = token.tag == "NNP" and not _numbered(sentence, token)
    unknown = plain and (
        (token.ent in {"", "LOC", "PERSON"} and (prep.low in LOCAL or of_place or village))
        or (token.ent in MISLABELLED | {"ORG"} and prep.low in CLOSE)
    )
    return (
        token
        if known
        or unknown
        or _state(sentence, token)
        or (token.lemma in NOUNS | {"side"} and _is_place(sentence, token, prep))
        else None
    )


def _state(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the part of a land that is called a state: "in Rakhine state"."""
    before = sentence.children(token.at, "compound", "nmod", "amod")
    names = (t for t in before if t.tag == "NNP" and t.at + 1 == token.at)
    return token.low in {"state", "states"} and any(t.ent in PLACES or t.place > 0 for t in names)


def _numbered(sentence: Sentence, token: Token) -> bool:
    """Tell whether a number belongs to a name: that of a post or a machine ("Depot 9"), never of a town."""
    return any(t.pos == "NUM" and t.head == token.at for t in sentence.tokens[token.at + 1 : token.at + 2])


def _the(sentence: Sentence, token: Token) -> bool:
    """Tell whether a noun is one that is known: "the capital"."""
    return any(sentence.tokens[k].low in {"the", "those"} for k in core(sentence, token.at))


def _of_road(sentence: Sentence, token: Token) -> bool:
    """Read "at the side of the road"."""
    of = [p for p in sentence.children(token.at, "prep") if p.low == "of"]
    return token.lemma == "side" and any(is_road(t) for p in of for t in sentence.children(p.at, "pobj"))


def _is_place(sentence: Sentence, token: Token, prep: Token) -> bool:
    """Tell whether a common noun for a place is told which: by a name before or after it, or as one known.

    No road is told by being known ("on the road"), nor the side of one.
    """
    if is_road(token) and way(sentence, token.at):
        return True
    numbers = core(sentence, token.at)
    if any(sentence.tokens[k].pos == "PROPN" or sentence.tokens[k].place > 0 for k in numbers):
        return True
    if _of_road(sentence, token):
        return False
    if prep.low in CLOSE and token.lemma not in PARTS and _the(sentence, token) and not is_road(token):
        return True
    led = token.dep == "pobj" and prep.low in OUTDOORS
    if led and token.lemma in OF_PEOPLES and any(sentence.tokens[k].ent == "NORP" for k in numbers):
        return True
    objects = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    return any(
        t.ent in PLACES
        or t.place > 0
        or t.pos == "PROPN"
        or (t.lemma in LANDS | COMPASS and _the(sentence, t))
        for t in objects
    )
