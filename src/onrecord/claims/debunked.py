"""Pictures that are shown to be of something else: "was in fact filmed elsewhere in 2013"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

PICTURES = frozenset({"clip", "footage", "image", "photo", "photograph", "picture", "recording", "video"})
MADE = frozenset({"date", "film", "make", "record", "shoot", "take"})
UNREAL = frozenset({"doctor", "edit", "fabricate", "fake", "manipulate", "stage"})
REALLY = frozenset({"actually", "really"})


def debunked(sentence: Sentence, act: int) -> Modality | None:
    """Give POSSIBLE for what a picture is said to show that is in fact of another time or place."""
    if not any(t.lemma in PICTURES for t in sentence.tokens[:act]):
        return None
    for verb in sentence.tokens[act + 1 :]:
        unreal = verb.lemma in UNREAL or (verb.lemma in MADE and _in_fact(sentence, verb))
        if verb.pos in VERBS and unreal and sentence.child(verb.at, "auxpass") is not None:
            what = sentence.child(verb.at, "nsubjpass")
            return Modality.POSSIBLE if what is None or what.lemma in PICTURES else None
    return None


def _in_fact(sentence: Sentence, verb: Token) -> bool:
    near = sentence.tokens[max(0, verb.at - 3) : verb.at]
    return any(t.low in REALLY or t.low == "fact" for t in near)
