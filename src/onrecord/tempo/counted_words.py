"""What a number of a sentence counts: acts, or people, weapons and places, of which no series is kept."""

from __future__ import annotations

import re

_WORD = re.compile(r"[ ]*(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_ENDS = frozenset(
    ("in", "on", "at", "by", "of", "since", "from", "between", "during", "before", "after", "over", "within",
     "for", "until", "per", "than", "and", "or", "have", "has", "had", "was", "were", "is", "are", "be",
     "been", "against", "near", "across", "around", "so", "this", "last", "took", "hit", "struck", "that",
     "which", "who", "up", "there", "to", "inside", "with")
)  # fmt: skip
_ACTS = re.compile(
    r"(?:(?:air|drone|rocket|missile)-?)?(?:attack|strike|airstrike|incident|assault|raid|shelling|shooting"
    r"|bombing|bombardment|launch|ambush|event|clash|kidnapping|abduction|protest|riot|time|demonstration|battle|explosion|blast)"
    r"(?:e?s)?",
    re.IGNORECASE,
)

_KINDS = {
    "attacks": r"attack|strike|raid|assault|shelling|bombing|ambush",
    "clashes": r"clash",
    "abductions": r"abduction|kidnapping|abduct|kidnap",
    "protests": r"protest|demonstration",
    "riots": r"riot",
}
_NAMED = {
    name: re.compile(rf"\b(?:{words})(?:e?s|ed|p?ed)?\b", re.IGNORECASE) for name, words in _KINDS.items()
}


def kinds(sentence: str) -> tuple[str, ...]:
    """Give the kinds of acts that a sentence names; each is a series of its own."""
    return tuple(name for name, pattern in _NAMED.items() if pattern.search(sentence))


def counted(sentence: str, end: int) -> str | None:
    """Give the words after a number that name what it counts, where they name no act; else None.

    "Ten Houthi attacks" and "more than twenty since May" count acts; "ten rockets", "ten gunmen" do not.
    """
    words: list[str] = []
    at = end
    while (met := _WORD.match(sentence, at)) and met["word"].lower() not in _ENDS:
        if words and met["word"].endswith("ed"):
            break
        words.append(met["word"])
        at = met.end()
    if not words or any(_ACTS.fullmatch(word) for word in words):
        return None
    return " ".join(words)
