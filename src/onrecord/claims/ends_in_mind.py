"""Halts and releases that are only talked of, or aimed at: "spoke of halting attacks", "the aim is peace"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

PEACEFUL = frozenset({"cease", "release", "retreat"})
SPEAKING = {
    "argue": "for",
    "dream": "of",
    "hint": "at",
    "hope": "of",
    "speak": "of",
    "talk": "of",
    "think": "of",
    "vote": "for",
}
"""Verbs and nouns of speech and thought, and what leads from them to what is not done yet."""
TERMS = frozenset(
    {"case", "condition", "criterion", "date", "deadline", "formula", "framework", "incentive", "mechanism"}
    | {"option", "price", "term", "terms", "timetable", "vote"}
)
"""Nouns for what goes before, with "for" or "of"."""
AIMS = frozenset(
    {"aim", "challenge", "condition", "demand", "dream", "focus", "goal", "hope", "key", "mission"}
    | {"objective", "precondition", "prerequisite", "priority", "promise", "purpose", "requirement", "task"}
)
NEEDING = frozenset({"demand", "depend", "hinge", "need", "require"})
SIDES = frozenset({"favor", "favour"})


def ends_in_mind(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give POSSIBLE for a halt, release or retreat that an "-ing" form names as what may come."""
    chief = cluster.chief
    gerund = sentence.tokens[chief.at]
    return Modality.POSSIBLE if chief.kind in PEACEFUL and in_mind(sentence, gerund) else None


def in_mind(sentence: Sentence, gerund: Token) -> bool:
    """Tell whether an "-ing" form is only talked or thought of, or somebody's aim."""
    if gerund.tag != "VBG":
        return False
    while gerund.dep == "conj" and sentence.head(gerund.at).tag == "VBG":
        gerund = sentence.head(gerund.at)
    led = gerund.dep in {"pcomp", "pobj"} and _led(sentence, sentence.head(gerund.at))
    own = sentence.child(gerund.at, "nsubj") or sentence.child(gerund.head, "nsubj")
    if own is not None and own.lemma in AIMS and sentence.head(own.at).lemma in {"be", gerund.lemma}:
        # "the aim is ending the war"
        return True
    aimed = gerund.dep in {"csubj", "nsubj"} and _aimed(sentence, sentence.head(gerund.at))
    return led or aimed


def _led(sentence: Sentence, prep: Token) -> bool:
    """Tell whether a preposition leads from words that leave open whether it comes."""
    above = sentence.head(prep.at)
    if SPEAKING.get(above.lemma) == prep.low:
        return True
    if above.pos in VERBS and above.lemma == "be":
        return False
    return (above.lemma in TERMS and prep.low in {"for", "of"}) or (above.lemma in SIDES and prep.low == "of")


def _aimed(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what a gerund names is somebody's aim, or takes something first."""
    told = sentence.child(verb.at, "attr")
    copula = verb.lemma in {"be", "become", "remain", "stay"}
    return (copula and told is not None and told.lemma in AIMS) or verb.lemma in NEEDING
