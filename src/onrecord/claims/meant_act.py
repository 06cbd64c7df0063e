"""Which of several acts that were told a later passage goes on about.

"Air strikes killed 20 men involved in Monday's attack on the village. The strikes also killed seven
civilians": the strikes are the air strikes, and "seven civilians were also hurt" would go on about them too,
for the attack is only named to tell who the men were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.mention import definite
from onrecord.claims.same import SORTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

HARMS = frozenset({"damage", "harm"})


def meant_act(draft: Draft, dated: Sequence[Draft]) -> Draft:
    """Give the act with a day that a passage goes on about, of those told before it, in reading order.

    It is one of the last sentence that tells such: the one that the passage calls by its word, else the last
    that is not only named under another. Where the days of that are guessed, it is an earlier one that has
    its own and is called by the same word.
    """
    last = dated[-1]
    told = [d for d in dated if d.sentence is last.sentence]
    if draft.sentence is last.sentence:
        return last
    if definite(draft) and (words := _words(draft)):
        for fits in (_same_word, _same_sort):
            called = [d for d in told if fits(words, _words(d))]
            if len(called) == 1:
                return called[0]
        if not called and not any(_stated(d) for d in told):
            earlier = (d for d in reversed(dated) if _stated(d) and _same_word(words, _words(d)))
            return next(earlier, last)
    alone = [d for d in told if not any(_within(d, other) for other in told if other is not d)]
    return alone[-1] if alone else last


def _stated(draft: Draft) -> bool:
    return draft.when is not None and draft.when.stated


def _within(draft: Draft, other: Draft) -> bool:
    """Tell whether an act is named under the words of another one."""
    above = {t.at for t in draft.sentence.above(draft.cluster.chief.at)}
    return any(not above.isdisjoint(t.tokens) for t in other.cluster.all)


def _words(draft: Draft) -> frozenset[str]:
    """Give the words by which a draft calls its act, without those for the harm that it did."""
    tokens = draft.sentence.tokens
    called = (t for t in draft.cluster.all if t.row.part not in HARMS)
    return frozenset(tokens[k].lemma for t in called for k in t.tokens)


def _same_word(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine & theirs)


def _same_sort(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(mine & sort and theirs & sort for sort in SORTS)
