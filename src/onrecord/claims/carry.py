"""What a later passage leaves out because an earlier one told it: place, time, parties."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.mention import definite
from onrecord.model import Days, Form, Modality, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

NEWS = timedelta(days=2)
"""How long before publication an undated happening of the day's news may lie (annotation guidelines)."""
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
VIOLENT = frozenset({"attack", "clash"})


def carried(drafts: Sequence[Draft], published: Days) -> list[Draft]:
    """Give the drafts with what is understood from before; each carried value says so in its rule."""
    out: list[Draft] = []
    for draft in drafts:
        before = (
            next((d for d in reversed(out) if d.kind in VIOLENT), None) if draft.kind in VIOLENT else None
        )
        last = out[-1] if out else None
        made = draft
        if before is not None and repeats(draft):
            made = _actor(made, before)
        made = _place(made, before or last)
        made = _time(made, out, published)
        out.append(made)
    return out


def repeats(draft: Draft) -> bool:
    """Tell whether the words point at a happening told before: "the blast", or only the harm it did."""
    return draft.cluster.chief.row.part == "harm" or definite(draft)


def _actor(draft: Draft, before: Draft) -> Draft:
    if draft.actor is None and before.actor is not None:
        return replace(draft, actor=before.actor).because(actor="actor.carried")
    return draft


def _place(draft: Draft, before: Draft | None) -> Draft:
    if draft.place is None and before is not None and before.place is not None:
        return replace(draft, place=before.place).because(place="place.carried")
    return draft


def _time(draft: Draft, before: Sequence[Draft], published: Days) -> Draft:
    if draft.when is not None:
        return draft
    if draft.form is Form.EVENT and draft.modality in REAL:
        if draft.kind in VIOLENT:
            dated = next(
                (d for d in reversed(before) if d.kind in VIOLENT and d.when and d.form is Form.EVENT), None
            )
            if dated is not None and dated.when is not None and dated.when.days.known:
                when = replace(dated.when, stated=False, rule="when.carried")
                return replace(draft, when=when).because(when="when.carried")
        first = published.first - NEWS if published.first else None
        days, rule = Days(first, published.last), "when.news-of-the-day"
    else:
        days, rule = Days(None, published.last), "when.until-publication"
    return replace(draft, when=When(days=days, span=None, stated=False, rule=rule)).because(when=rule)
