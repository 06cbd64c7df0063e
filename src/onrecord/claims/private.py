"""Crime between private people: for money, in a quarrel, by kin; it is no matter of a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.elsewhere import is_political, on_politics
from onrecord.claims.tokens import passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

CLOSE = words("close")
MOTIVES = words("private-motives")
CRIMES = words("crimes")
HEARD = frozenset(
    {"blogger", "campaigner", "cleric", "critic", "dissident", "editor", "journalist", "lawmaker", "lawyer"}
    | {"leader", "mayor", "official", "party", "politician", "publisher", "reporter", "senator", "student"}
)
"""Whom states arrest for what they say, whatever they are charged with."""
HOMES = frozenset({"apartment", "bathroom", "bed", "bedroom", "flat", "kitchen"})
STATES = frozenset({"GPE", "NORP"})
VERDICTS = frozenset({"acquit", "convict", "guilty", "sentence"})
OWN = frozenset({"her", "his", "my", "their"})


def private(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an attack, an arrest or a verdict is of a private crime.

    Its sentence says so, and has no word of politics or war.
    """
    words_of = {sentence.tokens[k].lemma for k in trigger.tokens}
    if trigger.kind == "arrest" or (trigger.kind == "other" and words_of & VERDICTS):
        return _for_crime(sentence)
    if trigger.kind != "attack" or trigger.row.modality is not None or on_politics(sentence):
        return False
    told = any(t.lemma in MOTIVES for t in sentence.tokens) or _at_home(sentence, trigger)
    return told or any(_close(sentence, t) for t in _people(sentence, trigger))


def _at_home(sentence: Sentence, trigger: Trigger) -> bool:
    """Read "a man was found murdered in his flat": nothing there is of a conflict."""
    found = any(
        sentence.tokens[k].lemma == "find" for k in (*trigger.tokens, sentence.tokens[trigger.at].head)
    )
    homes = (t for t in sentence.tokens if t.lemma in HOMES and t.dep == "pobj")
    theirs = any(p.low in OWN for t in homes for p in sentence.children(t.at, "poss"))
    named = any(t.actor or t.ent in {"NORP", "ORG", "PERSON"} or t.lemma in HEARD for t in sentence.tokens)
    return found and theirs and not named


def _for_crime(sentence: Sentence) -> bool:
    """Tell whether people are arrested for an ordinary crime: no side but a state is named there."""
    crime = any(t.lemma in CRIMES for t in sentence.tokens)
    return crime and not any(
        is_political(t) or t.lemma in HEARD or (t.actor and t.ent not in STATES) for t in sentence.tokens
    )


def _people(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give who did it, and to whom: a deed of kin is one of theirs or against them."""
    at = trigger.at
    for by in sentence.children(at, "agent", "prep"):
        if by.low == "by":
            yield from sentence.children(by.at, "pobj")
    if trigger.verbal and not passive(sentence, at):
        yield from sentence.children(at, "dobj", "nsubj")


def _close(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody is called by what they are to another one: "by his friend", "their parents"."""
    whose = sentence.children(token.at, "poss")
    return token.lemma in CLOSE and any(t.low in OWN or t.ent == "PERSON" for t in whose)
