"""What hangs on a word and may tell where it was: none of what has a place, or a happening, of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.grounds import is_ground
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

STRIKES = words("strikes")
PARTS = words("parts")
NOUNS = words("places") | PARTS
SITES = words("sites") | NOUNS
AWAY = frozenset(
    {"from", "after", "following", "before", "since", "despite", "like", "than", "as", "for", "about"}
    | {"according"}
)
"""Prepositions behind which another place, or another happening, begins."""
NOTHING: frozenset[int] = frozenset()
NONE: frozenset[str] = frozenset()
CIVIL = frozenset({"protest", "riot"})
ABOUT = frozenset({"against", "over"})
UPHEAVALS = frozenset({"bloodshed", "conflict", "coup", "occupation", "violence", "war"})
"""What, beside acts, a crowd somewhere protests against that was somewhere else."""
STANDING = frozenset({"lie", "locate", "situate", "stand"})


def clause(
    sentence: Sentence,
    at: int,
    barred: frozenset[int] = NOTHING,
    leads: frozenset[str] = NONE,
    *,
    kind: str = "",
    speech: bool = False,
) -> tuple[int, ...]:
    """Give what hangs on a word but for what has a happening, or a place, of its own."""
    found, waiting = [], [at]
    while waiting:
        here = waiting.pop()
        found.append(here)
        waiting.extend(
            t.at
            for t in sentence.children(here)
            if not (t.at in barred and t.dep == "pcomp")
            and not (kind in CIVIL and _protested(sentence, t))
            and not is_ground(sentence, t)
            and (t.low in leads or _belongs(sentence, t, at, speech=speech))
        )
    return tuple(sorted(found))


def _belongs(sentence: Sentence, token: Token, at: int, *, speech: bool) -> bool:
    head = sentence.head(token.at)
    if speech and token.dep == "nsubj" and head.at == at:
        return False
    if token.dep in {"prep", "mark"} and (
        token.low in AWAY or (token.low == "with" and head.lemma == "border")
    ):
        return False
    if token.dep in {"relcl", "acl"} and token.pos in VERBS:
        if any(t.low in {"will", "would"} for t in sentence.children(token.at, "aux")):
            return False
        # "the brigade, which is located in X, was attacked"
        lies = not speech and token.lemma in STANDING and head.dep in {"dobj", "nsubjpass"}
        return lies or head.at == at or _meanwhile(sentence, token) or _of_thing(sentence, token, head)
    apart = token.dep in {"ccomp", "advcl", "parataxis", "conj"} and token.pos not in {"NOUN", "PROPN"}
    meanwhile = token.lemma in STRIKES or any(t.low == "while" for t in sentence.children(token.at, "mark"))
    return not apart or (token.dep == "advcl" and token.tag == "VBG" and meanwhile)


def _protested(sentence: Sentence, token: Token) -> bool:
    """Tell whether a phrase says what a crowd is against: "against Iran", "over the killings in X"."""
    if token.dep in {"relcl", "acl"} and token.pos in VERBS:
        # "against a treaty to be signed in X"
        return any(_aimed_at(sentence, t) for t in sentence.above(token.at))
    if token.dep == "prep":
        against = sentence.children(token.at, "pobj") if token.low in ABOUT else ()
        return any(_upheaval(t) or (t.place > 0 and token.low == "against") for t in against)
    return _aimed_at(sentence, token) and _upheaval(token)


def _aimed_at(sentence: Sentence, token: Token) -> bool:
    """Tell whether a noun is what a crowd protests: "against the ruling", "to protest the ruling"."""
    head = sentence.head(token.at)
    return (token.dep == "pobj" and head.low in ABOUT) or (token.dep == "dobj" and head.lemma == "protest")


def _upheaval(token: Token) -> bool:
    return token.lemma in UPHEAVALS or bool(table().nouns.get(token.lemma))


def _meanwhile(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause says what somebody was doing just then: "a man riding near the village"."""
    going = any(t.lemma == "be" for t in sentence.children(verb.at, "aux"))
    return verb.tag == "VBG" and (verb.dep == "acl" or going)


def _of_thing(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Tell whether a clause tells more of a place or a thing, which is where it is; people come from afar."""
    if head.lemma in SITES:
        return True
    people = head.lemma in HUMAN or head.actor or head.ent in {"ORG", "NORP", "PERSON"}
    subject = head.dep in {"nsubj", "nsubjpass"} and sentence.head(head.at).pos in VERBS
    return not people and not subject and (verb.dep == "acl" or verb.lemma in STANDING)
