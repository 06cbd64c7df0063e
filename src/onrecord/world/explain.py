"""Why a name resolved as it did: who could be meant, what decided, and its id while nobody is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.world.spellings import key
from onrecord.world.tables import Sense

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.model import Days, Entity, Place
    from onrecord.world.entries import Entry
    from onrecord.world.gazetteer import Gazetteer
    from onrecord.world.match import Matcher


class Rule(StrEnum):
    """What decided whom or which place a name means."""

    SURE = "sure"
    CONTEXT = "context"
    OFFICE = "office"
    DESCRIBED = "described"
    ONLY = "only"
    CHOSEN = "chosen"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Whom and which place a name means, who and which else could be meant, and why.

    `name_id` is the id that the name has as long as no table knows it: the same for all its spellings.
    `why` and `place_why` are sentences for people.
    """

    name: str
    name_id: str
    entity: Entity | None
    entities: tuple[Entity, ...]
    rule: Rule
    why: str
    place: Place | None
    places: tuple[Place, ...]
    place_rule: Rule
    place_why: str


def name_id(name: str) -> str:
    """Give the id of a name that no table knows: its folded words ("u:banner-of-the-dawn")."""
    folds = key(name)
    return "u:" + "-".join(folds[1:] if folds[:1] == ("the",) else folds)


def explain(
    matcher: Matcher, gazetteer: Gazetteer, name: str, near: Collection[str], on: Days | None
) -> Explanation:
    """Explain how a whole name resolves where a report speaks of the countries `near` on the days `on`."""
    entity, entities, rule, why = _entity(matcher, name, near, on)
    place, places = gazetteer.place(name, near=near), gazetteer.bearing(name)
    place_rule, place_why = _place(place, places, near)
    return Explanation(
        name=name, name_id=name_id(name), entity=entity, entities=entities, rule=rule, why=why,
        place=place, places=places, place_rule=place_rule, place_why=place_why,
    )  # fmt: skip


def _entity(
    matcher: Matcher, name: str, near: Collection[str], on: Days | None
) -> tuple[Entity | None, tuple[Entity, ...], Rule, str]:
    spellings = matcher.fitting(name)
    rivals = {rival.id: rival for entry in spellings for rival in matcher.rivals(entry, on)}
    found = matcher.whole(name, near, on)
    if not spellings:
        told = matcher.described(name)
        if told is None:
            return None, (), Rule.UNKNOWN, "No table has this name, and its words describe no kind of actor."
        why = "No table has this name; its words say what it is, and no more is taken from them."
        return told, (told,), Rule.DESCRIBED, why
    among = tuple(rivals[ident] for ident in sorted(rivals))
    if found is None:
        return None, among, Rule.OPEN, _open(spellings, among)
    rule = _rule(spellings)
    why = {
        Rule.SURE: f"The tables give this name to {found.name} alone.",
        Rule.CONTEXT: f"Several could be meant; {', '.join(sorted(near)) or 'the name itself'} speaks for "
        f"{found.name}.",
        Rule.OFFICE: f"The holder of an office stands for {found.name} in the days of the report.",
    }[rule]
    return found, among, rule, why


def _rule(spellings: list[Entry]) -> Rule:
    if any(entry.sense is Sense.HOLDER and not entry.sure for entry in spellings):
        return Rule.OFFICE
    return Rule.CONTEXT if any(entry.doubtful for entry in spellings) else Rule.SURE


def _open(spellings: list[Entry], among: tuple[Entity, ...]) -> str:
    names = ", ".join(entity.name for entity in among)
    if _rule(spellings) is Rule.OFFICE:
        if not among:
            return "The holder of an office, but of none in the days of the report."
        return f"The holder of an office ({names}); say the days or the country of the report."
    return f"It could be {names}; nothing known of the report speaks for one of them."


def _place(place: Place | None, places: tuple[Place, ...], near: Collection[str]) -> tuple[Rule, str]:
    lands = Counter(found.country for found in places if found.country)
    if place is None and not places:
        return Rule.UNKNOWN, "No place of this name is known."
    if place is None:
        return Rule.OPEN, f"{len(places)} places in {len(lands)} countries bear this name; none stands out."
    if len(places) < 2:
        return Rule.ONLY, f"The only place known by this name, {place.name}."
    if place.country in near:
        return Rule.CONTEXT, f"Of {len(places)} places of this name, the likeliest of {place.country}."
    return Rule.CHOSEN, f"Of {len(places)} places of this name, the one that stands out by far."
