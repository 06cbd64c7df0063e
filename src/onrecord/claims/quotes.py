"""The clause that states a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.claims.draft import Cluster
    from onrecord.model import Span

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "ROOT", "pcomp", "xcomp"})


def quote_of(sentence: Sentence, cluster: Cluster, others: Collection[int], sayers: Collection[int]) -> Span:
    """Give the clause of a happening, as wide as no other happening and no frame stands in it.

    `others` are the words of the other happenings of the sentence, `sayers` the cues of its frames.
    """
    at = cluster.chief.at
    own = {k for t in cluster.all for k in t.tokens}
    best: tuple[int, ...] = ()
    for token in (sentence.tokens[at], *sentence.above(at)):
        if token.at in sayers and token.at not in own:
            break
        under = sentence.subtree(token.at)
        if token.pos in VERBS and token.dep in CLAUSES | {"conj"}:
            if best and set(under) & set(others) and not set(best) & set(others):
                break
            best = under
    if not best:
        best = sentence.subtree(at)
    return sentence.cover(_trimmed(sentence, sorted(set(best) | own)))


def _trimmed(sentence: Sentence, numbers: list[int]) -> list[int]:
    """Drop joining words and commas at the ends."""
    while len(numbers) > 1 and (
        sentence.tokens[numbers[0]].pos in {"PUNCT", "CCONJ", "SCONJ"}
        or sentence.tokens[numbers[0]].low in {"that", "and", "but"}
    ):
        numbers = numbers[1:]
    while len(numbers) > 1 and sentence.tokens[numbers[-1]].text in {",", ";", ":", "."}:
        numbers = numbers[:-1]
    return numbers
