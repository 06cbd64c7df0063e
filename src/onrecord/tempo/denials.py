"""Denials in other reports of what a record tells: that an act happened, or that one did it.

A report that only denies an act gathers with no incident. It speaks of the one that fits it in kind, doer,
place, days and who was struck; where several fit, of none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.model import Form, Modality
from onrecord.tempo.coverage import REST
from onrecord.tempo.namesakes import side_among
from onrecord.tempo.scope import Area, parts, side_of
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from onrecord.model import Claim, ClaimId, Days, Party
    from onrecord.tempo.reported import Heard, Told
    from onrecord.tempo.scope import Side
    from onrecord.world import World

_AGAINST = frozenset({Modality.DENIED, Modality.NEGATED})
_LATE = timedelta(14)
"""How long after an act a denial that tells no day may still speak of it."""
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "on", "its", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A claim that an act did not happen as told; `by` says who denies it, and where."""

    one: Heard
    actor: Side | None
    himself: bool
    by: str


def denials(
    heard: Iterable[Heard], known: Collection[ClaimId], told: Sequence[Told], world: World
) -> tuple[Denial, ...]:
    """Give the denials of acts that no incident has attached yet."""
    return tuple(
        _denial(one, told, world)
        for one in heard
        if one.claim.form is Form.EVENT and one.claim.modality in _AGAINST and one.claim.id not in known
    )


def _denial(one: Heard, told: Sequence[Told], world: World) -> Denial:
    claim = one.claim
    actor = _side(claim.actor, told, world) if claim.actor else None
    speaker = claim.chain[-1].name if claim.chain else None
    himself = False
    if speaker is not None and actor is not None:
        said = side_among(speaker, told, world)
        himself = actor.id is not None and (actor.id == said.id or said.id in actor.above)
        himself = himself or (claim.actor is not None and bool(_words(speaker) & _words(claim.actor.name)))
    outlet = "" if one.outlet == REST else one.outlet
    by = f"{speaker} (in {outlet})" if speaker and outlet else speaker or outlet or "a report"
    return Denial(one=one, actor=actor, himself=himself, by=by)


def _side(party: Party, told: Sequence[Told], world: World) -> Side:
    entity = world.entity(party.id) if party.id else None
    if entity is not None:
        found = side_of(entity, world)
        if any(found.kin(who) for each in told for who in (*each.actors, *each.targets)):
            return found
    return side_among(party.name, told, world)


def against(told: Sequence[Told], denied: Sequence[Denial]) -> tuple[Told, ...]:
    """Give incidents with the denials that speak of them beside those that they have."""
    more: dict[str, list[Denial]] = {}
    for one in denied:
        met = [each for each in told if speaks_of(one, each)]
        if len(met) == 1:
            more.setdefault(met[0].id, []).append(one)
    return tuple(_with(one, more[one.id]) if one.id in more else one for one in told)


def by_doers(told: Iterable[Told], world: World) -> tuple[Told, ...]:
    """Give incidents, marked where who denies having done it is named as the doer, or is a wing of one."""
    held = tuple(told)
    names = {name for one in held if one.actors for name in one.disowned}
    sides = {name: side_among(name, held, world) for name in names}

    def himself(one: Told) -> bool:
        return any(sides[name].kin(who) for name in one.disowned for who in one.actors)

    return tuple(replace(one, by_doer=True) if one.actors and himself(one) else one for one in held)


def _with(one: Told, more: Sequence[Denial]) -> Told:
    disowned = {each.by for each in more if each.himself}
    doers = [each.actor for each in more if each.himself and each.actor is not None]
    named = any(doer.kin(who) for doer in doers for who in one.actors)
    denied = {each.by for each in more if not each.himself}
    return replace(
        one,
        denied=tuple(sorted({*one.denied, *denied})),
        disowned=tuple(sorted({*one.disowned, *disowned})),
        by_doer=one.by_doer or named,
    )


def speaks_of(denial: Denial, one: Told) -> bool:
    """Tell whether a denial fits an incident, and in place or in who was struck agrees with it."""
    claim = denial.one.claim
    if claim.kind != one.kind or not _by_him(denial, one) or not _then(denial.one, one):
        return False
    agreeing = {there(claim, one), struck(claim, one)}
    return True in agreeing and False not in agreeing


def _by_him(denial: Denial, one: Told) -> bool:
    return denial.actor is None or not one.actors or any(denial.actor.kin(each) for each in one.actors)


def _then(heard: Heard, one: Told) -> bool:
    days = heard.claim.when.days
    if heard.known < one.first_seen - _LATE or _apart(days, one.days):
        return False
    known_end = one.days.last or one.first_seen
    return days.first is not None or heard.known <= known_end + _LATE


def _apart(one: Days, other: Days) -> bool:
    return one.meet(other) is None


def there(claim: Claim, one: Told) -> bool | None:
    """Tell whether the places agree; None where either names none, or they may."""
    sites = parts(claim.place)
    if not sites or not one.places:
        return None
    each = [
        Area(
            name=site.name,
            id=site.id,
            country=site.country,
            lat=site.lat,
            lon=site.lon,
            radius_km=site.radius_km or 0.0,
        ).holds(place)
        for site in sites
        for place in one.places
    ]
    named = {plain(place.name) for place in one.places}
    if any(plain(site.name) in named for site in sites) or True in each:
        return True
    return None if None in each else False


def struck(claim: Claim, one: Told) -> bool | None:
    """Tell whether a claim names who or what an incident struck; None where either names none but a place."""
    if claim.target is None or not one.targets:
        return None
    words = _words(claim.target.name)
    named = {word for each in one.targets for word in _words(each.name)}
    same = claim.target.id is not None and any(claim.target.id in each.keys for each in one.targets)
    places = {word for place in one.places for word in _words(place.name)}
    if same or words & named:
        return True
    return None if words <= places else False


def _words(name: str) -> set[str]:
    return set(plain(name).split()) - _SMALL
