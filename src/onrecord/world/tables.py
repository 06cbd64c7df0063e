"""The tables of actors, read and checked.

A file holds `[[state]]` and `[[actor]]` tables; what each may hold is `STATE_KEYS` and `ACTOR_KEYS`.
A state brings its government along (id `iraq-government`), which its metonyms name.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import Entity, EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Row = dict[str, object]

Keys = dict[str, type | tuple[type, ...]]

ACTOR_KEYS: Keys = {
    "id": str, "name": str, "type": str, "country": str, "parent": str, "aliases": list, "ambiguous": list,
    "domains": list, "since": (date, int), "until": (date, int), "source": str,
}  # fmt: skip
STATE_KEYS: Keys = {
    "id": str, "iso3": str, "name": str, "adjectives": list, "people": list, "government": list,
    "regime": list, "aliases": list, "ambiguous": list, "source": str, "lat": (float, int),
    "lon": (float, int),
}  # fmt: skip
PLACE_KEYS: Keys = {
    "id": str, "name": str, "country": str, "lat": (float, int), "lon": (float, int), "kind": str,
    "radius_km": (float, int), "aliases": list, "ambiguous": list, "source": str,
}  # fmt: skip
_NEEDED = {
    "actor": {"id", "name", "type"},
    "state": {"id", "iso3", "name"},
    "place": {"id", "name", "lat", "lon", "kind"},
}
_KEYS = {"actor": ACTOR_KEYS, "state": STATE_KEYS, "place": PLACE_KEYS}
# Every state has forces (`describe`), whether a table lists them or not.
_FORCES = "-forces"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO3 = re.compile(r"[A-Z]{3}")


class Sense(StrEnum):
    """How an alias means its entity."""

    NAME = "name"
    ADJECTIVE = "adjective"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One way to name an entity; an `ambiguous` one needs a context that speaks for it."""

    words: str
    entity: str
    sense: Sense = Sense.NAME
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """What files of actors say: entities by id, ways to name them, web domains, middles of countries."""

    entities: dict[str, Entity]
    aliases: tuple[Alias, ...]
    domains: dict[str, str]
    points: dict[str, tuple[float, float]]


def rows(path: Path, kinds: Iterable[str]) -> dict[str, list[Row]]:
    """Read a file's tables of the given kinds; raises NoSuchSource or DamagedTable."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NoSuchSource(path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DamagedTable(path, f"this is not TOML ({error})") from error
    wanted = tuple(kinds)
    if strange := sorted(set(read) - set(_KEYS)):
        raise DamagedTable(path, f"there is no table [[{strange[0]}]]")
    for kind in wanted:
        entries = read.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(row, dict) for row in entries):
            raise DamagedTable(path, f"{kind} must be written [[{kind}]]")
        for row in entries:
            _check(path, kind, row)
    return {kind: read.get(kind, []) for kind in wanted}


def _check(path: Path, kind: str, row: Row) -> None:
    label = f"[[{kind}]] {row.get('id', row.get('name', '?'))}"
    for key, value in row.items():
        if key not in _KEYS[kind]:
            raise DamagedTable(path, f"{label} has an unknown key {key!r}")
        if (wrong := _wrong(value, _KEYS[kind][key])) is not None:
            raise DamagedTable(path, f"{key} of {label} {wrong}")
    if missing := sorted(_NEEDED[kind] - set(row)):
        raise DamagedTable(path, f"{label} lacks {missing[0]!r}")
    if not _ID.fullmatch(str(row["id"])):
        raise DamagedTable(path, f"the id of {label} must be small letters, digits and single hyphens")
    for key in ("country", "iso3"):
        if key in row and not _ISO3.fullmatch(str(row[key])):
            raise DamagedTable(path, f"{key} of {label} must be an ISO 3166 alpha-3 code")
    if kind == "actor" and row["type"] not in set(EntityType):
        raise DamagedTable(path, f"{label} has no such type as {row['type']!r}")


def _wrong(value: object, wanted: type | tuple[type, ...]) -> str | None:
    """Tell what is wrong with a value, or None."""
    if not isinstance(value, wanted) or isinstance(value, bool):
        return "has the wrong type"
    if isinstance(value, list) and not all(isinstance(item, str) and item.strip() for item in value):
        return "must be a list of words"
    return "is empty; leave it out" if isinstance(value, str) and not value.strip() else None


def texts(row: Row, key: str) -> tuple[str, ...]:
    """Give a checked row's list of words; empty where it has none."""
    value = row.get(key, [])
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def text(row: Row, key: str) -> str | None:
    """Give a checked row's word, or None where it has none."""
    value = row.get(key)
    return value if isinstance(value, str) else None


