"""A sentence read as a report is: what it claims, and the act told, in the form a record is asked of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims import RULES
from onrecord.keys import page_id, sha256
from onrecord.model import Days, EntityType, Modality, Page, Problem
from onrecord.numbers import find_numbers
from onrecord.reports import read_report
from onrecord.tempo.fits import Deed
from onrecord.tempo.namesakes import side_among
from onrecord.tempo.scope import Scope, area, side_of
from onrecord.text import plain

if TYPE_CHECKING:
    from onrecord.answers.tempo_record import Opened
    from onrecord.answers.tempo_spoken import Spoken
    from onrecord.model import Claim, Party, Report, Victims
    from onrecord.tempo.scope import Area, Side

_BODIES = frozenset({"people", "person", "civilians", "town", "city", "village", "area", "residents"})
_NOBODY = frozenset({"no", "nobody", "none", "one"})
_UNKNOWN = re.compile(
    r"^(?:(?:only|the|some|several|unknown|unidentified|unnamed|heavily|armed) )+(?=\w)", re.IGNORECASE
)
_NOT = frozenset({Modality.NEGATED, Modality.DENIED})
_NAMED_MEANS = frozenset(
    ("airstrike", "drone", "missile", "rocket", "artillery", "ied", "vehicle-bomb", "suicide", "chemical")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A sentence as a report would be read: its text, and what it claims."""

    report: Report
    claims: tuple[Claim, ...]


def stated(sentence: str, here: Opened) -> Stated | None:
    """Read a sentence as a report of the day asked on; None where nothing can be read."""
    text = sentence.strip()
    body = (text if text.endswith((".", "!", "?")) else f"{text}.").encode()
    digest = sha256(body)
    page = Page(
        id=page_id(digest, "sentence"),
        source="sentence",
        url=None,
        body=body,
        sha256=digest,
        media="text/plain",
    )
    report = read_report(page, published=Days.on(here.book.as_of), known_outlet=here.world.outlet)
    if isinstance(report, Problem):
        return None
    reading = next(iter(RULES.make(here.world).extract([report])))
    return Stated(report=report, claims=reading.claims)


def deed_of(read: Stated, act: Claim, said: Spoken, here: Opened) -> Deed:
    """Give the act that a claim of a sentence tells; `said` is whom and where the sentence names."""
    victims = act.victims
    who = victims.who.of(read.report.text) if victims and victims.who else ""
    none = victims is not None and victims.killed is not None and victims.killed.high == 0
    among = lands(act.target, here)
    target = (
        None if among else _target(act.target, victims, said, here) or said.scope.target or _named(who, here)
    )
    ground = _ground(target, here)
    areas = (*said.scope.areas, *(one for one in among if one not in said.scope.areas))
    if ground is not None and areas:
        areas = (*areas, ground)
        target = ground = None
    return Deed(
        scope=Scope(
            actor=side_told(act.actor, here) if act.actor else None,
            target=target,
            areas=areas,
            kind=act.kind,
            means=act.means if act.means in _NAMED_MEANS else None,
        ),
        days=act.when.days if act.when.stated else None,
        killed=victims.killed if victims and not none else None,
        injured=victims.injured if victims else None,
        hurt=_hurt(who, here),
        ground=ground,
        negated=act.modality in _NOT,
        nobody=none,
    )


def lands(target: Party | None, here: Opened) -> tuple[Area, ...]:
    """Give the lands that a target names together ("struck Iraq and Syria"); one alone may be a side."""
    names = [one.name for one in target.members] if target is not None else []
    found = [area(name, here.world) for name in names]
    known = tuple(one for one in found if one is not None and one.lat is None)
    return known if len(known) == len(names) else ()


def _named(words: str, here: Opened) -> Side | None:
    """Give whom the words for those hurt name, as "US soldiers" name the forces."""
    hit = next(iter(here.world.hits(words)), None)
    return side_of(hit.entity, here.world) if hit is not None else None


def _ground(target: Side | None, here: Opened) -> Area | None:
    """Give the land that a target names."""
    entity = here.world.entity(target.id) if target is not None and target.id else None
    return area(entity.name, here.world) if entity and entity.type is EntityType.STATE else None


def _hurt(words: str, here: Opened) -> frozenset[str]:
    """Give the words for those hurt without their number, and without whose they are."""
    spans = [number.span for number in find_numbers(words)] + [hit.span for hit in here.world.hits(words)]
    for span in sorted(spans, key=lambda one: one.start, reverse=True):
        words = words[: span.start] + words[span.end :]
    return frozenset(plain(words).split()) - _NOBODY


def side_told(party: Party, here: Opened) -> Side:
    """Give the side that a party is, as the record knows it."""
    entity = here.world.entity(party.id) if party.id else None
    found = side_among(_UNKNOWN.sub("", party.name), here.book.told, here.world)
    return side_of(entity, here.world) if entity is not None and found.id is None else found


def _target(party: Party | None, victims: Victims | None, said: Spoken, here: Opened) -> Side | None:
    """Give who or what was struck, beside those hurt; a place says where, and "people" nobody."""
    if party is None or (victims and victims.who and party.span and victims.who.overlaps(party.span)):
        return None
    words = set(plain(party.name).split())
    places = {word for one in said.scope.areas for word in plain(one.name).split()}
    if words <= places | _BODIES | {"of", "the", "in"}:
        return None
    return side_told(party, here)
