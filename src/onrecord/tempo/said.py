"""What is said of halts: announced, requested, observed and ended, each with the claim that says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.model import Form, Modality
from onrecord.tempo.scope import parts, whom

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from onrecord.model import Claim, ClaimId
    from onrecord.tempo.reported import Heard
    from onrecord.tempo.scope import Scope
    from onrecord.world import World


class Saying(StrEnum):
    """What a claim says of a halt."""

    ANNOUNCED = "announced"
    REQUESTED = "requested"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    OBSERVED = "observed"
    ENDED = "ended"


_OF_CEASE = {
    Modality.HAPPENED: Saying.ANNOUNCED,
    Modality.ONGOING: Saying.ANNOUNCED,
    Modality.DEMANDED: Saying.REQUESTED,
    Modality.PLANNED: Saying.PLANNED,
    Modality.CONDITIONAL: Saying.CONDITIONAL,
    Modality.NEGATED: Saying.ENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim about a halt of a series: the last day it may speak of, and the day it was known."""

    saying: Saying
    day: date
    known: date
    claim: ClaimId


def said(heard: Iterable[Heard], scope: Scope, world: World) -> tuple[Said, ...]:
    """Give what was said of halts of a series, in the order in which it became known.

    A claim speaks of a series where each of its sides falls under the scope, or is not named, and at least
    one of them is.
    """
    out = []
    for one in heard:
        saying = saying_of(one.claim)
        if saying is not None and _speaks(one.claim, scope, world):
            days = one.claim.when.days
            window = one.claim.window
            last = window.until.last if window else days.last
            out.append(
                Said(
                    saying=saying, day=min(last or one.known, one.known), known=one.known, claim=one.claim.id
                )
            )
    return tuple(sorted(out, key=lambda each: (each.known, each.day, each.saying, each.claim)))


def saying_of(claim: Claim) -> Saying | None:
    """Give what a claim says of a halt, or None where it says nothing of one."""
    if claim.kind == "cease" and claim.form in {Form.EVENT, Form.STATE}:
        return _OF_CEASE.get(claim.modality)
    return Saying.OBSERVED if claim.form is Form.SILENCE and claim.window is not None else None


def _speaks(claim: Claim, scope: Scope, world: World) -> bool:
    if claim.kind not in {"cease", scope.kind}:
        return False
    named = False
    for side, party in ((scope.actor, claim.actor), (scope.target, claim.target)):
        if side is None or party is None:
            continue
        if not side.holds(whom(party, world)):
            return False
        named = True
    if scope.areas and claim.place is not None and claim.form is Form.SILENCE:
        if not scope.inside(parts(claim.place)):
            return False
        named = True
    return named
