"""What was promised or possible and was done: "kept its word to leave", "was able to leave"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

BREAKING = frozenset({"backtrack", "betray", "break", "renege", "retreat", "violate"})
WORDS = frozenset({"commitment", "pledge", "promise", "undertaking", "vow", "word"})
KEEPING = frozenset({"carry", "execute", "fulfil", "fulfill", "honor", "honour", "keep"})
"""Verbs by which a promise or a threat is made true."""


def managed(sentence: Sentence, word: Token) -> bool:
    """Tell whether somebody "was able to" do a thing, and did it."""
    be = sentence.head(word.at)
    return word.lemma == "able" and be.tag == "VBD" and not negated(sentence, word.at)


def broken_word(sentence: Sentence, word: Token) -> bool:
    """Tell whether a promise was not kept: "broke its promise to", "reneged on a pledge to"."""
    over = sentence.head(word.at)
    if word.pos != "NOUN" or word.lemma not in WORDS:
        return False
    over = sentence.head(over.at) if word.dep == "pobj" and over.low in {"from", "on"} else over
    return over.lemma in BREAKING and over.tag in {"VBD", "VBN", "VBZ"} and not negated(sentence, over.at)


def kept_word(sentence: Sentence, word: Token) -> bool:
    """Tell whether what was promised or threatened was done: "kept its word to", "made good on a threat"."""
    over = sentence.head(word.at)
    if word.pos != "NOUN":
        return False
    if word.dep == "pobj":
        good = over.low == "on" and any(t.low == "good" for t in sentence.children(over.head))
        return (good or sentence.head(over.at).low == "good") and not negated(sentence, over.head)
    done = over.lemma in KEEPING and word.dep == "dobj" and over.tag in {"VBD", "VBN"}
    return done and not negated(sentence, over.at)
