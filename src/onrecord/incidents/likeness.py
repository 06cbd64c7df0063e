"""How alike two claims are, and why.

Each piece of evidence has a weight in natural logarithms of odds, learned by `python -m train.pairs`: what
two claims about one happening share more often than two about different ones speaks for. What one of them
excludes bars. A missing value is no evidence.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.commonness import stem
from onrecord.incidents.happenings import OPEN, Happening
from onrecord.incidents.likely_words import words
from onrecord.incidents.signs import BARRED, Sign, sign
from onrecord.incidents.tolls import mass, tolls
from onrecord.incidents.whereabouts import naming, places
from onrecord.model import Modality, Pair, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

# News moves days by one across time zones and nights.
_NIGHT = 1
# Days no wider than these speak of one day.
_NARROW, _WEEK = 3, 10
# How many days a toll that rises, a funeral or a claim of responsibility comes after what it is about.
_FOLLOWED = 14
# Reports met so many days apart may still be of one day, as crawls go by months.
MET = 31
DAILY = frozenset(("violence", "seizure", "crowd", "move"))
"""Kinds that one actor may do every day; the same actor says more of all others."""

_FOUGHT_FROM_AFAR = frozenset(("airstrike", "drone", "missile", "rocket", "artillery"))
# A man may blow himself up in a car, and a car is a made bomb.
BLASTS = frozenset(("ied", "vehicle-bomb", "suicide"))


def likeness(one: Happening, other: Happening) -> float:
    """Give how much speaks for two claims, whatever the odds are to begin with; BARRED if something bars."""
    total = 0.0
    for each in signs(one, other):
        if each.weight <= BARRED:
            return BARRED
        total += each.weight
    return total


def pair(one: Happening, other: Happening) -> Pair:
    """Give two claims with how alike they are and why, the smaller id first."""
    first, second = sorted((one, other), key=lambda each: each.id)
    found = tuple(signs(first, second))
    score = sum(each.weight for each in found)
    return Pair(
        first=first.id,
        second=second.id,
        score=round(score, 2),
        reasons=tuple(Reason(about=s.about, weight=round(s.weight, 2), says=s.says) for s in found),
        barred=score <= BARRED / 2,
    )


def signs(one: Happening, other: Happening) -> Iterator[Sign]:
    """Give the evidence, field by field."""
    if one.group != other.group:
        yield Sign("kind", BARRED, "different kinds of happenings")
        return
    yield from _time(one, other)
    yield from places(one, other)
    if one.claim.kind != other.claim.kind:
        yield sign("kind", f"one is told as {one.claim.kind}, one as {other.claim.kind}", ("kind.other", 1))
    yield from _side("actor", one.actor, other.actor)
    if one.target and other.target:
        yield from _side("target", *unplaced(one, other))
    yield from tolls(one, other)
    yield from _means(one.claim.means, other.claim.means)
    yield from _outcome(one, other)
    yield words(one, other)
    yield from _shared_names(one, other)


def _time(one: Happening, other: Happening) -> Iterator[Sign]:
    gap = max(one.first, other.first) - min(one.last, other.last)
    widest = max(one.last, other.last) - min(one.first, other.first)
    if one.stated and other.stated:
        if gap > _NIGHT:
            yield Sign("when", BARRED, "on different days")
        elif gap > 0:
            yield sign("when", "on neighbouring days", ("when.next-day", 1))
        elif widest <= _WEEK:
            days = "day" if widest == 0 else "few-days" if widest <= _NARROW else "week"
            yield sign("when", "on the same day, as far as both say", (f"when.same-{days}", 1))
        else:
            yield _open(one, other)
    elif gap > 0:
        yield _untold(one, other)
    elif _follows_up(*sorted((one, other), key=lambda each: (each.last, each.known, each.id))):
        yield sign("when", "told of again, as known", ("when.followed", 1))
    elif widest > _WEEK:
        yield _open(one, other)
    elif one.stated or other.stated:
        days = "few-days" if widest <= _NARROW else "week"
        yield sign("when", "the days allow it; one of them is not stated", (f"when.within-{days}", 1))
    else:
        yield _same_news(one, other)


def _same_news(one: Happening, other: Happening) -> Sign:
    """Weigh two pieces of news without days by how far apart they came out."""
    apart = abs(one.known - other.known)
    says = "the news of one day" if not apart else f"news without days, out {apart} days apart"
    days = str(apart) if apart <= 1 else "few" if apart <= _NARROW else "many"
    leads = one.leads and other.leads
    return sign("when", says, (f"when.news-{days}", 1), ("when.leads", leads))


def _open(one: Happening, other: Happening) -> Sign:
    """Weigh that no day ties two claims: neither says one, or what it says is wide."""
    far = OPEN not in {one.known, other.known} and abs(one.known - other.known) > MET
    says = "no day is known, and they were met months apart" if far else "no day is known"
    half = one.stated != other.stated
    return sign("when", says, ("when.open", 1), ("when.open-half", half), ("when.open-far", far))


def _untold(one: Happening, other: Happening) -> Sign:
    """Weigh days that exclude each other where one is not stated but guessed from the day of publication.

    What is told without a day may have been long before; it cannot be after the report.
    """
    told, guessed = (one, other) if one.stated else (other, one)
    if one.stated == other.stated:
        told, guessed = (one, other) if one.last < other.last else (other, one)
    days = guessed.last - told.last
    if told.first > guessed.last + _NIGHT:
        return Sign("when", BARRED, "one was told of before the other happened")
    if _follows_up(told, guessed):
        return sign("when", "told of again, as known", ("when.followed", 1))
    if days <= _FOLLOWED and mass(told) and mass(guessed):
        return sign("when", "so many dead are news for days", ("when.mass", 1))
    late = "days" if days <= 5 else "weeks" if days <= _FOLLOWED else "long"
    return sign("when", f"told of {days} days later without a day", (f"when.later-{late}", 1))


def _follows_up(earlier: Happening, later: Happening) -> bool:
    """Tell whether a report says that it goes on about something told within two weeks before it."""
    told = not wide(earlier) and later.last - earlier.last <= _FOLLOWED
    return told and later.follows and not later.stated and later.known > earlier.last


def _side(name: str, one: frozenset[str], other: frozenset[str]) -> Iterator[Sign]:
    if not one or not other:
        return
    common = one & other
    if common:
        known = any(not each.startswith("'") for each in common)
        yield sign(name, f"the same {name}, or its wing", (f"{name}.{'known' if known else 'word'}", 1))
    elif _named(one) and _named(other):
        yield sign(name, f"another {name}", (f"{name}.other", 1))
    else:
        yield sign(name, f"another {name}, as worded", (f"{name}.other-word", 1))


def unplaced(one: Happening, other: Happening) -> tuple[frozenset[str], frozenset[str]]:
    """Give the targets without words that only name the place, which is weighed as such ("Kobani")."""
    mine, others = one.target, other.target
    for place in (one.claim.place, other.claim.place):
        if place is not None:
            mine, others = mine - _as_side(place.name), others - _as_side(place.name)
    return mine, others


@lru_cache(maxsize=50_000)
def _as_side(name: str) -> frozenset[str]:
    """Give a place's name, and its words, as they stand where they are taken for a side."""
    words = letters.plain(name).split()
    return frozenset(f"'{each}" for each in (*words, " ".join(words)))


