"""Whom a denial clears: its speaker, somebody else, or whom "the group" means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.bearing import AGAINST, SPEECH
from onrecord.incidents.happenings import government
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.incidents.voices import Telling
    from onrecord.model import Party
    from onrecord.world import World

PART = re.compile(
    r"\b(?:involve\w*|part|responsib\w+|role|behind|to do with|connect\w+|links?|linked|conduct\w*|hand in"
    r"|carr(?:y|ied|ying) out|accus\w+|allegations?|charges?|blame\w*|claims? that|complicit\w*"
    r"|den(?:y|ies|ied) (?:it|the (?:attack|strike|killing|bombing|shelling)s?)"
    r"(?!\s+(?:would|will|had (?:asked|agreed))))\b",
    re.IGNORECASE,
)
# Whose deed is denied, where it is named: "denied that the guards had fired".
_THAT = re.compile(
    r"\bden(?:y|ies|ied|ying) that (?P<who>(?:[\w'’-]+ ){1,5}?)"
    r"(?:had|has|have|was|were|is|are|did|carried|fired|struck|hit|attacked|killed|bombed|shelled)\b",
    re.IGNORECASE,
)
_OWN_ARMS = re.compile(
    r"\bden(?:y|ies|ied)\b.* that (?:(?:any|one|some) of )?(?:its|their|our) (?:own )?(?:\w+ )?"
    r"(?:aircraft|drones?|fighters|forces|gunmen|jets|members|men|missiles?|planes?|rockets?|shells?|soldiers"
    r"|troops|units?) (?:had|have|has|were|was|did|hit|struck|killed|fired)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(r"\b(?:withdr[ae]w\w*|retract\w*|rescind\w*|took back|takes? back)\b", re.IGNORECASE)
_OWN = frozenset(("it", "they", "he", "she", "its", "their", "his", "her", "we", "our", "one"))
_SPOKESMEN = frozenset(("spokesman", "spokesperson", "spokeswoman"))
_KIN = frozenset(
    ("armed group", "faction", "force", "front", "group", "insurgents", "jihadist group", "militant group",
     "militants", "militia", "movement", "organisation", "organization", "rebel group", "rebels")
)  # fmt: skip


def words(one: Telling) -> str:
    """Give the words of a claim."""
    held = zip(one.account.claims, one.account.quotes, strict=True)
    return next(quote for claim, quote in held if claim.id == one.claim.id)


def has_no_part(one: Telling) -> bool:
    """Tell whether a negated denial means "had nothing to do with it", and not "did not deny it"."""
    claim = one.claim
    if claim.kind != "deny" or claim.modality is not Modality.NEGATED:
        return False
    said = words(one).casefold()
    return not any(form in said for form in ("deny", "denies", "denied", "denial"))


def denies_part(one: Telling) -> bool:
    """Tell whether a denial is of having done it, and not of a plan, a demand or a ceasefire."""
    said = words(one)
    return (
        PART.search(said) is not None
        or _OWN_ARMS.search(said) is not None
        or any(
            claim.kind not in SPEECH
            and claim.modality in AGAINST
            and claim.quote.overlaps(one.claim.quote)
            and _same(claim.actor, one.claim.actor)
            for claim in one.account.claims
        )
    )


def _same(one: Party | None, other: Party | None) -> bool:
    if one is None or other is None:
        return False
    return one.id == other.id if one.id or other.id else letters.plain(one.name) == letters.plain(other.name)


def taken_back(one: Telling) -> bool:
    """Tell whether a claim of responsibility is withdrawn by whose it was."""
    return one.claim.modality in AGAINST and _TAKEN_BACK.search(words(one)) is not None


def cleared(one: Telling) -> str | None:
    """Name whom a denial clears in the place of its speaker; None where it clears him."""
    said = _THAT.search(words(one))
    if said is None or one.claim.actor is None:
        return None
    who = said["who"].strip()
    first, own = who.split()[0].casefold(), set(letters.plain(one.claim.actor.name).split())
    if first in _OWN or own & set(letters.plain(who).split()):
        return None
    return re.sub(r"^(?:the|an?) ", "", who)


def told_by_an_act(one: Telling, beside: Iterable[Telling]) -> bool:
    """Tell whether an act that a denial stands with says better who denies what: "a spokesman denied"."""
    actor = one.claim.actor
    if actor is None or actor.id is not None or actor.name != actor.name.lower() or actor.name in _KIN:
        return False
    return any(_denied_act(each) and each.claim.chain and _meet(one, each) for each in beside)


def only_disowned(one: Telling, beside: Iterable[Telling]) -> bool:
    """Tell whether an act without a doer stands in a denial of having done it alone."""
    return one.claim.actor is None and any(
        each.claim.kind == "deny"
        and each.claim.actor is not None
        and _meet(one, each)
        and cleared(each) is None
        for each in beside
    )


def by_a_spokesman(one: Telling) -> bool:
    """Tell whether a spokesman of nobody else speaks: he denies for whom he speaks of."""
    return bool(one.claim.chain) and letters.plain(one.claim.chain[-1].name) in _SPOKESMEN


def _denied_act(one: Telling) -> bool:
    return one.claim.kind not in SPEECH and one.claim.modality in AGAINST


def _meet(one: Telling, other: Telling) -> bool:
    same = one.claim.report == other.claim.report
    return same and one.claim.id != other.claim.id and one.claim.quote.overlaps(other.claim.quote)


def whom(party: Party, one: Telling, told: Sequence[Telling], world: World) -> Party:
    """Give whom "the group" means: the only party, no state, that its report named for the act before it.

    "The army" is the one that the same report names in full where it denies the act, or is accused of it.
    """
    if party.id is not None:
        return party
    if party.name.casefold() not in _KIN:
        return _fuller(party, [each for each in told if each.claim.report == one.claim.report])
    before = [
        each
        for each in told
        if each.claim.report == one.claim.report and each.claim.trigger < one.claim.trigger
    ]
    named = {name: each for each in map(_named, before) if each is not None and (name := _name(each, world))}
    return next(iter(named.values())) if len(named) == 1 else party


def _fuller(party: Party, told: Iterable[Telling]) -> Party:
    words = set(letters.plain(party.name).split())
    met = {}
    for each in told:
        other = _named(each)
        if other is not None and other.id is not None:
            names = [other.name, *(link.name for link in each.claim.chain[-1:])]
            if any(words < set(letters.plain(name).split()) for name in names):
                met[other.id] = other
    return next(iter(met.values())) if len(met) == 1 else party


def _named(one: Telling) -> Party | None:
    return one.claim.target if one.claim.kind == "accuse" else one.claim.actor


def _name(party: Party, world: World) -> str | None:
    """Give the name of a party that may be called a group."""
    if party.name == party.name.lower() or (party.id is not None and government(party.id, world)):
        return None
    return party.id or letters.plain(party.name)
