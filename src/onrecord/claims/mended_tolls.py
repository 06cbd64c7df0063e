"""Slips of the parser in tolls that an aside parts: "nine died, six of them children, and 40 hurt"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HURT = frozenset({"hurt", "injured", "wounded"})
DEADLY = frozenset({"die", "kill", "perish", "slay"})
SUBJECTS = ("nsubj", "nsubjpass")


def hurt_past_aside(sentence: Sentence) -> Iterator[Token]:
    """Read "100 died, eight of them children, and over 1,000 injured": the thousand were hurt."""
    for hurt in sentence.tokens[1:]:
        number = sentence.tokens[hurt.at - 1]
        aside = sentence.head(number.at)
        if hurt.low not in HURT or hurt.tag != "VBN" or number.pos != "NUM" or number.dep != "conj":
            continue
        dead = _dead(sentence, aside)
        whom = sentence.child(dead.at, *SUBJECTS) if dead is not None else None
        if dead is None or whom is None or dead.at in sentence.subtree(hurt.at):
            continue
        yield replace(number, dep="nsubjpass", head=hurt.at)
        yield replace(hurt, dep="conj", head=dead.at)
        if aside.head in {dead.at, hurt.at}:
            yield replace(aside, dep="appos", head=whom.at)
        for joint in sentence.children(aside.at, "cc"):
            yield replace(joint, head=dead.at)


def _dead(sentence: Sentence, aside: Token) -> Token | None:
    """Give the last verb before an aside that tells of deaths."""
    before = (t for t in reversed(sentence.tokens[: aside.at]) if t.lemma in DEADLY)
    return next((t for t in before if t.tag in {"VBD", "VBN", "VBP"}), None)
