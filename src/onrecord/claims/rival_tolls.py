"""Tolls that a second source gives of what another told: "police said nine died, residents 20".

Each is a claim of its own about the same happening, on the word of its own source. What the toll came to when
some of the wounded died is the toll of what they died of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.died_later import died_after, is_nth
from onrecord.claims.totals import TOTAL
from onrecord.model import Form, Modality, Victims

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.model import Range

VIOLENT = frozenset({"attack", "clash"})
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED})
NEAR = 2
"""Sentences back to the toll that "residents put the toll at 40" is set against."""


def rivals(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts, each rival toll told of the happening that it counts the dead of."""
    drafts = _risen(drafts)
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


def _risen(drafts: Sequence[Draft]) -> list[Draft]:
    """Read "three of the wounded died, bringing the toll to 18": so many died of that act."""
    out = list(drafts)
    for total in drafts:
        killed = total.victims.killed if total.victims is not None else None
        if total.cluster.chief.row.part != "total" or killed is None or _rival(total):
            continue
        here = (d for d in out if d.sentence is total.sentence and d.chain == total.chain and d is not total)
        died = next((d for d in here if died_after(d.sentence, d.cluster) is not None), None)
        if died is not None and died.form is Form.EVENT and _fits(died, killed):
            victims = replace(died.victims or Victims(), killed=killed)
            out[out.index(died)] = replace(died, victims=victims)
            out.remove(total)
    return out


def _fits(died: Draft, toll: Range) -> bool:
    """Tell whether a toll may be that of the act: where "a third soldier died", it was three."""
    at = died_after(died.sentence, died.cluster)
    who = died.sentence.child(at, "nsubj") if at is not None else None
    nth = who is not None and any(is_nth(t) for t in (who, *died.sentence.children(who.at, "amod")))
    return died.victims is not None and (not nth or died.victims.killed == toll)


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
