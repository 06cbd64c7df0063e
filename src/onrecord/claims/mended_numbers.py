"""Slips of the parser about numbers that rise, and two counts in one headline, set right in its trees."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.dates.names import ENGLISH_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

MOVING = frozenset(
    {"climb", "cut", "drop", "fall", "go", "grow", "increase", "jump", "lower", "raise", "reduce", "revise"}
    | {"rise", "soar", "update"}
)
_DAY_AND_NUMBER = re.compile(
    r"(?i:on|since|by|until|before|after) "
    r"(?:[0-3]?\d (?P<month>[^\W\d]+\.?)|(?P<month_first>[^\W\d]+\.?) [0-3]?\d) (?P<number>\d[\d,]*)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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


def after_a_day(sentence: Sentence) -> Iterator[Token]:
    """Read "On 17 May 41 people died": 41 people, on that day, and not people of May 41."""
    tokens = sentence.tokens
    for lead in tokens:
        found = _DAY_AND_NUMBER.match(" ".join(t.text for t in tokens[lead.at : lead.at + 4]))
        noun = next((t for t in tokens[lead.at + 4 : lead.at + 6] if t.pos == "NOUN"), None)
        if found is None or noun is None:
            continue
        if (found["month"] or found["month_first"]).lower().rstrip(
            "."
        ) not in ENGLISH_MONTHS or _YEAR.fullmatch(found["number"]):
            continue
        first, second, number = tokens[lead.at + 1 : lead.at + 4]
        month, day = (second, first) if first.text.isdigit() else (first, second)
        yield replace(month, dep="pobj", head=lead.at, ent="DATE")
        yield replace(day, dep="nummod", head=month.at, ent="DATE")
        yield replace(number, dep="nummod", head=noun.at, ent="CARDINAL")
        verb = sentence.head(lead.at)
        if (
            noun.head == lead.at
            and verb.at > noun.at
            and sentence.child(verb.at, "nsubj", "nsubjpass") is None
        ):
            suffered = sentence.child(verb.at, "auxpass") is not None
            yield replace(noun, dep="nsubjpass" if suffered else "nsubj", head=verb.at)


def over_so_many(sentence: Sentence) -> Iterator[Token]:
    """Read "nine were killed and over 70 wounded": more than 70 were."""
    for over in sentence.tokens:
        number = sentence.child(over.at, "pobj")
        harm = sentence.head(over.at)
        if over.low != "over" or over.dep != "prep" or number is None or number.pos != "NUM":
            continue
        if harm.tag in {"VBN", "VBD"} and harm.at == number.at + 1 and _harms(harm):
            yield replace(number, dep="nsubjpass", head=harm.at)
            yield replace(over, dep="quantmod", head=number.at)


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
