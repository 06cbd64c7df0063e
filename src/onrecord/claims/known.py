"""The actors and places that the world knows, where they stand in a report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from onrecord.claims.far import distance_km
from onrecord.claims.pins import nowhere, pin, told
from onrecord.claims.roads import leads
from onrecord.claims.several import apart
from onrecord.model import EntityType, Located, Mention, MentionType, Span
from onrecord.world.finer import around, struck
from onrecord.world.index import distance_km as far_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Days, Entity, Hit, Member, Party, Place, Site
    from onrecord.world import PlaceHit, World

H = TypeVar("H", "Hit", "PlaceHit")
P = TypeVar("P", "Located", "Site")
_BODIES = frozenset(
    {EntityType.GOVERNMENT, EntityType.FORCE, EntityType.ARMED_GROUP, EntityType.OFFICE, EntityType.COALITION}
)
BORNE = frozenset({"agent", "nsubj", "nsubjpass", "poss"})
"""Where in a sentence a surname stands, though a town may."""
OF_STATES = frozenset(
    {"army", "authorities", "delegation", "diplomats", "envoys", "forces", "government", "jets", "military"}
    | {"ministers", "navy", "negotiators", "officials", "police", "soldiers", "troops", "warplanes"}
)
"""Those whom a country sends, where they are "from" it."""
RANKS = re.compile(
    r"(?:the )?(?:\w+ )?"
    r"(?:combatants|fighters|guerrillas|gunmen|insurgents|jihadists|militants|rebels) of(?: the)?"
)
"""Those of an armed group who are it when they act."""
SPEAKERS = frozenset({EntityType.WIRE, EntityType.MEDIA})
TWO = 2


def nobody(_name: str) -> None:
    """Know nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the world knows in one report, in reading order."""

    actors: tuple[Hit, ...] = ()
    places: tuple[PlaceHit, ...] = ()
    text: str = ""
    look: Callable[[str], Place | None] = nowhere
    call: Callable[[str], Hit | None] = nobody
    tell: Callable[[str], Entity | None] = nobody

    def actor_at(self, span: Span) -> Hit | None:
        """Give the known actor that a phrase names as its head; None where a name only stands inside.

        "Port Sudan" is a town, and not Sudan.
        """
        fits = [h for h in _near(self.actors, span) if h.span.end >= span.end - 1 and not self._town(h.span)]
        fits = [h for h in fits if _leads(h, self.text[span.start : h.span.start])]
        return fits[-1] if fits else None

    def _town(self, name: Span) -> bool:
        """Tell whether a name only ends that of a place."""
        return any(p.span.start < name.start and p.span.holds(name) for p in _near(self.places, name))

    def place_in(self, span: Span) -> PlaceHit | None:
        """Give the most precise known place in a phrase."""
        fits = [h for h in _near(self.places, span) if span.holds(h.span) or h.span.holds(span)]
        return min(fits, key=lambda h: (h.place.radius_km, h.span.start), default=None)


def _leads(hit: Hit, before: str) -> bool:
    """Tell whether a name is what a phrase is about: "soldiers from Chad" are Chad's, rebels are not."""
    if " of " in before:
        # "fighters of Boko Haram" are Boko Haram, its leaders are not
        fight = RANKS.fullmatch(before.lower().strip()) is not None
        return fight and hit.entity.type is EntityType.ARMED_GROUP
    somebody, came, others = before.partition(" from ")
    state = hit.entity.type is EntityType.STATE
    if came and state and " and " in others:
        # "troops from Rwanda and Mozambique" are no more the one's than the other's
        return False
    return not came or not state or not OF_STATES.isdisjoint(somebody.lower().split()[-1:])


def _whole(world: World, near: tuple[str, ...], name: str) -> Hit | None:
    """Give the known actor that a name as a whole is, or ends with."""
    return next((h for h in world.hits(name, near=near) if h.span.end == len(name)), None)


def _near(hits: Sequence[H], span: Span) -> list[H]:
    """Give the hits that overlap a span; they stand in reading order and never overlap one another."""
    first = bisect_left(hits, span.start, key=lambda h: h.span.end - 1)
    last = bisect_left(hits, span.end, key=lambda h: h.span.start)
    return list(hits[first:last])


