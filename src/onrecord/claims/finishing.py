"""Drafts into claims: ids, ties, and how likely each is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.draft import OWNING
from onrecord.claims.fitness import DEEDS
from onrecord.keys import claim_id
from onrecord.model import Claim, ClaimLink, Days, Modality, Tie, When

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.ties import Tied
    from onrecord.model import Report

Judge: TypeAlias = "Callable[[Sequence[Draft], Sequence[Claim]], tuple[Claim, ...]]"
"""Tells how likely claims and their fields are right, given the drafts that they were made of."""


def claims_of(
    report: Report, drafts: Sequence[Draft], tied: Sequence[Tied], by: str, judge: Judge
) -> tuple[Claim, ...]:
    """Give the drafts as claims, named, tied to one another and judged."""
    seen: Counter[tuple[str, int, int]] = Counter()
    out: list[Claim] = []
    answered = [answerable(one) for one in drafts]
    for one in answered:
        key = (one.form.value, one.trigger.start, one.trigger.end)
        out.append(_claim(report, one, seen[key], by))
        seen[key] += 1
    for tie in tied:
        out[tie.claim] = _with(out[tie.claim], tie, out[tie.other])
    return judge(answered, out)


def answerable(one: Draft) -> Draft:
    """Take back an actor that is only the source: the same words are nobody's deed unless they own to it."""
    if (
        one.kind not in DEEDS
        or one.modality is Modality.DENIED
        or one.actor is None
        or one.actor.span is None
    ):
        return one
    rule = next((w.rule for w in one.why if w.field == "actor"), "")
    same = any(k.span is not None and k.span.overlaps(one.actor.span) for k in one.chain)
    if not same or rule in OWNING:
        return one
    return replace(one, actor=None, why=tuple(w for w in one.why if w.field != "actor"))


def _claim(report: Report, one: Draft, ordinal: int, by: str) -> Claim:
    unstated = When(days=Days(), span=None, stated=False, rule="when.unstated")
    return Claim(
        id=claim_id(report.id, one.form, one.trigger, ordinal),
        report=report.id,
        quote=one.quote,
        trigger=one.trigger,
        form=one.form,
        kind=one.kind,
        modality=one.modality,
        when=one.when or unstated,
        by=by,
        score=0.0,
        means=one.means,
        actor=one.actor,
        target=one.target,
        victims=one.victims,
        count=one.count,
        place=one.place,
        window=one.window,
        chain=one.chain,
        cue=one.cue,
        also=one.also,
        why=one.why,
    )


def _with(claim: Claim, tie: Tied, other: Claim) -> Claim:
    if tie.tie is Tie.SAME_AS:
        return replace(claim, same_as=other.same_as or other.id)
    if tie.tie is Tie.PART_OF:
        return replace(claim, part_of=other.id)
    link = ClaimLink(tie=tie.tie, claim=other.id, hours=tie.hours, span=tie.span)
    return replace(claim, links=(*claim.links, link))
