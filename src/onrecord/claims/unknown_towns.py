"""Towns that nobody knows, told from people by how a report speaks of them: "fighting in X".

The news names a person in full, or tells what he is, before it calls him by a single name.
"""

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
POLICE = frozenset({"agent", "detective", "gendarme", "police", "policeman", "policemen"})
TAKERS = frozenset(
    {"fighter", "gang", "group", "guerrilla", "gunman", "gunmen", "insurgent", "militant", "militia", "rebel"}
) | {"rebels"}
PERSONAL = frozenset({"alive", "he", "her", "him", "his", "she", "who", "whom"})
WITHIN = frozenset({"in", "inside", "into", "near", "outside"})
TOWNS = frozenset({"city", "district", "hamlet", "port", "province", "region", "suburb", "town", "village"})


def towns_taken(
    sentences: Sequence[Sentence], found: Sequence[tuple[Trigger, ...]]
) -> tuple[tuple[Trigger, ...], ...]:
    """Give the triggers of each sentence, those as moves whose object, by its name alone, is a town.

    "Rebels captured X": that X is a person is the parser's guess; so is that whom the police captured is a
    town.
    """
    pairs = tuple(zip(sentences, found, strict=True))
    if not any(_guessed(s, t) or _caught(s, t) for s, group in pairs for t in group):
        return tuple(found)
    people = {name for s in sentences for name in _people(s)}
    towns = {name for s in sentences for name in _towns(s)} - people
    return tuple(tuple(_read(s, t, towns, people) for t in group) for s, group in pairs)


def _read(sentence: Sentence, trigger: Trigger, towns: set[str], people: set[str]) -> Trigger:
    if _caught(sentence, trigger):
        return _as(trigger, "abduct" if _doers(sentence, trigger) & TAKERS else "arrest")
    name = _name(sentence, trigger)
    town = name is not None and (name in towns or (name not in people and not _of_person(sentence, trigger)))
    return _as(trigger, "move") if town else trigger


def _guessed(sentence: Sentence, trigger: Trigger) -> bool:
    return trigger.kind in HELD and _name(sentence, trigger) is not None


def _name(sentence: Sentence, trigger: Trigger) -> str | None:
    """Give the single bare name of what was captured, if it is one; villages may be joined to it."""
    if trigger.kind not in HELD or not trigger.verbal or sentence.tokens[trigger.at].lemma not in TAKEN:
        return None
    things = done_to(sentence, sentence.tokens[trigger.at])
    joined = bool(things) and all(t.lemma in TOWNS for t in sentence.conjuncts(things[0].at))
    if not things or not (joined or len(things) == 1) or things[0].pos != "PROPN" or things[0].actor:
        return None
    told = sentence.child(things[0].at, "compound", "appos", "nmod", "poss")
    return things[0].low if told is None and joined else None


def _of_person(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence speaks of what was captured as of a person, or the police did it."""
    near = (sentence.tokens[k] for k in sentence.subtree(trigger.at))
    return bool(_doers(sentence, trigger) & POLICE) or any(t.low in PERSONAL for t in near)


def _doers(sentence: Sentence, trigger: Trigger) -> set[str]:
    by = sentence.child(trigger.at, "agent")
    doers = sentence.children(trigger.at, "nsubj") if by is None else sentence.children(by.at, "pobj")
    return {word for t in doers for word in (t.lemma, t.low)}


def _caught(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether what only its unknown name makes a place was caught alive, or by the police."""
    if trigger.kind != "move" or not trigger.verbal or sentence.tokens[trigger.at].lemma != "capture":
        return False
    things = [t for t in done_to(sentence, sentence.tokens[trigger.at]) if t.low != "alive"]
    unknown = bool(things) and all(t.pos == "PROPN" and not t.place and not t.actor for t in things)
    alive = any(t.low == "alive" for t in sentence.children(trigger.at))
    return unknown and (alive or bool(_doers(sentence, trigger) & POLICE))


def _as(trigger: Trigger, kind: str) -> Trigger:
    rows = (row for row in table().verbs["capture"] if row.kind == kind and (row.place or row.person))
    row = next(rows, None)
    return replace(trigger, row=row, rule=f"trigger.verb.{kind}") if row is not None else trigger


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
