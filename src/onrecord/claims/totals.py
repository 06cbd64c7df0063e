"""Totals that a happening brings about: "bringing the toll to 15", "raised to 40 the number of dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import quantity
from onrecord.claims.tokens import core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

COUNTS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
STEPS = 3
"""Words above a verb of counting on that may tell what is counted."""


def raised(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Give what a verb says that a total has come to: whose ("killed"), and the head of its number."""
    noun = total(sentence, at)
    if noun is None:
        return None
    ends = (t for t in _ends(sentence, at, noun.at) if sentence.child(t.at, "nummod") or t.pos == "NUM")
    number = next((t for t in ends if quantity(sentence, t.at) is not None), None)
    part = _part(sentence, at, noun, number.at) if number is not None else None
    return (part, number.at) if part is not None and number is not None else None


def total(sentence: Sentence, at: int) -> Token | None:
    """Give the noun for a count that a verb has as its object."""
    kids = sentence.children(at, "dobj", "nsubjpass")
    return next((t for t in kids if t.lemma in COUNTS), None)


def _ends(sentence: Sentence, at: int, noun: int) -> Iterator[Token]:
    # the parser may hang "to 31" on the last word of "the number of wounded"
    ways = (t.at for t in sentence.children(at, "advmod", "prt") if t.low in {"down", "up"})
    for holder in (at, *ways, *sentence.subtree(noun)):
        for prep in sentence.children(holder, "prep"):
            if prep.low in {"to", "at", "past", "above", "over"}:
                yield from sentence.children(prep.at, "pobj")


def _part(sentence: Sentence, at: int, noun: Token, number: int) -> str | None:
    """Tell whom a total counts, by the words around it, else by the harm above the verb."""
    near = [*sentence.subtree(noun.at), *core(sentence, number)]
    own = {sentence.tokens[k].lemma for k in near} - {"toll"}
    above = {t.lemma for t in list(sentence.above(at))[:STEPS]}
    for lemmas in (own, frozenset({noun.lemma}), above):
        if lemmas & words("combined") or (lemmas & words("killed") and lemmas & words("injured")):
            return "combined"
        for part in ("killed", "injured"):
            if lemmas & (words(part) | words(f"{part}-adjective" if part == "injured" else part)):
                return part
    return None
