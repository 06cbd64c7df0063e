"""How alike two claims are, and why.

Weights are in bits of evidence by rule of thumb: what two claims about one happening share more often than
two about different ones speaks for, what one of them excludes bars. A missing value is no evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.incidents.happenings import OPEN, Happening, exact
from onrecord.model import Modality, Pair, Reason
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Located, Range

BARRED = -100.0
"""Less than any sum of weights: the two cannot be about one happening."""

TOWN_KM = 12.0
"""A name that is known within this is one place; larger names hold many happenings a day."""

CITY_KM = 60.0
"""Beyond this a name is a region, and tells little."""

SLACK_KM = 15.0
"""How far apart two places may lie beyond what their names allow."""
# News moves days by one across time zones and nights.
_NIGHT = 1
DAILY = frozenset(("violence", "seizure", "crowd", "move"))
"""Kinds that one actor may do every day; the same actor says more of all others."""

_FOUGHT_FROM_AFAR = frozenset(("airstrike", "drone", "missile", "rocket", "artillery"))


class Sign(NamedTuple):
    """One piece of evidence."""

    about: str
    weight: float
    says: str


def likeness(one: Happening, other: Happening) -> float:
    """Give how alike two claims are; BARRED where they cannot be about one happening."""
    total = 0.0
    for sign in signs(one, other):
        if sign.weight <= BARRED:
            return BARRED
        total += sign.weight
    return total


def pair(one: Happening, other: Happening) -> Pair:
    """Give two claims with how alike they are and why, the smaller id first."""
    first, second = sorted((one, other), key=lambda each: each.id)
    found = tuple(signs(first, second))
    score = sum(sign.weight for sign in found)
    return Pair(
        first=first.id,
        second=second.id,
        score=round(score, 2),
        reasons=tuple(Reason(about=s.about, weight=s.weight, says=s.says) for s in found),
        barred=score <= BARRED / 2,
    )


def signs(one: Happening, other: Happening) -> Iterator[Sign]:
    """Give the evidence, field by field."""
    if one.group != other.group:
        yield Sign("kind", BARRED, "different kinds of happenings")
        return
    yield from _time(one, other)
    yield from _place(one.claim.place, other.claim.place)
    # Sides tell more of rare kinds: a group is attacked every day, but does not cease twice a week.
    rare = 1.3 if one.group in DAILY else 2.0
    yield from _side("actor", one.actor, other.actor, (rare, -1.5))
    yield from _side("target", one.target, other.target, (1.2, -0.6))
    yield from _tolls(one, other)
    yield from _means(one.claim.means, other.claim.means)
    yield from _outcome(one, other)
    yield from _words(one, other)
    yield from _shared_names(one, other)


def _time(one: Happening, other: Happening) -> Iterator[Sign]:
    gap = max(one.first, other.first) - min(one.last, other.last)
    widest = max(one.last, other.last) - min(one.first, other.first)
    if one.stated and other.stated:
        if gap > _NIGHT:
            yield Sign("when", BARRED, "on different days")
        elif gap > 0:
            yield Sign("when", 0.5, "on neighbouring days")
        else:
            yield Sign("when", _closeness(widest, (3.0, 2.0, 1.0)), "on the same day, as far as both say")
    elif gap > 0:
        yield from _untold(one, other)
    elif widest > 31:
        yield Sign("when", -1.0, "no day is known")
    elif one.leads and other.leads:
        yield Sign("when", _closeness(widest, (2.0, 2.0, 0.5)), "the news of the same days")
    else:
        yield Sign(
            "when", _closeness(widest, (1.5, 1.5, 0.5)), "the days allow it; one of them is not stated"
        )


def _closeness(width: int, weights: tuple[float, float, float]) -> float:
    """Weigh how narrow the days of both are: one day, within four, within ten."""
    day, few, many = weights
    return day if width == 0 else few if width <= 3 else many if width <= 10 else 0.0


def _untold(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh days that exclude each other where one is not stated but guessed from the day of publication.

    What is told without a day may have been long before; it cannot be after the report.
    """
    told, guessed = (one, other) if one.stated else (other, one)
    if one.stated == other.stated:
        told, guessed = (one, other) if one.last < other.last else (other, one)
    if told.first > guessed.last + _NIGHT:
        yield Sign("when", BARRED, "one was told of before the other happened")
    elif told.leads and guessed.leads:
        yield Sign("when", -4.0, "the news of different days")
    elif guessed.last - told.last > 60:
        yield Sign("when", -2.0, "told of months later without a day")
    else:
        yield Sign("when", -0.5, "told of later without a day")


