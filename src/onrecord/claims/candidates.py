"""What may be a party of a happening: a word of the sentence and the rule that found it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.claims.gapped import shared_objects, told_about
from onrecord.claims.tokens import core, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

TIMES = words("times")
VAGUE = frozenset(
    {"which", "that", "who", "this", "these", "those", "there", "what", "it", "one", "some", "other"}
)
RELATIVE = frozenset({"who", "which", "that"})
HELD = frozenset({"abduct", "kidnap"})
"""What those do to somebody who kill him later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A party's head word and the rule that found it; `owner` where only a modifier names it ("Turkish")."""

    at: int
    rule: str
    owner: bool = False


def is_vague(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word names nobody by itself; "one of the men" does."""
    return token.low in VAGUE and next(after(sentence, token.at, {"of"}, "of"), None) is None


CLOCKS = frozenset({"a.m.", "p.m."})
YEAR = 4
"""Digits of a year."""


def is_time(token: Token) -> bool:
    """Tell whether a word is part of an expression of time.

    The parser may take the 14 of "militants kill 14, army says" for a day.
    """
    bare = token.dep == "dobj" and token.pos == "NUM" and token.text.isdigit() and len(token.text) < YEAR
    return (
        (token.ent in {"DATE", "TIME"} and not bare)
        or token.lemma in TIMES
        or token.low in CLOCKS
        or (token.low == "am" and token.pos == "NOUN")
    )


def after(sentence: Sentence, at: int, prepositions: Collection[str], rule: str) -> Iterator[Found]:
    """Give what stands after a preposition under a word; `{}` in the rule is the preposition."""
    for prep in sentence.children(at, "prep", "agent"):
        if prep.low not in prepositions:
            continue
        objects = sentence.children(prep.at, "pobj")
        if prep.dep == "agent" and not objects:
            objects = _lost(sentence, prep.at)
        for obj in objects:
            yield Found(at=obj.at, rule=rule.format(prep.low))


def _lost(sentence: Sentence, by: int) -> tuple[Token, ...]:
    """Give the noun right behind a "by" that the parser hung elsewhere ("waged by A and B forces")."""
    for token in sentence.tokens[by + 1 : by + 8]:
        if token.pos in {"NOUN", "PROPN"} and token.dep not in {"compound", "conj", "nmod", "poss"}:
            return (token,) if core(sentence, token.at)[0] == by + 1 else ()
    return ()


def by_means(sentence: Sentence, at: int) -> bool:
    """Tell whether "by" behind a verb tells no doer: "struck at a rally by unions"."""
    tag = sentence.tokens[at].tag
    # "reports of shelling by rebels"
    active = tag in {"VB", "VBP", "VBZ"} or (tag == "VBG" and sentence.child(at, "dobj") is not None)
    return active and not passive(sentence, at)


def shared_by(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who did several things told at once: "were captured, tortured and killed by gunmen"."""
    if sentence.tokens[at].tag != "VBN" or sentence.child(at, "agent") is not None:
        return
    # "abducted and later killed by": whoever arrested them may have been another
    between = {",", "CC", "RB", "VBN"} if sentence.tokens[at].lemma in HELD else {",", "CC", "VBN"}
    run = list(takewhile(lambda t: t.tag in between, sentence.tokens[at + 1 :]))
    last = next((t.at for t in reversed(run) if t.tag == "VBN"), None)
    if last is not None and passive(sentence, sentence.tokens[at].head if not passive(sentence, at) else at):
        yield from after(sentence, last, {"by"}, "actor.by")


def suffers(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a verb is who was hurt: "two died", "five others wounded"."""
    if sentence.tokens[trigger.at].lemma == "lose":
        return True
    if trigger.row.part != "harm" or not trigger.verbal:
        return len(trigger.tokens) > 1 and sentence.tokens[trigger.at].lemma == "come"
    flees = trigger.kind == "displace"
    if trigger.row.weak or flees:
        return True
    at = trigger.at
    # "killed and wounded nine", "the men that the gunmen killed"
    elsewhere = shared_objects(sentence, at) or told_about(sentence, at)
    return sentence.child(at, "dobj") is None and not elsewhere
