"""The fields of an incident: every value claimed, whose it is, and which cannot all be true.

A toll or a day gets a proposed value: of those that do not exist by drift alone, the one with the most
independent origins, named ones first, then the most specific, then the latest, then the highest. A number
that its own source told otherwise since, or that counts only some more, comes last. Who did it is never
chosen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.incidents.drifts import excludes, numbers, unrelated
from onrecord.incidents.happenings import exact
from onrecord.incidents.likeness import BLASTS
from onrecord.incidents.namings import namings
from onrecord.incidents.standing_tolls import OPEN, allow, day_known, high, parts, told_otherwise
from onrecord.incidents.voices import bounds, rests_on, sure
from onrecord.model import Days, Field, FieldValue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.incidents.voices import Telling
    from onrecord.model import Claim, ClaimId, Located, Origin, Party, Range
    from onrecord.world import World

TOLLS = ("killed", "injured", "people")
"""The fields that are numbers of victims."""

NAMES = ("kind", "means", "modality", "actor", "target", "place", *TOLLS, "when")
"""The fields of an incident, in their order."""

_RULE = (
    "the most independent origins, then the most specific, then the latest; never a value that only drifted,"
    " or that its own source told otherwise since"
)


def fields(
    tellings: Sequence[Telling],
    found: Sequence[Origin],
    drifted: frozenset[tuple[str, ClaimId]],
    world: World,
    tied: Mapping[ClaimId, ClaimId],
) -> tuple[Field, ...]:
    """Give the fields that any claim fills.

    `drifted` names fields of claims that changed on the way, `tied` says what a claim was taken from.
    """
    same = (tied, world)
    made = [
        _plain("kind", tellings, lambda claim: claim.kind, found, drifted),
        _plain("means", tellings, lambda claim: claim.means, found, drifted),
        _plain("modality", tellings, lambda claim: claim.modality.value, found, drifted),
        _parties("actor", tellings, lambda claim: claim.actor, (found, drifted), same),
        _parties("target", tellings, lambda claim: claim.target, (found, drifted), same),
        _places(tellings, found, drifted),
        *(_toll(name, tellings, found, drifted) for name in TOLLS),
        _days(tellings, found, drifted),
    ]
    return tuple(one for one in made if one.values)


def toll(claim: Claim, name: str) -> Range | None:
    """Give a number of victims of a claim."""
    victims = claim.victims
    if victims is None:
        return None
    return {"killed": victims.killed, "injured": victims.injured, "people": victims.people}[name]


def _values(
    name: str,
    filled: Sequence[tuple[str, Telling]],
    found: Sequence[Origin],
    drifted: frozenset[tuple[str, ClaimId]],
) -> list[FieldValue]:
    """Gather equal values; the best supported first."""
    grouped: defaultdict[str, list[Telling]] = defaultdict(list)
    for value, one in filled:
        grouped[value].append(one)
    made = []
    for value, those in grouped.items():
        ids = tuple(sorted(one.claim.id for one in those))
        sure = [ident for ident in ids if (name, ident) not in drifted]
        behind = rests_on(sure or ids, found)
        low, high = bounds(behind) if sure else (0, 0)
        made.append(
            FieldValue(
                value=value,
                low=low,
                high=high,
                origins=tuple(one.id for one in behind),
                claims=ids,
                number=toll(those[0].claim, name) if name in TOLLS else None,
                drift=not sure,
            )
        )
    return sorted(made, key=lambda one: (one.drift, -one.low, -one.high, one.value))


def _plain(
    name: str,
    tellings: Sequence[Telling],
    value: Callable[[Claim], str | None],
    found: Sequence[Origin],
    drifted: frozenset[tuple[str, ClaimId]],
) -> Field:
    filled = [(words, one) for one in tellings if (words := value(one.claim))]
    values = _values(name, filled, found, drifted)
    means = {one.value for one in values if not one.drift} - {"other"} if name == "means" else set()
    apart = len(means) > 1 and not means <= BLASTS
    return Field(name=name, values=tuple(values), contested=apart)


def _parties(
    name: str,
    tellings: Sequence[Telling],
    party: Callable[[Claim], Party | None],
    known: tuple[Sequence[Origin], frozenset[tuple[str, ClaimId]]],
    same: tuple[Mapping[ClaimId, ClaimId], World],
) -> Field:
    (found, drifted), (tied, world) = known, same
    named = [(one, each) for one in tellings if (each := party(one.claim)) is not None]
    steady_ones = [(one.claim.id, each) for one, each in named if (name, one.claim.id) not in drifted]
    called = namings(steady_ones, tied, world)
    filled = [(called.get(one.claim.id, _called(each, world)), one) for one, each in named]
    values = [
        replace(value, wordings=_wordings(value, {one.claim.id: each.name for one, each in named}))
        for value in _values(name, filled, found, drifted)
    ]
    steady = {ident for value in values if not value.drift for ident in value.claims}
    those = [each for one, each in named if one.claim.id in steady]
    apart = any(unrelated(one, other, world) for one, other in combinations(those, 2))
    return Field(name=name, values=tuple(values), contested=apart)


def _wordings(value: FieldValue, names: Mapping[ClaimId, str]) -> tuple[str, ...]:
    """Give the other words in which a value is told, each once whatever its case."""
    told = {names[claim].casefold(): names[claim] for claim in reversed(value.claims)}
    return tuple(told[key] for key in sorted(told) if key != value.value.casefold())


def _called(party: Party, world: World) -> str:
    entity = world.entity(party.id) if party.id else None
    return entity.name if entity is not None else party.name


def _places(
    tellings: Sequence[Telling], found: Sequence[Origin], drifted: frozenset[tuple[str, ClaimId]]
) -> Field:
    placed = [(one, one.claim.place) for one in tellings if one.claim.place is not None]
    values = _values("place", [(place.name, one) for one, place in placed], found, drifted)
    steady = {ident for value in values if not value.drift for ident in value.claims}
    those = [place for one, place in placed if one.claim.id in steady]
    apart = any(excludes(one, other) for one, other in combinations(those, 2))
    return Field(name="place", values=tuple(values), contested=apart)


def best_place(tellings: Sequence[Telling], drifted: frozenset[tuple[str, ClaimId]]) -> Located | None:
    """Give the most precise place that no drift brought in and no other of them excludes, or None."""
    those = [
        one.claim.place
        for one in tellings
        if one.claim.place is not None and ("place", one.claim.id) not in drifted
    ]
    pointed = sorted(
        (one for one in those if one.lat is not None), key=lambda one: (one.radius_km or OPEN, one.name)
    )
    for one in pointed:
        if sum(excludes(one, other) for other in those) * 2 < len(those):
            return one
    return min(those, key=lambda one: one.name, default=None) if not pointed else None


def _toll(
    name: str,
    tellings: Sequence[Telling],
    found: Sequence[Origin],
    drifted: frozenset[tuple[str, ClaimId]],
) -> Field:
    counted = [(one, number) for one in tellings if (number := toll(one.claim, name)) is not None]
    values = _values(name, [(numbers(number), one) for one, number in counted], found, drifted)
    some = parts(counted)
    steady = {ident for value in values if not value.drift for ident in value.claims} - some
    those = [(one, number) for one, number in counted if one.claim.id in steady]
    apart = any(_at_odds(one, other) for one, other in combinations(those, 2))
    past = some | told_otherwise(those, found) | {ident for field, ident in drifted if field == name}
    return _chosen(name, values, counted, (found, past), contested=apart)


def _at_odds(one: tuple[Telling, Range], other: tuple[Telling, Range]) -> bool:
    """Tell whether two tolls cannot both be true.

    Those that allow each other are not at odds, nor is a later one that is higher: tolls grow. A number of
    some of the victims ("a commander", "two children") is no number of all.
    """
    (first, less), (second, more) = sorted(
        (one, other), key=lambda each: (each[1].low or 0, each[1].high or 0)
    )
    if allow(less, more) or _of_some(first.claim):
        return False
    return not day_known(first) < day_known(second)


def _of_some(claim: Claim) -> bool:
    """Tell whether a toll of one person is that of a target named by what he was, not of all victims."""
    victims, target = claim.victims, claim.target
    if victims is None or victims.who is None or target is None or target.span is None:
        return False
    return exact(victims.killed) == 1 and target.span.overlaps(victims.who)


def _days(
    tellings: Sequence[Telling], found: Sequence[Origin], drifted: frozenset[tuple[str, ClaimId]]
) -> Field:
    stated = [one for one in tellings if one.claim.when.stated and one.claim.when.days.known]
    bounded = [one for one in stated if one.claim.when.days.first and one.claim.when.days.last]
    dated = bounded or stated
    values = _values("when", [(_written(one.claim.when.days), one) for one in dated], found, drifted)
    those = [one.claim.when.days for one in dated]
    apart = any(_days_apart(one, other) for one, other in combinations(those, 2))
    past = frozenset(ident for field, ident in drifted if field == "when")
    return _chosen("when", values, [(one, None) for one in dated], (found, past), contested=apart)


def _written(days: Days) -> str:
    first, last = (day.isoformat() if day else ".." for day in (days.first, days.last))
    return first if first == last else f"{first}/{last}"


def _days_apart(one: Days, other: Days) -> bool:
    return one.meet(other) is None


def _chosen(
    name: str,
    values: list[FieldValue],
    told: Sequence[tuple[Telling, Range | None]],
    support: tuple[Sequence[Origin], frozenset[ClaimId]],
    *,
    contested: bool,
) -> Field:
    """Mark the proposed value; `support` has the origins, and the claims that no longer speak for theirs."""
    found, past = support
    when = {one.claim.id: day_known(one) for one, _ in told}
    width = {one.claim.id: _width(one.claim, number) for one, number in told}

    def rank(value: FieldValue) -> tuple[bool, int, int, int, int, int, str]:
        live = [ident for ident in value.claims if ident not in past]
        behind = rests_on(live or value.claims, found)
        latest = max(when[ident] for ident in live or value.claims)
        narrow = min(width[ident] for ident in value.claims)
        least = value.number.low or 0 if value.number is not None else 0
        return not live, -sure(behind), -len(behind), narrow, -latest.toordinal(), -least, value.value

    steady = [value for value in values if not value.drift]
    if not steady:
        return Field(name=name, values=tuple(values), contested=contested)
    best = min(steady, key=rank)
    marked = tuple(replace(value, chosen=True) if value is best else value for value in values)
    return Field(name=name, values=marked, contested=contested, why=_RULE)


def _width(claim: Claim, number: Range | None) -> int:
    if number is not None:
        return high(number) - (number.low or 0)
    days = claim.when.days
    return (days.last - days.first).days if days.first and days.last else OPEN


def span_of_days(tellings: Sequence[Telling]) -> tuple[Days, bool]:
    """Give the days that most claims allow, and whether any claim states them."""
    stated = [one.claim.when.days for one in tellings if one.claim.when.stated and one.claim.when.days.known]
    days = Days()
    for one in sorted(stated, key=_narrow):
        days = days.meet(one) or days
    if not stated:
        # Guessed from days of publication: the happening came before the first of these, no more is known.
        guessed = [one.claim.when.days for one in tellings]
        last = min((one.last for one in guessed if one.last), default=None)
        first = min((one.first for one in guessed if one.first), default=None)
        days = Days(first if first and last and first <= last else None, last)
    return days, bool(stated)


def _narrow(days: Days) -> tuple[int, date, date]:
    width = (days.last - days.first).days if days.first and days.last else OPEN
    return width, days.first or date.min, days.last or date.max
