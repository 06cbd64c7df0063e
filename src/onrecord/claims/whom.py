"""Whom a pronoun stands for that something is done to: the only one of its kind named just before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.arguments import mutual, party
from onrecord.claims.candidates import Found, after, is_time
from onrecord.claims.cues import QUOTES
from onrecord.claims.fitness import CORPSES, can_act
from onrecord.claims.governors import listed, uttering
from onrecord.claims.he_or_she import HE, SHE, sex_of
from onrecord.claims.known import resolved_target
from onrecord.claims.targets import targets
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.untargeted import bystander

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.tokens import Sentence, Token

THEY = frozenset({"them", "they"})
PLURAL = frozenset({"NNPS", "NNS"})
PARTS = frozenset({"amod", "compound", "nmod"})
PORTIONS = listed("portions")
BACK = 2
"""Sentences looked back over for one person; for several only one."""


def stood_for(made: Draft, sentences: Sequence[Sentence], known: Known) -> Draft:
    """Give a draft without a target the one that a pronoun in its words stands for.

    Where two could be meant, or only one who is speaking, or where words are quoted, nobody is.
    """
    if made.target is not None or _quotes(made.sentence) or mutual(made.sentence, made.cluster):
        return made
    pronoun = _pronoun(made)
    meant = _meant(made, pronoun, sentences) if pronoun is not None else None
    if pronoun is None or meant is None:
        return made
    where, one = meant
    hurt = made.cluster.chief.row.part == "harm" or made.kind == "attack"
    if hurt and bystander(where, one.at):
        return made
    found = party(where, Found(at=one.at, rule="target.pronoun"), None)
    target = replace(resolved_target(found, known) or found, span=pronoun.span)
    return replace(made, target=target).because(target="target.pronoun")


def _quotes(sentence: Sentence) -> bool:
    return any(t.text in QUOTES for t in sentence.tokens)


def _pronoun(made: Draft) -> Token | None:
    """Give the pronoun that the happening befell, where its words name nobody."""
    for trigger in made.cluster.all:
        for found in targets(made.sentence, trigger):
            token = made.sentence.tokens[found.at]
            if token.pos == "PRON" and token.low in HE | SHE | THEY:
                return token
    return None


def _meant(made: Draft, pronoun: Token, sentences: Sequence[Sentence]) -> tuple[Sentence, Token] | None:
    """Give the only one before a pronoun that it can stand for, and the sentence that names them."""
    several = pronoun.low in THEY
    for back in range((1 if several else BACK) + 1):
        if made.sentence.at < back:
            return None
        where = sentences[made.sentence.at - back]
        if where.block != made.sentence.block or (back and _quotes(where)):
            return None
        before = where.tokens[: pronoun.at] if not back else where.tokens
        named = [*(_several(where, before) if several else _persons(where, before, pronoun))]
        others = [t for t in named if not _acts(made, t)]
        if len(others) == 1 and not (several and not _people(where, others[0])):
            return None if _speaks(where, others[0]) else (where, others[0])
        if others:
            return None
    return None


def _acts(made: Draft, token: Token) -> bool:
    span = made.actor.span if made.actor is not None else None
    return span is not None and span.overlaps(token.span)


def _people(sentence: Sentence, token: Token) -> bool:
    return token.lemma in HUMAN or can_act(sentence, token)


def _speaks(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody is named as who says something, of whom a pronoun may tell or not."""
    verb = sentence.head(token.at)
    return token.dep == "nsubj" and verb.pos in VERBS and verb.lemma in uttering()


def _persons(sentence: Sentence, before: Sequence[Token], pronoun: Token) -> Iterator[Token]:
    """Give each single person named in some words once."""
    other = "she" if pronoun.low in HE else "he"
    seen: set[int] = set()
    names: set[str] = set()
    for token in before:
        # a name that the parser knows not as whose may be a person's
        person = token.ent == "PERSON" or (token.pos == "PROPN" and not token.ent)
        person = person and not token.place
        called = token.pos == "NOUN" and token.lemma in HUMAN - CORPSES
        # "a Palestinian stabbed a soldier before he was shot": he may be either
        called = called or (token.ent == "NORP" and _one(sentence, token))
        if token.tag in PLURAL or token.dep in PARTS or not (person or called) or token.pos == "PRON":
            continue
        same = token.dep in {"appos", "attr"} and any(k in seen for k in _equals(sentence, token))
        seen.add(token.at)
        if not same and token.low not in names and sex_of(sentence, token.at) != other:
            yield token
        names.add(token.low)


def _one(sentence: Sentence, token: Token) -> bool:
    """Tell whether a name of a people stands for one of them: "a Palestinian"."""
    alone = token.pos in {"NOUN", "PROPN"} and token.dep not in {"amod", "compound", "nmod"}
    return alone and any(t.low in {"a", "an", "another", "the"} for t in sentence.children(token.at, "det"))


def _equals(sentence: Sentence, token: Token) -> Iterator[int]:
    """Give the words that name the same person: what it stands beside, the subject that "is" it."""
    yield token.head
    yield from (t.at for t in sentence.children(token.head, "nsubj") if token.dep == "attr")


def _several(sentence: Sentence, before: Sequence[Token]) -> Iterator[Token]:
    """Give what is named in the plural in some words, people or not, and sides by name, which are many."""
    for token in before:
        pair = token.dep != "conj" and bool(sentence.conjuncts(token.at))
        if token.pos not in {"NOUN", "PROPN"} or token.dep in PARTS | {"conj"}:
            continue
        if token.tag not in PLURAL and not pair and not token.actor:
            continue
        counts = token.lemma in PORTIONS and next(after(sentence, token.at, {"of"}, "of"), None) is not None
        if not counts and not is_time(token):
            yield token
