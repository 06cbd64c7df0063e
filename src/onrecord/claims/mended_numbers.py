"""Slips of the parser about numbers that rise, and two counts in one headline, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

MOVING = frozenset(
    {"climb", "cut", "drop", "fall", "go", "grow", "increase", "jump", "lower", "raise", "reduce", "revise"}
    | {"rise", "soar", "update"}
)
STOPS = frozenset({";", ":", "–", "—"})


def from_to(sentence: Sentence) -> Iterator[Token]:
    """Read "the toll rose from nine to 12": it is 12, and not some number between."""
    for lead in sentence.tokens:
        number = sentence.child(lead.at, "pobj")
        verb = sentence.head(lead.at)
        if lead.low != "from" or number is None or number.pos != "NUM" or verb.lemma not in MOVING:
            continue
        to = next((t for t in sentence.children(number.at, "quantmod") if t.low == "to"), None)
        first = next((t for t in sentence.children(number.at, "quantmod") if t.pos == "NUM"), None)
        if to is not None and first is not None and first.at < to.at:
            yield replace(first, dep="pobj", head=lead.at)
            yield replace(to, dep="prep", head=verb.at)
            yield replace(number, dep="pobj", head=to.at)


def first_count(sentence: Sentence) -> Iterator[Token]:
    """Part "nine hurt in raid; three die": the nine did not die."""
    for verb in sentence.tokens:
        subjects = sentence.children(verb.at, "nsubj", "nsubjpass")
        if len(subjects) < 2 or subjects[-1].at > verb.at:
            continue
        first, second = subjects[0], subjects[-1]
        harm = next((t for t in sentence.children(first.at, "acl") if t.tag == "VBN" and _harms(t)), None)
        stop = any(t.text in STOPS for t in sentence.tokens[first.at : second.at])
        if harm is not None and stop:
            yield replace(harm, dep="ccomp", head=verb.at)
            yield replace(first, dep="nsubjpass", head=harm.at)


def _harms(token: Token) -> bool:
    return any(row.part == "harm" for row in table().verbs.get(token.lemma, ()))
