"""How alike two claims are, and why.

Weights are in bits of evidence by rule of thumb: what two claims about one happening share more often than
two about different ones speaks for, what one of them excludes bars. A missing value is no evidence.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

from onrecord.incidents.commonness import stem
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
# The days that news without a day may be of span no more than these, for two reports a day or two apart.
_NEWS = 6
# How many days a toll that rises, a funeral or a claim of responsibility comes after what it is about.
_FOLLOWED = 14
DAILY = frozenset(("violence", "seizure", "crowd", "move"))
"""Kinds that one actor may do every day; the same actor says more of all others."""

# Bits for each rare word in common, and how many pairs of words make one in common by chance.
_RARE_WORD, _BY_CHANCE, _MOST_WORDS = 1.7, 60, 4.0
_COMMON_WORD, _COMMON_MOST = 0.4, 1.2
_FOUGHT_FROM_AFAR = frozenset(("airstrike", "drone", "missile", "rocket", "artillery"))
# A man may blow himself up in a car, and a car is a made bomb.
_BLASTS = frozenset(("ied", "vehicle-bomb", "suicide"))
# So many dead are news for days and countries; tolls below _APART may differ by one witness.
_MANY, _APART, _MASS = 10, 5, 50


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
    where = tuple(_place(one.claim.place, other.claim.place))
    yield from where or _countries(one, other)
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
    elif _follows_up(*sorted((one, other), key=lambda each: (each.last, each.known))):
        yield Sign("when", 0.5, "told of again, as known")
    elif widest > 31:
        yield Sign("when", -1.0, "no day is known")
    elif one.leads and other.leads:
        yield _same_news(one, other, widest)
    else:
        yield Sign(
            "when", _closeness(widest, (1.5, 1.5, 0.5)), "the days allow it; one of them is not stated"
        )


def _same_news(one: Happening, other: Happening, widest: int) -> Sign:
    """Weigh two pieces of news without days: what is told first on one day is oftener one happening."""
    apart = abs(one.known - other.known)
    if apart and not (one.stated or other.stated or one.follows or other.follows) and widest <= _NEWS:
        return Sign("when", 1.0 if apart == 1 else 0.3, "the news of days next to each other")
    return Sign("when", _closeness(widest, (2.0, 2.0, 0.5)), "the news of the same days")


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
    elif _follows_up(told, guessed):
        yield Sign("when", 0.5, "told of again, as known")
    elif guessed.last - told.last <= _FOLLOWED and _mass(told) and _mass(guessed):
        yield Sign("when", 0.0, "so many dead are news for days")
    elif told.leads and guessed.leads:
        yield Sign("when", -4.0, "the news of different days")
    elif guessed.last - told.last > 60:
        yield Sign("when", -2.0, "told of months later without a day")
    else:
        yield Sign("when", -0.5, "told of later without a day")


def _follows_up(earlier: Happening, later: Happening) -> bool:
    """Tell whether a report says that it goes on about something told within two weeks before it."""
    told = not wide(earlier) and later.last - earlier.last <= _FOLLOWED
    return told and later.follows and not later.stated and later.known > earlier.last


def _mass(one: Happening) -> bool:
    return (_killed(one) or 0) >= _MASS


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
        yield Sign("place", 2.0, f"{near:.0f} km around a point in the same {far:.0f} km")
    elif one.country and other.country and one.country != other.country and far < 1000:
        yield Sign("place", -0.5, "in neighbouring countries, as the names go")
    else:
        yield Sign("place", 0.3 if far > 300 else 0.6, "one place lies within the other, which is large")


def _countries(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh the countries named where the places themselves cannot be compared."""
    if one.countries and other.countries:
        if one.countries & other.countries:
            yield Sign("place", 0.2, "in the same country, as far as is told")
        else:
            yield Sign("place", -0.5, "other countries are named")


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
    how = _Tolls(grows=_grows(one, other), dated=not (wide(one) or wide(other)))
    yield from _toll("killed", mine.killed, others.killed, 1.0, how)
    yield from _toll("injured", mine.injured, others.injured, 0.7, how)
    yield from _toll("people", mine.people, others.people, 1.0, how)


def _grows(one: Happening, other: Happening) -> bool:
    """Tell whether the one known later has the larger toll, as tolls grow while the wounded die."""
    earlier, later = (one, other) if one.known <= other.known else (other, one)
    few, many = _killed(earlier), _killed(later)
    return few is not None and many is not None and few < many and (later.follows or one.known != other.known)


def _killed(one: Happening) -> int | None:
    number = one.claim.victims.killed if one.claim.victims else None
    return (number.low if number.low is not None else number.high) if number else None


class _Tolls(NamedTuple):
    """How two tolls are held against each other: whether the later is the larger, and both have days."""

    grows: bool
    dated: bool


def _toll(name: str, one: Range | None, other: Range | None, share: float, how: _Tolls) -> Iterator[Sign]:
    if one is None or other is None:
        return
    mine, others = exact(one), exact(other)
    low, high = sorted((one.low or one.high or 0, other.low or other.high or 0))
    if mine is not None and mine == others:
        weight = 0.3 if mine == 0 else 0.7 if mine < 3 else 1.7 if mine < 10 else 3.0
        yield Sign(name, weight * share, f"both have {mine} {name}")
    elif how.dated and low >= _MANY and high <= 1.5 * low:
        yield Sign(name, (1.5 if low >= 2 * _MANY else 1.0) * share, f"{low} and {high} {name}, both many")
    elif low >= _MASS:
        yield Sign(name, 1.5 * share, f"{low} and {high} {name}, both very many")
    elif _meet(one, other):
        yield Sign(name, 0.5 * share, f"the numbers {name} allow each other")
    elif high >= _APART and high > 2 * max(low, 1):
        yield Sign(name, (-0.3 if how.grows else -2.0) * share, f"{low} and {high} {name}")
    else:
        yield Sign(name, -0.2 * share, f"{low} and {high} {name}")


def _meet(one: Range, other: Range) -> bool:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _means(one: str | None, other: str | None) -> Iterator[Sign]:
    if not one or not other or "other" in {one, other}:
        return
    if one == other:
        yield Sign("means", 1.2 if one in _BLASTS else 0.7, f"both by {one}")
    elif not ({one, other} <= _FOUGHT_FROM_AFAR or {one, other} <= _BLASTS):
        yield Sign("means", -1.0, f"one by {one}, one by {other}")


def _outcome(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh an attack that was met against one that came through."""
    tried = Modality.ATTEMPTED
    if (one.claim.modality is tried) != (other.claim.modality is tried):
        yield Sign("modality", -0.7, "one failed, as told")


def _words(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh the words in common: rare ones by their number, against how many would be shared by chance."""
    shared = one.rare & other.rare
    common = len(one.words & other.words) - len(shared)
    chance = log2(1 + len(one.rare) * len(other.rare) / _BY_CHANCE)
    told = min(_MOST_WORDS, _RARE_WORD * len(shared) - chance) if shared else 0.0
    weight = round(max(0.0, told) + min(_COMMON_MOST, _COMMON_WORD * max(0, common)), 1)
    if weight > 0:
        says = f"both say {', '.join(sorted(shared)[:4])}" if shared else "some common words of both"
        yield Sign("words", weight, says)


def _shared_names(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh names and numbers in common that are no words counted already."""
    shared = sorted(word for word in one.names & other.names if stem(word) not in one.rare & other.rare)
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
