"""Actors and places that the world knows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from onrecord.model.spans import Span


class EntityType(StrEnum):
    """What an actor is; it decides the role of a source."""

    STATE = "state"
    GOVERNMENT = "government"
    FORCE = "force"
    ARMED_GROUP = "armed-group"
    COALITION = "coalition"
    INTERNATIONAL = "international"
    WIRE = "wire"
    MEDIA = "media"
    NGO = "ngo"
    RESCUER = "rescuer"
    OFFICE = "office"
    DESCRIBED = "described"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An actor that the world knows.

    `country` is the ISO 3166 alpha-3 code of the state it belongs to or fights in; `parent` the id of
    what it is a wing or an organ of; `since` and `until` bound the years in which the entry holds;
    `source` is where its facts were read, or "unsourced".
    """

    id: str
    name: str
    type: EntityType
    country: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    source: str = "unsourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the world knows; `radius_km` is how far from the point its name may mean.

    `code` is the ISO 3166-2 code of an administrative area that has one.
    """

    id: str
    name: str
    country: str | None
    lat: float
    lon: float
    radius_km: float
    kind: str
    population: int = 0
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A known actor met in a text; `span` is counted in that text, `alias` the words that matched."""

    span: Span
    entity: Entity
    alias: str
