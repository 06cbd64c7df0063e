"""Claims as they are compared: their days, place, sides, tolls and words, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.codebook import group_of
from onrecord.incidents import wording
from onrecord.incidents.commonness import COMMON, stem
from onrecord.model import ClaimId, EntityType, Form, Modality, ReportId
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from onrecord.model import Account, Claim, Located, Party, Range
    from onrecord.world import World

REAL = frozenset((Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED))
"""How a happening must be held to make an incident."""

TAKEN = frozenset(("when.carried", "when.opening", "when.same-happening"))
"""Rules of days that a report tells elsewhere of the same happening: as good as stated."""

# Points so many degrees apart are nearer to one another across the date line.
_HALF_ROUND = 180.0

OPEN = 10**7
"""Stands for an open end of an interval of days."""

_TAIL_WORDS = re.compile(r"[^\W_]{3,}")
_IDLE = frozenset(
    ("the", "and", "was", "were", "had", "has", "have", "that", "said", "for", "with", "from", "its", "their",
     "after", "before", "who", "which", "when", "been", "are", "his", "her", "they", "them", "into", "one",
     "two", "three", "according", "told", "least", "more", "than", "people", "killed", "wounded", "injured",
     "attack", "attacks", "strike", "strikes", "on", "near")
)  # fmt: skip
# A name after another word, or a number of two digits or more.
_NAME = re.compile(
    r"(?<=[^\W_][ ,] )[A-Z][^\W\d_]{2,}|(?<=[^\W_] )[A-Z][^\W\d_]{2,}"
    r"|\b\d{2,3}\b(?![ -](?:hours?|percent|years?|km)|%)"
)
_CALENDAR = frozenset(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
     "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan",
     "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "American", "Americans")
)  # fmt: skip
_PLACES = frozenset(
    ("village", "villages", "city", "town", "road", "area", "areas", "countryside", "neighborhood",
     "neighborhoods", "neighbourhood", "neighbourhoods", "district", "province", "border", "region",
     "outskirts", "house", "houses", "building", "car", "vehicle", "position", "positions", "site", "sites",
     "targets")
)  # fmt: skip
# A quotation is asked about several times over while its claims are made ready, and then never again.
_QUOTES = 5_000
_STATES = frozenset((EntityType.STATE, EntityType.GOVERNMENT, EntityType.FORCE, EntityType.OFFICE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A claim that may make an incident, ready to be compared.

    Days are ordinals, both ends included; `actor` and `target` hold the id of a side with those of whom it
    is a wing, or the last word of its name. `names` are the names and numbers of its words that are no known
    actor; `rare` the words that not all news of conflict shares; `countries` where it may be. `leads`: it is
    the first of its report or stands in the headline; `resumes`: it speaks of "the attack" as known;
    `follows`: it tells what came of it, as a toll that rises. `outlet` is whose report it is, empty where
    unknown; `around` holds the words of all that the report tells, as `said` gives them.
    """

    id: ClaimId
    report: ReportId
    claim: Claim
    group: str
    first: int
    last: int
    stated: bool
    known: int
    actor: frozenset[str]
    target: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    rare: frozenset[str]
    countries: frozenset[str]
    in_title: bool
    leads: bool
    resumes: bool
    follows: bool
    outlet: str
    around: str


def happenings(accounts: Iterable[Account], kinds: frozenset[str], world: World) -> Iterator[Happening]:
    """Give the claims of kinds that make incidents, also what is only threatened, demanded or denied."""
    for account in accounts:
        around = said(account.quotes)
        for claim, quote in zip(account.claims, account.quotes, strict=True):
            if claim.form is Form.EVENT and claim.kind in kinds:
                yield happening(account, claim, quote, world, around)


def said(quotes: Iterable[str]) -> str:
    """Give the words of all that a report tells, without numbers and plurals: each once, in order."""
    words = frozenset[str]().union(*map(content, quotes))
    return " ".join(sorted({stem(word) for word in words if not word.isdigit()}))


def happening(account: Account, claim: Claim, quote: str, world: World, around: str = "") -> Happening:
    """Make a claim ready to be compared."""
    days = claim.when.days
    claim = replace(claim, place=covering(claim.place)) if claim.place and claim.place.members else claim
    known = _ordinal(account.known.last, OPEN)
    before, start = wording.known_before(quote), claim.quote.start
    in_title = account.title is not None and account.title.holds(claim.trigger)
    return Happening(
        id=claim.id,
        report=account.told.report,
        claim=claim,
        group=group_of(claim.kind),
        first=_ordinal(days.first, -OPEN),
        last=min(_ordinal(days.last, OPEN), known),
        stated=(claim.when.stated or claim.when.rule in TAKEN) and None not in {days.first, days.last},
        known=known,
        actor=side(claim.actor, world),
        target=side(claim.target, world),
        words=content(quote),
        names=names(quote, world) - _place_words(claim) - _counts(claim),
        rare=rare(quote, world) - frozenset(map(stem, _place_words(claim))),
        countries=_countries(claim, quote, world),
        in_title=in_title,
        leads=in_title or (not before and claim.trigger == min(each.trigger for each in account.claims)),
        resumes=wording.resumes(quote, range(claim.trigger.start - start, claim.trigger.end - start)),
        follows=before or wording.follows(quote),
        outlet=account.told.outlet or "",
        around=around,
    )