def _named(side: frozenset[str]) -> bool:
    """Tell whether a side is known to the world, and not only described ("gunmen")."""
    return not any(each.startswith(("'", "x:")) for each in side)


def _means(one: str | None, other: str | None) -> Iterator[Sign]:
    if not one or not other or "other" in {one, other}:
        return
    if one == other:
        yield sign("means", f"both by {one}", ("means.blast" if one in BLASTS else "means.same", 1))
    else:
        near = {one, other} <= _FOUGHT_FROM_AFAR or {one, other} <= BLASTS
        yield sign("means", f"one by {one}, one by {other}", ("means.near" if near else "means.other", 1))


def _outcome(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh an attack that was met against one that came through."""
    tried = Modality.ATTEMPTED
    if (one.claim.modality is tried) != (other.claim.modality is tried):
        yield sign("modality", "one failed, as told", ("modality.failed", 1))


def _shared_names(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh names and numbers in common that are no part of their places."""
    common = one.names & other.names
    if not common:
        return
    places = [place.name for place in (one.claim.place, other.claim.place) if place is not None]
    told = {word for name in places for word in naming(name)}
    shared = sorted(word for word in common if stem(letters.plain(word)) not in told)
    if shared:
        says = f"both name {', '.join(shared[:3])}"
        yield sign("names", says, ("names.any", 1), ("names.more", min(3, len(shared)) - 1))


def wide(one: Happening) -> bool:
    """Tell whether a claim's days are too wide to speak of one day."""
    return one.last - one.first > _WEEK or one.first <= -OPEN or one.last >= OPEN
