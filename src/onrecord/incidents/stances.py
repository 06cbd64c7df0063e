"""Who says of whom that he did it: accusers, claimers and deniers, and what else bears on an incident."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.incidents.happenings import GROUPS, REAL, happening
from onrecord.incidents.likeness import DAILY, likeness
from onrecord.incidents.signs import BARRED
from onrecord.incidents.voices import speaker, voice_of
from onrecord.model import Certainty, Form, Modality, SourceId, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.voices import Telling
    from onrecord.model import Account, Claim, ClaimId, Party, ReportId
    from onrecord.world import World

_SPEECH = frozenset(("accuse", "deny", "claim-responsibility"))
_AGAINST = frozenset((Modality.DENIED, Modality.NEGATED))
_ALIKE = 2.0
_BRIEF = 2
"""Days that a silence may last and still speak of one act."""
ANYBODY = "anybody"
"""The party of a denial that names nobody: it did not happen as told, whoever is said to have done it."""

_PART = re.compile(
    r"\b(?:involve\w*|part|responsib\w+|role|behind|to do with|connect\w+|links?|linked|conduct\w*|hand in"
    r"|carr(?:y|ied|ying) out|accus\w+|allegations?|charges?|blame\w*|claims? that|complicit\w*"
    r"|den(?:y|ies|ied) (?:it|the (?:attack|strike|killing|bombing|shelling)s?)"
    r"(?!\s+(?:would|will|had (?:asked|agreed))))\b",
    re.IGNORECASE,
)


def attached(
    accounts: Iterable[Account],
    happened: Mapping[ClaimId, Happening],
    group_of: Mapping[ClaimId, int],
    world: World,
) -> dict[ClaimId, int]:
    """Give for accusations, denials and denied acts the group of claims that they speak of.

    They speak of what the same report tells in the same passage, of the act that they deny where it is told
    alike or of the same sides, or, where they say "the attack", of the only one the report tells of. A denial
    speaks of what the act that it denies is about.
    """
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for one in sorted(happened.values(), key=lambda each: (each.claim.trigger, each.id)):
        by_report[one.report].append(one)
    found: dict[ClaimId, int] = {}
    for account in accounts:
        told = by_report[account.told.report]
        bearing = [
            happening(account, claim, quote, world)
            for claim, quote in zip(account.claims, account.quotes, strict=True)
            if _bears(claim)
        ]
        for one in bearing:
            about = _about(one, told, group_of)
            if about is not None:
                found[one.id] = group_of[about.id]
        found |= _through_acts(bearing, found)
    return found


def _through_acts(bearing: Sequence[Happening], found: Mapping[ClaimId, int]) -> dict[ClaimId, int]:
    """Give for denials that stand with an act that they deny what that act is about."""
    acts = [one for one in bearing if one.claim.kind not in _SPEECH and one.id in found]
    return {
        one.id: found[act.id]
        for one in bearing
        if one.claim.kind == "deny" and one.id not in found
        for act in acts
        if one.claim.quote.overlaps(act.claim.quote)
    }


def _bears(claim: Claim) -> bool:
    """Tell whether a claim may speak of an act that is told: "no strike took place on Monday" does too."""
    against = claim.modality in _AGAINST and GROUPS.get(claim.kind, claim.kind) in DAILY
    if claim.form is Form.EVENT:
        return claim.kind in _SPEECH or against
    days = claim.when.days
    brief = days.first is not None and days.last is not None and (days.last - days.first).days < _BRIEF
    return against and claim.form is Form.SILENCE and brief


def _about(one: Happening, told: Sequence[Happening], group_of: Mapping[ClaimId, int]) -> Happening | None:
    same = [each for each in told if each.group in DAILY]
    within = [each for each in same if one.claim.quote.overlaps(each.claim.quote)]
    if within:
        return min(within, key=lambda each: abs(each.claim.trigger.start - one.claim.trigger.start))
    if one.claim.modality not in REAL:
        alike = [(likeness(one, each), -at) for at, each in enumerate(same) if each.group == one.group]
        best, at = max(alike, default=(0.0, 0))
        if best >= _ALIKE:
            return same[-at]
        sides = [each for each in same if _same_sides(one, each)]
        if len({group_of[each.id] for each in sides}) == 1:
            return sides[0]
    groups = {group_of[each.id] for each in same}
    return same[0] if one.resumes and len(groups) == 1 else None


def _same_sides(one: Happening, other: Happening) -> bool:
    """Tell whether two acts are by one and upon one, and nothing bars that they are the same.

    An act of which it is not told who did it may be the one that somebody denies.
    """
    actor = bool(one.actor & other.actor) or not other.actor
    sides = actor and bool(one.target & other.target)
    return sides and likeness(one, other) > BARRED


def stances(tellings: Sequence[Telling], bearing: Sequence[Telling], world: World) -> tuple[Stance, ...]:
    """Give who says what of whom, each once, in order."""
    found: dict[tuple[str, str, SourceId, str], list[ClaimId]] = {}
    for one in tellings:
        for key in _told(one, one.claim.actor, world):
            found.setdefault(key, []).append(one.claim.id)
    for one in bearing:
        for key in _spoken(one, world):
            found.setdefault(key, []).append(one.claim.id)
    return tuple(
        Stance(party=party, says=says, origin=origin, name=name, claims=tuple(sorted(set(claims))))
        for (party, says, origin, name), claims in sorted(found.items())
    )


def _told(one: Telling, actor: Party | None, world: World) -> Iterator[tuple[str, str, SourceId, str]]:
    """Read a stance off a claim that names an actor."""
    if actor is None:
        return
    chain = actor.chain or one.claim.chain
    said = speaker(chain, world)
    origin, name = said or _unnamed(one)
    party = _called(actor, world)
    own = voice_of(actor, world)
    if (said is not None and origin == own[0]) or actor.certainty is Certainty.CLAIMED:
        yield party, "claims it", *own
    else:
        accused = actor.certainty is Certainty.ALLEGED or (chain and said is not None)
        yield party, "is accused" if accused else "is named", origin, name


def _spoken(one: Telling, world: World) -> Iterator[tuple[str, str, SourceId, str]]:
    """Read a stance off an accusation, a claim of responsibility or a denial: the speaker is its actor."""
    claim = one.claim
    actor, target = claim.actor, claim.target
    if claim.modality in _AGAINST and claim.kind not in _SPEECH:
        origin, name = speaker(claim.chain, world) or _unnamed(one)
        himself = actor is not None and origin == voice_of(actor, world)[0]
        yield _called(actor, world) if actor else ANYBODY, "denies it" if himself else "denied", origin, name
    elif actor is None or not (claim.modality in REAL or _has_no_part(one)):
        return
    elif claim.kind == "accuse" and target is not None:
        yield _called(target, world), "is accused", *voice_of(actor, world)
    elif claim.kind == "claim-responsibility":
        yield _called(actor, world), "claims it", *voice_of(actor, world)
    elif claim.kind == "deny" and (claim.modality not in REAL or _denies_part(one)):
        yield _called(actor, world), "denies it", *voice_of(actor, world)


def _has_no_part(one: Telling) -> bool:
    """Tell whether a negated denial means "had nothing to do with it", and not "did not deny it"."""
    claim = one.claim
    if claim.kind != "deny" or claim.modality is not Modality.NEGATED:
        return False
    words = one.account.quotes[one.account.claims.index(claim)].casefold()
    return not any(form in words for form in ("deny", "denies", "denied", "denial"))


def _denies_part(one: Telling) -> bool:
    """Tell whether a denial is of having done it, and not of a plan, a demand or a ceasefire."""
    return _PART.search(one.account.quotes[one.account.claims.index(one.claim)]) is not None


def _unnamed(one: Telling) -> tuple[SourceId, str]:
    chain = one.claim.chain
    if chain:
        return SourceId(f"{one.descent.root}/{chain[-1].name.casefold()}"), chain[-1].name
    return one.account.told.outlet or SourceId(one.descent.root), one.account.outlet or "the report"


def _called(party: Party, world: World) -> str:
    entity = world.entity(party.id) if party.id else None
    return entity.name if entity is not None else party.name