def _place(one: Located | None, other: Located | None) -> Iterator[Sign]:
    if one is None or other is None:
        return
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        if one.name and one.name.casefold() == other.name.casefold():
            yield Sign("place", 1.0, f"both at {one.name}")
        elif one.country and other.country and one.country != other.country:
            yield Sign("place", BARRED, "in different countries")
        return
    near, far = sorted((one.radius_km or CITY_KM, other.radius_km or CITY_KM))
    km = distance_km(one.lat, one.lon, other.lat, other.lon)
    if km > near + far + SLACK_KM:
        yield Sign("place", BARRED, f"{km:.0f} km apart")
    elif far <= TOWN_KM:
        yield Sign("place", 3.0 if km <= TOWN_KM else 1.0, f"both within {max(km, far):.0f} km")
    elif far <= CITY_KM:
        yield Sign("place", 1.5, f"{near:.0f} km around a point in the same {far:.0f} km")
    elif one.country and other.country and one.country != other.country and far < 1000:
        yield Sign("place", -0.5, "in neighbouring countries, as the names go")
    else:
        yield Sign("place", 0.3 if far > 300 else 0.6, "one place lies within the other, which is large")


def _side(
    name: str, one: frozenset[str], other: frozenset[str], weights: tuple[float, float]
) -> Iterator[Sign]:
    if not one or not other:
        return
    alike, unlike = weights
    if one & other:
        yield Sign(name, alike, f"the same {name}, or its wing")
    elif _named(one) and _named(other):
        yield Sign(name, unlike, f"another {name}")


def _named(side: frozenset[str]) -> bool:
    """Tell whether a side is known to the world, and not only described ("gunmen")."""
    return not any(each.startswith(("'", "x:")) for each in side)


def _tolls(one: Happening, other: Happening) -> Iterator[Sign]:
    mine, others = one.claim.victims, other.claim.victims
    if mine is None or others is None:
        return
    yield from _toll("killed", mine.killed, others.killed, 1.0)
    yield from _toll("injured", mine.injured, others.injured, 0.7)
    yield from _toll("people", mine.people, others.people, 1.0)


def _toll(name: str, one: Range | None, other: Range | None, share: float) -> Iterator[Sign]:
    if one is None or other is None:
        return
    mine, others = exact(one), exact(other)
    if mine is not None and mine == others:
        weight = 0.3 if mine == 0 else 0.7 if mine < 3 else 2.0 if mine < 10 else 3.0
        yield Sign(name, weight * share, f"both have {mine} {name}")
    elif _meet(one, other):
        yield Sign(name, 0.5 * share, f"the numbers {name} allow each other")
    else:
        low, high = sorted((one.low or one.high or 0, other.low or other.high or 0))
        far = high >= 5 and high > 2 * max(low, 1)
        yield Sign(name, (-0.8 if far else -0.2) * share, f"{low} and {high} {name}")


def _meet(one: Range, other: Range) -> bool:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _means(one: str | None, other: str | None) -> Iterator[Sign]:
    if not one or not other or "other" in {one, other}:
        return
    if one == other:
        yield Sign("means", 0.7, f"both by {one}")
    elif not {one, other} <= _FOUGHT_FROM_AFAR:
        yield Sign("means", -1.0, f"one by {one}, one by {other}")


def _outcome(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh an attack that was met against one that came through."""
    tried = Modality.ATTEMPTED
    if (one.claim.modality is tried) != (other.claim.modality is tried):
        yield Sign("modality", -0.7, "one failed, as told")


def _words(one: Happening, other: Happening) -> Iterator[Sign]:
    share = overlap(one, other)
    if share >= 0.3:
        yield Sign("words", round(min(2.0, 3 * share), 1), f"{share:.0%} of the words of the shorter")


def _shared_names(one: Happening, other: Happening) -> Iterator[Sign]:
    shared = sorted(one.names & other.names)
    if shared:
        yield Sign("names", min(2.0, 1.0 * len(shared)), f"both name {', '.join(shared[:3])}")


def overlap(one: Happening, other: Happening) -> float:
    """Give the share of the words of the shorter passage that stand in the other; 0 for very short ones."""
    smaller = min(len(one.words), len(other.words))
    return len(one.words & other.words) / smaller if smaller >= 4 else 0.0


def wide(one: Happening) -> bool:
    """Tell whether a claim's days are too wide to speak of one day."""
    return one.last - one.first > 10 or one.first <= -OPEN or one.last >= OPEN


def vague(one: Happening) -> bool:
    """Tell whether a claim's place is a region, a country or unknown."""
    place = one.claim.place
    return place is None or place.lat is None or (place.radius_km or CITY_KM) > CITY_KM
