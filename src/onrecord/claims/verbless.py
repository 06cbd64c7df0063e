"""What headlines say of a noun without a verb: "truce close, envoy says", "attack on port imminent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

TO_COME = frozenset(
    {"close", "closer", "distant", "doubtful", "elusive", "imminent", "likely", "looming", "near", "nearer"}
    | {"possible", "probable", "unlikely"}
)
OVER = frozenset({"dead", "off", "over"})
ALMOST = frozenset({"close", "closer", "near", "nearer"})
AFTER = frozenset({"after", "as", "before", "by", "for", "in", "on", "says", "within"})
"""Words that may follow what a headline says of a noun."""


def verbless(sentence: Sentence, at: int, *, truce: bool) -> Modality | None:
    """Give what an adjective behind a noun makes of it where no verb stands between, or None."""
    inside = set(sentence.subtree(at))
    for word in sentence.tokens[at + 1 :]:
        if word.pos in VERBS or word.text in {",", ";", ":"}:
            return None
        # "ceasefire still possible": the parser may make either the chief word
        hung = word.at in inside or sentence.tokens[at].head == word.at
        if hung and word.low in TO_COME | OVER and _ends(sentence, word):
            return _said(word, truce=truce)
    return None


def _said(word: Token, *, truce: bool) -> Modality | None:
    if word.low in OVER:
        return Modality.NEGATED if truce else None
    # "the blast near the port": what was close by was there
    return Modality.POSSIBLE if truce or word.low not in ALMOST else None


def _ends(sentence: Sentence, word: Token) -> bool:
    """Tell whether an adjective ends its phrase, so that it describes no noun behind it."""
    after = sentence.tokens[word.at + 1 :]
    alone = sentence.child(word.at, "pobj") is None
    return alone and (not after or after[0].pos == "PUNCT" or after[0].low in AFTER)
