"""Which claims of counts and silences are to be held against a record again, after something came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.tempo import claimed, recorded, reported
from onrecord.tempo.scope import parts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from onrecord.tempo.reported import Counted, Heard, Told
    from onrecord.world import World

_REACH = timedelta(30)
"""So far from a window what is read changes how much of it was covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What came in: the days on which new reports were known, what changed incidents are of, new totals.

    `everything` tells that what changed is not known or too much to be looked through.
    """

    days: frozenset[date]
    told: tuple[Told, ...]
    counted: tuple[Counted, ...]
    everything: bool = False


def news(
    days: Iterable[date], changed: Iterable[Heard], fresh: Iterable[Heard], world: World, *, everything: bool
) -> News:
    """Put together what came in.

    Args:
        days: on which new reports were known.
        changed: claims of incidents that are new, changed or gone.
        fresh: claims that were never held against the record.
        world: of actors and places.
        everything: whether all is to be taken for new.

    """
    return News(
        days=frozenset(days),
        told=tuple(_told(one, world) for one in changed),
        counted=reported.counted(fresh, world),
        everything=everything,
    )


def _told(one: Heard, world: World) -> Told:
    """Look at one claim as if it were an incident."""
    teller = reported.teller(one, world)
    return reported.Told(
        id=one.claim.id,
        days=one.claim.when.days,
        weight=1.0,
        first_seen=one.known,
        kind=one.claim.kind,
        actors=(teller.actor,) if teller.actor else (),
        targets=(teller.target,) if teller.target else (),
        places=parts(one.claim.place),
        outlets=(one.outlet,),
        origins=1,
        toll=None,
        means=(one.claim.means,) if one.claim.means else (),
    )


def touched(one: Heard, what: News, world: World) -> bool:
    """Tell whether news may bear on a claim: of its series, or read about its days."""
    question = claimed.asked(one, "")
    if question is None:
        return False
    if what.everything:
        return True
    first = min(period.first for period in question.periods) - _REACH
    last = max(period.last for period in question.periods) + _REACH
    if any(first <= day <= last for day in what.days):
        return True
    scope = claimed.scope_of(one.claim, world)
    same = (each for each in what.told if each.kind == scope.kind)
    totals = (each for each in what.counted if each.kind == scope.kind)
    return any(recorded.belongs(scope, each) is not None for each in same) or any(
        recorded.bearing(scope, each) is not None for each in totals
    )
