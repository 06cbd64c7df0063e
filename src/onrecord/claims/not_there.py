"""Places that are named only to say that they are not meant: "in Homs but not in Idlib", "except Homs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.mended_contrast import LOOSE

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

EXCEPT = frozenset({"bar", "barring", "except", "excepting", "excluding", "minus"})
LEADING = frozenset({"for", "from", "than"})
APART = frozenset({"apart", "aside", "except", "other"})
EVERY = frozenset({"anywhere", "everywhere"})


def left_out(sentence: Sentence, token: Token) -> bool:
    """Tell whether a place is told as one that is not meant: "but not in X", "everywhere except X"."""
    if token.dep == "conj":
        return left_out(sentence, sentence.head(token.at))
    if token.dep == LOOSE:
        return True
    prep = sentence.head(token.at) if token.dep == "pobj" else token
    if prep.dep == "conj" and prep.low != "but" and sentence.head(prep.at).pos == "ADP":
        return left_out_of(sentence, sentence.head(prep.at))
    return left_out_of(sentence, prep)


def left_out_of(sentence: Sentence, prep: Token) -> bool:
    """Tell whether what a preposition leads to is excepted."""
    before = sentence.tokens[prep.at - 1] if prep.at else None
    if prep.dep == LOOSE or prep.low in EXCEPT or sentence.head(prep.at).low in EXCEPT:
        return True
    if before is None:
        return False
    every = before.low == "but" and prep.at > 1 and sentence.tokens[prep.at - 2].low in EVERY
    return every or (prep.low in LEADING and before.low in APART)