def actors(paths: Iterable[Path]) -> Actors:
    """Read files of actors; an entry in a later file replaces the one of the same id in an earlier file.

    Raises NoSuchSource, or DamagedTable where a file breaks the schema, an id stands twice in one file,
    or a parent is unknown.
    """
    entities: dict[str, Entity] = {}
    aliases: dict[str, tuple[Alias, ...]] = {}
    domains: dict[str, str] = {}
    points: dict[str, tuple[float, float]] = {}
    whence: dict[str, Path] = {}
    for path in paths:
        read = rows(path, ("state", "actor"))
        made = [_state(row) for row in read["state"]] + [[_actor(path, row)] for row in read["actor"]]
        for entity, names in (pair for pairs in made for pair in pairs):
            if whence.get(entity.id) == path:
                raise DamagedTable(path, f"the id {entity.id!r} stands twice")
            whence[entity.id] = path
            entities[entity.id] = entity
            aliases[entity.id] = names
        points |= {
            str(row["iso3"]): (lat, lon)
            for row in read["state"]
            if isinstance(lat := row.get("lat"), float) and isinstance(lon := row.get("lon"), float)
        }
        domains |= {domain: str(row["id"]) for row in read["actor"] for domain in texts(row, "domains")}
    for entity in entities.values():
        if (
            entity.parent
            and entity.parent not in entities
            and entity.parent.removesuffix(_FORCES) not in entities
        ):
            raise DamagedTable(whence[entity.id], f"{entity.id} has an unknown parent {entity.parent!r}")
    named = tuple(alias for names in aliases.values() for alias in names)
    return Actors(entities=entities, aliases=named, domains=domains, points=points)


def _state(row: Row) -> list[tuple[Entity, tuple[Alias, ...]]]:
    key, iso3, name = str(row["id"]), str(row["iso3"]), str(row["name"])
    source = text(row, "source") or "unsourced"
    adjectives = texts(row, "adjectives") + texts(row, "people")
    doubtful = texts(row, "ambiguous")
    state = Entity(
        id=key, name=name, type=EntityType.STATE, country=iso3,
        aliases=adjectives + texts(row, "aliases") + doubtful, source=source,
    )  # fmt: skip
    government = Entity(
        id=f"{key}-government", name=f"Government of {name}", type=EntityType.GOVERNMENT, country=iso3,
        parent=key, aliases=texts(row, "government"), source=source,
    )  # fmt: skip
    names = (
        *(Alias(words=w, entity=key) for w in (name, *texts(row, "aliases")) if w not in doubtful),
        *(Alias(words=w, entity=key, sense=Sense.ADJECTIVE) for w in adjectives),
        *(Alias(words=w, entity=key, ambiguous=True) for w in doubtful),
    )
    spoken = (
        Alias(words=government.name, entity=government.id),
        *(Alias(words=w, entity=government.id, sense=Sense.METONYM) for w in texts(row, "government")),
        *(Alias(words=w, entity=government.id, ambiguous=True) for w in texts(row, "regime")),
    )
    return [(state, names), (government, spoken)]


def _actor(path: Path, row: Row) -> tuple[Entity, tuple[Alias, ...]]:
    key, name = str(row["id"]), str(row["name"])
    since, until = _day(row.get("since"), last=False), _day(row.get("until"), last=True)
    if since and until and since > until:
        raise DamagedTable(path, f"{key} ends before it begins")
    entity = Entity(
        id=key, name=name, type=EntityType(str(row["type"])), country=text(row, "country"),
        parent=text(row, "parent"), aliases=texts(row, "aliases") + texts(row, "ambiguous"),
        since=since, until=until, source=text(row, "source") or "unsourced",
    )  # fmt: skip
    doubtful = texts(row, "ambiguous")
    sure = (name, *texts(row, "aliases")) if name not in doubtful else texts(row, "aliases")
    return entity, (
        *(Alias(words=w, entity=key) for w in sure),
        *(Alias(words=w, entity=key, ambiguous=True) for w in doubtful),
    )


def _day(value: object, *, last: bool) -> date | None:
    """Read a day; a bare year is its first or its last day."""
    if isinstance(value, int):
        return date(value, 12, 31) if last else date(value, 1, 1)
    return value if isinstance(value, date) else None
