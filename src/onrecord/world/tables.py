"""The tables of actors, read and checked.

A file holds `[[state]]`, `[[actor]]` and `[[holder]]` tables; what each may hold is `STATE_KEYS`,
`ACTOR_KEYS` and `HOLDER_KEYS`. A state brings its government along (id `iraq-government`), which its
metonyms name; the holder of an office stands for the body that he leads or speaks for, in his days.
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
HOLDER_KEYS: Keys = {
    "names": list, "office": str, "body": str, "since": (date, int), "until": (date, int), "source": str,
}  # fmt: skip
PLACE_KEYS: Keys = {
    "id": str, "name": str, "country": str, "lat": (float, int), "lon": (float, int), "kind": str,
    "radius_km": (float, int), "aliases": list, "ambiguous": list, "source": str, "geonames": int,
    "people": int,
}  # fmt: skip
_NEEDED = {
    "actor": {"id", "name", "type"},
    "state": {"id", "iso3", "name"},
    "holder": {"names", "office", "body", "since"},
    "place": {"id", "name", "lat", "lon", "kind"},
}
KINDS = ("actor", "state", "holder", "place")
_KEYS = {"actor": ACTOR_KEYS, "state": STATE_KEYS, "holder": HOLDER_KEYS, "place": PLACE_KEYS}
# Every state has these (`describe`), whether a table lists them or not.
_ORGANS = (
    "-forces",
    "-police",
    "-security-forces",
    "-foreign-ministry",
    "-defence-ministry",
    "-interior-ministry",
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO3 = re.compile(r"[A-Z]{3}")


class Sense(StrEnum):
    """How an alias means its entity."""

    NAME = "name"
    ADJECTIVE = "adjective"
    METONYM = "metonym"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One way to name an entity; an `ambiguous` one needs a context that speaks for it.

    The name of the holder of an office means its body from `since` until `until`.
    """

    words: str
    entity: str
    sense: Sense = Sense.NAME
    ambiguous: bool = False
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """What files of actors say: entities by id, ways to name them, web domains, middles of countries."""

    entities: dict[str, Entity]
    aliases: tuple[Alias, ...]
    domains: dict[str, str]
    points: dict[str, tuple[float, float]]


def rows(path: Path, kinds: Iterable[str]) -> dict[str, list[Row]]:
    """Read and check a file's tables of the given kinds; raises NoSuchSource or DamagedTable."""
    read = unchecked(path)
    wanted = {kind: read[kind] for kind in kinds}
    for kind, entries in wanted.items():
        for row in entries:
            check_row(path, kind, row)
    return wanted


def unchecked(path: Path) -> dict[str, list[Row]]:
    """Read a file's tables of all kinds; raises NoSuchSource, or DamagedTable where they are no tables."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NoSuchSource(path) from error
    except IsADirectoryError as error:
        raise DamagedTable(path, "this is a folder, no file of actors and places") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DamagedTable(path, f"this is not TOML ({error})") from error
    if strange := sorted(set(read) - set(_KEYS)):
        known = ", ".join(f"[[{kind}]]" for kind in _KEYS)
        raise DamagedTable(path, f"there is no table [[{strange[0]}]]; there are {known}")
    for kind in KINDS:
        entries = read.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(row, dict) for row in entries):
            raise DamagedTable(path, f"{kind} must be written [[{kind}]]")
    return {kind: read.get(kind, []) for kind in KINDS}


def is_id(words: str) -> bool:
    """Tell whether words may be the id of an actor, a state or a place."""
    return bool(_ID.fullmatch(words))


def check_row(path: Path, kind: str, row: Row) -> None:
    """Check a table against its schema; raises DamagedTable, which names the table, the key and the fault."""
    names = texts(row, "names")
    label = f"[[{kind}]] {row.get('id', row.get('name', names[0] if names else '?'))}"
    for key, value in row.items():
        if key not in _KEYS[kind]:
            raise DamagedTable(path, f"{label} has an unknown key {key!r}")
        if (wrong := _wrong(value, _KEYS[kind][key])) is not None:
            raise DamagedTable(path, f"{key} of {label} {wrong}")
    if missing := sorted(_NEEDED[kind] - set(row)):
        raise DamagedTable(path, f"{label} lacks {missing[0]!r}")
    if "id" in row and not is_id(str(row["id"])):
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
    or a parent or the body of an office is unknown.
    """
    entities: dict[str, Entity] = {}
    aliases: dict[str, tuple[Alias, ...]] = {}
    domains: dict[str, str] = {}
    points: dict[str, tuple[float, float]] = {}
    whence: dict[str, Path] = {}
    holders: list[tuple[Path, Alias]] = []
    for path in paths:
        read = rows(path, ("state", "actor", "holder"))
        holders += ((path, alias) for row in read["holder"] for alias in _holder(path, row))
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
        if entity.parent and not _known(entity.parent, entities):
            raise DamagedTable(whence[entity.id], f"{entity.id} has an unknown parent {entity.parent!r}")
    for path, alias in holders:
        if not _known(alias.entity, entities):
            raise DamagedTable(path, f"{alias.words} has an unknown body {alias.entity!r}")
    named = tuple(alias for names in aliases.values() for alias in names)
    spoken = tuple(alias for _, alias in holders)
    return Actors(entities=entities, aliases=named + spoken, domains=domains, points=points)


def _known(ident: str, entities: dict[str, Entity]) -> bool:
    """Tell whether an id is that of an entity, or of an organ that every state has."""
    if ident in entities:
        return True
    return any(ident.endswith(organ) and ident.removesuffix(organ) in entities for organ in _ORGANS)


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
    since, until = _days(path, key, row)
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


def _holder(path: Path, row: Row) -> tuple[Alias, ...]:
    names = texts(row, "names")
    since, until = _days(path, names[0], row)
    return tuple(
        Alias(words=w, entity=str(row["body"]), sense=Sense.HOLDER, ambiguous=True, since=since, until=until)
        for w in names
    )


def _days(path: Path, label: str, row: Row) -> tuple[date | None, date | None]:
    since, until = _day(row.get("since"), last=False), _day(row.get("until"), last=True)
    if since and until and since > until:
        raise DamagedTable(path, f"{label} ends before it begins")
    return since, until


def _day(value: object, *, last: bool) -> date | None:
    """Read a day; a bare year is its first or its last day."""
    if isinstance(value, int):
        return date(value, 12, 31) if last else date(value, 1, 1)
    return value if isinstance(value, date) else None
