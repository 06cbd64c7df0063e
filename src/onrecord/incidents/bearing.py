"""Of which happening an accusation, a claim of responsibility or a denial speaks, within its own report."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.codebook import group_of
from onrecord.incidents import wording
from onrecord.incidents.happenings import REAL, happening
from onrecord.incidents.likeness import DAILY, likeness, wide
from onrecord.incidents.pointing import pointer
from onrecord.incidents.signs import BARRED
from onrecord.incidents.whereabouts import named_apart, places
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.pointing import Pointer
    from onrecord.model import Account, Claim, ClaimId, ReportId
    from onrecord.world import World

SPEECH = frozenset(("accuse", "deny", "claim-responsibility"))
"""Kinds by which somebody says who did it, or did not."""

AGAINST = frozenset((Modality.DENIED, Modality.NEGATED))
"""How a happening is held that is said not to have been."""

_ALIKE = 2.0
_BRIEF = 2
"""Days that a silence may last and still speak of one act."""
_NEAR = 300
"""So many characters after an act that was told, words that say nothing of it still speak of it."""
_SHORT = 4
ANYONE = frozenset(
    ("'people", "'civilians", "'civilian", "'residents", "'men", "'area", "'city", "'town", "'village",
     "'targets", "'target", "'position", "'positions", "'site", "'sites", "'district", "'region", "'province")
)  # fmt: skip
"""Targets that do not tell an act from others."""

_DEEDS = frozenset(("violence", "seizure"))


def attached(
    accounts: Iterable[Account],
    happened: Mapping[ClaimId, Happening],
    group_of: Mapping[ClaimId, int],
    world: World,
) -> dict[ClaimId, int]:
    """Give for accusations, denials and denied acts the group of claims that they speak of.

    They speak of what the same report tells in the same passage, of the act that they deny where it is told
    alike or of the same sides, or, where they say "the attack", of the only one the report tells of; where
    they say nothing of it, of the only one told before, if just before. A denial speaks of what the act that
    it denies is about.
    """
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for one in sorted(happened.values(), key=lambda each: (each.claim.trigger, each.id)):
        by_report[one.report].append(one)
    found: dict[ClaimId, int] = {}
    for account in accounts:
        found |= _in_report(account, by_report[account.told.report], group_of, world)
    return found


def _in_report(
    account: Account, told: Sequence[Happening], group_of: Mapping[ClaimId, int], world: World
) -> dict[ClaimId, int]:
    quotes = {claim.id: quote for claim, quote in zip(account.claims, account.quotes, strict=True)}
    bearing = [
        happening(account, claim, quotes[claim.id], world)
        for claim in account.claims
        if _bears(claim) and not only_a_toll(claim, quotes[claim.id])
    ]
    bearing.sort(key=lambda one: (one.claim.trigger, one.id))
    found: dict[ClaimId, int] = {}
    for one in bearing:
        about = _about(one, quotes[one.id], _by_then(one, told, bearing), group_of)
        if about is not None:
            found[one.id] = group_of[about.id]
    found |= through_acts(bearing, found)
    for one in bearing:
        if one.id not in found:
            those = (_by_then(one, told, bearing), bearing)
            find = _before if one.claim.kind in SPEECH else _answered
            group = find(one, quotes[one.id], those, {**group_of, **found})
            found |= {} if group is None else {one.id: group}
    return found | through_acts(bearing, found)


def _by_then(one: Happening, told: Sequence[Happening], bearing: Sequence[Happening]) -> Sequence[Happening]:
    """Give the acts that may have been when somebody spoke: what was denied years ago is none of now."""
    spoken = [
        each.last
        for each in bearing
        if each.claim.kind in SPEECH and each.stated and each.claim.quote.overlaps(one.claim.quote)
    ]
    return [act for act in told if act.first <= min(spoken)] if spoken else told


def only_named(those: Iterable[Happening]) -> bool:
    """Tell whether one report names a happening, and tells neither when nor where, nor how many it hurt."""
    held = list(those)
    bare = all(not one.stated and one.claim.place is None and one.claim.victims is None for one in held)
    return bare and len({one.report for one in held}) == 1


def through_acts(bearing: Sequence[Happening], found: Mapping[ClaimId, int]) -> dict[ClaimId, int]:
    """Give for denials that stand with an act that they deny what that act is about."""
    acts = [one for one in bearing if one.claim.kind not in SPEECH and one.id in found]
    return {
        one.id: found[act.id]
        for one in bearing
        if one.claim.kind == "deny" and one.id not in found
        for act in acts
        if one.claim.quote.overlaps(act.claim.quote)
    }


def _bears(claim: Claim) -> bool:
    """Tell whether a claim may speak of an act that is told: "no strike took place on Monday" does too."""
    against = claim.modality in AGAINST and group_of(claim.kind) in DAILY
    if claim.form is Form.EVENT:
        return claim.kind in SPEECH or against
    days = claim.when.days
    brief = days.first is not None and days.last is not None and (days.last - days.first).days < _BRIEF
    return against and claim.form is Form.SILENCE and brief


def only_a_toll(claim: Claim, quote: str) -> bool:
    """Tell whether what is denied is how many an act killed: "denied that nine people died in the strike"."""
    if claim.kind in SPEECH or claim.modality not in AGAINST:
        return False
    start = claim.quote.start
    return wording.of_a_toll(quote, range(claim.trigger.start - start, claim.trigger.end - start))


def _about(
    one: Happening, quote: str, told: Sequence[Happening], group_of: Mapping[ClaimId, int]
) -> Happening | None:
    same = [each for each in told if each.group in DAILY]
    points = pointer(one.claim.kind, quote) if one.claim.kind in SPEECH else None
    if one.claim.kind not in SPEECH:
        # "it was not in Jordan but on the base in Syria" denies nothing of the base in Syria
        same = [each for each in same if all(sign.weight > BARRED for sign in places(one, each))]
    within = [each for each in same if one.claim.quote.overlaps(each.claim.quote)]
    if points is not None and points.other:
        # What is told beside "a separate attack" is not that.
        after = one.claim.quote.start + points.after
        within = [each for each in within if each.claim.trigger.start >= after]
    if within:
        return min(within, key=lambda each: abs(each.claim.trigger.start - one.claim.trigger.start))
    if one.claim.modality not in REAL:
        same = _not_elsewhere(one, same, group_of)
        alike = [(likeness(one, each), -at) for at, each in enumerate(same) if each.group == one.group]
        best, at = max(alike, default=(0.0, 0))
        if best >= _ALIKE:
            return same[-at]
        sides = [each for each in same if _same_sides(one, each)]
        if len({group_of[each.id] for each in sides}) == 1:
            return sides[0]
    groups = {group_of[each.id] for each in same}
    fits = points is None or _fits(points, same)
    return same[0] if one.resumes and len(groups) == 1 and fits else None


def _not_elsewhere(
    one: Happening, told: Sequence[Happening], group_of: Mapping[ClaimId, int]
) -> list[Happening]:
    """Leave out the acts of happenings that any passage puts at a place of another name."""
    other = {group_of[each.id] for each in told if named_apart(one.claim.place, each.claim.place)}
    return [each for each in told if group_of[each.id] not in other]


def _same_sides(one: Happening, other: Happening) -> bool:
    """Tell whether two acts are by one and upon one, and nothing bars that they are the same.

    An act of which it is not told who did it may be the one that somebody denies.
    """
    actor = bool(one.actor & other.actor) or not other.actor
    sides = actor and bool(one.target & other.target)
    return sides and likeness(one, other) > BARRED


def _before(
    one: Happening,
    quote: str,
    told: tuple[Sequence[Happening], Sequence[Happening]],
    group_of: Mapping[ClaimId, int],
) -> int | None:
    """Give the group that words which name no act, or "the attack", go back to: the only one told before.

    `told` are the acts of the report, and what bears on them; each in the order of the text. Of several acts
    they go back to the one whose place or day they name.
    """
    points = pointer(one.claim.kind, quote)
    if points is None or points.other or not (points.bare or points.known):
        return None
    elsewhere = points.bare and _of_another(one, told, group_of)
    if elsewhere or (points.answers and not _accused(one, told, group_of)):
        return None
    acts = [each for each in told[0] if each.group in _DEEDS and each.claim.trigger < one.claim.trigger]
    groups = {group_of[each.id] for each in acts}
    named = points.names or points.weekdays
    fitting = {
        group for group in groups if _fits(points, [each for each in acts if group_of[each.id] == group])
    }
    if one.claim.kind == "deny" and not named and len(fitting) > 1:
        # Of several, it is the one that he is accused of.
        accused = {group_of[each.id] for each in acts if each.actor & one.actor}
        charges = (each for each in told[1] if each.claim.kind == "accuse" and each.target & one.actor)
        accused |= {group_of[each.id] for each in charges if each.id in group_of} & groups
        fitting = groups = accused
    if len(fitting) != 1 or not (named or fitting == groups):
        return None
    (group,) = fitting
    near = (
        one.claim.quote.start - each.claim.quote.end
        for each in (*acts, *told[1])
        if group_of.get(each.id) == group and each.claim.trigger < one.claim.trigger
    )
    return group if named or min(near) <= _NEAR else None


def _of_another(
    one: Happening, told: tuple[Sequence[Happening], Sequence[Happening]], group_of: Mapping[ClaimId, int]
) -> bool:
    """Tell whether the act spoken of last is one that is denied, and none that the report tells.

    "Rebels claimed the attack on the post. They denied Monday's raid on Orsk, and blamed a militia" for it.
    """
    acts, others = ([each for each in those if each.claim.trigger < one.claim.trigger] for those in told)
    denied = [each for each in others if each.claim.kind not in SPEECH]
    last = max((each.claim.trigger.start for each in acts), default=-1)
    return bool(denied) and denied[-1].id not in group_of and denied[-1].claim.trigger.start > last


def _accused(
    one: Happening, told: tuple[Sequence[Happening], Sequence[Happening]], group_of: Mapping[ClaimId, int]
) -> bool:
    """Tell whether what somebody was last accused of before is the act: "of harbouring them" is not.

    Where nobody accuses, an act must be told by whom.
    """
    acts, others = ([each for each in those if each.claim.trigger < one.claim.trigger] for those in told)
    accusing = [each for each in others if each.claim.kind == "accuse"]
    return accusing[-1].id in group_of if accusing else any(each.actor for each in acts)


def _answered(
    one: Happening,
    quote: str,
    told: tuple[Sequence[Happening], Sequence[Happening]],
    group_of: Mapping[ClaimId, int],
) -> int | None:
    """Give the group that a denied act without day and place is: what its doer was just accused of.

    "The army denied firing on the town" answers who blamed it for the only act told before.
    """
    vague = not one.stated and one.claim.place is None and not one.target - ANYONE
    if not vague or wording.tells_another(quote) or not one.actor:
        return None
    before = [each for each in told[1] if each.claim.trigger < one.claim.trigger]
    accusing = [each for each in before if each.claim.kind == "accuse"]
    acts = [each for each in told[0] if each.claim.trigger < one.claim.trigger and each.group == one.group]
    groups = {group_of[each.id] for each in acts}
    if len(groups) != 1 or not accusing or not accusing[-1].target & one.actor:
        return None
    near = one.claim.quote.start - accusing[-1].claim.quote.end <= _NEAR
    return group_of[acts[0].id] if near and group_of.get(accusing[-1].id) in groups else None


def _fits(points: Pointer, acts: Sequence[Happening]) -> bool:
    """Tell whether acts have the names and the weekdays by which words tell theirs from others."""
    words = frozenset[str]().union(*(each.words for each in acts))
    words |= {
        word for each in acts if each.claim.place for word in letters.plain(each.claim.place.name).split()
    }
    if not all(any(word.startswith(name[:_SHORT]) for word in words) for name in points.names):
        return False
    days = {(day - 1) % 7 for each in acts if not wide(each) for day in range(each.first, each.last + 1)}
    return not days or points.weekdays <= days
