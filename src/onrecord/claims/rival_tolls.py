"""Tolls that a second source gives of what another told: "police said nine died, residents 20".

Each is a claim of its own about the same happening, on the word of its own source.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.totals import TOTAL
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

VIOLENT = frozenset({"attack", "clash"})
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED})
NEAR = 2
"""Sentences back to the toll that "residents put the toll at 40" is set against."""


def rivals(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts, each rival toll told of the happening that it counts the dead of."""
    out: list[Draft] = []
    for number, draft in enumerate(drafts):
        first = rival_of(drafts, number)
        if first is None:
            out.append(draft)
            continue
        told = drafts[first]
        lasts = told.form is not Form.EVENT
        made = replace(
            draft,
            kind=told.kind,
            form=told.form,
            means=told.means,
            modality=told.modality,
            place=draft.place or told.place,
            when=told.when if lasts else None,
            window=told.window if lasts else None,
        )
        if made.place is not draft.place:
            made = made.because(place="place.carried")
        out.append(made.because(form="form.rival", kind="kind.rival"))
    return out


def rival_of(drafts: Sequence[Draft], number: int) -> int | None:
    """Give the number of the claim whose toll another source tells otherwise, or None."""
    draft = drafts[number]
    if not _rival(draft):
        return None
    here = [k for k, d in enumerate(drafts) if d.sentence is draft.sentence and _counts(d, draft)]
    if here or draft.cluster.chief.row == TOTAL:
        return next((k for k in reversed(here) if k < number), next(iter(here), None))
    back = (k for k in range(number - 1, -1, -1) if not _rival(drafts[k]))
    last = next((k for k in back if drafts[k].kind in VIOLENT), None)
    if last is None or draft.sentence.at - drafts[last].sentence.at > NEAR:
        return None
    return last if _counts(drafts[last], draft) else None


def _rival(draft: Draft) -> bool:
    """Tell whether a number is told by somebody: as what he said, or as where he put the toll."""
    chief = draft.cluster.chief
    put = draft.sentence.tokens[chief.at].lemma == "put" and chief.row.part == "total"
    return bool(draft.chain) and draft.victims is not None and (chief.row == TOTAL or put)


def _counts(told: Draft, draft: Draft) -> bool:
    """Tell whether a claim counts the same harm, and is no rival toll itself."""
    one, other = told.victims, draft.victims
    if told is draft or _rival(told) or told.kind not in VIOLENT or told.modality not in REAL:
        return False
    if one is None or other is None:
        return False
    return any(getattr(one, p) is not None and getattr(other, p) is not None for p in ("killed", "injured"))
