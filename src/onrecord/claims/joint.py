"""Parties that share their noun: "Turkish and Syrian forces" are two, and neither alone did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.speakers import spoken
from onrecord.claims.tokens import core
from onrecord.claims.whose import names_owner
from onrecord.model import Certainty, Member, Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token


def joined(sentence: Sentence, at: int) -> tuple[Token, ...]:
    """Give the names that stand together before a noun, or of which one is the word itself; else none."""
    heads = (sentence.tokens[at], *sentence.children(at, "amod", "compound", "nmod", "poss"))
    for first in heads:
        before = first.at <= at and names_owner(first)
        others = [t for t in sentence.conjuncts(first.at) if _modifies(sentence, first, t)] if before else []
        if others and all(names_owner(t) for t in others):
            return (first, *others)
    return ()


def _modifies(sentence: Sentence, first: Token, other: Token) -> bool:
    """Tell whether a name that is coordinated with another stands before the same noun."""
    noun = sentence.head(first.at)
    return first.at < other.at < noun.at and first.dep in {"amod", "compound", "nmod", "poss"}


def joint_party(
    sentence: Sentence,
    names: Sequence[Token],
    numbers: Sequence[int],
    certainty: Certainty | None,
    *,
    owner: bool,
) -> Party:
    """Make a party of names that share a noun; each is a member, named with the noun where that is a body."""
    cores = [_named(sentence, t) for t in names]
    if owner:
        members = tuple(Member(name=spoken(sentence, c), span=sentence.cover(c)) for c in cores)
        whole: Sequence[int] = range(cores[0][0], cores[-1][-1] + 1)
    else:
        shared = [k for k in numbers if k > cores[-1][-1]]
        members = tuple(
            Member(
                name=spoken(sentence, (*c, *shared)),
                span=sentence.cover((*c, *(shared if c is cores[-1] else ()))),
            )
            for c in cores
        )
        whole = numbers
    return Party(
        name=spoken(sentence, whole), span=sentence.cover(whole), certainty=certainty, members=members
    )


def _named(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """Give the words of a name before a noun, without what is coordinated with it."""
    inside = next(
        (range(a, b) for _, a, b in sentence.entities if a <= token.at < b), core(sentence, token.at)
    )
    return tuple(k for k in inside if k <= token.at)
