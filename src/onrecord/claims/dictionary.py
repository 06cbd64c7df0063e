"""Common words of English, as the tables of a lemmatizer list them (WordNet's, in spaCy's English models)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The words of one part of speech, their odd forms, and what endings of other forms stand for."""

    words: frozenset[str]
    odd: frozenset[str]
    endings: tuple[tuple[str, str], ...]

    def has(self, word: str) -> bool:
        """Tell whether a word, in small letters, is one of them or a form of one."""
        if word in self.words or word in self.odd:
            return True
        return any(
            word.endswith(end) and word[: -len(end)] + base in self.words for end, base in self.endings
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """Nouns, the other parts of speech, and small words ("this", "which"); names are among the nouns."""

    nouns: Part
    others: tuple[Part, ...]
    small: frozenset[str]

    def knows(self, word: str) -> bool:
        """Tell whether it has a word, in small letters, or one that it is a form of."""
        return word in self.small or any(part.has(word) for part in (self.nouns, *self.others))

    def only_noun(self, word: str) -> bool:
        """Tell whether it has a word, itself, as a noun alone, which may be somebody's name."""
        return (
            word in self.nouns.words
            and word not in self.small
            and not any(part.has(word) for part in self.others)
        )
