"""Headlines with a label before or behind them: "Police: gunman killed three", "9 killed in blast - police".

The parser makes the label a subject, an object or a part of a name of what is told. So both are parsed
apart, and the label is hung on the chief word of the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.words import words
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

LABEL = 7
"""Longest label of a headline before its colon, in words."""
SHORT = 3
"""Longest label of a line that is no headline by its block."""
SOURCE = 5
"""Longest source behind a headline, in words."""
LEAST = 2
"""Fewest words of what is said: "raids suspended"."""
STOPS = frozenset(".!?:;)\"'”’")
_BEFORE = re.compile(r"([^:;.!?\"“”]{2,60}:) +(?=\S)")
_BEHIND = re.compile(r"(?:(?<=\w):|(?<=\S) [-–—]) ([^:;!?\"“”–—]{2,60})$")
_BODIES = words("bodies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Where the label of a headline ends, or where the one behind it begins, by the letters before it."""

    cut: int
    before: bool


def parted(text: str, block: BlockKind) -> Parted | None:
    """Give where a headline and its label part; None where a line has no label, or is no headline."""
    title = block is BlockKind.TITLE
    if not title and text[-1:] in STOPS:
        return None
    if (match := _BEFORE.match(text)) is not None:
        label, told = match[1].split(), text[match.end() :].split()
        if len(label) <= (LABEL if title else SHORT) and LEAST <= len(told) > len(label):
            return None if any(_acts(w) for w in label) else Parted(cut=match.end(), before=True)
    if (match := _BEHIND.search(text)) is not None:
        told, label = text[: match.start()].split(), match[1].split()
        short = len(label) <= (SOURCE if title else SHORT)
        if short and len(told) > LEAST and any(_speaks(w) for w in label) and not any(map(_counts, label)):
            return Parted(cut=match.start(), before=False)
    return None


def is_label(sentence: Sentence) -> bool:
    """Tell whether what was taken for a label says nothing by itself."""
    return not any(t.pos in VERBS and t.dep not in {"amod", "compound"} for t in sentence.tokens)


def with_label(label: Sentence, told: Sentence, *, before: bool) -> Sentence:
    """Hang a label on the chief word of the headline that it stands before or behind."""
    first, last = (label, told) if before else (told, label)
    shift = len(first.tokens)
    root = next(t.at for t in told.tokens if t.head == t.at) + (shift if before else 0)
    moved = tuple(replace(t, at=t.at + shift, head=t.head + shift) for t in last.tokens)
    here, rest = (first.tokens, moved) if before else (moved, first.tokens)
    hung = tuple(_hung(t, root) for t in here)
    tokens = (*hung, *rest) if before else (*rest, *hung)
    entities = tuple((what, start + shift, end + shift) for what, start, end in last.entities)
    return replace(told, tokens=tokens, entities=(*first.entities, *entities))


def _hung(token: Token, root: int) -> Token:
    """Hang what nothing was above in a label on what it labels; short forms are names: "SOHR:"."""
    if token.text.isupper() and len(token.text) > 1 and token.pos not in {"NOUN", "PROPN"}:
        token = replace(token, pos="PROPN", tag="NNP")
    return replace(token, dep="npadvmod", head=root) if token.head == token.at else token


def _acts(word: str) -> bool:
    """Tell whether a word of a label tells of an act, which what is told goes on about: "Kabul blast: 9"."""
    low = word.lower().strip(":,'")
    known = table()
    return any(stem in group for stem in (low, low.removesuffix("s")) for group in (known.nouns, known.verbs))


def _speaks(word: str) -> bool:
    """Tell whether a word may be who says it: "police", "witnesses", "HRW"."""
    low = word.lower().strip(",'")
    stems = {low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("-run")}
    known = (_BODIES, HUMAN, *cues().roles.values())
    return (word.isupper() and len(word) > 1) or any(stem in group for stem in stems for group in known)


def _counts(word: str) -> bool:
    return word[:1].isdigit()
