"""Days that the next sentence tells of an act: "was charged with the killing. It took place on 24 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.mention import definite
from onrecord.claims.same import DEATH, act_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.model import When

HAPPENING = frozenset({"happen", "occur", "take"})
NEAR = 2
"""Sentences behind an act in which its day may be told for itself."""
GUESSED = frozenset(
    {"when.bounded", "when.carried", "when.news-of-the-day", "when.told-on", "when.unstated"}
    | {"when.until-publication"}
)
"""Rules of days that the words for an act do not tell."""
VIOLENT = frozenset({"abduct", "attack", "clash"})


def told_when(draft: Draft, drafts: Sequence[Draft]) -> When | None:
    """Give the day that "the killing took place on 24 May" tells of the killing that was told just before."""
    if draft.when is None or draft.when.rule not in GUESSED or draft.kind not in VIOLENT:
        return None
    here = draft.sentence.at
    for later in drafts:
        if not 0 < later.sentence.at - here <= NEAR or not _tells_when(later):
            continue
        nearer = (d for d in drafts if here <= d.sentence.at < later.sentence.at and d.kind in VIOLENT)
        if all(_one_word(d, later) for d in nearer) and _may_be(draft, later):
            return later.when
    return None


def _one_word(draft: Draft, later: Draft) -> bool:
    mine, theirs = act_words(draft), act_words(later)
    return bool(mine & theirs) or bool(mine & DEATH and theirs & DEATH)


def _tells_when(draft: Draft) -> bool:
    """Tell whether a sentence says only when, or where, a known act was."""
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    verb = draft.sentence.head(chief.at)
    told = chief.dep == "nsubj" and verb.lemma in HAPPENING and draft.kind in VIOLENT and definite(draft)
    return told and draft.when is not None and draft.when.stated


def _may_be(draft: Draft, later: Draft) -> bool:
    """Tell whether a later passage can mean an act: it was over, and not done to another."""
    to = later.target is None or draft.target is None or later.target.name == draft.target.name
    return to and draft.modality is later.modality and draft.form is later.form
