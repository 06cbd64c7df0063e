"""What is said of halts: announced, requested, observed and ended, each with the claim that says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.model import Certainty, Form, Modality, Role
from onrecord.tempo.scope import parts, whom

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from onrecord.model import Claim, ClaimId, Window
    from onrecord.tempo.reported import Heard
    from onrecord.tempo.scope import Scope
    from onrecord.world import World


class Saying(StrEnum):
    """What a claim says of a halt; announced is what who halts says itself, told what others say of it.

    Refused is that there will be or was none; ended that one was broken or is over.
    """

    ANNOUNCED = "announced"
    TOLD = "told"
    REQUESTED = "requested"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    OBSERVED = "observed"
    REFUSED = "refused"
    ENDED = "ended"


_FEWEST_DAYS = 3
_OF_CEASE = {
    Modality.HAPPENED: Saying.ANNOUNCED,
    Modality.ONGOING: Saying.ANNOUNCED,
    Modality.DEMANDED: Saying.REQUESTED,
    Modality.PLANNED: Saying.PLANNED,
    Modality.CONDITIONAL: Saying.CONDITIONAL,
    Modality.NEGATED: Saying.REFUSED,
    Modality.DENIED: Saying.REFUSED,
}
_NO = re.compile(
    r"\b(?:refus|reject|declin|oppos|spurn|unwilling)\w*|\brul\w+ out\b|\b(?:no|not|never|without|nor)\b"
    r"|n[’']t\b|\b(?:vow\w*|pledg\w*|will|would|to) continue\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:end(?:s|ed|ing)?|over|collaps\w+|crumbl\w+|br(?:eak|eaks|oke|oken|eaking)|violat\w+|breach\w*|expir\w+"
    r"|laps\w+|scrap\w*|abandon\w*|withdr\w+|cancel\w*|revok\w+|rescind\w*|terminat\w+|resum\w+|call\w* off"
    r"|fall\w* apart|fell apart|lift\w*|unravel\w*|shatter\w*|disintegrat\w+|renounc\w+|suspend\w*)\b"
    r"|\b(?:held|lasted) until\b|\blasted (?:only|just)\b|\bbarely (?:held|lasted)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim about a halt of a series: the last day it may speak of, and the day it was known.

    `reports` say it, from at least `low` and at most `high` independent origins.
    """

    saying: Saying
    day: date
    known: date
    claim: ClaimId
    reports: int = 1
    low: int = 1
    high: int = 1


def said(heard: Iterable[Heard], scope: Scope, world: World) -> tuple[Said, ...]:
    """Give what was said of halts of a series, in the order in which it became known.

    A claim speaks of a series where each of its sides falls under the scope, or is not named, and at least
    one of them is.
    """
    out = []
    for one in heard:
        saying = saying_of(one.claim, one.words)
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


def saying_of(claim: Claim, words: str) -> Saying | None:
    """Give what a claim says of a halt, or None where it says nothing of one.

    A halt that is denied in its words ("refused to end", "did not stop") is refused; it has ended only where
    they say so ("the truce collapsed"). A silence of a day or two is none.
    """
    if claim.kind == "cease" and claim.form in {Form.EVENT, Form.STATE}:
        saying = _OF_CEASE.get(claim.modality)
        negated = claim.modality is Modality.NEGATED
        if negated and _OVER.search(words) and not _NO.search(words):
            return Saying.ENDED
        return Saying.TOLD if saying is Saying.ANNOUNCED and not _own_word(claim) else saying
    return Saying.OBSERVED if claim.form is Form.SILENCE and _lasts(claim.window) else None


def _lasts(window: Window | None) -> bool:
    """Tell whether a silence may be long enough to speak of a halt: "no strike on Monday" denies a strike."""
    if window is None:
        return False
    first, last = window.since.first, window.until.last
    return first is None or last is None or (last - first).days >= _FEWEST_DAYS


def _own_word(claim: Claim) -> bool:
    """Tell whether who halts says so: by name, or an armed body that names nobody ("it was suspending")."""
    actor = claim.actor
    if actor is None:
        return bool(claim.chain) and claim.chain[-1].role in {Role.ARMED_GROUP, Role.MILITARY}
    own = actor.certainty is Certainty.CLAIMED
    return own or any(
        link.name == actor.name or (link.span and link.span == actor.span) for link in claim.chain
    )


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