def known_in(text: str, world: World | None, on: Days | None = None) -> Known:
    """Find the known actors and places of a text; the countries it names most settle what is open.

    Where no actor of any country is named, the one country of all its places settles who is meant.

    `on` is the interval of its publication, in which holders of offices stand for their bodies.
    """
    if world is None:
        return Known()
    first = Counter(h.entity.country for h in world.hits(text) if h.entity.country)
    near = tuple(sorted(code for code, n in first.items() if n > 1 or len(first) < 3))
    return Known(
        actors=tuple(world.hits(text, near=near or _only_land(world, text), on=on)),
        places=tuple(world.place_hits(text, near=near)),
        text=text,
        look=partial(world.place, near=near),
        call=partial(_whole, world, near),
        tell=partial(world.described, near=near, on=on),
    )


def _only_land(world: World, text: str) -> tuple[str, ...]:
    """Give the one country of all places of a text that names no actor of any: "the RSF" near El Fasher."""
    lands = {h.place.country for h in world.place_hits(text)}
    return tuple(land for land in lands if land is not None) if len(lands) == 1 else ()


def marked(sentences: Sequence[Sentence], known: Known) -> tuple[Sentence, ...]:
    """Mark the words of known actors and places in the parsed sentences.

    A town's name that somebody bears is theirs where they act or suffer: "Houston was wounded".
    """
    surnames = {
        s.tokens[end - 1].text
        for s in sentences
        for label, first, end in s.entities
        if label == "PERSON" and end - first > 1
    }
    alone = {h.span for h in known.places}
    actors = {
        k for h in known.actors if h.entity.type not in SPEAKERS for k in range(h.span.start, h.span.end)
    }
    places = {k: h.place.radius_km for h in known.places for k in range(h.span.start, h.span.end)}

    def mark(token: Token) -> Token:
        start = token.span.start
        if token.span in alone and token.text in surnames and token.dep in BORNE:
            return replace(token, actor=start in actors, ent="PERSON")
        if start in actors or start in places:
            return replace(token, actor=start in actors, place=places.get(start, 0.0))
        return token

    return tuple(replace(s, tokens=tuple(map(mark, s.tokens))) for s in sentences)


def resolved_target(party: Party | None, known: Known) -> Party | None:
    """Give what was struck the name by which the world knows it; a capital that is struck is a town."""
    if party is None or party.span is None or party.members:
        return resolved_party(party, known)
    hit, town = known.actor_at(party.span), known.place_in(party.span)
    town_only = hit is not None and town is not None and town.span == hit.span
    return party if town_only and _stands_for(hit) else resolved_party(party, known)


def _stands_for(hit: Hit | None) -> bool:
    """Tell whether a name is that of a capital, which stands for its government where it acts."""
    return hit is not None and hit.entity.type is EntityType.GOVERNMENT


def resolved_party(party: Party | None, known: Known) -> Party | None:
    """Give a party the name and id by which the world knows it."""
    if party is None or party.span is None:
        return party
    shared = _shared(party.members, known)
    members = tuple(_resolved_member(m, shared, known) for m in party.members)
    hit = known.actor_at(party.span) if not party.members else None
    if hit is None and not party.members and (body := known.tell(party.span.of(known.text))) is not None:
        return party if body.type is EntityType.DESCRIBED else replace(party, id=body.id)
    if (
        hit is None
        or _people(hit, hit.span.of(known.text))
        or _citizen(hit, party.span.of(known.text), hit.span.of(known.text))
    ):
        return replace(party, members=members)
    return replace(party, name=_called(hit, party.name), id=hit.entity.id, members=members)


def _resolved_member(member: Member, shared: str, known: Known) -> Member:
    """Give one of several the name by which the world knows it, with the noun that it shares with others."""
    words = " ".join(member.span.of(known.text).split())
    hit = known.call(member.name + shared) if shared or not words.endswith(member.name.split()[-1]) else None
    hit = hit or known.actor_at(member.span)
    if hit is None or _people(hit, member.name):
        return member
    return replace(member, name=_called(hit, member.name), id=hit.entity.id)


def _shared(members: Sequence[Member], known: Known) -> str:
    """Give the words behind several names that belong to the known name of the last ("Syrian warplanes")."""
    hit = known.actor_at(members[-1].span) if members else None
    return (
        known.text[members[-1].span.end : max(hit.span.end, members[-1].span.end)] if hit is not None else ""
    )


