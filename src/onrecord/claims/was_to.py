"""What was to be done on a day that may be gone by: "was due to leave on Friday", "was meant to begin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import infinitive
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

MEANT = "meant"
DUE = "due"
INTENDED = frozenset({"mean", "suppose"})
"""Verbs whose past tells that it did not come so, or that the day is over."""
SET = frozenset({"be", "due", "expect", "intend", "plan", "schedule", "set", "slate"})
PAST = frozenset({"was", "were"})


def was_to(sentence: Sentence, cluster: Cluster) -> str | None:
    """Tell whether something was MEANT to be done by now, or DUE on a day that may yet come."""
    chief = sentence.tokens[cluster.chief.at]
    deed = chief if chief.pos in VERBS else sentence.head(chief.at)
    over = sentence.head(deed.at) if infinitive(sentence, deed.at) else deed
    word = sentence.child(over.at, "acomp") if over.lemma == "be" else None
    word = word if word is not None and word.lemma in SET else over
    if not _past(sentence, over) or (over is deed and sentence.child(word.at, "xcomp") is None):
        return None
    return MEANT if word.lemma in INTENDED else DUE if word.lemma in SET else None


def _past(sentence: Sentence, verb: Token) -> bool:
    be = (verb, *sentence.children(verb.at, "aux", "auxpass"))
    return any(t.low in PAST for t in be)
