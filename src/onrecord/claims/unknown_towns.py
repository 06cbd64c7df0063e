"""Towns that nobody knows, told from people by how the rest of a report speaks of them: "fighting in X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.done_to import done_to
from onrecord.claims.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

TAKEN = frozenset({"capture", "seize"})
HELD = frozenset({"abduct", "arrest"})
WITHIN = frozenset({"in", "inside", "into", "near", "outside"})
TOWNS = frozenset({"city", "district", "hamlet", "port", "province", "region", "suburb", "town", "village"})


def towns_taken(
    sentences: Sequence[Sentence], found: Sequence[tuple[Trigger, ...]]
) -> tuple[tuple[Trigger, ...], ...]:
    """Give the triggers of each sentence, those as moves of whose object the report speaks as of a place.

    "Rebels captured X": that X is a person is the parser's guess.
    """
    if not any(_guessed(s, t) for s, group in zip(sentences, found, strict=True) for t in group):
        return tuple(found)
    towns = {name for s in sentences for name in _towns(s)} - {name for s in sentences for name in _people(s)}
    return tuple(
        tuple(_as_move(t) if _name(s, t) in towns else t for t in group)
        for s, group in zip(sentences, found, strict=True)
    )


def _guessed(sentence: Sentence, trigger: Trigger) -> bool:
    return trigger.kind in HELD and _name(sentence, trigger) is not None


def _name(sentence: Sentence, trigger: Trigger) -> str | None:
    """Give the single bare name of what was captured, if it is one."""
    if trigger.kind not in HELD or not trigger.verbal or sentence.tokens[trigger.at].lemma not in TAKEN:
        return None
    things = done_to(sentence, sentence.tokens[trigger.at])
    if len(things) != 1 or things[0].pos != "PROPN" or things[0].actor:
        return None
    told = sentence.child(things[0].at, "compound", "appos", "conj", "nmod", "poss")
    return things[0].low if told is None else None


def _as_move(trigger: Trigger) -> Trigger:
    rows = (row for row in table().verbs["capture"] if row.kind == "move" and row.place)
    row = next(rows, None)
    return replace(trigger, row=row, rule="trigger.verb.move") if row is not None else trigger


def _towns(sentence: Sentence) -> Iterator[str]:
    """Give the names that stand as places do: "in X", "the town of X"."""
    for token in sentence.tokens:
        if token.pos != "PROPN" or token.dep != "pobj":
            continue
        lead = sentence.head(token.at)
        if lead.low in WITHIN or (lead.low == "of" and sentence.head(lead.at).lemma in TOWNS):
            yield token.low


def _people(sentence: Sentence) -> Iterator[str]:
    """Give the last names of persons, and the names of those who speak."""
    for label, first, end in sentence.entities:
        if label == "PERSON" and end - first > 1:
            yield sentence.tokens[end - 1].low
    for token in sentence.tokens:
        if token.pos == "PROPN" and token.dep == "nsubj" and sentence.head(token.at).lemma in cues().say:
            yield token.low
