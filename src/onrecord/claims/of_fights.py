"""Those who are hurt in a fight or a riot told before: "Police and marchers clashed. Ten were hurt."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.repeats import REAL, only_harm
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

FOUGHT = frozenset({"clash", "riot"})
TELLING = FOUGHT | {"attack", "protest"}
NEAR = 2
"""Sentences from a fight to those who were hurt in it."""


def of_fights(drafts: Sequence[Draft]) -> list[Draft]:
    """Give claims that tell only who was hurt the kind of the fight told just before: nobody attacked them.

    Where an attack or a march stands between, they may have been hurt there, and nothing changes.
    """
    out: list[Draft] = []
    for draft in drafts:
        before = next((d for d in reversed(out) if d.kind in TELLING), None)
        if before is not None and _hurt_in(draft, before):
            out.append(replace(draft, kind=before.kind).because(kind="kind.of-fight"))
        else:
            out.append(draft)
    return out


def _hurt_in(draft: Draft, before: Draft) -> bool:
    near = 0 < draft.sentence.at - before.sentence.at <= NEAR
    told = {draft.form, before.form} == {Form.EVENT} and {draft.modality, before.modality} <= REAL
    alone = draft.kind == "attack" and draft.means is None and draft.target is None and only_harm(draft)
    return near and told and alone and before.kind in FOUGHT
