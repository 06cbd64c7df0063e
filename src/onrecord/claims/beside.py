"""In the clauses of which verbs above a happening its place may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.own_clause import AWAY, NOUNS
from onrecord.claims.times_of_verbs import APART, RECORDING
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.whose_place import PLACES
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

RISING = words("rising")
OBJECTING = frozenset({"about", "against", "over"})
PROTESTING = frozenset(
    {"demonstrate", "demonstration", "gather", "march", "protest", "rally", "riot", "strike"}
)
WHOSE = frozenset({"behind", "of"})
PLOTTERS = frozenset({"architect", "brain", "mastermind", "organiser", "organizer", "perpetrator", "planner"})
"""Nouns for people, beside those whom the news counts, of whose deed other things are told."""


def beside(sentence: Sentence, cluster: Cluster) -> Iterator[Token]:
    """Give the verbs above a happening in whose clause its place may stand: none that only speaks of it."""
    left = 2 if sentence.tokens[cluster.chief.at].dep in {"advcl", "relcl", "conj", "xcomp"} else 1
    below = sentence.tokens[cluster.chief.at]
    for token in sentence.above(cluster.chief.at):
        talks = token.lemma in cues().say or token.lemma in APART
        if (below.dep in {"prep", "mark"} and below.low in AWAY) or below.dep in {"ccomp", "acl"}:
            return
        if below.low in OBJECTING and token.lemma in PROTESTING:
            # "marched in X against the killing of a teacher", who was killed anywhere
            return
        if below.dep == "prep" and below.low in WHOSE and token.lemma in HUMAN | PLOTTERS:
            # "the planner of the attacks was caught in X": that is told of somebody
            return
        if token.pos in VERBS:
            if (talks and not _goes_on(token, below) and not _met(sentence, token, below)) or not left:
                return
            left -= 1
            yield token
        below = token


def _goes_on(verb: Token, subject: Token) -> bool:
    """Tell whether a verb that may be one of saying tells what goes on: "strikes continue in X"."""
    return verb.lemma in RISING and subject.dep == "nsubj"


def _met(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Tell whether a verb tells of its subject as it is met where it is: "clashes were reported in X".

    What is "widely reported in X" is talked about there.
    """
    widely = any(t.low == "widely" for t in sentence.children(verb.at, "advmod"))
    return verb.lemma in RECORDING and subject.dep == "nsubjpass" and not widely


def fits(verb: Token, place: Token) -> bool:
    """Tell whether a name in the clause of a verb may say where; what was "reported in The Herald" not."""
    return verb.lemma not in RECORDING or place.place > 0 or place.ent in PLACES or place.lemma in NOUNS
