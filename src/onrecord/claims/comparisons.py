"""What the two sides of a comparison share: "compared with 20 attacks in May, no attacks on X in June"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.governors import listed
from onrecord.claims.tokens import VERBS, core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence

AGAINST = frozenset({"against", "versus", "vs", "vs."})
COMPARED = frozenset({"compared", "compare", "comparison", "contrast", "opposed"})
CHANGED = listed("changed")
MORE = frozenset({"fewer", "higher", "less", "lower", "more"})


def compared(draft: Draft, beside: Sequence[Draft]) -> Draft:
    """Take from the other side of a comparison what only it says: whom the attacks were on, whose, where.

    Both sides name the same kind of happening, and one leaves out what the other tells.
    """
    other = next((d for d in beside if d is not draft and _pair(draft, d)), None)
    if other is None:
        return draft
    if draft.target is None and other.target is not None:
        draft = replace(draft, target=other.target).because(target="target.compared")
    if draft.actor is None and other.actor is not None:
        draft = replace(draft, actor=other.actor).because(actor="actor.compared")
    # a place that only the clause gives may be that of either
    near = other.rule("place").startswith(("place.near", "place.target"))
    if other.place is not None and near and draft.rule("place") in {"", "place.clause"}:
        draft = replace(draft, place=other.place).because(place="place.compared")
    return draft


def _pair(one: Draft, other: Draft) -> bool:
    """Tell whether two happenings of a sentence are held against one another in number."""
    if one.sentence is not other.sentence or one.kind != other.kind:
        return False
    if one.cluster.chief.verbal or other.cluster.chief.verbal or None in {one.count, other.count}:
        return False
    words = one.sentence.tokens
    same = words[one.cluster.chief.at].lemma == words[other.cluster.chief.at].lemma
    return same and (_held_against(one) or _held_against(other))


def _held_against(draft: Draft) -> bool:
    """Tell whether a noun is what something is compared with."""
    sentence = draft.sentence
    first = core(sentence, draft.cluster.chief.at)[0]
    before = [t.low for t in sentence.tokens[max(0, first - 3) : first]]
    if not before:
        return False
    last = before[-1]
    if last in {"with", "to"} and set(before[:-1]) & COMPARED:
        return True
    if last == "than":
        return bool(set(before[:-1]) & MORE)
    return last in AGAINST or (last == "from" and _changed(sentence, first - 1))


def _changed(sentence: Sentence, at: int) -> bool:
    """Tell whether "from" tells what a number was before: "down from", "fell from"."""
    up = sentence.head(at)
    return up.low in {"down", "up"} or (up.pos in VERBS and up.lemma in CHANGED)