def _called(hit: Hit, words: str) -> str:
    """Give the known name of an actor; the holder of an office, who stands for a body, keeps his own."""
    names = " ".join((hit.entity.name, *hit.entity.aliases)).casefold().split()
    told = {word for word in hit.alias.casefold().split() if len(word) > 2}
    own = hit.entity.type in _BODIES and bool(told) and told.isdisjoint(names)
    return words if own else hit.entity.name


def _people(hit: Hit, word: str) -> bool:
    """Tell whether a word means the people of a state, and not the state: "Britons", "Americans"."""
    plural = word.endswith("s") and not word.isupper() and " " not in word
    return hit.entity.type is EntityType.STATE and plural and not hit.entity.name.endswith(word)


def _citizen(hit: Hit, words: str, told: str) -> bool:
    """Tell whether words mean somebody of a state, and not the state: "the Tunisian", "a British-Libyan"."""
    said = words.split()
    first, last = said[0].lower(), said[-1]
    named = hit.entity.name.casefold().endswith(last.casefold()) or last.isupper() or not last.endswith(told)
    one = first in {"a", "an", "another", "one", "that", "the", "this"} and not last.endswith("s")
    return hit.entity.type is EntityType.STATE and one and not named


def resolved_place(place: Located | None, known: Known, target: Party | None = None) -> Located | None:
    """Give a place the point and radius by which the world knows it; its words stay its name.

    A town that was struck, the target, is where it happened, not all over the province it lies in.
    """
    if place is not None and place.members:
        return apart(replace(place, members=tuple(_pinned(site, known) for site in place.members)))
    if place is None:
        return None
    pinned = _pinned(place, known)
    if target is None or target.span is None or target.members:
        return pinned
    if struck(known.text, target.span, pinned, _near(known.places, target.span)) is None:
        return pinned
    return _pinned(Located(name=target.name, span=target.span), known)


def _pinned(place: P, known: Known) -> P:
    if place.span is None:
        return place
    if leads(place.name):
        return _on_the_way(place, place.span, known)
    place, span = _unbroken(place, place.span, known)
    hit = known.place_in(span)
    met = pin(told(known.text, span), place.name, hit.place if hit is not None else None, known.look)
    met = met or around(known.text, span, known.places)
    if met is None:
        return place
    off = distance_km(known.text, span.start) or 0.0
    radius = met.radius_km + off if met.radius_km is not None else None
    return replace(place, id=met.id, country=met.country, lat=met.lat, lon=met.lon, radius_km=radius)


def _on_the_way(place: P, span: Span, known: Known) -> P:
    """Give a road between two known towns the ground between them; one told by one end has its country."""
    ends = [h.place for h in known.places if span.holds(h.span)]
    countries = {end.country for end in ends}
    country = countries.pop() if len(countries) == 1 else None
    if len(ends) != TWO:
        return replace(place, country=country)
    one, other = ends
    apart_km = far_apart(one.lat, one.lon, other.lat, other.lon)
    middle = ((one.lat + other.lat) / 2, (one.lon + other.lon) / 2)
    radius = apart_km / 2 + max(one.radius_km, other.radius_km)
    return replace(place, country=country, lat=middle[0], lon=middle[1], radius_km=round(radius, 1))


def _unbroken(place: P, span: Span, known: Known) -> tuple[P, Span]:
    """Give a place the whole of a known name that its words only begin: "the Gulf" of "the Gulf of Aden"."""
    longer = (h.span for h in _near(known.places, span) if h.span.end > span.end)
    whole = next((one for one in longer if one.start >= span.start), None)
    if whole is None:
        return place, span
    span = span.hull(whole)
    return replace(place, name=whole.of(known.text), span=span), span


def mentions(known: Known) -> Iterator[Mention]:
    """Give all known actors and places met in the article."""
    for hit in known.actors:
        yield Mention(type=MentionType.ACTOR, span=hit.span, name=hit.entity.name, id=hit.entity.id)
    for place in known.places:
        yield Mention(type=MentionType.PLACE, span=place.span, name=place.place.name, id=place.place.id)
