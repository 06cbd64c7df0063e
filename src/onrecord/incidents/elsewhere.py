"""Of which happening a denial in another report speaks, if that is sure.

A denial that stands alone ("denied carrying out Monday's strike on the town") is attached to the one
happening that is told of its place, its days and whom it names; where several fit, to none.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.incidents.bearing import AGAINST, ANYONE, only_a_toll
from onrecord.incidents.commonness import stem
from onrecord.incidents.happenings import REAL, exact, happening
from onrecord.incidents.likeness import DAILY, signs, unplaced, wide
from onrecord.incidents.meeting_keys import CROWD, LATE, about, keys
from onrecord.incidents.pointing import pointer
from onrecord.incidents.signs import BARRED
from onrecord.incidents.wording import tells_another
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.meeting_keys import Key
    from onrecord.model import Account, Claim, ClaimId
    from onrecord.world import World

_THERE = frozenset(("place.town", "place.city", "place.name"))
# In a province of which no town is told, what was struck or how many died must be the same as well.
_AROUND = frozenset(("place.district", "place.within-province"))
_MORE = frozenset(
    ("killed.same", "injured.same", "people.same", "place.site", "names.any", "means.blast", "means.same")
)
_SURE = frozenset(("killed.same", "names.any"))
_OTHER = frozenset(("means.other", "target.other", "modality.failed"))
_BESIDE = 40
"""So many characters behind a denied act, whom somebody blames is blamed for that."""
_TIMES = 2
"""More than so many times as many dead are those of another act."""

_DESCRIBED = frozenset(
    ("'army", "'attackers", "'fighters", "'forces", "'gunman", "'gunmen", "'jets", "'men", "'militants",
     "'military", "'police", "'rebels", "'soldiers", "'terrorists", "'troops", "'warplanes",
     "'drones", "'drone", "'bomber", "'bombers", "'planes", "'militia", "'insurgents",
     "'government", "'group", "'assailants", "'bandits", "'extremists", "'insurgency", "'islamists",
     "'jihadists", "'separatists", "'guerrillas", "'paramilitaries")
)  # fmt: skip


def denied(account: Account, world: World) -> Iterator[Happening]:
    """Give the acts that a report denies, ready to be held against what others tell; none beside another."""
    for claim, quote in zip(account.claims, account.quotes, strict=True):
        if claim.form is not Form.EVENT or claim.modality not in AGAINST:
            continue
        if not (tells_another(quote) or only_a_toll(claim, quote) or _long_ago(account, claim)):
            one = happening(account, claim, quote, world)
            if one.group in DAILY and (claim.chain or claim.actor):
                yield one


def _long_ago(account: Account, act: Claim) -> bool:
    """Tell whether an act was denied more than two weeks before its report was known."""
    known = account.known.last
    days = [
        one.when.days.last
        for one in account.claims
        if one.kind == "deny" and one.when.stated and one.quote.overlaps(act.quote)
    ]
    return known is not None and any(day is not None and (known - day).days > LATE for day in days)


def loose(account: Account, attached: AbstractSet[ClaimId], world: World) -> list[Happening]:
    """Give the acts that a report denies and that are, with their denials, about nothing that it tells."""
    return [
        one
        for one in denied(account, world)
        if one.id not in attached and attached.isdisjoint(_denials(account, one.claim))
    ]


def with_denials(account: Account, acts: Mapping[ClaimId, int]) -> dict[ClaimId, int]:
    """Give acts that a report denies, each with its happening, and what stands with them.

    That is the denial, and whom he then blames who denies it ("denied the raid, and blamed a militia").
    """
    held = [claim for claim in account.claims if claim.id in acts]
    beside = {act.id: (*_denials(account, act), *_blames(account, act)) for act in held}
    return {each: acts[act.id] for act in held for each in (act.id, *beside[act.id])}


def _blames(account: Account, act: Claim) -> Iterator[ClaimId]:
    """Give accusations right behind a denied act, by who denies it, that say nothing of what they are for."""
    for one, quote in zip(account.claims, account.quotes, strict=True):
        near = 0 <= one.quote.start - act.quote.end <= _BESIDE
        by = one.actor is not None and act.actor is not None and one.actor.name == act.actor.name
        points = pointer(one.kind, quote) if one.kind == "accuse" and near and by else None
        if points is not None and points.bare:
            yield one.id


def _denials(account: Account, act: Claim) -> list[ClaimId]:
    return [one.id for one in account.claims if one.kind == "deny" and one.quote.overlaps(act.quote)]


def sought(those: Iterable[Happening], acts: Iterable[Happening]) -> dict[ClaimId, list[Happening]]:
    """Give for acts that are denied those told that stand under their keys; none where they are a crowd."""
    under: defaultdict[Key, list[Happening]] = defaultdict(list)
    wanted = {one.id: about(one) for one in those}
    asked = {key for each in wanted.values() for key in each}
    for act in acts if asked else ():
        for key in keys(act):
            if key in asked:
                under[key].append(act)
    return {one: met(under[key] for key in each) for one, each in wanted.items()}


def met(blocks: Iterable[Sequence[Happening]]) -> list[Happening]:
    """Give the acts under some keys, each once, in order; those of a crowd are left out."""
    found = {act.id: act for block in blocks if len(block) <= CROWD for act in block}
    return [found[ident] for ident in sorted(found)]


def spoken_of(
    one: Happening, acts: Collection[Happening], groups: Mapping[ClaimId, Sequence[Happening]]
) -> ClaimId | None:
    """Give the first claim of the happening that a denied act is, or None where none or several may be it.

    `groups` has for each of the acts all claims of its happening.
    """
    whole = {each[0].id: each for act in acts if fits(one, act) and (each := groups[act.id])}
    fitting = {first: those for first, those in whole.items() if _allowed(one, those)}
    if len(fitting) > 1:
        told = {first for first, those in fitting.items() if any(_agrees(one, each) for each in those)}
        fitting = {first: fitting[first] for first in told}
    if len(fitting) != 1:
        return None
    ((first, those),) = fitting.items()
    return first if _named(one, those) else None


def fits(one: Happening, act: Happening) -> bool:
    """Tell whether a denied act has place and days of one that is told, and nothing sets them apart."""
    if act.claim.modality not in REAL or not _then(one, act):
        return False
    rows = _rows(one, act)
    if rows is None or not _THERE.isdisjoint(rows):
        return rows is not None
    return not _AROUND.isdisjoint(rows) and (_same_target(one, act) or not _SURE.isdisjoint(rows))


def _then(one: Happening, act: Happening) -> bool:
    """Tell whether the days agree; a denial without a day is of what was told in the two weeks before it."""
    if wide(act):
        return False
    if one.stated:
        return not wide(one) and one.first <= act.last and act.first <= one.last
    return one.known - LATE <= act.last and act.first <= one.known


def _rows(one: Happening, act: Happening) -> dict[str, float] | None:
    """Give what two acts share, by the rows of the table of weights; None where something sets them apart.

    Days are held against each other by `_then` alone: a denial says when it was made.
    """
    found: dict[str, float] = {}
    for each in signs(one, act):
        if each.weight <= BARRED and each.about != "when":
            return None
        found.update(each.parts)
    apart = {row for row in found if row in _OTHER}
    if apart == {"means.other"} and "when.same-day" in found and _same_target(one, act):
        # Who denies an act often says that it was another weapon.
        apart = set()
    return None if apart or _far_apart(one, act) else found


def _far_apart(one: Happening, act: Happening) -> bool:
    counts = [exact(each.claim.victims.killed) for each in (one, act) if each.claim.victims is not None]
    known = [count for count in counts if count is not None]
    return len(known) > 1 and max(known) > _TIMES * max(1, min(known))


def _agrees(one: Happening, act: Happening) -> bool:
    """Tell whether two acts share more than place and day: whom it struck, the toll, a name, the means."""
    return _same_target(one, act) or not _MORE.isdisjoint(_rows(one, act) or ())


def _same_target(one: Happening, act: Happening) -> bool:
    mine, others = unplaced(one, act)
    return bool((mine & others) - ANYONE)


def _allowed(one: Happening, those: Sequence[Happening]) -> bool:
    """Tell whether no claim of a happening sets it apart, and whom the denial clears may have done it."""
    if any(_rows(one, act) is None or (one.stated and act.stated and not _then(one, act)) for act in those):
        return False
    doers = frozenset[str]().union(*(act.actor for act in those)) - _DESCRIBED
    return not one.actor or not doers or bool(one.actor & doers) or not one.actor.isdisjoint(_DESCRIBED)


def _named(one: Happening, those: Sequence[Happening]) -> bool:
    """Tell whether who or what was struck, where a denial names it, is named of the happening too."""
    for act in those:
        mine, others = unplaced(one, act)
        wanted = mine - ANYONE
        if not wanted or wanted & others:
            return True
    names = {stem(word.removeprefix("'")) for word in one.target if word.startswith("'")}
    return any(stem(word) in names for act in those for word in act.words)
