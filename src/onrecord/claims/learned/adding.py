"""Happenings that the network reads in sentences in which the rules read none.

Only acts, one a sentence, where the network is sure; their kind is the network's, all else the rules read
around its word. What a report on something else tells (`claims/topic.py`) is not asked of the network.
Ceasefires are never added: a wrong one is a wrong halt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.lexicon import Row, table
from onrecord.claims.tokens import VERBS
from onrecord.claims.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.learned.happenings import Happening
    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.tokens import Sentence, Token

LEAST = 0.7
"""Least probability of a word to name a happening for it to be a claim: of what was so added to reports
kept back from teaching 34 of 42 were right in those in capitals, 1 of 3 in the others, repetitions aside."""
KIND_SURE = 0.6
"""Least probability of its kind, if it is one: 30 of 35 of the right ones had the right kind."""
KINDS = frozenset(
    {
        "abduct",
        "arrest",
        "attack",
        "clash",
        "destroy",
        "displace",
        "move",
        "protest",
        "release",
        "retreat",
        "riot",
    }
)
RULE = "learned.word"


def with_learned(
    sentences: Sequence[Sentence], found: Sequence[tuple[Trigger, ...]], learned: Learned
) -> tuple[tuple[Trigger, ...], ...]:
    """Give the triggers of each sentence, with the network's where there are none."""
    return tuple(those or _read(sentence, learned) for sentence, those in zip(sentences, found, strict=True))


def _read(sentence: Sentence, learned: Learned) -> tuple[Trigger, ...]:
    happening = learned.around(sentence.span)
    if happening is None or happening.sure < LEAST or happening.kind_sure < KIND_SURE:
        return ()
    if happening.kind not in KINDS:
        return ()
    token = next((t for t in sentence.tokens if t.span.overlaps(happening.span)), None)
    if token is None:
        return ()
    row = _row(token, happening)
    return (Trigger(at=token.at, tokens=(token.at,), row=row, verbal=token.pos in VERBS, rule=RULE),)


def _row(token: Token, happening: Happening) -> Row:
    """Give the row of the table that a word of that kind has, or a plain one."""
    lexicon = table()
    rows = (*lexicon.verbs.get(token.lemma, ()), *lexicon.nouns.get(token.lemma, ()))
    return next((row for row in rows if row.kind == happening.kind), Row(kind=happening.kind, part="act"))
