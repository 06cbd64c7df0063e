"""Happenings as a record keeps them: what comparing claims needs, and nothing else, as a short list.

A card is read back by the million, so it is a list by position and not a value of the model by name.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.incidents import blocking, meeting_keys
from onrecord.incidents.happenings import REAL, Happening
from onrecord.model import (
    Claim,
    ClaimId,
    Days,
    Form,
    Located,
    Modality,
    Party,
    Range,
    ReportId,
    Span,
    Victims,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from onrecord.incidents.index import Claims
    from onrecord.incidents.meeting_keys import Key

_NO_DAYS = When(days=Days(), span=None, stated=False, rule="")
_FLAGS = ("stated", "in_title", "leads", "resumes", "follows")
_SETS = ("actor", "target", "words", "names", "rare", "countries")
_TOLLS = ("killed", "injured", "people")


def row(one: Happening) -> tuple[bool, tuple[Any, ...], str]:
    """Give what is kept of a happening: whether it may make an incident, when and where, and its card."""
    return one.claim.modality in REAL, tuple(blocking.spot(one)), card(one)


def card(one: Happening) -> str:
    """Give the card of a happening."""
    claim, place, victims = one.claim, one.claim.place, one.claim.victims
    held = [
        one.id,
        one.report,
        [claim.quote.start, claim.quote.end, claim.trigger.start, claim.trigger.end],
        [claim.kind, claim.modality.value, claim.means, claim.same_as],
        [place.name, place.country, place.lat, place.lon, place.radius_km] if place else None,
        [_ends(getattr(victims, name)) for name in _TOLLS] if victims else None,
        [claim.actor.id if claim.actor else None, claim.target.id if claim.target else None],
        one.group,
        [one.first, one.last, one.known],
        sum(getattr(one, flag) << at for at, flag in enumerate(_FLAGS)),
        [sorted(getattr(one, name)) for name in _SETS],
        [one.outlet, one.around],
    ]
    return json.dumps(held, ensure_ascii=True, separators=(",", ":"))


def happening(written: str) -> Happening:
    """Read a card; the claim in it holds what is compared, and nothing of the rest."""
    ident, report, spans, kind, where, tolls, sides, group, days, flags, sets, whose = json.loads(written)
    stated, in_title, leads, resumes, follows = _bits(flags)
    actor, target, words, names, rare, countries = map(frozenset, sets)
    return Happening(
        id=ClaimId(ident),
        report=ReportId(report),
        claim=_claim(ident, report, spans, kind, (where, tolls, sides)),
        group=group,
        first=days[0],
        last=days[1],
        known=days[2],
        stated=stated,
        in_title=in_title,
        leads=leads,
        resumes=resumes,
        follows=follows,
        actor=actor,
        target=target,
        words=words,
        names=names,
        rare=rare,
        countries=countries,
        outlet=whose[0],
        around=whose[1],
    )


def _bits(flags: int) -> list[bool]:
    return [bool(flags >> at & 1) for at in range(len(_FLAGS))]


def _claim(ident: str, report: str, spans: list[int], kind: list[Any], fields: tuple[Any, ...]) -> Claim:
    where, tolls, (actor, target) = fields
    return Claim(
        id=ClaimId(ident),
        report=ReportId(report),
        quote=Span(spans[0], spans[1]),
        trigger=Span(spans[2], spans[3]),
        form=Form.EVENT,
        kind=kind[0],
        modality=Modality(kind[1]),
        when=_NO_DAYS,
        by="",
        score=0.0,
        means=kind[2],
        same_as=ClaimId(kind[3]) if kind[3] else None,
        place=_place(where) if where else None,
        victims=_victims(tolls) if tolls else None,
        actor=Party(name=actor, span=None, id=actor) if actor else None,
        target=Party(name=target, span=None, id=target) if target else None,
    )


def _place(held: list[Any]) -> Located:
    name, country, lat, lon, radius = held
    return Located(name=name, span=None, country=country, lat=lat, lon=lon, radius_km=radius)


def _victims(held: list[Any]) -> Victims:
    killed, injured, people = map(_range, held)
    return Victims(killed=killed, injured=injured, people=people)


def _ends(number: Range | None) -> list[int | None] | None:
    return [number.low, number.high] if number is not None else None


def _range(ends: list[int | None] | None) -> Range | None:
    return Range(*ends) if ends is not None else None


class Hand:
    """Happenings by their ids; those that are not in hand are read off their cards, each once."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._held: dict[ClaimId, Happening] = {}
        self._keys: dict[ClaimId, list[Key]] = {}

    def put(self, found: Iterable[Happening]) -> None:
        """Take happenings in hand."""
        self._held |= {one.id: one for one in found}

    def get(self, claims: Iterable[ClaimId]) -> dict[ClaimId, Happening]:
        """Give the happenings of claims that have a card."""
        wanted = list(claims)
        missing = [claim for claim in wanted if claim not in self._held]
        if missing:
            self.put(map(happening, self._claims.cards(missing).values()))
        return {claim: self._held[claim] for claim in wanted if claim in self._held}

    def keys(self, one: Happening) -> list[Key]:
        """Give the keys of a happening, worked out once."""
        if one.id not in self._keys:
            self._keys[one.id] = meeting_keys.keys(one)
        return self._keys[one.id]
