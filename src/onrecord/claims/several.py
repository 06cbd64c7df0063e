"""Several places of one happening: "in Idlib, Hama and Latakia", "the villages of A and B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.not_there import left_out
from onrecord.claims.own_clause import NOUNS
from onrecord.claims.tokens import Sentence, Token, core
from onrecord.claims.whose_place import LOCAL, PLACES
from onrecord.model import Located, Site

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = frozenset({"at", "in", "near"})
"""Prepositions whose objects are places even where nobody knows the name."""
COUNTRY_KM = 100.0
"""Radius in km from which on a place may be what the name before it lies in: "Mosul, Iraq"."""


def joined(sentence: Sentence, token: Token) -> tuple[tuple[int, ...], ...]:
    """Give the words of each place that stands in one list with a place, itself first; else nothing."""
    if token.lemma in NOUNS:
        inside = _before(sentence, token)
        return inside or _after(sentence, token)
    others = (*_listed(sentence, token), *_again(sentence, token))
    heads = (token, *(t for t in others if not left_out(sentence, t)))
    return tuple(tuple(core(sentence, t.at)) for t in heads) if len(heads) > 1 else ()


def _before(sentence: Sentence, noun: Token) -> tuple[tuple[int, ...], ...]:
    """Split "Aleppo and Idlib provinces"."""
    numbers = core(sentence, noun.at)[:-1]
    if noun.tag != "NNS" or not any(sentence.tokens[k].dep == "cc" for k in numbers):
        return ()
    groups: list[list[int]] = [[]]
    for number in numbers:
        word = sentence.tokens[number]
        if word.dep == "cc" or word.text == ",":
            groups.append([])
        elif word.pos == "PROPN":
            groups[-1].append(number)
    kept = tuple(tuple(g) for g in groups if g)
    return kept if len(kept) > 1 else ()


def _after(sentence: Sentence, noun: Token) -> tuple[tuple[int, ...], ...]:
    """Give what stands behind "the villages of"."""
    for prep in sentence.children(noun.at, "prep"):
        first = sentence.child(prep.at, "pobj")
        if first is None or first.pos != "PROPN" or prep.low not in {"of", *LOCAL}:
            continue
        sure = noun.tag == "NNS" and prep.low == "of"
        others = (*_listed(sentence, first, sure=sure), *_again(sentence, first))
        heads = (first, *(t for t in others if not left_out(sentence, t)))
        if len(heads) > 1:
            return tuple(tuple(core(sentence, t.at)) for t in heads)
    return ()


def _listed(sentence: Sentence, token: Token, *, sure: bool = False) -> Iterator[Token]:
    """Give the places coordinated with one; `sure` takes any name for a place."""
    sure = sure or sentence.head(token.at).low in AT
    lands = (t for t in sentence.children(token.at, "appos") if t.place > COUNTRY_KM)
    # "in Nairobi, Kenya, and Mombasa": the parser hangs the second town on the land of the first
    inside = [t for land in lands for t in sentence.conjuncts(land.at) if 0 < t.place < COUNTRY_KM]
    for other in (*sentence.conjuncts(token.at), *inside):
        known = other.place > 0 or other.ent in PLACES
        beside = [t for t in sentence.children(other.at, "appos", "relcl") if t.place == 0]
        unknown = sure and other.pos == "PROPN" and not beside
        if other.pos == "PROPN" and not (other.actor and not other.place) and (known or unknown):
            yield other


def _again(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give the places of "in Iraq and in eastern Syria"."""
    prep = sentence.head(token.at)
    if token.dep != "pobj" or prep.low not in LOCAL:
        return
    for other in sentence.conjuncts(prep.at):
        obj = sentence.child(other.at, "pobj")
        if other.low in LOCAL and obj is not None and (obj.place > 0 or obj.ent in PLACES):
            yield obj
            yield from _listed(sentence, obj)


def together(sites: tuple[Site, ...], joint: str = "and") -> Located:
    """Give several places as one: without a point, for the middle of them is none of them."""
    names = [site.name for site in sites]
    countries = {site.country for site in sites}
    spans = [site.span for site in sites if site.span is not None]
    return Located(
        name=f"{', '.join(names[:-1])} {joint} {names[-1]}",
        span=min(spans).hull(max(spans)) if spans else None,
        country=countries.pop() if len(countries) == 1 else None,
        members=sites,
    )


def apart(place: Located) -> Located:
    """Give a place without the members that only tell where another lies ("Mosul, Iraq and Raqqa, Syria")."""
    sites = tuple(
        site for number, site in enumerate(place.members) if not _holds(site, place.members[:number])
    )
    sites = tuple({site.id or site.name: site for site in reversed(sites)}.values())[::-1]
    if len(sites) == 1:
        return Located.at(sites[0])
    return replace(together(sites, "or" if " or " in place.name else "and"), span=place.span)


def _holds(site: Site, before: tuple[Site, ...]) -> bool:
    """Tell whether a place is the country of the one before it, which is smaller."""
    last = before[-1] if before else None
    if last is None or site.radius_km is None or last.radius_km is None:
        return False
    return site.radius_km > COUNTRY_KM > last.radius_km and site.country == last.country
