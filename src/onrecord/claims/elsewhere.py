"""Reports on something else than politics, war and unrest: crime and courts, accidents, computers.

They are full of words of violence. Annotators find no claim in them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token

OTHER = words("ordinary-crime") | words("computing") | words("mishaps")
POLITICS = words("politics")
LABOUR = words("labour")
FROM_AFAR = frozenset(
    {"airstrike", "airstrikes", "artillery", "bombardment", "drone", "jet", "missile", "rocket", "warplane"}
)
"""What strikes of the other kind are made with."""
WARFARE = frozenset({"airstrike", "artillery", "bombardment", "shelling", "warplane"})
MANY, KINDS = 3, 2
"""Words of something else, and different ones, that make a report one on it."""
MORE = 4
"""How many times the words of politics they are."""
LITTLE, PER_WORDS = 2, 300
"""Words of politics that it has at most, or one in so many of all words."""
SIDES, PER_NAME = 1, 150
"""The same of the names of sides."""
SHORT, LONG = 30, 250
"""Words of a report that may be on war with no word of it, and of one that has at least one then."""


def is_elsewhere(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a report is on something else, with next to nothing of politics and war in it.

    Figures, on annotated reports: docs/limits.md.
    """
    tokens = [t for s in sentences for t in s.tokens]
    if len(tokens) < SHORT or _warfare(tokens):
        return False
    politics = sum(is_political(t) for t in tokens)
    sides = sum(t.actor for t in tokens)
    other = [t.lemma for t in tokens if t.lemma in OTHER]
    many = len(other) >= MANY and len(set(other)) >= KINDS and len(other) > MORE * politics
    if many and not politics and len(other) >= sides:
        return True
    few = politics <= max(LITTLE, len(tokens) / PER_WORDS) and sides <= max(SIDES, len(tokens) / PER_NAME)
    return few and (many or (not politics and len(tokens) >= LONG))


def _warfare(tokens: Sequence[Token]) -> bool:
    """Tell whether a report speaks of what only armies do: "an air strike", "shelling"."""
    raids = any(a.low == "air" and b.lemma in {"raid", "strike"} for a, b in pairwise(tokens))
    return raids or any(t.lemma in WARFARE for t in tokens)


def is_labour(sentences: Sequence[Sentence]) -> bool:
    """Tell whether the strikes of a report are stoppages of work: it speaks of unions, and not of arms.

    Words with a capital are names: the European Union and the Labour party call no strikes.
    """
    tokens = [t for s in sentences for t in s.tokens]
    said = {t.lemma for t in tokens if t.text.islower()} | {t.low for t in tokens if t.text.islower()}
    return "strike" in said and len(said & LABOUR) >= KINDS and not said & FROM_AFAR


def on_politics(sentence: Sentence) -> bool:
    """Tell whether a sentence names a side or has a word of politics, war or unrest."""
    return any(t.actor or is_political(t) for t in sentence.tokens)


def is_political(token: Token) -> bool:
    """Tell whether a word is one of politics, war or unrest."""
    return token.lemma in POLITICS or token.low in POLITICS
