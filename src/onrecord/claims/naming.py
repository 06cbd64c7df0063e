"""The words that name a party: whose they are, and not how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.fitness import can_act
from onrecord.claims.speakers import spoken
from onrecord.claims.tokens import HUMAN, wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token

COUNTING = frozenset({"dozen", "handful", "hundred", "million", "number", "score", "thousand", "total"})
BOUNDS = frozenset(
    {"about", "almost", "another", "approximately", "around", "as", "at", "estimated", "fewer", "just"}
    | {"least", "less", "many", "more", "nearly", "over", "several", "some", "than", "to", "up", "upwards"}
)
"""Words before a number, or for one."""
SIDING = {
    "answering": frozenset({"to"}),
    "belonging": frozenset({"to"}),
    "fighting": frozenset({"for"}),
    "loyal": frozenset({"to"}),
}
"""Words behind some people for whose they are, with the prepositions that lead to the name."""
NONE = frozenset({"a", "no", "not", "one", "single"})
LANDS = frozenset({"DATE", "GPE", "LOC", "NORP", "TIME"})
NAMED = frozenset({"NOUN", "PRON", "PROPN"})


def named(sentence: Sentence, numbers: Sequence[int]) -> str:
    """Give the words of a party as its name, without how many people they are: "at least 12 soldiers".

    How many were hurt or came is told elsewhere; how many sites were struck only here. That it was none of
    them ("no ships", "not a single tank") is told by how the words hold it.
    """
    numbers = _without_no(sentence, numbers)
    if not any(sentence.tokens[k].lemma in HUMAN or sentence.tokens[k].low in HUMAN for k in numbers):
        return spoken(sentence, numbers)
    kept = list(numbers)
    while len(kept) > 1:
        token = sentence.tokens[kept[0]]
        of = next((k for k in kept[1:3] if sentence.tokens[k].low == "of"), None)
        if of is not None and (token.lemma in COUNTING or token.low == "upwards" or _many(sentence, kept)):
            kept = [k for k in kept if k > of]
        elif token.low in {"a", "an", "no", "the"} or _counts(sentence, kept[0]):
            kept = kept[1:]
        else:
            break
    return spoken(sentence, kept if any(sentence.tokens[k].pos in NAMED for k in kept) else numbers)


def _without_no(sentence: Sentence, numbers: Sequence[int]) -> Sequence[int]:
    """Leave out "no" and "not a single" before the noun."""
    first = next((i for i, k in enumerate(numbers) if sentence.tokens[k].low not in NONE), 0)
    denied = first and sentence.tokens[numbers[0]].low in {"no", "not"}
    return numbers[first:] if denied else numbers


def _many(sentence: Sentence, numbers: Sequence[int]) -> bool:
    """Tell whether some words begin with "a total of", "a number of"."""
    lows = [sentence.tokens[k] for k in numbers[:2]]
    return len(lows) > 1 and lows[0].low in {"a", "the"} and lows[1].lemma in COUNTING


def _counts(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.ent in {"CARDINAL", ""} and (
        token.low in BOUNDS or (token.pos == "NUM" and token.dep in {"compound", "nummod", "quantmod"})
    )


def with_origin(sentence: Sentence, at: int, numbers: Sequence[int]) -> tuple[int, ...]:
    """Give the words of some people with what tells whose they are: "fighters from the militia"."""
    token = sentence.tokens[at]
    if numbers[-1] == at and (side := _side(sentence, token)) is not None:
        return tuple(range(numbers[0], wide(sentence, side.at)[-1] + 1))
    if token.lemma not in HUMAN or token.pos != "NOUN" or numbers[-1] != at:
        return tuple(numbers)
    for found in after(sentence, at, {"from"}, "from"):
        of = sentence.tokens[found.at]
        begins = sentence.tokens[at + 1].low == "from"
        if begins and (can_act(sentence, of) or of.ent == "GPE"):
            sides = (of, *(t for t in sentence.conjuncts(of.at) if can_act(sentence, t)))
            return tuple(range(numbers[0], max(_last(sentence, t) for t in sides) + 1))
    return tuple(numbers)


def _last(sentence: Sentence, side: Token) -> int:
    """Give the last word of a side, its name behind its sort taken in: "the group Red Dawn"."""
    end = wide(sentence, side.at)[-1]
    name = next((t for t in sentence.children(side.at, "appos") if t.pos == "PROPN"), None)
    behind = name is not None and sentence.subtree(name.at)[0] == end + 1
    return wide(sentence, name.at)[-1] if name is not None and behind else end


def _side(sentence: Sentence, token: Token) -> Token | None:
    """Give by name whom some people fight for: "forces loyal to X", "rebels fighting for X"."""
    for word in sentence.children(token.at, "acl", "amod", "advcl"):
        if word.at != token.at + 1 or token.pos != "NOUN" or not can_act(sentence, token):
            continue
        for found in after(sentence, word.at, SIDING.get(word.low, frozenset()), "of"):
            side = sentence.tokens[found.at]
            if side.pos == "PROPN" and not side.place and side.ent not in LANDS:
                # those who fight for a country are not the country
                return side
    return None
