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
STRIKES = words("strikes")
BROAD = 100.0
"""Radius in km above which a place is a country or a large province."""
CLOSE = frozenset({"in", "at", "near", "outside", "inside", "around"})
NEVER = frozenset({"DATE", "TIME", "NORP", "CARDINAL", "PERCENT", "MONEY"})
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
    """Give the place that a sentence opens with ("Near Palmyra, one strike ..."): it holds for all of it."""
    tokens = sentence.tokens
    if tokens[0].low not in LOCAL:
        return None
    comma = next((t.at for t in tokens[1:14] if t.text == ","), None)
    if comma is None:
        return None
    inside = [t for t in tokens[1:comma] if t.ent not in {"DATE", "TIME"} and t.lemma not in TIMES]
    return next((t for t in reversed(inside) if t.pos == "PROPN" or t.place), None)


def _hanging(sentence: Sentence, at: int) -> Iterator[tuple[Token, str]]:
    """Give the nouns under a word that may say where, those after a preposition of place first."""
    under = list(_clause(sentence, at))
    for prepositions, rule in ((LOCAL, "place.near"), (IN, "place.target")):
        for number in under:
            token = sentence.tokens[number]
            if token.dep == "pobj" and sentence.head(number).low in prepositions and number != at:
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
    """Give what hangs on a word but for clauses with happenings of their own; a clause of aim is kept."""
    found, waiting = [], [at]
    while waiting:
        here = waiting.pop()
        found.append(here)
        waiting.extend(k for k in sentence.kids[here] if _belongs(sentence.tokens[k]))
    return tuple(sorted(found))


def _belongs(token: Token) -> bool:
    apart = token.dep in {"ccomp", "advcl", "parataxis", "conj"} and token.pos not in {"NOUN", "PROPN"}
    return not apart or (token.dep == "advcl" and token.tag == "VBG" and token.lemma in STRIKES)


def _named(sentence: Sentence, token: Token) -> Token | None:
    """Give the head of a place name in a phrase, or None where it names none."""
    prep = sentence.head(token.at)
    if token.ent in NEVER or token.lemma in TIMES or token.low in words("assemblies"):
        return None
    if sentence.head(prep.at).lemma in {"direction", "support", "response", "front"}:
        return None
    if token.ent == "PERSON" and not token.place and prep.low not in CLOSE:
        return None
    named = token.ent in PLACES or (token.place > 0 and token.pos == "PROPN")
    unknown = token.pos == "PROPN" and (
        (token.ent in {"", "LOC", "PERSON"} and prep.low in LOCAL | {"of"})
        or (token.ent == "ORG" and prep.low in CLOSE)
    )
    return token if named or unknown or (token.lemma in NOUNS and _is_place(sentence, token, prep)) else None


def _is_place(sentence: Sentence, token: Token, prep: Token) -> bool:
    """Tell whether a common noun for a place is told which: by a name before or after it, or as one known."""
    numbers = core(sentence, token.at)
    if any(sentence.tokens[k].pos == "PROPN" or sentence.tokens[k].place > 0 for k in numbers):
        return True
    if prep.low in CLOSE and any(sentence.tokens[k].low == "the" for k in numbers):
        return True
    objects = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    return any(t.ent in PLACES or t.pos == "PROPN" for t in objects)


def _located(sentence: Sentence, token: Token) -> Located:
    """Give a place the name that tells it apart: its own, or that of the place it is in or part of."""
    numbers = list(core(sentence, token.at))
    own = [sentence.tokens[k] for k in numbers if sentence.tokens[k].pos == "PROPN"]
    if token.lemma in NOUNS and all(t.actor and not t.place for t in own):
        for prep in sentence.children(token.at, "prep"):
            obj = sentence.child(prep.at, "pobj")
            if obj is not None and (obj.ent in PLACES or obj.pos == "PROPN"):
                inner = core(sentence, obj.at)
                return Located(name=spoken(sentence, inner), span=sentence.cover([*numbers, *inner]))
    return Located(name=spoken(sentence, numbers), span=sentence.cover(numbers))
