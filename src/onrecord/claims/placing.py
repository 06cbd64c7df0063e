"""Where it happened: which place of a sentence is the happening's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.arguments import TIMES
from onrecord.claims.chains import spoken
from onrecord.claims.tokens import Sentence, Token, core
from onrecord.model import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster

IN = frozenset(
    {
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "across",
        "on",
        "from",
        "of",
        "to",
        "over",
        "towards",
        "between",
        "against",
        "into",
        "throughout",
        "within",
        "along",
        "off",
    }
)
LOCAL = frozenset(
    {"in", "at", "near", "around", "outside", "inside", "across", "throughout", "within", "along", "off"}
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
NOUNS = frozenset(
    [
        "village",
        "town",
        "city",
        "district",
        "province",
        "neighborhood",
        "neighbourhood",
        "region",
        "area",
        "countryside",
        "camp",
        "airport",
        "border",
        "base",
        "governorate",
        "suburb",
        "outskirts",
        "mosque",
        "market",
        "hospital",
        "school",
        "street",
        "square",
        "road",
        "highway",
        "county",
        "valley",
        "mountains",
        "island",
        "port",
        "embassy",
        "consulate",
        "hotel",
        "church",
        "capital",
        "centre",
        "center",
        "territory",
        "prison",
        "jail",
        "checkpoint",
        "station",
    ]
)


def place_of(sentence: Sentence, cluster: Cluster) -> tuple[Located, str] | None:
    """Give the place that the words tie to a happening, nearest first, and the rule that found it."""
    for trigger in cluster.all:
        for token, rule in _hanging(sentence, trigger.at):
            if (found := _named(sentence, token)) is not None:
                return _located(sentence, found), rule
    verb = next((t for t in sentence.above(cluster.chief.at) if t.pos == "VERB"), None)
    if verb is not None:
        for token, rule in _hanging(sentence, verb.at):
            if (found := _named(sentence, token)) is not None:
                return _located(sentence, found), rule.replace("near", "clause")
    return None


def _hanging(sentence: Sentence, at: int) -> Iterator[tuple[Token, str]]:
    """Give the nouns under a word that may say where, those after a preposition of place first."""
    under = [k for k in _clause(sentence, at)]
    for words, rule in ((LOCAL, "place.near"), (IN, "place.target")):
        for number in under:
            token = sentence.tokens[number]
            if token.dep == "pobj" and sentence.head(number).low in words and number != at:
                yield token, rule
    for number in under:
        token = sentence.tokens[number]
        if token.ent in PLACES and token.dep in {"dobj", "nsubjpass", "poss", "appos", "conj"}:
            yield token, "place.object"


def _clause(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give what hangs on a word but for clauses with happenings of their own."""
    found, waiting = [], [at]
    while waiting:
        here = waiting.pop()
        found.append(here)
        waiting.extend(
            k
            for k in sentence.kids[here]
            if sentence.tokens[k].dep not in {"ccomp", "advcl", "parataxis", "conj"}
            or sentence.tokens[k].pos in {"NOUN", "PROPN"}
        )
    return tuple(sorted(found))


def _named(sentence: Sentence, token: Token) -> Token | None:
    """Give the head of a place name in a phrase, or None where it names none."""
    if (
        token.ent in {"DATE", "TIME", "PERSON", "NORP", "CARDINAL", "PERCENT", "MONEY"}
        or token.lemma in TIMES
    ):
        return None
    numbers = core(sentence, token.at)
    if any(sentence.tokens[k].ent in PLACES for k in numbers):
        return token
    if (
        token.pos == "PROPN"
        and token.ent in {"", "ORG", "LOC"}
        and sentence.head(token.at).low in LOCAL | {"of"}
    ):
        return token if token.ent != "ORG" or sentence.head(token.at).low in {"in", "at", "near"} else None
    if token.lemma in NOUNS:
        for prep in sentence.children(token.at, "prep"):
            obj = sentence.child(prep.at, "pobj")
            if obj is not None and (obj.ent in PLACES or obj.pos == "PROPN"):
                return token
        if any(sentence.tokens[k].pos == "PROPN" for k in numbers):
            return token
    return None


def _located(sentence: Sentence, token: Token) -> Located:
    numbers = list(core(sentence, token.at))
    if token.lemma in NOUNS and not any(sentence.tokens[k].pos == "PROPN" for k in numbers):
        for prep in sentence.children(token.at, "prep"):
            obj = sentence.child(prep.at, "pobj")
            if obj is not None and (obj.ent in PLACES or obj.pos == "PROPN"):
                return Located(
                    name=spoken(sentence, core(sentence, obj.at)),
                    span=sentence.cover([*numbers, *core(sentence, obj.at)]),
                )
    return Located(name=spoken(sentence, numbers), span=sentence.cover(numbers))
