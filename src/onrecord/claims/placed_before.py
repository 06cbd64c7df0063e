"""The place that a passage leaves out because an earlier one told it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.at_site import SITE
from onrecord.claims.mention import definite
from onrecord.claims.same import answers
from onrecord.claims.words import words
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

VIOLENT = frozenset({"attack", "clash"})
PLACED = VIOLENT | {"arrest", "move", "claim-responsibility"}
"""Kinds that happen somewhere; a demand or a denial is told without a place."""
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.ONGOING})
BACK = 2
"""Sentences of a paragraph within which a place still holds."""
GENERAL = words("noun-attack") | words("noun-clash") | {"incident", "violence"}
"""Nouns that can point back at any act of violence."""


def placed(draft: Draft, before: Sequence[Draft]) -> Draft:
    """Take the place of the violent act just before in the paragraph that a passage points back at.

    A place is not carried further, nor to what may be another happening: a pin must not be more precise
    than the words.
    """
    open_still = draft.place is None or draft.rule("place") == SITE
    if not open_still or draft.kind not in PLACED or not _points_back(draft):
        return draft
    here = draft.sentence
    near = [
        d
        for d in before
        if d.sentence.paragraph == here.paragraph and d.sentence.at >= here.at - BACK and d.kind in VIOLENT
    ]
    near = [d for d in near if not answers(draft, d)]
    one = near[-1] if near else None
    if one is None or not _names(one) or _apart(draft, one) or _elsewhere(draft):
        return draft
    return replace(draft, place=one.place).because(place="place.carried")


def _elsewhere(draft: Draft) -> bool:
    """Tell whether the clause names a place that was not taken for the happening's: then none is carried."""
    under = (draft.sentence.tokens[k] for k in draft.sentence.subtree(draft.cluster.chief.at))
    return any(t.place > 0 or t.ent in {"FAC", "GPE", "LOC"} for t in under if not t.actor)


def _points_back(draft: Draft) -> bool:
    """Tell whether the words point at a happening told before: "the blast", or only the harm it did."""
    if draft.form is not Form.EVENT or draft.modality not in REAL:
        return False
    return draft.cluster.chief.row.part == "harm" or definite(draft)


def _apart(draft: Draft, one: Draft) -> bool:
    """Tell whether the day, the means or the word for it make it another happening than the one before."""
    then, now = one.when, draft.when
    if (
        then is not None
        and now is not None
        and then.stated
        and now.stated
        and then.days.meet(now.days) is None
    ):
        return True
    if draft.means is not None and one.means is not None and draft.means != one.means:
        return True
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    return not draft.cluster.chief.verbal and chief.lemma not in GENERAL and chief.lemma not in _nouns(one)


def _nouns(draft: Draft) -> set[str]:
    return {draft.sentence.tokens[t.at].lemma for t in draft.cluster.all}


def _names(draft: Draft) -> bool:
    """Tell whether the place of a draft is a name ("Erbil"), not only words for one ("the city")."""
    return draft.place is not None and any(word[0].isupper() for word in draft.place.name.split())
