"""Reading and checking the codebook's tables."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Self

from onrecord.codebook.rows import ACLED, PLOVER, Acled, Kind, Means
from onrecord.errors import DamagedTable, NoSuchSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CAMEO = re.compile(r"(?:0[1-9]|1\d|20)\d{0,2}")
_KIND_FIELDS = frozenset({"id", "covers", "plover", "acled", "cameo", "incidents"})
_MEANS_FIELDS = frozenset({"id", "covers", "acled", "cameo"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """All kinds and means, in the order of their tables."""

    kinds: tuple[Kind, ...]
    means: tuple[Means, ...]

    @classmethod
    def load(cls, extra: Path | None = None) -> Self:
        """Read the package's table and, after it, a user's own.

        Raises NoSuchSource where the user's file is not there, DamagedTable where a table breaks its
        schema or names a row again.
        """
        own = resources.files("onrecord.codebook") / "codebook.toml"
        rows = _rows(own, own.name)
        if extra is not None:
            if not extra.is_file():
                raise NoSuchSource(extra)
            more = _rows(extra, extra)
            rows = (rows[0] + more[0], rows[1] + more[1])
        where = extra if extra is not None else own.name
        _refuse_twice(where, (k.id for k in rows[0]))
        _refuse_twice(where, (m.id for m in rows[1]))
        return cls(kinds=rows[0], means=rows[1])

    def kind(self, key: str) -> Kind | None:
        """Give the kind of that id, or None."""
        return next((k for k in self.kinds if k.id == key), None)

    def mean(self, key: str) -> Means | None:
        """Give the means of that id, or None."""
        return next((m for m in self.means if m.id == key), None)


def _rows(file: Traversable | Path, name: object) -> tuple[tuple[Kind, ...], tuple[Means, ...]]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DamagedTable(name, f"is not TOML ({error})") from error
    strange = sorted(set(table) - {"kind", "means"})
    if strange:
        raise DamagedTable(name, f'has "{strange[0]}", but only [[kind]] and [[means]] are known')
    kinds = tuple(_kind(name, row) for row in _tables(name, table, "kind"))
    return kinds, tuple(_means(name, row) for row in _tables(name, table, "means"))


def _tables(name: object, table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    rows = table.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DamagedTable(name, f'"{key}" must be tables, written [[{key}]]')
    return rows


def _kind(name: object, row: Mapping[str, object]) -> Kind:
    key, covers = _head(name, row, _KIND_FIELDS)
    plover, acled, incidents = row.get("plover", []), row.get("acled", []), row.get("incidents")
    if not isinstance(plover, list) or any(p not in PLOVER for p in plover):
        raise DamagedTable(name, f'"{key}": plover must be a list of {", ".join(sorted(PLOVER))}')
    if not isinstance(acled, list):
        raise DamagedTable(name, f'"{key}": acled must be a list of [event type, sub-event type]')
    if not isinstance(incidents, bool):
        raise DamagedTable(name, f'"{key}": incidents must be true or false')
    return Kind(
        id=key,
        covers=covers,
        plover=tuple(plover),
        acled=tuple(_acled(name, key, pair) for pair in acled),
        cameo=_cameo(name, key, row),
        incidents=incidents,
    )


def _means(name: object, row: Mapping[str, object]) -> Means:
    key, covers = _head(name, row, _MEANS_FIELDS)
    acled = _acled(name, key, row["acled"]) if "acled" in row else None
    return Means(id=key, covers=covers, acled=acled, cameo=_cameo(name, key, row))


def _head(name: object, row: Mapping[str, object], known: frozenset[str]) -> tuple[str, str]:
    key, covers = row.get("id"), row.get("covers")
    if not isinstance(key, str) or not _ID.fullmatch(key):
        raise DamagedTable(name, f'id {key!r} must be lower-case words joined by "-"')
    strange = sorted(set(row) - known)
    if strange:
        raise DamagedTable(name, f'"{key}" has "{strange[0]}", which no row has')
    if not isinstance(covers, str) or not covers.strip():
        raise DamagedTable(name, f'"{key}": covers must be one sentence')
    return key, covers


def _acled(name: object, key: str, pair: object) -> Acled:
    match pair:
        case [str(event), str(sub_event)] if sub_event in ACLED.get(event, ()):
            return Acled(event=event, sub_event=sub_event)
    raise DamagedTable(name, f'"{key}": {pair!r} is no event type of ACLED with one of its sub-event types')


def _cameo(name: object, key: str, row: Mapping[str, object]) -> str | None:
    code = row.get("cameo")
    if code is None or (isinstance(code, str) and _CAMEO.fullmatch(code)):
        return code
    raise DamagedTable(name, f'"{key}": {code!r} is no code of CAMEO, which has two to four digits in quotes')


def _refuse_twice(name: object, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise DamagedTable(name, f'"{key}" is there already; choose another id')
        seen.add(key)
