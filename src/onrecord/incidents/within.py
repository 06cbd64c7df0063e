"""What one report tells of one happening in several passages, put together.

News tells a happening in pieces: the day in one sentence, the place in the next, the dead in a third. Each
piece alone is like half the attacks of a month. So what passages of one report surely say of one happening is
lent from one to the other before reports are compared; what a passage says itself always stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.incidents.happenings import REAL, happenings
from onrecord.incidents.likeness import likeness
from onrecord.incidents.signs import BARRED
from onrecord.incidents.threads import threads
from onrecord.incidents.whereabouts import CITY_KM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.model import Account, ClaimId, Located
    from onrecord.world import World


def told_whole(accounts: Iterable[Account], kinds: frozenset[str], world: World) -> Iterator[Happening]:
    """Give the claims of kinds that make incidents, ready to be compared; real ones with what was lent."""
    for account in accounts:
        made = tuple(happenings([account], kinds, world))
        yield from (one for one in made if one.claim.modality not in REAL)
        yield from lent([one for one in made if one.claim.modality in REAL])


def lent(told: Sequence[Happening]) -> Iterator[Happening]:
    """Give the happenings of one report, each with what its other passages say of the same."""
    for those in passages(told):
        if len(those) == 1:
            yield those[0]
            continue
        day = min(
            (one for one in those if one.stated),
            key=lambda one: (one.last - one.first, one.claim.trigger),
            default=None,
        )
        names = frozenset[str]().union(*(one.names for one in those))
        for one in those:
            dated = one if day is None or one.stated else _on(one, day)
            yield replace(_filled(dated, those), names=names)


def passages(told: Sequence[Happening]) -> list[list[Happening]]:
    """Group what one report tells by happening, as its claims are tied, but never what is barred."""
    ordered = sorted(told, key=lambda one: (one.claim.trigger, one.id))
    home = {one.id: [one] for one in ordered}
    for one, other in threads(ordered):
        _join(home, one, other)
    unique = {id(those): those for those in home.values()}
    return list(unique.values())


def _join(home: dict[ClaimId, list[Happening]], one: ClaimId, other: ClaimId) -> None:
    mine, others = home[one], home[other]
    if mine is others or any(likeness(a, b) <= BARRED for a in mine for b in others):
        return
    mine.extend(others)
    home.update((each.id, mine) for each in others)


def _on(one: Happening, day: Happening) -> Happening:
    return replace(one, first=day.first, last=day.last, stated=True)


def _filled(one: Happening, those: Sequence[Happening]) -> Happening:
    """Fill what a passage leaves open: the place by the narrowest told, the toll by the largest."""
    claim = one.claim
    placed = [each for each in those if each.claim.place and each.claim.place.lat is not None]
    if claim.place is None and placed:
        near = min(placed, key=lambda each: (_radius(each.claim.place), each.claim.trigger))
        claim, one = replace(claim, place=near.claim.place), replace(one, countries=near.countries)
    counted = [each for each in those if each.claim.victims and each.claim.victims.killed]
    if claim.victims is None and counted:
        most = max(counted, key=lambda each: (_killed(each), -each.claim.trigger.start))
        claim = replace(claim, victims=most.claim.victims)
    for side in ("actor", "target"):
        other = next((each for each in those if getattr(each, side)), None)
        if not getattr(one, side) and other is not None:
            claim = replace(claim, **{side: getattr(other.claim, side)})
            one = replace(one, **{side: getattr(other, side)})
    return replace(one, claim=claim)


def _radius(place: Located | None) -> float:
    return (place.radius_km if place is not None else None) or CITY_KM


def _killed(one: Happening) -> int:
    number = one.claim.victims.killed if one.claim.victims else None
    return (number.low or number.high or 0) if number is not None else 0