def covering(place: Located) -> Located:
    """Give the circle that holds all places of a list, as one place; as it was where none of them is known.

    A list of villages under fire is compared as the stretch of land that they lie in.
    """
    points = [(site.lat, site.lon, site.radius_km or 0.0) for site in place.members]
    known = [(lat, lon, km) for lat, lon, km in points if lat is not None and lon is not None]
    if not known or max(point[1] for point in known) - min(point[1] for point in known) > _HALF_ROUND:
        return place
    lat, lon = (sum(point[axis] for point in known) / len(known) for axis in (0, 1))
    radius = max(distance_km(lat, lon, *point[:2]) + point[2] for point in known)
    return replace(place, lat=round(lat, 4), lon=round(lon, 4), radius_km=round(radius, 1), members=())


def _ordinal(day: date | None, without: int) -> int:
    return day.toordinal() if day else without


def side(party: Party | None, world: World) -> frozenset[str]:
    """Give the ids of a party and of those whose wing or organ it is, or the last word of its name."""
    if party is None:
        return frozenset()
    found: list[str] = []
    own = party.id or _entity(party.name, world)
    for ident in (own, *(member.id for member in party.members)):
        if ident is not None:
            found += kindred(ident, world)
    words = letters.plain(party.name).split()
    # "Guards" are the "depot guards", but one village is not another.
    whole = bool(words) and words[-1] in _PLACES
    return frozenset(found) or frozenset(f"'{each}" for each in ([" ".join(words)] if whole else words[-1:]))


@lru_cache(maxsize=50_000)
def kindred(ident: str, world: World) -> tuple[str, ...]:
    """Give an entity's id, then those of whom it is a wing; organs of one state end in that state."""
    found = [ident]
    entity = world.entity(ident)
    while entity is not None and entity.parent and entity.parent not in found:
        found.append(entity.parent)
        entity = world.entity(entity.parent)
    return tuple(found)


def government(ident: str, world: World) -> str | None:
    """Give the country of an entity that is a state, its government, forces or organs; else None."""
    entity = world.entity(ident)
    return entity.country if entity is not None and entity.type in _STATES else None


def _counts(claim: Claim) -> frozenset[str]:
    """Give the numbers of a claim's victims, which are weighed as tolls and nowhere else."""
    if claim.victims is None:
        return frozenset()
    tolls = (claim.victims.killed, claim.victims.injured, claim.victims.people)
    return frozenset(str(end) for toll in tolls if toll for end in (toll.low, toll.high) if end is not None)


def _place_words(claim: Claim) -> frozenset[str]:
    return frozenset(letters.plain(claim.place.name).split()) if claim.place else frozenset()


@lru_cache(maxsize=_QUOTES)
def names(quote: str, world: World) -> frozenset[str]:
    """Give the names and numbers inside a quotation that are no actor, country, month or day of the week."""
    found = _NAME.findall(quote)
    return frozenset(
        word.lower()
        for word in found
        if word not in _CALENDAR and (word.isdigit() or _entity(word, world) is None)
    )


@lru_cache(maxsize=50_000)
def _entity(name: str, world: World) -> str | None:
    """Give the id of the actor that a name alone means."""
    known = world.named(name)
    return known.id if known is not None else None


@lru_cache(maxsize=_QUOTES)
def content(quote: str) -> frozenset[str]:
    """Give the words of a quotation that tell it from others: folded, without the commonest."""
    return (
        frozenset(
            word for word in _TAIL_WORDS.findall(quote.lower() if quote.isascii() else letters.plain(quote))
        )
        - _IDLE
    )


def _countries(claim: Claim, quote: str, world: World) -> frozenset[str]:
    """Give the country of the place, or else those whose state or people the words name."""
    if claim.place is not None and claim.place.country:
        return frozenset((claim.place.country,))
    return _states(quote, world)


@lru_cache(maxsize=_QUOTES)
def _states(quote: str, world: World) -> frozenset[str]:
    found = (_state(word, world) for word in re.findall(r"[A-Z][a-z]{3,}", quote))
    return frozenset(each for each in found if each is not None)


@lru_cache(maxsize=50_000)
def _state(name: str, world: World) -> str | None:
    entity = world.named(name)
    return entity.country if entity is not None and entity.type in _STATES else None


@lru_cache(maxsize=_QUOTES)
def rare(quote: str, world: World) -> frozenset[str]:
    """Give the words of a quotation that not all news of conflict shares, and that name no known actor."""
    stems = {stem(word): word for word in content(quote) if not word.isdigit()}
    return frozenset(
        each for each, word in stems.items() if each not in COMMON and _entity(word, world) is None
    )


def exact(number: Range | None) -> int | None:
    """Give a number that is known exactly."""
    return number.low if number is not None and number.low is not None and number.low == number.high else None
