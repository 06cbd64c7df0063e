"""Totals that a happening brings about: "bringing the toll to 15", "raised to 40 the number of dead".

So is the number that a second source sets against the first: "police said five died; a hospital said eight".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import quantity
from onrecord.claims.lexicon import Row
from onrecord.claims.sayers import nobody, speaks
from onrecord.claims.tokens import core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

COUNTS = frozenset({"count", "figure", "number", "tally", "toll", "total"})
TELLING = frozenset(
    {"acknowledge", "admit", "claim", "confirm", "count", "estimate", "give", "report", "say", "speak"}
)
NO_PEOPLE = frozenset({"DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
TOTAL = Row(kind="attack", part="total")
"""What a number states that somebody sets against a toll told before."""
STEPS = 3
"""Words above a verb of counting on that may tell what is counted."""


def raised(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Give what a verb says that a total has come to: whose ("killed"), and the head of its number."""
    if (told := told_number(sentence, sentence.tokens[at])) is not None:
        return told[0], told[1].at
    noun = total(sentence, at)
    if noun is None:
        return None
    ends = (t for t in _ends(sentence, at, noun.at) if sentence.child(t.at, "nummod") or t.pos == "NUM")
    number = next((t for t in ends if quantity(sentence, t.at) is not None), None)
    part = _part(sentence, at, noun, number.at) if number is not None else None
    part = part or (told_before(sentence, at) if number is not None else None)
    return (part, number.at) if part is not None and number is not None else None


def told_number(sentence: Sentence, verb: Token) -> tuple[str, Token] | None:
    """Give whom a bare number counts that somebody sets against a toll told before, and the number."""
    if gapped(sentence, verb):
        first = sentence.child(verb.at, "nsubj") or sentence.head(verb.at)
        part = told_before(sentence, min(verb.at, sentence.subtree(first.at)[0]))
        return (part or "killed", verb) if quantity(sentence, verb.at) is not None else None
    # "medics put it at six"
    it = verb.lemma == "put" and any(t.low == "it" for t in sentence.children(verb.at, "dobj"))
    if verb.lemma not in TELLING and not it:
        return None
    if sentence.child(verb.at, "neg", "ccomp", "xcomp") is not None:
        return None
    things = list(sentence.children(verb.at, "dobj"))
    for prep in sentence.children(verb.at, "prep"):
        if prep.low in ({"at", "above", "below"} if it else {"of"}):
            things += sentence.children(prep.at, "pobj")
    number = next((t for t in things if t.pos == "NUM" and t.ent not in NO_PEOPLE), None)
    who = sentence.child(verb.at, "nsubj")
    if number is None or who is None or not number.at > verb.at > who.at or nobody(sentence, who):
        return None
    if not speaks(who) or quantity(sentence, number.at) is None or sentence.child(number.at, "prep"):
        return None
    part = told_before(sentence, sentence.subtree(who.at)[0])
    return (part, number) if part is not None else None


def gapped(sentence: Sentence, number: Token) -> bool:
    """Tell whether a number is what a second source says, with no verb: "police said nine, residents 20"."""
    if number.dep not in {"conj", "npadvmod"}:
        return False
    if number.pos == "NUM" and number.dep == "npadvmod" and sentence.head(number.at).low == "according":
        return told_before(sentence, number.head) is not None
    who = sentence.child(number.at, "nsubj")
    counts = number.pos == "NUM" or sentence.child(number.at, "nummod") is not None
    beside = number.dep == "conj" and sentence.head(number.at).pos == "VERB"
    return counts and beside and number.pos != "VERB" and who is not None and who.at < number.at


def told_before(sentence: Sentence, at: int) -> str | None:
    """Give whom the toll before a word counts, where it is of the dead or of the hurt alone."""
    told = {t.lemma for t in sentence.tokens[:at]} | {t.low for t in sentence.tokens[:at]}
    killed = bool(told & (words("killed") | {"dead"}))
    injured = bool(told & (words("injured") | words("injured-adjective")))
    return None if killed == injured else "killed" if killed else "injured"


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
