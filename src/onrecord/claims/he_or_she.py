"""Whether words for somebody tell that "he" or that "she" is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import core

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence

HE, SHE = frozenset({"he", "him"}), frozenset({"her", "she"})
MEN = frozenset(
    {"boy", "boyfriend", "bridegroom", "brother", "father", "grandfather", "husband", "king", "man", "mr"}
    | {"mr.", "nephew", "prince", "schoolboy", "sheikh", "son", "uncle"}
)
WOMEN = frozenset(
    {"actress", "aunt", "bride", "daughter", "girl", "girlfriend", "grandmother", "miss", "mother", "mrs"}
    | {"mrs.", "ms", "ms.", "niece", "nun", "princess", "queen", "schoolgirl", "sister", "wife", "woman"}
)
"""Nouns and titles that tell whether somebody is "he" or "she"."""
NO_MEN = frozenset({"german", "human", "ottoman", "roman"})


def sex_of(sentence: Sentence, at: int) -> str:
    """Give "she" or "he" where a noun or a title before it tells: "the actress", "Mrs Dost"; else nothing."""
    lemma = sentence.tokens[at].lemma
    if lemma.endswith("woman"):
        return "she"
    phrase = core(sentence, at)
    words = {lemma, *(t.low for t in sentence.tokens[max(0, phrase[0] - 1) : at])}
    if words & WOMEN or any(word.endswith("woman") for word in words):
        return "she"
    return "he" if words & MEN or (lemma.endswith("man") and lemma not in NO_MEN) else ""


def other_sex(pronoun: str, sex: str) -> bool:
    """Tell whether a pronoun can't mean one whose sex is told: "he" is no spokeswoman."""
    return (pronoun in HE and sex == "she") or (pronoun in SHE and sex == "he")
