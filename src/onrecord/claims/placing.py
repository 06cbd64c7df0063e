"""Where it happened: which place of a sentence is the happening's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import TIMES
from onrecord.claims.speakers import spoken
from onrecord.claims.tokens import Sentence, Token, core
from onrecord.claims.words import words
from onrecord.model import Located

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster

IN = words("around")
LOCAL = words("local")
BROAD = 100.0
"""Radius in km above which a place is a country or a large province."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
NOUNS = words("places")


def place_of(sentence: Sentence, cluster: Cluster) -> tuple[Located, str] | None:
    """Give the place that the words tie to a happening, nearest first, and the rule that found it."""
    met = [
        (found, rule)
        for trigger in cluster.all
        for token, rule in _hanging(sentence, trigger.at)
        if (found := _named(sentence, token)) is not None
    ]
    if met:
        found, rule = next((m for m in met if not _broad(sentence, m[0])), met[0])
        return _located(sentence, found), rule
    if (opening := _opening(sentence)) is not None:
        return _located(sentence, opening), "place.opening"
    verbs = [t for t in sentence.above(cluster.chief.at) if t.pos == "VERB"]
    reach = 2 if verbs and sentence.tokens[cluster.chief.at].dep in {"advcl", "relcl", "conj"} else 1
    for verb in verbs[:reach]:
        for token, rule in _hanging(sentence, verb.at):
            if rule != "place.object" and (found := _named(sentence, token)) is not None:
                return _located(sentence, found), "place.clause"
    return None


def _broad(sentence: Sentence, token: Token) -> bool:
    """Tell whether a phrase names a country or a large part of one, which a nearer name would tell better."""
    numbers = core(sentence, token.at)
    return max(sentence.tokens[k].place for k in numbers) > BROAD or token.lemma in {
        "region",
        "area",
        "country",
    }


def _opening(sentence: Sentence) -> Token | None:
    """Give the place that a sentence opens with ("Near Palmyra, one strike ..."), which holds for all of it."""
    tokens = sentence.tokens
    if tokens[0].low not in LOCAL:
        return None
    comma = next((t.at for t in tokens[1:14] if t.text == ","), None)
    if comma is None:
        return None
    inside = [t for t in tokens[1:comma] if t.ent not in {"DATE", "TIME"} and t.lemma not in TIMES]
    return next((t for t in reversed(inside) if (t.pos == "PROPN" and t.ent != "PERSON") or t.place), None)


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
        thing = token.place > 0 and not token.actor
        if (
            thing
            and token.dep in {"dobj", "nsubjpass", "compound", "nmod", "poss", "amod"}
            and token.head in {at, number}
        ) or (token.ent in PLACES and token.dep == "dobj" and token.head == at):
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
    if token.ent in {"DATE", "TIME", "NORP", "CARDINAL", "PERCENT", "MONEY"} or token.lemma in TIMES:
        return None
    if (
        token.ent == "PERSON"
        and not token.place
        and sentence.head(token.at).low not in {"in", "at", "near", "outside"}
    ):
        return None
    numbers = core(sentence, token.at)
    if token.ent in PLACES or (token.place and token.pos == "PROPN"):
        return token if not token.actor or token.place or token.ent in PLACES else None
    if token.lemma in NOUNS and any(
        sentence.tokens[k].ent in PLACES or sentence.tokens[k].place for k in numbers
    ):
        return token
    if (
        token.pos == "PROPN"
        and token.ent in {"", "ORG", "LOC", "PERSON"}
        and sentence.head(token.at).low in LOCAL | {"of"}
    ):
        return token if token.ent != "ORG" or sentence.head(token.at).low in {"in", "at", "near"} else None
    if token.low in {"congress", "parliament", "senate", "council", "cabinet"}:
        return None
    if sentence.head(sentence.head(token.at).at).lemma in {"direction", "support", "response", "front"}:
        return None
    if token.lemma in NOUNS:
        if sentence.head(token.at).low in {"in", "inside", "near", "around", "outside"} and any(
            sentence.tokens[k].low == "the" for k in numbers
        ):
            return token
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
