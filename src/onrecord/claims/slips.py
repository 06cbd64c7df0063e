"""Where a slip of the parser is looked for: only in sentences that hold what it needs."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.claims.tokens import Sentence, Token

    Slip = Callable[[Sentence], Iterable[Token]]


def needs(*sets: Iterable[str]) -> Callable[[Callable[[Sentence], Iterator[Token]]], Slip]:
    """Look for a slip only in a sentence that has at least one mark of each set.

    Marks are words and lemmas in lower case, tags, parts of speech, relations and entity labels. What a set
    leaves out is never set right, so each holds all that the slip may turn on.
    """
    wanted = tuple(frozenset(one) for one in sets)

    def looked_for(slip: Callable[[Sentence], Iterator[Token]]) -> Slip:
        @wraps(slip)
        def look(sentence: Sentence) -> Iterable[Token]:
            marks = sentence.marks()
            for one in wanted:
                if one.isdisjoint(marks):
                    return ()
            return slip(sentence)

        return look

    return looked_for
