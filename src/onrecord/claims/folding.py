"""What is no claim of its own: headlines told again, "no casualties" after an act, a truce only named."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.agreement import disjoint
from onrecord.claims.mention import definite
from onrecord.claims.repeats import REAL, VIOLENT, only_harm
from onrecord.claims.same import apart
from onrecord.claims.summing import summed
from onrecord.claims.truces import named_only
from onrecord.model import BlockKind, Form, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CAPTION})
NONE = Range(0, 0)
COPY = 6
"""Words of a passage that nobody writes twice by chance."""
FORMULA = 20
"""As many where "the attack" may be another one each time, as in the entries of a chronicle."""
NEAR = 2
"""Sentences between an act and the word that nobody was hurt in it."""
OLD = re.compile(
    r"\b(?:archive|archived|file photo|file picture|library picture)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)


def folded(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the claims of a report without those that only tell again, or tell nothing by themselves."""
    told = summed([d for d in drafts if not (named_only(d.sentence, d.cluster) or _nobodys(d))])
    return _heads(_unhurt(_once(told)))


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Give what stands in a report word for word again, in one entry, to the claim that told it first."""
    out: list[Draft] = []
    first: dict[tuple[object, ...], int] = {}
    for draft in drafts:
        said = tuple(t.low for t in draft.sentence.inside(draft.quote) if t.pos != "PUNCT")
        word = tuple(t.low for t in draft.sentence.inside(draft.trigger))
        key = (
            draft.kind,
            draft.form,
            draft.modality,
            word,
            said,
            tuple(k.name for k in draft.chain),
            draft.sentence.entry,
        )
        at = first.setdefault(key, len(out))
        least = FORMULA if definite(draft) else COPY
        if at == len(out) or len(said) < least or out[at].sentence is draft.sentence:
            out.append(draft)
        else:
            out[at] = replace(out[at], also=(*out[at].also, draft.quote))
    return out


def _heads(drafts: Sequence[Draft]) -> list[Draft]:
    """Give each headline to the first claim of the body that may be the same, as a repeated passage.

    One with another place, doer or toll stays a claim of its own, and so does a caption of another day.
    """
    body = [d for d in drafts if d.sentence.block not in HEADS]
    for head in (d for d in drafts if d.sentence.block in HEADS):
        met = [k for k, d in enumerate(body) if _meets(head, d)]
        at = max(met, key=lambda k: (_likeness(head, body[k]), -k), default=None)
        if at is None:
            body.insert(0, head)
        else:
            body[at] = replace(body[at], also=(*body[at].also, head.quote))
    return body


def _meets(head: Draft, draft: Draft) -> bool:
    """Tell whether a headline and a claim of the body may be about one happening."""
    real = {head.modality, draft.modality} <= REAL
    if head.kind != draft.kind or not (real or head.modality is draft.modality):
        return False
    line = " ".join(t.text for t in head.sentence.tokens)
    old = head.sentence.block is BlockKind.CAPTION and OLD.search(line) is not None
    tolls = (head.victims, draft.victims)
    counted = [(v.killed, v.injured) for v in tolls if v is not None]
    contrary = len(counted) > 1 and any(disjoint(a, b) for a, b in zip(*counted, strict=True))
    parties = apart(head.actor, draft.actor) or apart(head.target, draft.target)
    places = head.place is not None and draft.place is not None and head.place.name != draft.place.name
    return not (old or contrary or (parties and places))


def _likeness(head: Draft, draft: Draft) -> int:
    """Count what a headline and a claim have in common: tolls, parties, place, means."""
    one, other = head.victims, draft.victims
    tolls = (
        one is not None and other is not None and (one.killed, one.injured) == (other.killed, other.injured)
    )
    pairs = ((head.actor, draft.actor), (head.target, draft.target), (head.place, draft.place))
    named = sum(a is not None and b is not None and a.name == b.name for a, b in pairs)
    return 2 * tolls + named + (head.means is not None and head.means == draft.means)


def _unhurt(drafts: Sequence[Draft]) -> list[Draft]:
    """Give "no casualties were reported" to the act just before as its toll; alone it states nothing."""
    out: list[Draft] = []
    for draft in drafts:
        if not _nobody(draft):
            out.append(draft)
            continue
        at = next((k for k in range(len(out) - 1, -1, -1) if _act_before(out[k], draft)), None)
        if at is None:
            continue
        act = out[at]
        if act.victims is None and draft.chain in {(), act.chain}:
            rule = next((w.rule for w in draft.why if w.field == "victims"), "victims.killed")
            out[at] = replace(act, victims=draft.victims, also=(*act.also, draft.quote)).because(victims=rule)
        else:
            out.append(draft)
    return out


def _nobody(draft: Draft) -> bool:
    toll = draft.victims
    numbers = [n for n in (toll.killed, toll.injured, toll.combined) if n is not None] if toll else []
    none = bool(numbers) and all(n == NONE for n in numbers)
    return none and draft.form is Form.EVENT and draft.kind in VIOLENT and only_harm(draft)


def _nobodys(draft: Draft) -> bool:
    """Tell whether somebody "was not involved" on nobody's word: no denial."""
    verb = draft.sentence.tokens[draft.cluster.chief.at]
    return draft.kind == "deny" and verb.lemma == "involve" and draft.actor is None and not draft.chain


def _act_before(act: Draft, draft: Draft) -> bool:
    near = 0 <= draft.sentence.at - act.sentence.at <= NEAR
    return near and act.kind in VIOLENT and act.form is Form.EVENT and act.modality in REAL
